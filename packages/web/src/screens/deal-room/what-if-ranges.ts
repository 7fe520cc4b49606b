// How far the sliders go and in which steps: round steps, wide enough around everything that was said, the ask and the line.

import { tickStep } from "d3-array"
import type { DialRange } from "../../components/dial.tsx"
import type { Deal } from "../../desk/types.ts"

const STEPS = 120
const AROUND = 0.08

const figuresOf = ({ ask, line, moves, limit }: Deal): readonly number[] =>
  [ask, line?.sight === "exact" ? line.price : null, ...moves.map(({ price }) => price), ...(limit ?? [])]
    .filter((price) => price !== null)
    .map(Number)

const rounded = (low: number, high: number): DialRange => {
  const step = Math.max(tickStep(low, high, STEPS), Number.MIN_VALUE)
  return { min: Math.max(0, Math.floor(low / step) * step), max: Math.ceil(high / step) * step, step }
}

export const rangesOf = (
  deal: Deal,
): { readonly price: DialRange | undefined; readonly shift: DialRange | undefined } => {
  const figures = figuresOf(deal)
  if (figures.length === 0) return { price: undefined, shift: undefined }
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const margin = Math.max((high - low) * 0.25, high * AROUND)
  const reach = rounded(0, Math.max((high - low) / 2, high * AROUND))
  return {
    price: rounded(Math.max(0, low - margin), high + margin / 2),
    shift: { min: -reach.max, max: reach.max, step: reach.step },
  }
}
