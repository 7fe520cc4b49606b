// The scores of the prediction task in `human-data.md`: log loss, Brier and AUC of the odds of a deal over all points;
// error of the price and coverage of its interval over the points of deals at a plausible price.

/** One prediction beside what came out. Prices in units of the listing. */
export interface Scored {
  readonly post: string
  readonly k: number
  readonly deal: boolean
  /** Agreed price; null without a deal or outside [.25, 1.5]. */
  readonly final: number | null
  /** Null for a model that only predicts the price, and the other way round. */
  readonly dealProbability: number | null
  readonly price: { readonly low: number; readonly middle: number; readonly high: number } | null
}

export interface Scores {
  readonly points: number
  readonly prices: number
  readonly logLoss: number
  readonly brier: number
  readonly auc: number
  readonly meanAbsoluteError: number
  readonly rootMeanSquareError: number
  readonly coverage: number
  readonly width: number
}

/** A final price is written with five decimals; an interval that ends on it holds it. */
const ROUNDING = 6e-6

const meanOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0) / items.length

const clipped = (p: number): number => Math.min(1 - 1e-4, Math.max(1e-4, p))

/** Chance that a point with a deal was given better odds than one without, ties counted half; O(n log n). */
const aucOf = (points: readonly { p: number; deal: boolean }[]): number => {
  const sorted = [...points].sort((a, b) => a.p - b.p)
  let rankSum = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end].p === sorted[start].p) end += 1
    const rank = (start + end + 1) / 2
    for (let i = start; i < end; i += 1) if (sorted[i].deal) rankSum += rank
    start = end
  }
  const deals = sorted.filter(({ deal }) => deal).length
  return (rankSum - (deals * (deals + 1)) / 2) / (deals * (sorted.length - deals))
}

/** All scores of one model; those that it does not predict are NaN. */
export const scoresOf = (scored: readonly Scored[]): Scores => {
  const odds = scored.flatMap(({ dealProbability, deal }) =>
    dealProbability === null ? [] : [{ p: dealProbability, deal }],
  )
  const prices = scored.flatMap(({ final, price }) => (final === null || price === null ? [] : [{ final, ...price }]))
  return {
    points: odds.length,
    prices: prices.length,
    logLoss: meanOf(odds, ({ p, deal }) => -Math.log(deal ? clipped(p) : 1 - clipped(p))),
    brier: meanOf(odds, ({ p, deal }) => (Number(deal) - p) ** 2),
    auc: aucOf(odds),
    meanAbsoluteError: meanOf(prices, ({ middle, final }) => Math.abs(middle - final)),
    rootMeanSquareError: Math.sqrt(meanOf(prices, ({ middle, final }) => (middle - final) ** 2)),
    coverage: meanOf(prices, ({ low, high, final }) => Number(final >= low - ROUNDING && final <= high + ROUNDING)),
    width: meanOf(prices, ({ low, high }) => high - low),
  }
}

/** Loss of one prediction; null where the model does not make it or it is not scored. */
type Loss = (scored: Scored) => number | null

export const logLossOf: Loss = ({ dealProbability, deal }) =>
  dealProbability === null ? null : -Math.log(deal ? clipped(dealProbability) : 1 - clipped(dealProbability))

export const absoluteErrorOf: Loss = ({ price, final }) =>
  price === null || final === null ? null : Math.abs(price.middle - final)

/** Mean of `ours` less `theirs` over the same points in the same order, and its standard error with posts as clusters. */
export const pairedDifference = (ours: readonly Scored[], theirs: readonly Scored[], loss: Loss) => {
  const byPost = new Map<string, { sum: number; count: number }>()
  for (const [index, one] of ours.entries()) {
    const [a, b] = [loss(one), loss(theirs[index])]
    if (a === null || b === null) continue
    const cluster = byPost.get(one.post) ?? { sum: 0, count: 0 }
    byPost.set(one.post, { sum: cluster.sum + a - b, count: cluster.count + 1 })
  }
  const clusters = [...byPost.values()]
  const count = clusters.reduce((sum, cluster) => sum + cluster.count, 0)
  const mean = clusters.reduce((sum, cluster) => sum + cluster.sum, 0) / count
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.sum - mean * cluster.count) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares) / count }
}
