// Logging effort: "1.5h meeting". Hours and a stage in either order; money by option.

import { nearestWord } from "@walkaway/contract"
import { EFFORT_STAGES, type EffortStage, ok, parseMoney, type Result, refuse } from "@walkaway/engine"
import { asJson, complaintOf } from "../commands/deal-options.ts"
import type { LogOptions } from "../commands/log.ts"
import type { Complaint } from "../input/complaint.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { hoursText } from "../terminal/figures.ts"
import { dealOf } from "./deal-id.ts"
import { momentOf } from "./moment.ts"
import { currencyOf, moneyText } from "./money-text.ts"
import { once, withDesk } from "./with-desk.ts"

interface Effort {
  readonly stage: EffortStage
  readonly hours: number
}

const HOURS = /^(\d{1,4}(?:\.\d{1,2})?)(h|m|min)$/i
const STAGES = EFFORT_STAGES.join(", ")

const isStage = (word: string): word is EffortStage => EFFORT_STAGES.some((stage) => stage === word)

const readEffort = (words: readonly string[]): Result<Effort, readonly Complaint[]> => {
  let hours = 0
  let stage: EffortStage | undefined
  for (const word of words) {
    const [, figure, unit] = HOURS.exec(word) ?? []
    if (figure !== undefined) hours += Number(figure) / (unit.toLowerCase() === "h" ? 1 : 60)
    else if (isStage(word.toLowerCase()) && stage === undefined) stage = word.toLowerCase() as EffortStage
    else {
      const meant = nearestWord(word, EFFORT_STAGES)
      const remedy = meant
        ? `Did you mean "${meant}"?`
        : `Write hours and a stage: effort 1.5h meeting. Stages: ${STAGES}.`
      return refuse([{ place: `effort ${word}`, message: `"${word}" is neither hours nor a stage.`, remedy }])
    }
  }
  if (stage !== undefined) return ok({ stage, hours })
  return refuse([{ place: "effort", message: "The stage is missing.", remedy: `Give one: ${STAGES}.` }])
}

const wrongOption = ({ reason, approval, alreadySaid }: LogOptions): readonly Complaint[] =>
  reason !== undefined || approval !== undefined || alreadySaid
    ? [
        {
          place: "effort",
          message: "Effort crosses no line.",
          remedy: "Leave --reason, --approval and --already-said out.",
        },
      ]
    : []

export const logEffort = async (
  text: string,
  words: readonly string[],
  options: LogOptions,
  shell: Shell,
): Promise<Outcome> => {
  const wrong = wrongOption(options)
  if (wrong.length > 0) return refuse(wrong)
  const effort = readEffort(words)
  if (!effort.ok) return effort
  const at = options.at === undefined ? ok(undefined) : momentOf(options.at, "--at", shell.now())
  if (!at.ok) return at
  return await withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    const currency = currencyOf(deal.value.currency)
    const money = options.money === undefined ? ok(undefined) : parseMoney(options.money, currency)
    if (!money.ok) return refuse([complaintOf(money.error, "--money")])
    const { answer } = await desk.call("logEffort", {
      params: { dealId: deal.value.id },
      body: {
        ...effort.value,
        ...(options.money !== undefined && { money: options.money }),
        ...(options.note !== undefined && { note: options.note }),
        ...(at.value !== undefined && { occurredAt: at.value }),
      },
      ifMatch: deal.value.version,
      ...once(),
    })
    if (options.json) return said(asJson(answer))
    const { hours, money: spent } = answer.deal.effort
    return said(
      `Logged. Spent on this deal so far: ${hoursText(hours)} and ${moneyText(spent, currency)}; none of it moves what to do next.`,
    )
  })
}
