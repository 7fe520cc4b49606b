// Leads from a CSV in pieces: memory for a few hundred rows, whatever the length of the file. The first rows are held back until they
// have shown how the file writes its figures; then every row goes to the sink as a lead, a rejection, or skipped.

import { type Estimate, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { MARGIN_DEFAULT, STAGE_DEFAULTS, type StageToCome, UNKNOWN_STAGE } from "@walkaway/engine/triage"
import { cellStyleOf, isInPercent } from "./cell-style.ts"
import { CsvRows } from "./csv-rows.ts"
import { columnsIn, type FoundColumns } from "./lead-columns.ts"
import { type LeadRow, leadOfRow, type RowPlan, type SkippedRow, skippedAs } from "./lead-of-row.ts"
import { StageBook } from "./lead-stages.ts"
import { type Rejection, RowCells } from "./row-cells.ts"
import { bareWords } from "./stage-words.ts"

export interface LeadsOptions {
  /** ISO date from which days are counted. */
  readonly today: string
  /** Stages of the house with their figures; the defaults when left out. */
  readonly stages?: readonly StageToCome[]
  /** Share of an amount that is left over the alternative, for files that know only amounts. */
  readonly margin?: Estimate
  /** ISO 4217; rows in another currency are rejected. The first row's when left out. */
  readonly currency?: string
  /** Only this person's leads. */
  readonly owner?: string
}

export interface LeadSink {
  lead(row: LeadRow, line: number): void
  rejected(rejection: Rejection): void
  skipped(why: SkippedRow): void
}

const SAMPLE_ROWS = 200

/** Stages that only the file's own headers name, in its order, behind the known list when that has none of them. */
const stagesFor = (found: FoundColumns, known: readonly StageToCome[]): readonly StageToCome[] => {
  const book = new StageBook(known)
  const strange = found.stages.some(({ name }) => book.positionOf(name) === undefined)
  if (!strange) return known
  return found.stages.map(({ name }) => {
    const at = book.positionOf(name)
    return at === undefined ? { name, ...UNKNOWN_STAGE } : { ...known[at], name }
  })
}

const NO_WORTH: Refusal = {
  code: "no-worth-column",
  message: "No column says what a lead is worth.",
  remedy: "Give a column worth (what winning is worth over the alternative), or amount as sales tools export it.",
}

const EMPTY: Refusal = {
  code: "no-leads",
  message: "The file has no leads.",
  remedy: "Give a CSV with a header and one lead a row.",
}

export class LeadsReader {
  readonly #options: LeadsOptions
  readonly #sink: LeadSink
  readonly #rows: CsvRows
  #held: { cells: string[]; line: number }[] = []
  #plan: RowPlan | undefined
  #cells: RowCells | undefined
  #currency: string
  #refusal: Refusal | undefined

  constructor(options: LeadsOptions, sink: LeadSink) {
    this.#options = options
    this.#sink = sink
    this.#currency = options.currency ?? ""
    this.#rows = new CsvRows({
      row: (cells, line) => this.#row(cells, line),
      unclosedQuote: (line) =>
        sink.rejected({
          line,
          code: "unclosed-quote",
          message: "A quote is opened and never closed.",
          remedy: 'Close it, or write "" for a quote within a cell.',
        }),
    })
  }

  /** The next piece; false when reading on is in vain. */
  push(text: string): boolean {
    this.#rows.push(text)
    return this.#refusal === undefined
  }

  /** The end of the file. Refusal codes: `no-leads`, `no-worth-column`. */
  end(): Result<{ readonly currency: string | undefined }, Refusal> {
    if (this.#refusal === undefined) this.#rows.end()
    if (this.#refusal === undefined && this.#plan === undefined) this.#settle()
    return this.#refusal ? refuse(this.#refusal) : ok({ currency: this.#currency || undefined })
  }

  #row(cells: string[], line: number): void {
    if (this.#refusal) return
    if (this.#plan && this.#cells) this.#take(cells, line, this.#plan, this.#cells)
    else {
      this.#held.push({ cells, line })
      if (this.#held.length > SAMPLE_ROWS) this.#settle()
    }
  }

  #settle(): void {
    const [header, ...sample] = this.#held
    this.#held = []
    const headers = (header?.cells ?? []).map((cell) => cell.trim())
    const columns = columnsIn(headers)
    if (header === undefined) this.#refusal = EMPTY
    else if (columns.at.worth < 0 && columns.at.amount < 0) this.#refusal = NO_WORTH
    if (this.#refusal) return
    this.#cells = new RowCells(
      this.#frameOf(
        headers,
        columns,
        sample.map(({ cells }) => cells),
      ),
    )
    this.#plan = this.#planOf(columns)
    for (const { cells, line } of sample) this.#take(cells, line, this.#plan, this.#cells)
  }

  #frameOf(headers: readonly string[], columns: FoundColumns, rows: readonly (readonly string[])[]) {
    const style = cellStyleOf(
      rows.flatMap((cells) => cells.map((cell) => cell.trim())),
      this.#rows.delimiter,
    )
    const { odds, survival, decay, worthDecay, eventOdds } = columns.at
    const ofStages = columns.stages.map(({ at }) => at.odds ?? -1)
    const inPercent = [odds, survival, decay, worthDecay, eventOdds, ...ofStages].filter(
      (at) =>
        at >= 0 &&
        isInPercent(
          headers[at],
          rows.map((cells) => cells[at]?.trim() ?? ""),
          style,
        ),
    )
    const { today } = this.#options
    return { headers, style, inPercent: new Set(inPercent), today, source: { kind: "imported" } as const }
  }

  #planOf(columns: FoundColumns): RowPlan {
    const { stages = STAGE_DEFAULTS, margin = MARGIN_DEFAULT, owner } = this.#options
    const book = new StageBook(stagesFor(columns, stages))
    const stageColumns = book.stages.map(({ name }) =>
      columns.stages.find((own) => book.positionOf(own.name) === book.positionOf(bareWords(name))),
    )
    return { columns, book, stageColumns: columns.stages.length > 0 ? stageColumns : [], margin, owner }
  }

  #take(cells: string[], line: number, plan: RowPlan, reader: RowCells): void {
    reader.take(cells, line)
    const skipped = skippedAs(reader, plan)
    if (skipped) this.#sink.skipped(skipped)
    else {
      const row = leadOfRow(reader, line, plan)
      if (row.ok) this.#give(row.value, line, plan, reader)
      else this.#sink.rejected(row.error)
    }
  }

  #give(row: LeadRow, line: number, plan: RowPlan, reader: RowCells): void {
    const currency = row.currency === "" ? "" : row.currency.toUpperCase()
    if (this.#currency === "") this.#currency = currency
    if (currency === "" || currency === this.#currency) this.#sink.lead(row, line)
    else {
      const message = `${currency} stands among ${this.#currency}, and there is no rate of exchange here.`
      const remedy = "Triage each currency from a file of its own."
      this.#sink.rejected(reader.reject(plan.columns.at.currency, "other-currency", message, remedy))
    }
  }
}

export interface ReadLeads {
  readonly leads: readonly (LeadRow & { readonly line: number })[]
  readonly rejected: readonly Rejection[]
  readonly skipped: Readonly<Record<SkippedRow, number>>
  readonly currency: string | undefined
}

/** All leads of a CSV that fits into memory. Refusal codes: `no-leads`, `no-worth-column`. */
export const readLeads = (text: string, options: LeadsOptions): Result<ReadLeads, Refusal> => {
  const leads: (LeadRow & { line: number })[] = []
  const rejected: Rejection[] = []
  const skipped = { closed: 0, "other-owner": 0 }
  const reader = new LeadsReader(options, {
    lead: (row, line) => leads.push({ ...row, line }),
    rejected: (rejection) => rejected.push(rejection),
    skipped: (why) => {
      skipped[why] += 1
    },
  })
  reader.push(text)
  const end = reader.end()
  return end.ok ? ok({ leads, rejected, skipped, currency: end.value.currency }) : end
}
