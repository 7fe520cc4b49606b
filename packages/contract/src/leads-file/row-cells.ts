// One row's cells by column. The first cell that cannot be read is remembered with its header; the rest of the row is then moot.

import type { Estimate, Source } from "@walkaway/engine"
import { type CellStyle, daysIn, figureIn, hoursIn, numberIn, oddsIn } from "./cells.ts"

/** Why a row is no lead. */
export interface Rejection {
  readonly line: number
  /** Header of the column, where it is about one. */
  readonly column?: string
  /** Stable, kebab-case. */
  readonly code: string
  readonly message: string
  readonly remedy: string
}

export interface RowFrame {
  readonly headers: readonly string[]
  readonly style: CellStyle
  /** Positions of odds written in percent. */
  readonly inPercent: ReadonlySet<number>
  /** ISO date. */
  readonly today: string
  readonly source: Source
}

const READS: Readonly<Record<"number" | "hours" | "odds" | "days", readonly [what: string, remedy: string]>> = {
  number: ["a number", "Write 1250 or 1,250.00; a range as 800..1250..2000."],
  hours: ["hours", "Write 1.5, 1h30 or 90 min; a range as 1..2..4."],
  odds: ["odds", "Write 0.4 or 40%; a range as 20%..40%..60%."],
  days: ["a day", "Write 2026-12-24, 24/12/2026, or days from now."],
}

/** The first and last characters of most cells tell that there is nothing to cut off. */
const trimmed = (cell: string): string => {
  if (cell === "") return cell
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)]
  return first > BLANK && first < NOT_ASCII && last > BLANK && last < NOT_ASCII ? cell : cell.trim()
}

const BLANK = 32
const NOT_ASCII = 127

type Reading = (text: string) => number | undefined

export class RowCells {
  readonly #frame: RowFrame
  /** Made once, as every cell wants one. */
  readonly #reads: Readonly<Record<"number" | "hours" | "odds" | "percent", Reading>>
  #cells: readonly string[] = []
  #line = 0
  rejection: Rejection | undefined

  constructor(frame: RowFrame) {
    this.#frame = frame
    const { style } = frame
    this.#reads = {
      number: (text) => numberIn(text, style),
      hours: (text) => hoursIn(text, style),
      odds: (text) => oddsIn(text, style, false),
      percent: (text) => oddsIn(text, style, true),
    }
  }

  /** The next row. */
  take(cells: readonly string[], line: number): void {
    this.#cells = cells
    this.#line = line
    this.rejection = undefined
  }

  text(at: number): string {
    return at < 0 || at >= this.#cells.length ? "" : trimmed(this.#cells[at])
  }

  amount(at: number): Estimate | undefined {
    return this.#figure(at, "number", this.#reads.number)
  }

  hours(at: number): Estimate | undefined {
    return this.#figure(at, "hours", this.#reads.hours)
  }

  odds(at: number): Estimate | undefined {
    return this.#figure(at, "odds", this.#frame.inPercent.has(at) ? this.#reads.percent : this.#reads.odds)
  }

  days(at: number): number | undefined {
    const text = this.text(at)
    if (text === "") return undefined
    const days = daysIn(text, this.#frame.style, this.#frame.today)
    if (days === undefined) this.#unreadable(at, "days", text)
    return days
  }

  /** The row's rejection: this one, or the one that came before it. */
  reject(at: number, code: string, message: string, remedy: string): Rejection {
    const column = this.#frame.headers[at]?.trim()
    this.rejection ??= { line: this.#line, ...(column && { column }), code, message, remedy }
    return this.rejection
  }

  #figure(at: number, kind: keyof typeof READS, read: Reading): Estimate | undefined {
    const text = this.text(at)
    if (text === "") return undefined
    const figure = figureIn(text, this.#frame.source, read)
    if (figure === undefined) this.#unreadable(at, kind, text)
    return figure
  }

  #unreadable(at: number, kind: keyof typeof READS, text: string): void {
    const [what, remedy] = READS[kind]
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
    this.reject(at, "unreadable-cell", `"${shown}" is not ${what}.`, remedy)
  }
}
