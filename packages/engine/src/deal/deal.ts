// A deal as the notation writes it: our side, the figures set before the talking started, and the moves so far. What
// came from outside is a `DealDraft`; only `dealOf` turns it into a `Deal`, which the engine accepts.
//
// A salesperson says: "I sell in pounds, I ask 9,995, my line is 9,250; he offered 8,500, I came down to 9,750, he
// walked." That sentence is `sell GBP ask 9995 line 9250 | s9995 b8500 s9750 bwalk`.

import { type Currency, compareMoney, type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import type { Move } from "./move.ts"
import { directionOf, type Side } from "./side.ts"

/** What we believe about the most a buyer pays or the least a seller takes: one in ten below, half, one in ten above. */
export interface LimitRange {
  readonly low: Money
  readonly middle: Money
  readonly high: Money
}

export interface DealDraft {
  /** Ours. */
  readonly side: Side
  readonly currency: Currency
  /** The price that is asked for the thing in public: ours as a seller, theirs as a buyer. It can be taken as it stands. */
  readonly ask?: Money
  /** The walk-away price committed beforehand. */
  readonly line?: Money
  /** The price that we aim for. */
  readonly target?: Money
  readonly limit?: LimitRange
  /** Rounds of talk after which the other side is expected to have had enough, 1 to 200. */
  readonly roundsMax?: number
  readonly moves: readonly Move[]
}

export type Deal = DealDraft & { readonly __brand: "Deal" }

export const ROUNDS_DEFAULT = 20
export const ROUNDS_LIMIT = 200

const figuresOf = (draft: DealDraft): readonly (readonly [path: string, money: Money])[] => {
  const figures: [string, Money][] = []
  const put = (path: string, money: Money | undefined) => money && figures.push([path, money])
  put("ask", draft.ask)
  put("line", draft.line)
  put("target", draft.target)
  put("limit.low", draft.limit?.low)
  put("limit.middle", draft.limit?.middle)
  put("limit.high", draft.limit?.high)
  draft.moves.forEach((move, index) => {
    if (move.kind === "offer" || move.kind === "call") put(`moves[${index}].price`, move.price)
    if (move.kind === "give") put(`moves[${index}].cost`, move.cost)
    if (move.kind === "give") put(`moves[${index}].value`, move.value)
  })
  return figures
}

const checkFigures = (draft: DealDraft): Refusal | undefined => {
  for (const [path, money] of figuresOf(draft)) {
    if (money.currency !== draft.currency) {
      return {
        code: "mixed-currencies",
        message: `${path} is in ${money.currency} and the deal in ${draft.currency}.`,
        remedy: "Convert it first; one deal has one currency.",
        path,
      }
    }
    if (money.minor < 0n) {
      return { code: "negative-price", message: `${path} is below zero.`, remedy: "Write it without the minus.", path }
    }
  }
  return undefined
}

const checkLimit = ({ limit }: DealDraft): Refusal | undefined =>
  limit && (compareMoney(limit.low, limit.middle) > 0 || compareMoney(limit.middle, limit.high) > 0)
    ? {
        code: "range-out-of-order",
        message: "The range of their limit does not rise.",
        remedy: "Give low, middle and high in this order.",
        path: "limit",
      }
    : undefined

const checkTarget = ({ side, line, target }: DealDraft): Refusal | undefined =>
  line && target && compareMoney(target, line) * directionOf(side) < 0
    ? {
        code: "target-past-line",
        message: `The target lies on the wrong side of the line for a ${side}.`,
        remedy: side === "seller" ? "Aim at the line or above it." : "Aim at the line or below it.",
        path: "target",
      }
    : undefined

const checkRounds = ({ roundsMax }: DealDraft): Refusal | undefined =>
  roundsMax !== undefined && !(Number.isInteger(roundsMax) && roundsMax >= 1 && roundsMax <= ROUNDS_LIMIT)
    ? {
        code: "rounds-out-of-range",
        message: `${roundsMax} is not a number of rounds.`,
        remedy: `Give a whole number from 1 to ${ROUNDS_LIMIT}.`,
        path: "rounds",
      }
    : undefined

/**
 * Checks a draft. Refusal codes: `mixed-currencies`, `negative-price`, `range-out-of-order`, `target-past-line`,
 * `rounds-out-of-range`. Whether the moves follow each other is the session's question.
 */
export const dealOf = (draft: DealDraft): Result<Deal, Refusal> => {
  const refusal = checkFigures(draft) ?? checkLimit(draft) ?? checkTarget(draft) ?? checkRounds(draft)
  return refusal ? refuse(refusal) : ok(draft as Deal)
}
