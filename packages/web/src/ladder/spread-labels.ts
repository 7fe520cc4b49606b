// Labels on one axis pushed apart just enough: the places nearest to where they belong (least squares, weighted), in the same order and
// without touching. That is an isotonic regression, solved exactly by pooling neighbours that press on each other. Where there is no
// room for all, the least important go.

export interface Wanted {
  /** Centre. */
  readonly at: number
  readonly height: number
  /** Above zero; the heavier one moves less, and stays when room is short. */
  readonly weight: number
}

interface Pool {
  readonly sum: number
  readonly weight: number
  readonly count: number
}

const meanOf = ({ sum, weight }: Pool): number => sum / weight

const merged = (one: Pool, other: Pool): Pool => ({
  sum: one.sum + other.sum,
  weight: one.weight + other.weight,
  count: one.count + other.count,
})

const pooled = (values: readonly number[], weights: readonly number[]): readonly number[] => {
  const pools: Pool[] = []
  values.forEach((value, index) => {
    let pool: Pool = { sum: value * weights[index], weight: weights[index], count: 1 }
    for (let last = pools.at(-1); last && meanOf(last) > meanOf(pool); last = pools.at(-1)) {
      pool = merged(last, pool)
      pools.pop()
    }
    pools.push(pool)
  })
  return pools.flatMap((pool) => Array<number>(pool.count).fill(meanOf(pool)))
}

const heightOf = (labels: readonly Wanted[]): number => labels.reduce((sum, { height }) => sum + height, 0)

const fitting = <Label extends Wanted>(labels: readonly Label[], room: number): readonly Label[] => {
  const kept = [...labels]
  while (kept.length > 0 && heightOf(kept) > room) {
    const least = kept.reduce((found, label, index) => (label.weight <= kept[found].weight ? index : found), 0)
    kept.splice(least, 1)
  }
  return kept
}

/** Those that fit between top and bottom, each with its centre, the topmost first. */
export const spreadLabels = <Label extends Wanted>(
  labels: readonly Label[],
  top: number,
  bottom: number,
): readonly { readonly label: Label; readonly at: number }[] => {
  const kept = fitting(labels, bottom - top).toSorted((left, right) => left.at - right.at)
  if (kept.length === 0) return []
  const offsets = [0]
  for (let i = 1; i < kept.length; i += 1) offsets.push(offsets[i - 1] + (kept[i - 1].height + kept[i].height) / 2)
  const free = pooled(
    kept.map(({ at }, index) => at - offsets[index]),
    kept.map(({ weight }) => weight),
  )
  const least = top + kept[0].height / 2
  const most = bottom - kept[kept.length - 1].height / 2 - offsets[offsets.length - 1]
  return kept.map((label, index) => ({ label, at: Math.max(least, Math.min(most, free[index])) + offsets[index] }))
}
