// The few marks that the terminal gets: one red for the line, one green for surplus, bold for what to do, dim for what
// can wait, struck out for what is sunk. Every colour is doubled by a word or a shape, so that nothing is lost without.

import { styleText } from "node:util"

export interface Ink {
  bold(text: string): string
  dim(text: string): string
  /** The line, and what lies past it. */
  alarm(text: string): string
  /** What is left for us. */
  surplus(text: string): string
  /** Sunk: shown, and out of every sum. */
  struck(text: string): string
  readonly colours: boolean
}

type Style = Parameters<typeof styleText>[0]

const mark = (style: Style) => (text: string) => styleText(style, text, { validateStream: false })

const coloured: Ink = {
  bold: mark("bold"),
  dim: mark("dim"),
  alarm: mark("red"),
  surplus: mark("green"),
  struck: mark(["dim", "strikethrough"]),
  colours: true,
}

const same = (text: string) => text

/** Without colours, sunk figures stand between tildes. */
const plain: Ink = { bold: same, dim: same, alarm: same, surplus: same, struck: (text) => `~${text}~`, colours: false }

export const inkFor = (screen: { readonly colours: boolean }): Ink => (screen.colours ? coloured : plain)
