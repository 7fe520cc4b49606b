// Issues of a NegMAS outcome space: ranges of whole numbers, lists of numbers or words, real intervals in steps.

import { asNumber, asText, at, isList, shownValue } from "./keyed.ts"
import { type IssueDraft, numberIssue, spread } from "./scenario-draft.ts"
import { NUMBERS_MAX } from "./scenario-limits.ts"
import type { ScenarioReport } from "./scenario-report.ts"
import { bareType } from "./value-functions.ts"

const KNOWN = "ContiguousIssue, ContinuousIssue, DiscreteCardinalIssue, DiscreteOrdinalIssue or CategoricalIssue"

/** A count n stands for the numbers from 0 to n - 1. */
const boundsOf = (values: unknown): readonly [number, number] | undefined => {
  if (typeof values === "number") return [0, values - 1]
  if (!isList(values) || values.length !== 2) return undefined
  const [low, high] = values.map(asNumber)
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? [low, high] : undefined
}

const contiguous = (name: string, low: number, high: number, path: string, report: ScenarioReport): IssueDraft => {
  const count = Math.floor(high) - Math.ceil(low) + 1
  if (count <= NUMBERS_MAX)
    return numberIssue(
      name,
      Array.from({ length: count }, (_, i) => Math.ceil(low) + i),
    )
  report.refuse("too-many-values", { path }, `That are ${count} numbers.`, "Make the range smaller.")
  return numberIssue(name, [low])
}

const listed = (name: string, values: readonly unknown[]): IssueDraft => {
  const numbers = values.map((value) => (typeof value === "number" ? value : Number.NaN))
  if (values.length > 0 && numbers.every(Number.isFinite)) return numberIssue(name, numbers)
  return { name, values: values.map((value) => asText(value) ?? shownValue(value)), numbers: undefined }
}

/** An issue of the outcome space; real numbers in `steps` steps. */
export const issueOfNegmas = (issue: unknown, position: number, steps: number, report: ScenarioReport): IssueDraft => {
  const name = asText(at(issue, "name")) ?? `Issue ${position + 1}`
  const path = `issues[${position}]`
  const type = bareType(issue) ?? ""
  const values = at(issue, "values")
  const bounds = boundsOf(values)
  if (/^Continuous(Issue)?$/.test(type) && bounds) return numberIssue(name, spread(bounds[0], bounds[1], steps))
  if ((/^Contiguous/.test(type) || typeof values === "number") && bounds)
    return contiguous(name, bounds[0], bounds[1], path, report)
  if (isList(values) && values.length > 0 && !/^Conti/.test(type)) return listed(name, values)
  report.refuse(
    "bad-issue",
    { path },
    `"${name}" has no values that we can count (type ${type === "" ? "missing" : type}, values ${shownValue(values)}).`,
    `Give type ${KNOWN}, and values: a list, or [low, high].`,
  )
  return numberIssue(name, [0])
}
