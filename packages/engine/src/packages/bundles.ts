// Every package that can be said in one breath: no lever twice, and no more than two things beside the price. Few levers with few steps
// make under two hundred of them, so they are all looked at; nothing is searched for.

import type { ChosenStep, Lever } from "./lever.ts"

/** Things beside the price that one offer can hold and a customer can weigh. */
const STEPS_MAX = 2

/** All choices of at most `STEPS_MAX` steps from different levers, the fewest first; the bare price is the first of all. */
export const bundlesOf = (levers: readonly Lever[]): readonly (readonly ChosenStep[])[] => {
  let longest: (readonly ChosenStep[])[] = [[]]
  const all = [...longest]
  for (let length = 1; length <= STEPS_MAX; length += 1) {
    longest = longest.flatMap((before) => {
      const last = before.at(-1)
      const from = last ? levers.indexOf(last.lever) + 1 : 0
      return levers
        .slice(from)
        .flatMap((lever) => lever.steps.map((step): readonly ChosenStep[] => [...before, { lever, step }]))
    })
    all.push(...longest)
  }
  return all
}
