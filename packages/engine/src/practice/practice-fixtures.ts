// Practices for tests: a deal in one line, a counterpart by seed, and a person who does whatever comes into their head as far as it can be
// done.

import type { Brief } from "../advice/brief.ts"
import { type Move, parseNotation } from "../deal/index.ts"
import { invariant, type Money, must, seededRandom } from "../units/index.ts"
import { drawCounterpart } from "./drawn-counterpart.ts"
import type { PartnerKind } from "./kinds.ts"
import type { Counterpart } from "./nature.ts"
import { beginPractice, isPracticeOver, type Practice, practiseMove } from "./practice.ts"

export const briefIn = (notation: string): Brief => ({ deal: must(parseNotation(notation)), alternatives: [] })

export const partnerFor = (brief: Brief, seed: number, kind?: PartnerKind): Counterpart =>
  must(drawCounterpart(brief, { seed, ...(kind && { kind }) }))

/** A figure within a tenth of the price asked, either way. */
const figureNear = (asked: Money, u: number): Money => ({
  ...asked,
  minor: (asked.minor * BigInt(Math.round(850 + 250 * u))) / 1000n,
})

const whim = (brief: Brief, asked: Money, draw: () => number): Move => {
  const { side: by } = brief.deal
  const u = draw()
  const price = figureNear(asked, draw())
  if (u < 0.55) return { kind: "offer", by, price }
  if (u < 0.75) return { kind: "hold", by }
  if (u < 0.84) return { kind: "call", by, price }
  if (u < 0.9) return { kind: "wait", days: 1 + Math.floor(4 * draw()) }
  if (u < 0.93) return { kind: "return", by }
  if (u < 0.96) return { kind: "accept", by }
  return { kind: "walk", by, door: draw() < 0.7 ? "open" : "closed" }
}

const WHIMS = 25

/** A practice as somebody plays it by whim; sometimes it is over at the end. */
export const playedByWhim = (brief: Brief, partner: Counterpart, seed: number): Practice => {
  const random = seededRandom(seed)
  let practice = beginPractice(brief, partner)
  const { ask } = brief.deal
  invariant(ask !== undefined, "a whim goes by the price asked")
  for (let step = 0; step < WHIMS && !isPracticeOver(practice); step += 1) {
    const next = practiseMove(
      practice,
      whim(brief, ask, () => random.uniform()),
    )
    if (next.ok) practice = next.value
  }
  return practice
}

/** The same, ended by leaving where it is not over. */
export const playedOut = (brief: Brief, partner: Counterpart, seed: number): Practice => {
  const practice = playedByWhim(brief, partner, seed)
  return isPracticeOver(practice)
    ? practice
    : must(practiseMove(practice, { kind: "walk", by: brief.deal.side, door: "closed" }))
}
