// The parts of a worth as steps of a waterfall: where each begins and ends. The first is the price (or what the thing is worth to a buyer),
// the last what is left.

import type { WorthOutput } from "@walkaway/contract"

type Part = WorthOutput["parts"][number]

export interface Step {
  readonly code: string
  readonly label: string
  readonly kind: "start" | "up" | "down" | "left"
  readonly from: number
  readonly to: number
  readonly amount: number
  readonly low: number
  readonly high: number
  readonly source: Part["source"] | undefined
}

/** How much larger than what remains the largest step may be before the scale is cut. */
const CUT_BEYOND = 4
const CUT_AT = 1.5

/**
 * Where the scale ends: the price and what the thing cost are often ten times what is then left, and drawn whole they would make a speck of
 * everything that matters. Bars that go on beyond are torn off.
 */
export const scaleEndOf = (steps: readonly Step[]): number => {
  const ends = steps.map(({ from, to }) => Math.max(from, to))
  const largest = Math.max(1, ...ends)
  const later = steps.slice(1).map(({ to }) => Math.abs(to))
  const remaining = Math.max(1, ...later.filter((end) => end < largest / CUT_BEYOND))
  const isCut = later.length > 0 && later.every((end) => end < largest / CUT_BEYOND)
  return isCut ? remaining * CUT_AT : largest
}

/** The running sum ends in the worth's mean. */
export const stepsOf = ({ parts, worth }: WorthOutput): readonly Step[] => {
  let reached = 0
  const steps = parts.map((part, index): Step => {
    const from = reached
    reached += part.mean
    const kind = index === 0 ? "start" : part.mean >= 0 ? "up" : "down"
    return {
      code: `${part.code}-${index}`,
      label: part.label,
      kind,
      from,
      to: reached,
      amount: part.mean,
      low: part.low,
      high: part.high,
      source: part.source,
    }
  })
  return [
    ...steps,
    {
      code: "left",
      label: "",
      kind: "left",
      from: 0,
      to: worth.mean,
      amount: worth.mean,
      low: worth.low,
      high: worth.high,
      source: undefined,
    },
  ]
}
