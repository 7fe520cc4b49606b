// The deals of a desk, and one of them.

import { nearestWord } from "@walkaway/contract"
import { DEAL_PHASES } from "@walkaway/contract/client"
import { refuse } from "@walkaway/engine"
import { asJson } from "../commands/deal-options.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { dealOfDeskView } from "../views/deal-of-desk-view.ts"
import { dealsView } from "../views/deals-view.ts"
import { dealOf } from "./deal-id.ts"
import { withDesk } from "./with-desk.ts"

export interface ListOptions {
  readonly phase?: string
  readonly search?: string
  readonly limit?: string
  readonly json?: boolean
}

const PHASES = ["open", ...DEAL_PHASES] as const
/** As many as the desk gives at once. */
const LIMIT_MOST = 200
type Phase = (typeof PHASES)[number]
const isPhase = (word: string): word is Phase => PHASES.some((phase) => phase === word)

export const listDeals = async (options: ListOptions, shell: Shell): Promise<Outcome> => {
  const { phase = "open", search, limit = "50" } = options
  if (!isPhase(phase)) {
    const meant = nearestWord(phase, PHASES)
    const remedy = meant ? `Did you mean "${meant}"?` : `Give one of ${PHASES.join(", ")}.`
    return refuse([{ place: "--phase", message: `There is no phase "${phase}".`, remedy }])
  }
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MOST) {
    const remedy = `Write a whole number from 1 to ${LIMIT_MOST}.`
    return refuse([{ place: "--limit", message: `"${limit}" is not a number of deals.`, remedy }])
  }
  return await withDesk(shell, async (desk) => {
    const query = { phase, limit, ...(search !== undefined && { q: search }) }
    const { answer } = await desk.call("listDeals", { query })
    if (options.json) return said(asJson(answer))
    return said(dealsView(answer.items, answer.next !== null, shell.out.columns, inkFor(shell.out)))
  })
}

export const showDeal = (text: string, options: { readonly json?: boolean }, shell: Shell): Promise<Outcome> =>
  withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    if (options.json) return said(asJson(deal.value))
    return said(dealOfDeskView({ deal: deal.value, columns: shell.out.columns, ink: inkFor(shell.out) }))
  })
