// The laws of a practice partner: it knows what it sees and its luck and nothing else; it signs and names nothing past its limit; it goes
// back on nothing; both sides are one in the mirror.

import { briefOfDeal, EVEN_PRIOR, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Brief } from "../advice/brief.ts"
import { counterpartOf, type Deal, dealOf, directionOf, type Move, type Side } from "../deal/index.ts"
import { observe } from "../session/index.ts"
import { amountOf, type Money, must } from "../units/index.ts"
import { counterpartAnswers } from "./answers.ts"
import { PARTNER_KINDS } from "./kinds.ts"
import { type Counterpart, limitOf } from "./nature.ts"
import { briefIn, partnerFor, playedByWhim } from "./practice-fixtures.ts"

const anySeed = fc.integer({ min: 0, max: 1_000_000 })
const anyKind = fc.constantFrom(undefined, ...PARTNER_KINDS)
const DEALS = ["sell GBP ask 9995 line 9000 |", "buy GBP ask 9995 line 9600 |", "sell JPY ask 1200000 line 1080000 |"]
const anyPlay = fc.record({ notation: fc.constantFrom(...DEALS), seed: anySeed, whims: anySeed, kind: anyKind })

const movesBefore = (deal: Deal, count: number): Deal => must(dealOf({ ...deal, moves: deal.moves.slice(0, count) }))

/** Theirs up to and including the first, at every point at which they spoke. */
const theirAnswers = (deal: Deal, partner: Counterpart) =>
  deal.moves.flatMap((move, at) =>
    move.kind !== "wait" && move.by === partner.side
      ? [{ at, move, answers: counterpartAnswers(partner, observe(movesBefore(deal, at), partner.side)) }]
      : [],
  )

test("every word of theirs follows from what they saw and their luck alone", () => {
  fc.assert(
    fc.property(anyPlay, ({ notation, seed, whims, kind }) => {
      const brief = briefIn(notation)
      const partner = partnerFor(brief, seed, kind)
      const { deal } = playedByWhim(brief, partner, whims).brief
      const woken: Counterpart = JSON.parse(JSON.stringify(partner))
      for (const { move, answers } of theirAnswers(deal, woken)) expect(answers).toEqual([move])
    }),
    { numRuns: 40 },
  )
})

test("another line, target or patience of ours makes nobody another", () => {
  fc.assert(
    fc.property(anySeed, anyKind, (seed, kind) => {
      const partner = partnerFor(briefIn("sell GBP ask 9995 line 9000 | b8700 s9800"), seed, kind)
      const other = briefIn("sell GBP ask 9995 line 8000 target 9900 rounds 5 | b8700 s9800")
      expect(partnerFor(other, seed, kind)).toEqual(partner)
      const seen = (brief: Brief) => counterpartAnswers(partner, observe(brief.deal, partner.side))
      expect(seen(other)).toEqual(seen(briefIn("sell GBP ask 9995 line 9000 | b8700 s9800")))
    }),
    { numRuns: 25 },
  )
})

test("nothing past their limit is signed or named, and no figure is taken back", () => {
  fc.assert(
    fc.property(anyPlay, ({ notation, seed, whims, kind }) => {
      const brief = briefIn(notation)
      const partner = partnerFor(brief, seed, kind)
      const { deal } = playedByWhim(brief, partner, whims).brief
      const limit = limitOf(partner)
      const toUs = directionOf(deal.side)
      const pastLimit = (price: Money) => (amountOf(price) - amountOf(limit)) * toUs > 0
      let [ours, theirs]: [Money | undefined, Money | undefined] =
        deal.side === "seller" ? [deal.ask, undefined] : [undefined, deal.ask]
      for (const move of deal.moves) {
        if (move.kind === "wait") continue
        const price = move.kind === "offer" || move.kind === "call" ? move.price : undefined
        if (move.by === deal.side) ours = price ?? ours
        else {
          if (price) expect(pastLimit(price)).toBe(false)
          if (price && theirs) expect((amountOf(price) - amountOf(theirs)) * toUs).toBeGreaterThan(0)
          if (move.kind === "accept") expect(pastLimit(ours!)).toBe(false)
          theirs = price ?? theirs
        }
      }
    }),
    { numRuns: 60 },
  )
})

describe("in the mirror", () => {
  const MIDDLE = 1_000_000n
  const reflect = (money: Money): Money => ({ ...money, minor: 2n * MIDDLE - money.minor })
  const money = (amount: number): Money => ({ currency: POUNDS.currency, minor: BigInt(amount) * 100n })

  const dealFor = (side: Side, moves: readonly Move[]): Deal => {
    const turned = (price: Money) => (side === "seller" ? price : reflect(price))
    const [low, middle, high] = [9000, 10_000, 11_000].map((amount) => turned(money(amount)))
    const limit = side === "seller" ? { low, middle, high } : { low: high, middle, high: low }
    return must(dealOf({ side, currency: POUNDS.currency, line: turned(money(9500)), limit, moves }))
  }

  const mirrored = (move: Move): Move => {
    if (move.kind === "wait") return move
    const turned = { ...move, by: counterpartOf(move.by) }
    return "price" in turned && turned.price ? ({ ...turned, price: reflect(turned.price) } as Move) : (turned as Move)
  }

  test("a buyer opposite a seller answers as a seller opposite a buyer", () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.array(fc.integer({ min: 180, max: 230 }), { minLength: 1, maxLength: 6 }),
        (seed, asks) => {
          const play = (side: Side) => {
            const brief = { ...briefOfDeal(dealFor(side, [])), prior: EVEN_PRIOR }
            const partner = partnerFor(brief, seed)
            const turned = (price: Money) => (side === "seller" ? price : reflect(price))
            let moves: readonly Move[] = []
            for (const ask of asks.toSorted((a, b) => b - a)) {
              const offer: Move = { kind: "offer", by: side, price: turned(money(ask * 50)) }
              const seen = observe(dealFor(side, [...moves, offer]), partner.side)
              if (seen.phase.kind !== "talking") break
              const answers = counterpartAnswers(partner, seen)
              moves = [...moves, offer, ...answers]
              if (answers[0]?.kind === "walk" || answers[0]?.kind === "accept") break
            }
            return moves
          }
          expect(play("buyer")).toEqual(play("seller").map(mirrored))
        },
      ),
      { numRuns: 30 },
    )
  })
})
