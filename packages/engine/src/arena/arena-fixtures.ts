// Small scenarios and players for the arena's tests.

import { ACCEPT, type Answer, type Player, type Strategy } from "../strategy/strategy.ts"
import { must } from "../units/index.ts"
import { checkedProfile } from "./profile.ts"
import { enumerateOutcomes, type Scenario, scenarioOf } from "./scenario.ts"

interface Sides {
  readonly reservations?: readonly [number, number]
  readonly discounts?: readonly [number, number]
}

/** One issue whose values are worth this to the two sides. */
export const scenarioWith = (
  first: readonly number[],
  second: readonly number[],
  { reservations = [0, 0], discounts = [1, 1] }: Sides = {},
): Scenario => {
  const issues = [{ name: "share", values: first.map((_, i) => `value ${i}`) }]
  const side = (name: string, utilities: readonly number[], i: 0 | 1) =>
    must(
      checkedProfile({
        name,
        utilities: Float64Array.from(utilities),
        reservation: reservations[i],
        discount: discounts[i],
      }),
    )
  return scenarioOf({
    name: "test",
    issues,
    table: must(enumerateOutcomes(issues)),
    profiles: [side("first", first, 0), side("second", second, 1)],
  })
}

/** A pie in `steps` steps: what one has more of, the other has less. */
export const pie = (steps: number, sides: Sides = {}): Scenario => {
  const shares = Array.from({ length: steps + 1 }, (_, i) => i / steps)
  return scenarioWith(
    shares,
    shares.map((share) => 1 - share),
    sides,
  )
}

/** Says these answers one after the other, the last one for ever. */
export const saying = (...answers: readonly Answer[]): Strategy => ({
  name: `saying ${answers.join(" ")}`,
  source: "test",
  sit: (): Player => {
    let turn = 0
    return { act: () => answers[Math.min(turn++, answers.length - 1)] }
  },
})

/** Concedes step by step down its own ranking and takes what is at least as good as what it would offer. */
export const stepping: Strategy = {
  name: "stepping",
  source: "test",
  sit: ({ own, ranking, reservation }) => {
    let place = 0
    return {
      act: (_round, _time, offer) => {
        const next = ranking[Math.min(place++, ranking.length - 1)]
        const wish = own[next] >= reservation ? next : ranking[0]
        return offer >= 0 && own[offer] >= Math.max(own[wish], reservation) ? ACCEPT : wish
      },
    }
  },
}
