// The partner answers by the very odds by which the belief reads answers, and looks at the very scene that the adviser reads.

import { describe, expect, test } from "vitest"
import { outlookOn } from "../advice/advise.ts"
import { facingNow } from "../advice/reading.ts"
import { type Facing, Likelihood } from "../belief/index.ts"
import { dealOf } from "../deal/index.ts"
import { observe } from "../session/index.ts"
import { must } from "../units/index.ts"
import { type Answer, answerTo } from "./answer.ts"
import { luckOf } from "./chance.ts"
import { PARTNER_KINDS } from "./kinds.ts"
import { frameOfCounterpart, modelOfCounterpart } from "./nature.ts"
import { briefIn, partnerFor, playedByWhim } from "./practice-fixtures.ts"
import { facingIn, sceneOf } from "./scene.ts"

const DRAWS = 4000
/** Five standard errors of a share of so many draws: the draws are fixed, so it holds or it does not. */
const within = (share: number) => 5 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-9

const brief = briefIn("sell GBP ask 9995 line 9000 |")
const facing: Facing = { price: 101, priceBefore: 104, anchor: 106, standing: 91, round: 2 }

describe.each(PARTNER_KINDS)("%s", (kind) => {
  const partner = partnerFor(brief, 5, kind)
  const model = modelOfCounterpart(partner)
  const near: Facing = { ...facing, standing: partner.nature.limit - 9, price: partner.nature.limit - 1 }
  const answers = Array.from({ length: DRAWS }, (_, seed) => answerTo(model, near, luckOf(seed, "answer", 2)))
  const share = (wanted: (answer: Answer) => boolean) => answers.filter(wanted).length / DRAWS

  test("takes, leaves, holds and betters as often as the belief reads it", () => {
    const likelihood = new Likelihood(model, near)
    const { accept, leave, bluff } = { ...likelihood.oddsOf(0) }
    const stays = (1 - accept) * (1 - leave - bluff)
    const hold = stays * likelihood.holdOf(0, partner.conduct.offerSpread)
    const expected = [
      [accept, (answer: Answer) => answer.kind === "accept"],
      [(1 - accept) * bluff, (answer: Answer) => answer.kind === "walk" && answer.mood === "bluffing"],
      [(1 - accept) * leave, (answer: Answer) => answer.kind === "walk" && answer.mood === "leaving"],
      [hold, (answer: Answer) => answer.kind === "hold"],
    ] as const
    for (const [odds, wanted] of expected) expect(Math.abs(share(wanted) - odds)).toBeLessThan(within(odds))
  })

  test("names figures where the belief expects them", () => {
    const likelihood = new Likelihood(model, near)
    const { accept, leave, bluff } = { ...likelihood.oddsOf(0) }
    const stays = (1 - accept) * (1 - leave - bluff)
    const [from, to] = [near.standing, near.standing + 4]
    let mass = 0
    const steps = 4000
    for (let step = 0; step < steps; step += 1) {
      const at = from + ((step + 0.5) * (to - from)) / steps
      mass += (stays * likelihood.densityOf(0, at, partner.conduct.offerSpread) * (to - from)) / steps
    }
    const named = share((answer) => answer.kind === "figure" && answer.units > from && answer.units <= to)
    expect(Math.abs(named - mass)).toBeLessThan(within(mass) + 2e-3)
  })
})

test("they look at what the adviser reads that they look at", () => {
  for (const notation of ["sell GBP ask 9995 line 9000 |", "buy GBP ask 9995 line 9600 |"]) {
    const start = briefIn(notation)
    for (let seed = 0; seed < 3; seed += 1) {
      const partner = partnerFor(start, seed)
      const { deal } = playedByWhim(start, partner, seed).brief
      for (let count = 1; count < deal.moves.length; count += 1) {
        const before = must(dealOf({ ...deal, moves: deal.moves.slice(0, count) }))
        const seen = facingIn(sceneOf(observe(before, partner.side), frameOfCounterpart(partner)))
        const outlook = outlookOn({ ...start, deal: before })
        if (seen && outlook.ok) expect(seen).toEqual(facingNow(outlook.value.reading))
      }
    }
  }
})
