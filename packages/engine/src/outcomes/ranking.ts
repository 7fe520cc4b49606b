// Outcomes in the order in which one side likes them. A comparator on indices, not a sort of pairs: the indices stay in one typed array that
// every seat on the profile shares.

/** Indices of outcomes by utility, best first; ties by index. Utilities without NaN. O(n log n). */
export const rankingOf = (utilities: Float64Array): Uint32Array => {
  const ranking = Uint32Array.from(utilities, (_, outcome) => outcome)
  return ranking.sort((a, b) => utilities[b] - utilities[a] || a - b)
}
