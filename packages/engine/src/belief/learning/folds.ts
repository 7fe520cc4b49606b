// Parts of a log for cross-validation: deals about the same thing stay together, and the part goes by a hash of it, so that it depends on
// neither the order nor the size of the log.

/** Part 0 to folds-1 of a post: FNV-1a, mixed. */
export const foldOf = (post: string, folds: number): number => {
  let hash = 2166136261
  for (const letter of post) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) % folds
}
