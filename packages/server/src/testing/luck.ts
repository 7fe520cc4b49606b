// Luck by a seed, so that what it brought once it brings again.

export interface Luck {
  /** From 0 to below 1. */
  next(): number
  whole(below: number): number
  pick<T>(from: readonly T[]): T
}

/** Mulberry32: small, and the same everywhere. */
export const luckOf = (seed: number): Luck => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  return { next, whole, pick: (from) => from[whole(from.length)] as (typeof from)[number] }
}
