// A scenario: issues with their values, every combination of them as an outcome, and two sides who want different ones. Outcomes are indices
// into one table; the last issue changes fastest, as GENIUS, GeniusWeb and NegMAS count them.

import type { IssueTable } from "../strategy/strategy.ts"
import { invariant, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import type { Profile } from "./profile.ts"

/** Above so many outcomes a scenario is refused: the tables of one would take more than 100 MB. */
export const OUTCOMES_MAX = 1_000_000

/** What a `Uint16` can count. */
export const VALUES_MAX = 65_536

export interface ScenarioIssue {
  readonly name: string
  /** As they are shown; at least one. */
  readonly values: readonly string[]
}

export interface Scenario {
  readonly name: string
  readonly issues: readonly ScenarioIssue[]
  readonly table: IssueTable
  /** The two sides, in the order in which they were asked for. */
  readonly profiles: readonly [Profile, Profile]
}

/** How many outcomes these issues make. */
export const outcomeCount = (sizes: readonly number[]): number => sizes.reduce((count, size) => count * size, 1)

/**
 * Every combination of values.
 * Refusals: `no-issues`, `issue-without-values`, `too-many-values` (65,536 an issue), `too-many-outcomes` (above `OUTCOMES_MAX`).
 */
export const enumerateOutcomes = (issues: readonly ScenarioIssue[]): Result<IssueTable, Refusal> => {
  const sizes = issues.map(({ values }) => values.length)
  const wrong = wrongSizes(issues, sizes)
  if (wrong) return refuse(wrong)
  const count = outcomeCount(sizes)
  const width = sizes.length
  const values = new Uint16Array(count * width)
  let repeat = 1
  for (let issue = width - 1; issue >= 0; issue -= 1) {
    for (let outcome = 0; outcome < count; outcome += 1)
      values[outcome * width + issue] = Math.floor(outcome / repeat) % sizes[issue]
    repeat *= sizes[issue]
  }
  return ok({ sizes, values })
}

const wrongSizes = (issues: readonly ScenarioIssue[], sizes: readonly number[]): Refusal | undefined => {
  if (issues.length === 0)
    return { code: "no-issues", message: "There is no issue to talk about.", remedy: "Give at least one issue." }
  const empty = issues.find(({ values }) => values.length === 0)
  if (empty)
    return { code: "issue-without-values", message: `"${empty.name}" has no values.`, remedy: "Give it at least one." }
  const wide = issues.find(({ values }) => values.length > VALUES_MAX)
  if (wide)
    return {
      code: "too-many-values",
      message: `"${wide.name}" has ${wide.values.length} values; we count up to ${VALUES_MAX}.`,
      remedy: "Use coarser steps.",
    }
  const count = outcomeCount(sizes)
  if (count <= OUTCOMES_MAX) return undefined
  return {
    code: "too-many-outcomes",
    message: `The issues make ${count} outcomes; we play up to ${OUTCOMES_MAX}.`,
    remedy: "Leave out issues or values, or use coarser steps for numbers.",
  }
}

/** A scenario whose tables fit each other; anything else is a bug of the caller. */
export const scenarioOf = (scenario: Scenario): Scenario => {
  const count = scenario.table.values.length / scenario.table.sizes.length
  for (const { name, utilities } of scenario.profiles)
    invariant(utilities.length === count, `${name} has ${utilities.length} utilities for ${count} outcomes`)
  return scenario
}

/** What was agreed, in words: the value of each issue of an outcome. */
export const valuesOfOutcome = ({ issues, table }: Scenario, outcome: number): readonly string[] =>
  issues.map(({ values }, issue) => values[table.values[outcome * issues.length + issue]])
