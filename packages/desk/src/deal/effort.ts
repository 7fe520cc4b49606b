// Time and money spent on a deal. It is sunk: logged at any time, after the end too, and nothing else of the deal moves by it.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import type { DealCommand } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { checkMoney, checkTime, no, refusalOf } from "./refusals.ts"
import type { OpenedDeal } from "./state.ts"

/** More hours than a year of work has are a slip of the thumb. */
const HOURS_MAX = 2000

const checkHours = (hours: number): Refusal | undefined =>
  hours >= 0 && hours <= HOURS_MAX
    ? undefined
    : refusalOf("hours-out-of-range", "That is no number of hours.", `Give 0 to ${HOURS_MAX}.`, "hours")

/** Codes: `in-the-future`, `hours-out-of-range`, those of `checkMoney`, `nothing-to-log`. */
export const logEffort = (
  deal: OpenedDeal,
  { stage, hours, money, noteId }: Extract<DealCommand, { kind: "log-effort" }>,
  context: DecisionContext,
): Result<readonly DealEvent[], Refusal> => {
  const wrong = checkTime(context) ?? checkHours(hours) ?? checkMoney("money", money, deal.currency)
  if (wrong) return refuse(wrong)
  if (hours === 0 && !money?.minor) {
    return no("nothing-to-log", "Neither time nor money was spent.", "Give hours, money or both.", "hours")
  }
  const spent = { effortId: context.newId(), stage, hours }
  const data = { ...spent, ...(money && { money }), ...(noteId !== undefined && { noteId }) }
  return ok([{ type: "EffortLogged", data }])
}
