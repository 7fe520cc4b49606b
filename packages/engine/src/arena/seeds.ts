// Seeds from seeds: every match and every draw of a tournament gets its own from what it is (scenario, repetition, side, strategies), never
// from when it was played. So results do not depend on the number of workers, and another strategy in the cast changes nobody's luck.
// The mixing is the finaliser of MurmurHash3 [Appleby2016].

const mixed = (state: number, word: number): number => {
  let hash = Math.imul(state ^ word, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A 32-bit seed from words in their order; text by its characters. */
export const seedFrom = (...words: readonly (number | string)[]): number => {
  let state = 0x2545f491
  for (const word of words) {
    if (typeof word === "number") {
      state = mixed(mixed(state, word | 0), Math.floor(word / 2 ** 32) | 0)
      continue
    }
    state = mixed(state, word.length)
    for (let i = 0; i < word.length; i += 1) state = mixed(state, word.charCodeAt(i))
  }
  return state
}
