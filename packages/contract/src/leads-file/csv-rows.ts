// CSV in pieces of any size, row by row with the line that each begins in. The library splits; ours are the delimiter (counted in the
// first line), the line numbers, and what happens to a quote that nobody closes: its line is given up, not the rest of the file.

import Papa from "papaparse"

/** Gets every row that is not empty, and the lines that cannot be split. */
export interface RowSink {
  row(cells: string[], line: number): void
  unclosedQuote(line: number): void
}

const DELIMITERS = [",", ";", "\t", "|"]
/** A row longer than this is a quote that was never closed. */
const ROW_MAX = 1 << 20

interface Split {
  readonly data: string[][]
  readonly meta: { readonly cursor: number }
}

/** The delimiter that stands most often in a header, quotes left aside; a comma when none does. */
const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, "")
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}

/** What spreadsheets write above the header to say what they separate with. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i

const linesIn = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1
  return lines
}

const isEmpty = (cells: readonly string[]): boolean => cells.length === 1 && cells[0].trim() === ""

export class CsvRows {
  readonly #sink: RowSink
  #pending = ""
  #line = 1
  #begun = false
  #delimiter = ","
  #newline: "\n" | "\r" = "\n"

  constructor(sink: RowSink) {
    this.#sink = sink
  }

  get delimiter(): string {
    return this.#delimiter
  }

  /** The next piece of the text. */
  push(text: string): void {
    this.#pending = this.#pending === "" ? text : this.#pending + text
    if (!this.#begun && !/[\r\n]/.test(this.#pending.trimStart()) && this.#pending.length < ROW_MAX) return
    this.#split(false)
    while (this.#pending.length > ROW_MAX && this.#pending.includes('"')) {
      this.#giveUpLine()
      this.#split(false)
    }
  }

  /** No more text will come. */
  end(): void {
    this.#split(false)
    while (this.#pending !== "" && this.#isUnclosed()) {
      this.#giveUpLine()
      this.#split(false)
    }
    this.#split(true)
  }

  #begin(): void {
    this.#begun = true
    if (this.#pending.startsWith("\ufeff")) this.#pending = this.#pending.slice(1)
    const separator = SEPARATOR_LINE.exec(this.#pending)
    if (separator) this.#skip(separator[0].length)
    this.#newline = this.#pending.includes("\n") ? "\n" : "\r"
    const [header] = this.#pending.trimStart().split(/[\r\n]/, 1)
    this.#delimiter = separator?.[1] ?? delimiterOf(header)
  }

  #parsed(isLast: boolean): Split {
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: this.#newline })
    return parser.parse(this.#pending, 0, !isLast) as Split
  }

  #split(isLast: boolean): void {
    if (!this.#begun) this.#begin()
    const hasQuotes = this.#pending.includes('"')
    const { data, meta } = this.#parsed(isLast)
    for (const cells of data) {
      const line = this.#line
      this.#line += 1 + (hasQuotes ? cells.reduce((lines, cell) => lines + linesIn(cell), 0) : 0)
      if (!isEmpty(cells)) this.#sink.row(cells, line)
    }
    this.#pending = isLast ? "" : this.#pending.slice(meta.cursor)
  }

  /** The rest is one row that begins with a quote which nothing closes. */
  #isUnclosed(): boolean {
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: this.#newline })
    const { errors } = parser.parse(this.#pending, 0, false) as { errors: { code: string }[] }
    return errors.some(({ code }) => code === "MissingQuotes")
  }

  #giveUpLine(): void {
    this.#sink.unclosedQuote(this.#line)
    const end = this.#pending.indexOf(this.#newline)
    this.#skip(end < 0 ? this.#pending.length : end + 1)
  }

  #skip(length: number): void {
    this.#pending = this.#pending.slice(length)
    this.#line += 1
  }
}
