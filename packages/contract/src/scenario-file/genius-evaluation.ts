// How a GENIUS profile evaluates the values of one issue, in [0, 1] before its weight: items by their evaluation over the highest one of the
// issue, numbers by a formula (linear, constant, triangular) that is cut off at 0 and 1. A price without a formula is the seller's of GENIUS:
// what is earned over the lowest price and over the costs that the other values cause.

import { boundsOf, figure, issueSpot, kindOf } from "./genius-issues.ts"
import { type IssueDraft, matchable, positionsOf } from "./scenario-draft.ts"
import type { ScenarioReport } from "./scenario-report.ts"
import { childrenNamed, type XmlElement } from "./xml-tree.ts"

/** Where an item of a profile stands among the values of the domain. */
const positionOf = (item: XmlElement, positions: ReadonlyMap<string, number>): number | undefined =>
  positions.get(matchable(item.attributes.get("value") ?? item.text))

const ofItems = (issue: XmlElement, draft: IssueDraft, report: ScenarioReport): Float64Array => {
  const evaluations = new Float64Array(draft.values.length).fill(Number.NaN)
  const positions = positionsOf(draft)
  let highest = 0
  for (const item of childrenNamed(issue, "item")) {
    const said = item.attributes.get("evaluation")
    const evaluation = figure(said)
    if (evaluation !== undefined && !(evaluation >= 0)) {
      const spot = { ...issueSpot(issue), line: item.line }
      report.refuse("bad-evaluation", spot, `The evaluation "${said}" is no number from 0 on.`, "Write one such as 70.")
      continue
    }
    highest = Math.max(highest, evaluation ?? 0)
    const position = positionOf(item, positions)
    if (position !== undefined) evaluations[position] = evaluation ?? 0
  }
  const missing = draft.values.filter((_, position) => Number.isNaN(evaluations[position]))
  if (missing.length > 0 && missing.length === draft.values.length)
    report.refuse(
      "no-evaluations",
      issueSpot(issue),
      "None of its values is one of the domain.",
      "Use the same values.",
    )
  else if (missing.length > 0) report.note(`${issueSpot(issue).path} says nothing of "${missing[0]}": taken as 0`)
  return evaluations.map((evaluation) => (highest > 0 && evaluation > 0 ? evaluation / highest : 0))
}

const clipped = (value: number): number => Math.min(1, Math.max(0, value))

type Formula = (x: number) => number

const triangular =
  (from: number, to: number, top: number): Formula =>
  (x) => {
    if (x < from || x > to) return 0
    if (x === top) return 1
    return x < top ? (x - from) / (top - from) : 1 - (x - top) / (to - top)
  }

/** The formula of an <evaluator>; `low` is where whole numbers start to count. */
const formulaOf = (evaluator: XmlElement, low: number): Formula | undefined => {
  const at = (key: string): number => figure(evaluator.attributes.get(key)) ?? Number.NaN
  const [p0, p1, p2] = [at("parameter0"), at("parameter1"), at("parameter2")]
  switch (evaluator.attributes.get("ftype")?.toLowerCase() ?? "linear") {
    case "constant":
      return Number.isNaN(p0) ? undefined : () => clipped(p0)
    case "triangular":
      return Number.isNaN(p0 + p1 + p2) ? undefined : triangular(p0, p1, p2)
    case "linear": {
      if (!Number.isNaN(p0 + p1)) return (x) => clipped(p1 * x + p0)
      const [slope, offset] = [at("slope"), at("offset")]
      return Number.isNaN(slope + offset) ? undefined : (x) => clipped(slope * (x - low) + offset)
    }
    default:
      return undefined
  }
}

const ofNumbers = (
  issue: XmlElement,
  draft: IssueDraft,
  evaluator: XmlElement,
  report: ScenarioReport,
): Float64Array => {
  const formula = formulaOf(evaluator, boundsOf(issue)?.low ?? draft.numbers?.[0] ?? 0)
  if (formula && draft.numbers) return Float64Array.from(draft.numbers, formula)
  const spot = { ...issueSpot(issue), line: evaluator.line }
  report.refuse(
    "unknown-evaluator",
    spot,
    `We cannot read this evaluator (ftype "${evaluator.attributes.get("ftype") ?? ""}").`,
    "Give linear with parameter0 and parameter1 (or slope and offset), constant, or triangular.",
  )
  return new Float64Array(draft.values.length)
}

/** What an issue is worth by value in [0, 1]; undefined for a price that depends on the other issues. */
export const evaluationsOf = (
  issue: XmlElement,
  draft: IssueDraft,
  report: ScenarioReport,
): Float64Array | undefined => {
  const [evaluator] = childrenNamed(issue, "evaluator")
  if (childrenNamed(issue, "item").length > 0) return ofItems(issue, draft, report)
  if (evaluator) return ofNumbers(issue, draft, evaluator, report)
  if (kindOf(issue) === "price" && boundsOf(issue) && draft.numbers) return undefined
  report.refuse(
    "no-evaluations",
    issueSpot(issue),
    "The profile does not say what the values of the issue are worth.",
    'Add <item value="..." evaluation="..."/> or <evaluator ftype="linear" .../>.',
  )
  return new Float64Array(draft.values.length)
}

/** What each value of an issue costs; 0 where nothing is said. */
export const costsOf = (issue: XmlElement | undefined, draft: IssueDraft): Float64Array => {
  const costs = new Float64Array(draft.values.length)
  const positions = positionsOf(draft)
  for (const item of issue ? childrenNamed(issue, "item") : []) {
    const position = positionOf(item, positions)
    const cost = figure(item.attributes.get("cost")) ?? 0
    if (position !== undefined && Number.isFinite(cost)) costs[position] = cost
  }
  return costs
}
