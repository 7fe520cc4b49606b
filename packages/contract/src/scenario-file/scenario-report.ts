// What reading a scenario file gave besides the scenario: what is wrong, each with file, place and remedy, and notes on what was read leniently.
// A collector rather than a result a function: a sloppy file has several things wrong, and a person wants to see them at once.

export interface ScenarioProblem {
  /** Stable, kebab-case. */
  readonly code: string
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** Place in the document, as the format names it, such as `issue "Price"`. */
  readonly path?: string
  readonly message: string
  readonly remedy: string
}

export interface Spot {
  readonly line?: number
  readonly path?: string
}

/** Nobody reads more of one folder. */
const PROBLEMS_MAX = 20

export class ScenarioReport {
  readonly file: string
  readonly problems: ScenarioProblem[]
  readonly notes: string[]

  constructor(file: string, problems: ScenarioProblem[] = [], notes: string[] = []) {
    this.file = file
    this.problems = problems
    this.notes = notes
  }

  /** The report of another file of the same folder. */
  of(file: string): ScenarioReport {
    return new ScenarioReport(file, this.problems, this.notes)
  }

  refuse(code: string, spot: Spot, message: string, remedy: string): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push({ code, file: this.file, ...spot, message, remedy })
  }

  /** Something that was read leniently. */
  note(text: string): void {
    this.notes.push(`${this.file}: ${text}`)
  }
}
