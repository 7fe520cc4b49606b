// "Did you mean": the known word that takes the fewest slips of the finger to reach. Distance is optimal string alignment
// (insert, delete, replace, swap neighbours), so the commonest slip, two letters swapped, counts as one.

const distance = (left: string, right: string): number => {
  const rows = Array.from({ length: left.length + 1 }, (_, i) => [i])
  for (let j = 1; j <= right.length; j += 1) rows[0][j] = j
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1)
    }
  }
  return rows[left.length][right.length]
}

/** Case, hyphens and underscores are matters of taste, not slips. */
const bare = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]/g, "")

const WORD_LENGTH_MAX = 40

/** The nearest known word, if near enough to be meant (a third of its letters, at least two). */
export const nearestWord = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > WORD_LENGTH_MAX) return undefined
  const near = known
    .map((candidate) => ({ candidate, away: distance(bare(word), bare(candidate)) }))
    .filter(({ candidate, away }) => away <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((left, right) => left.away - right.away)
  return near[0]?.candidate
}
