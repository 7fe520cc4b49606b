// The words and figures that the drawing needs, as functions: layout asks how wide they are before it places them, and stays free of
// languages. The component makes them from the catalogue and Intl.

import type { Party } from "./beats.ts"
import type { Figure } from "./story.ts"

export interface LadderTexts {
  /** "9,725": exact, without the currency. */
  plain(price: string): string
  /** "9,200–9,300", as short as may be. */
  range(from: string, to: string): string
  /** "9,300" for 9,312.4: as exact as the spread of the guess allows. */
  about(amount: number, spread: number): string
  tick(amount: number, step: number): string
  /** The topmost, which says the currency: "£10,000". */
  topTick(amount: number, step: number): string
  readonly us: string
  readonly them: string
  readonly line: string
  readonly target: string
  readonly limit: string
  readonly whatIf: string
  readonly asked: string
  readonly agreed: string
  lineWas(price: string): string
  until(name: string, instant: string): string
  advised(move: Figure["move"]): string
  left(by: Party, isForGood: boolean): string
  cameBack(by: Party): string
  called(by: Party): string
  lasted(milliseconds: number): string
  moment(instant: string): string
  /** Only the time of day where it is the same day as `since`. */
  momentSince(since: string, instant: string): string
}
