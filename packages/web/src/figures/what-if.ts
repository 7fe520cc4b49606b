// The sliders: each is what would be logged, committed or stated if it were so, put where that would stand. So a what-if gives the very
// figures that the real thing would. Only a better or worse alternative has no place in a deal, and goes to the brief.

import type { Problem } from "@walkaway/contract"
import { isRow, type Row } from "@walkaway/contract/brief"
import {
  applyMove,
  type Currency,
  counterpartOf,
  type Deal,
  type Money,
  type Move,
  ok,
  parseMoney,
  type Result,
  refuse,
  type Session,
  type Side,
} from "@walkaway/engine"
import type { WhatIf } from "./questions.ts"

/** A price named now: from the table, on the phone to whoever left, or by whoever comes back with it. */
const naming = ({ phase }: Session, by: Side, price: Money): readonly Move[] => {
  if (phase.kind !== "away") return [{ kind: "offer", by, price }]
  return phase.who === by
    ? [
        { kind: "return", by },
        { kind: "offer", by, price },
      ]
    : [{ kind: "call", by, price }]
}

type PriceKey = "ourOffer" | "theirOffer" | "line" | "price"

const BELOW_ZERO = { code: "negative-price", message: "The price is below zero." }

const problemAt = (key: PriceKey, { code, message }: { code: string; message: string }): Problem => ({
  code,
  message,
  path: ["whatIf", key],
})

type Sides = Pick<Deal, "side" | "currency">

const moneyAsked = (key: PriceKey, whatIf: WhatIf, currency: Currency): Result<Money | undefined, Problem> => {
  const text = whatIf[key]
  if (text === undefined) return ok(undefined)
  const money = parseMoney(text.trim(), currency)
  if (!money.ok) return refuse(problemAt(key, money.error))
  return money.value.minor < 0n ? refuse(problemAt(key, BELOW_ZERO)) : money
}

/** The moves that the prices named come to after this talk: ours first, so that theirs is the answer to it. */
const movesAsked = (whatIf: WhatIf, session: Session, { side, currency }: Sides): Result<readonly Move[], Problem> => {
  const moves: Move[] = []
  let talk = session
  for (const key of ["ourOffer", "theirOffer"] as const) {
    const price = moneyAsked(key, whatIf, currency)
    if (!price.ok) return price
    if (!price.value) continue
    for (const move of naming(talk, key === "ourOffer" ? side : counterpartOf(side), price.value)) {
      const next = applyMove(talk, move)
      if (!next.ok) return refuse(problemAt(key, next.error))
      talk = next.value
      moves.push(move)
    }
  }
  return ok(moves)
}

/** What a what-if adds to a deal and its talk. */
export interface Asked {
  readonly moves: readonly Move[]
  readonly line: Money | undefined
  readonly price: Money | undefined
}

/** The refusal is about the what-if: a price that is none, or one that nobody can name any more. */
export const askedBy = (whatIf: WhatIf, session: Session, deal: Sides): Result<Asked, Problem> => {
  const moves = movesAsked(whatIf, session, deal)
  if (!moves.ok) return moves
  const line = moneyAsked("line", whatIf, deal.currency)
  if (!line.ok) return line
  const price = moneyAsked("price", whatIf, deal.currency)
  return price.ok ? ok({ moves: moves.value, line: line.value, price: price.value }) : price
}

const withHours = (paper: Row, hours: number): Row => ({
  ...paper,
  time: { ...(isRow(paper.time) ? paper.time : {}), hours },
})

const withBuyers = (paper: Row, buyersPerWeek: number): Row =>
  Array.isArray(paper.alternatives)
    ? {
        ...paper,
        alternatives: paper.alternatives.map((one: unknown) =>
          isRow(one) && one.kind === "next-buyer" ? { ...one, buyersPerWeek } : one,
        ),
      }
    : paper

/** The paper as it would be stated. */
export const paperAsked = (paper: Row, { hoursToCome, buyersPerWeek }: WhatIf): Row => {
  const timed = hoursToCome === undefined ? paper : withHours(paper, hoursToCome)
  return buyersPerWeek === undefined ? timed : withBuyers(timed, buyersPerWeek)
}
