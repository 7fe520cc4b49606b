// Luck by occasion: the third answer, the fifth day, the second call each have luck of their own, whatever happened before. So two ways of
// playing the same counterpart meet the same luck on the same occasions (common random numbers), and their difference is play, not luck.

import { type Random, seededRandom } from "../units/index.ts"

const OCCASIONS = ["nature", "answer", "day", "call", "left-alone", "deal"] as const
export type Occasion = (typeof OCCASIONS)[number]

/** Scrambles 32 bits: the finaliser of MurmurHash3 [Appleby2016]. */
const scrambled = (bits: number): number => {
  let mixed = bits | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return mixed ^ (mixed >>> 16)
}

/** The draws of one occasion, `count` telling occasions of a sort apart. The same arguments give the same draws. */
export const luckOf = (seed: number, occasion: Occasion, count = 0): Random =>
  seededRandom(scrambled(scrambled(scrambled(seed) ^ OCCASIONS.indexOf(occasion)) ^ count))
