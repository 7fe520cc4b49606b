// Which units are alike as far as their buyers go: those that cost about the same, in steps of 1, 2 and 5. Make and model were the
// rival: a house has sold three of most of them, and three buyers teach nothing that its whole stock does not teach better.

export interface PriceBand {
  readonly currency: string
  readonly from: number
  readonly to: number
}

const STEPS = [1, 2, 5, 10] as const

/** As it is kept, `GBP 5000 10000`: from the first figure on and below the second; undefined when nothing is asked. */
export const segmentOf = (ask: number, currency: string): string | undefined => {
  if (!(ask > 0)) return undefined
  const power = 10 ** Math.floor(Math.log10(ask))
  const step = STEPS.findLastIndex((one) => one * power <= ask)
  return `${currency} ${STEPS[step] * power} ${STEPS[step + 1] * power}`
}

export const bandOfSegment = (segment: string): PriceBand => {
  const [currency, from, to] = segment.split(" ")
  return { currency, from: Number(from), to: Number(to) }
}
