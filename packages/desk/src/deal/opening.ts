// Opening a deal: almost nothing must be known yet, what is known must hold together.

import { dealOf, type Money, ok, parseCurrency, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import type { OpenDeal } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { checkLimit, checkMoney, checkText, checkTime, refusalOf } from "./refusals.ts"

const TITLE_LENGTH_MAX = 200

const checkOwner = ({ ownerId }: OpenDeal): Refusal | undefined =>
  ownerId.trim() === "" ? refusalOf("owner-missing", "Nobody owns the deal.", "Say whose it is.", "ownerId") : undefined

/** The rounds, by the engine's own check. */
const checkRounds = ({ side, roundsMax }: OpenDeal, currency: Money["currency"]): Refusal | undefined => {
  const checked = dealOf({ side, currency, ...(roundsMax !== undefined && { roundsMax }), moves: [] })
  return checked.ok ? undefined : checked.error
}

/** Codes: `in-the-future`, `text-missing`, `text-too-long`, `owner-missing`, `unknown-currency`, `mixed-currencies`, `negative-price`, `range-out-of-order`, `rounds-out-of-range`. */
export const decideOpening = (command: OpenDeal, context: DecisionContext): Result<readonly DealEvent[], Refusal> => {
  const { title, side, template, ask, limit, roundsMax, ownerId, customerId, unitId, channel, customerKind, paper } =
    command
  const early = checkTime(context) ?? checkText("title", title, TITLE_LENGTH_MAX) ?? checkOwner(command)
  if (early) return refuse(early)
  const parsed = parseCurrency(command.currency)
  if (!parsed.ok) return refuse({ ...parsed.error, path: "currency" })
  const currency = parsed.value
  const wrong = checkMoney("ask", ask, currency) ?? checkLimit(limit, currency) ?? checkRounds(command, currency)
  if (wrong) return refuse(wrong)
  const data = {
    title: title.trim(),
    side,
    currency,
    template,
    ...(ask && { ask }),
    ...(limit && { limit: [...limit] as [Money, Money, Money] }),
    ...(roundsMax !== undefined && { roundsMax }),
    ownerId,
    ...(customerId !== undefined && { customerId }),
    ...(unitId !== undefined && { unitId }),
    ...(channel && { channel }),
    ...(customerKind && { customerKind }),
    paper,
  }
  return ok([{ type: "DealOpened", data }])
}
