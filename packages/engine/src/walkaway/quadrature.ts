// Integrals over one dimension by Gauss-Legendre rules on panels. The caller gives the places where the integrand
// has kinks or jumps, so every panel is smooth and the rule keeps its order; adaptive rules were the rival and would
// spend their time finding kinks that we know.

// Ten nodes and weights on [-1, 1], positive half; exact for polynomials to degree 19.
const NODES = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717]
const WEIGHTS = [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814]

const onePanel = (f: (x: number) => number, low: number, high: number): number => {
  const middle = 0.5 * (low + high)
  const half = 0.5 * (high - low)
  let sum = 0
  for (let i = 0; i < NODES.length; i += 1) {
    const step = half * NODES[i]
    sum += WEIGHTS[i] * (f(middle - step) + f(middle + step))
  }
  return half * sum
}

/**
 * Integral of `f` over [low, high]; each stretch between two `kinks` is cut into `panels` equal pieces. Kinks outside
 * the interval are ignored.
 */
export const integrate = (
  f: (x: number) => number,
  low: number,
  high: number,
  kinks: readonly number[] = [],
  panels = 8,
): number => {
  if (!(high > low)) return 0
  const inside = kinks.filter((x) => x > low && x < high).sort((left, right) => left - right)
  const ends = [low, ...inside, high]
  let sum = 0
  for (let i = 1; i < ends.length; i += 1) {
    const width = (ends[i] - ends[i - 1]) / panels
    for (let j = 0; j < panels; j += 1) sum += onePanel(f, ends[i - 1] + j * width, ends[i - 1] + (j + 1) * width)
  }
  return sum
}
