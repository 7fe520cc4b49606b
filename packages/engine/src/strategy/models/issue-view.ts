// Outcomes as values of issues, for models that learn by issue. Where a scenario has no issues the whole outcome is the one issue, so a model
// still learns which outcomes they ask for.

import type { Seat } from "../strategy.ts"

export interface IssueView {
  readonly count: number
  readonly sizes: readonly number[]
  /** Where an issue's values begin in a table of all issues' values, one issue after the other. */
  readonly starts: readonly number[]
  /** Of all issues together. */
  readonly valueCount: number
  /** Value of an issue in an outcome. */
  value(outcome: number, issue: number): number
}

const startsOf = (sizes: readonly number[]): number[] => {
  const starts: number[] = []
  let start = 0
  for (const size of sizes) {
    starts.push(start)
    start += size
  }
  return starts
}

/** The issues behind the outcomes of a seat. */
export const issueView = (seat: Seat): IssueView => {
  const table = seat.issues
  const sizes = table ? table.sizes : [seat.own.length]
  const count = sizes.length
  return {
    count,
    sizes,
    starts: startsOf(sizes),
    valueCount: sizes.reduce((sum, size) => sum + size, 0),
    value: table ? (outcome, issue) => table.values[outcome * count + issue] : (outcome) => outcome,
  }
}
