// Ranking by figures, highest first and stable: a radix sort over the bits of the doubles, since comparing a million of them through a
// callback takes longer than reading them. Few are compared, as the tables of counts would cost more.

type Numbers = ArrayLike<number>

const FEW = 5000
const BITS = 16
const BUCKETS = 1 << BITS

const compared = (figures: Numbers): Uint32Array => {
  const order = Uint32Array.from({ length: figures.length }, (_, i) => i)
  return order.sort((left, right) => figures[right] - figures[left] || left - right)
}

/** The four quarters of a key that rises as the figure falls, lowest quarter first. */
const keysOf = (figures: Numbers): Uint16Array => {
  const doubles = new Float64Array(figures.length)
  // Plus zero turns minus zero, which compares the same, into the same bits.
  for (let i = 0; i < figures.length; i += 1) doubles[i] = figures[i] + 0
  const words = new Uint32Array(doubles.buffer)
  for (let low = 0; low < words.length; low += 2) {
    // A double's bits rise with it when positive and fall when negative; ours shall fall throughout.
    if (words[low + 1] >>> 31) continue
    words[low] = ~words[low]
    words[low + 1] = ~words[low + 1] ^ 0x80000000
  }
  return new Uint16Array(doubles.buffer)
}

const pass = (order: Uint32Array, keys: Uint16Array, quarter: number): Uint32Array => {
  const starts = new Uint32Array(BUCKETS + 1)
  for (let i = 0; i < order.length; i += 1) starts[keys[4 * i + quarter] + 1] += 1
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) starts[bucket] += starts[bucket - 1]
  const next = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i += 1) {
    const key = keys[4 * order[i] + quarter]
    next[starts[key]] = order[i]
    starts[key] += 1
  }
  return next
}

/** Positions of the figures (no NaN), highest first; ties keep the order given. Linear for many. */
export const rankHighestFirst = (figures: Numbers): Uint32Array => {
  if (figures.length <= FEW) return compared(figures)
  const keys = keysOf(figures)
  let order: Uint32Array = new Uint32Array(figures.length)
  for (let i = 0; i < order.length; i += 1) order[i] = i
  for (let quarter = 0; quarter < 4; quarter += 1) order = pass(order, keys, quarter)
  return order
}
