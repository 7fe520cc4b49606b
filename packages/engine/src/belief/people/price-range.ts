// A distribution of prices in which some prices carry much of the mass: the standing offer, the exact middle. Quantiles
// are read off the points themselves, without smoothing, since "the price just named" is the likeliest answer there is.

/** Probability at one price. */
export interface Mass {
  readonly price: number
  readonly mass: number
}

/** The price with half of the mass at or below it, of points sorted by price. */
export const medianOf = (sorted: readonly Mass[], total: number): number => {
  let below = 0
  for (const { price, mass } of sorted) {
    below += mass
    if (below >= total / 2) return price
  }
  return sorted[sorted.length - 1].price
}

/** The narrowest range that holds at least `content` of the mass of points sorted by price. */
export const shortestRange = (
  sorted: readonly Mass[],
  total: number,
  content: number,
): { low: number; high: number } => {
  const enough = content * total * (1 - 1e-9)
  let best = { low: sorted[0].price, high: sorted[sorted.length - 1].price }
  let inside = 0
  let end = 0
  for (let start = 0; start < sorted.length; start += 1) {
    while (end < sorted.length && inside < enough) inside += sorted[end++].mass
    if (inside < enough) break
    const width = sorted[end - 1].price - sorted[start].price
    if (width < best.high - best.low) best = { low: sorted[start].price, high: sorted[end - 1].price }
    inside -= sorted[start].mass
  }
  return best
}

/** Sorts masses by price and joins those at one price. */
export const merged = (masses: Mass[]): Mass[] => {
  masses.sort((a, b) => a.price - b.price)
  const out: { price: number; mass: number }[] = []
  for (const { price, mass } of masses) {
    const last = out.at(-1)
    if (last !== undefined && price - last.price < 1e-6) last.mass += mass
    else out.push({ price, mass })
  }
  return out
}
