// Closing a deal with its outcome.

import { nearestWord } from "@walkaway/contract"
import { OUTCOMES } from "@walkaway/contract/client"
import { refuse } from "@walkaway/engine"
import { asJson } from "../commands/deal-options.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { dealOfDeskView } from "../views/deal-of-desk-view.ts"
import { dealOf } from "./deal-id.ts"
import { type ReasonOptions, reasonOf } from "./set-line.ts"
import { once, withDesk } from "./with-desk.ts"

type DealOutcome = (typeof OUTCOMES)[number]
const isOutcome = (word: string): word is DealOutcome => OUTCOMES.some((outcome) => outcome === word)

export const closeDeal = async (
  text: string,
  outcome: string,
  options: ReasonOptions,
  shell: Shell,
): Promise<Outcome> => {
  if (!isOutcome(outcome)) {
    const meant = nearestWord(outcome, OUTCOMES)
    const remedy = meant ? `Did you mean "${meant}"?` : `Give one of ${OUTCOMES.join(", ")}.`
    return refuse([{ place: "the outcome", message: `There is no outcome "${outcome}".`, remedy }])
  }
  return await withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    const { answer } = await desk.call("closeDeal", {
      params: { dealId: deal.value.id },
      body: { outcome, ...reasonOf(options) },
      ifMatch: deal.value.version,
      ...once(),
    })
    if (options.json) return said(asJson(answer))
    return said(dealOfDeskView({ deal: answer, columns: shell.out.columns, ink: inkFor(shell.out) }))
  })
}
