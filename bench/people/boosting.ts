// Gradient boosting with small trees [Friedman2001], the usual opponent on tables: each tree fits what is left of the loss, on features
// cut into bins at their quantiles. Log loss for odds, absolute error for prices (leaves hold medians). Depth, number and step
// are ordinary ones, not tuned here.

const DEPTH = 2
const TREES = 120
const STEP = 0.05
const BINS = 12
const LEAF_LEAST = 15

interface Leaf {
  readonly value: number
}
interface Split {
  readonly column: number
  readonly above: number
  readonly low: Tree
  readonly high: Tree
}
type Tree = Leaf | Split

type Rows = readonly (readonly number[])[]

const cutsOf = (rows: Rows, column: number): number[] => {
  const sorted = rows.map((row) => row[column]).sort((a, b) => a - b)
  const cuts = Array.from({ length: BINS - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)])
  return [...new Set(cuts)].filter((cut) => cut < sorted[sorted.length - 1])
}

/** The cut that takes most of the squares of `residual` away among `chosen`; null when none leaves two leaves. */
const bestCut = (rows: Rows, cuts: readonly number[][], residual: readonly number[], chosen: readonly number[]) => {
  const total = chosen.reduce((sum, i) => sum + residual[i], 0)
  let best: { column: number; above: number; gain: number } | null = null
  for (const [column, candidates] of cuts.entries()) {
    for (const above of candidates) {
      let [sum, count] = [0, 0]
      for (const i of chosen) {
        if (rows[i][column] > above) continue
        sum += residual[i]
        count += 1
      }
      const rest = chosen.length - count
      if (count < LEAF_LEAST || rest < LEAF_LEAST) continue
      const gain = sum ** 2 / count + (total - sum) ** 2 / rest - total ** 2 / chosen.length
      if (best === null || gain > best.gain) best = { column, above, gain }
    }
  }
  return best
}

interface Loss {
  /** What is left to explain, row by row, at the present predictions. */
  residual(predicted: readonly number[]): number[]
  /** The best step for the rows of a leaf. */
  leaf(chosen: readonly number[], predicted: readonly number[]): number
  readonly start: number
}

const grow = (
  rows: Rows,
  cuts: readonly number[][],
  residual: readonly number[],
  chosen: readonly number[],
  depth: number,
  leaf: (chosen: readonly number[]) => number,
): Tree => {
  const cut = depth === 0 ? null : bestCut(rows, cuts, residual, chosen)
  if (cut === null) return { value: leaf(chosen) }
  const { column, above } = cut
  const branch = (inside: (i: number) => boolean) => grow(rows, cuts, residual, chosen.filter(inside), depth - 1, leaf)
  return { column, above, low: branch((i) => rows[i][column] <= above), high: branch((i) => rows[i][column] > above) }
}

const valueIn = (tree: Tree, row: readonly number[]): number => {
  let at = tree
  while ("column" in at) at = row[at.column] <= at.above ? at.low : at.high
  return at.value
}

const boosted = (rows: Rows, loss: Loss): ((row: readonly number[]) => number) => {
  const cuts = rows[0].map((_, column) => cutsOf(rows, column))
  const everyone = [...rows.keys()]
  const predicted = rows.map(() => loss.start)
  const trees = Array.from({ length: TREES }, () => {
    const leaf = (chosen: readonly number[]) => loss.leaf(chosen, predicted)
    const tree = grow(rows, cuts, loss.residual(predicted), everyone, DEPTH, leaf)
    for (const i of everyone) predicted[i] += STEP * valueIn(tree, rows[i])
    return tree
  })
  return (row) => trees.reduce((sum, tree) => sum + STEP * valueIn(tree, row), loss.start)
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Odds of a yes by features. */
export const boostedOdds = (rows: Rows, yes: readonly boolean[]): ((row: readonly number[]) => number) => {
  const y = yes.map(Number)
  const rate = y.reduce((sum, value) => sum + value, 0) / y.length
  const logit = boosted(rows, {
    start: Math.log(rate / (1 - rate)),
    residual: (predicted) => predicted.map((value, i) => y[i] - chance(value)),
    leaf: (chosen, predicted) => {
      let [slope, curve] = [0, 1]
      for (const i of chosen) {
        const p = chance(predicted[i])
        slope += y[i] - p
        curve += p * (1 - p)
      }
      return slope / curve
    },
  })
  return (row) => chance(logit(row))
}

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The median of a figure by features. */
export const boostedMedian = (rows: Rows, y: readonly number[]): ((row: readonly number[]) => number) =>
  boosted(rows, {
    start: medianOf(y),
    residual: (predicted) => predicted.map((value, i) => Math.sign(y[i] - value)),
    leaf: (chosen, predicted) => medianOf(chosen.map((i) => y[i] - predicted[i])),
  })
