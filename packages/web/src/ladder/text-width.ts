// How wide a text will be, without a browser: by classes of letters of the interface's typeface, on the generous side, since a label
// with a little air is better than one that is cut. Figures are tabular there, so every digit counts the same.

const ADVANCES: readonly (readonly [letters: RegExp, em: number])[] = [
  [/\p{Mn}|\p{Cf}/u, 0],
  [/[0-9]/, 0.645],
  [/[ijlI'|.,:;!·’]/, 0.3],
  [/[frt()\- \u00a0\u202f]/, 0.4],
  [/[mwMW%@–—]/, 0.92],
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/, 1.05],
  [/\p{Lu}/u, 0.74],
]

const OTHER = 0.61
const BOLD = 1.05

const advanceOf = (letter: string): number => ADVANCES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER

/** Pixels. */
export const textWidth = (text: string, size: number, isBold = false): number => {
  let em = 0
  for (const letter of text) em += advanceOf(letter)
  return em * size * (isBold ? BOLD : 1)
}
