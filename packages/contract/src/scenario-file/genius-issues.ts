// Issues of a GENIUS domain. Real files say `type`, `vtype` or `etype` for the kind, nest issues in objectives, and put bounds on the issue or
// on a <range> in it. Items count only as direct children: similarity functions list items of their own.

import { type IssueDraft, numberIssue, spread } from "./scenario-draft.ts"
import { NUMBERS_MAX } from "./scenario-limits.ts"
import type { ScenarioReport } from "./scenario-report.ts"
import { childrenNamed, type XmlElement } from "./xml-tree.ts"

export type GeniusKind = "discrete" | "integer" | "real" | "price"

const KINDS: readonly string[] = ["discrete", "integer", "real", "price"]

/** A price may be called real in another attribute; the more telling word wins. */
export const kindOf = (issue: XmlElement): GeniusKind => {
  const said = ["type", "vtype", "etype"].map((key) => issue.attributes.get(key)?.toLowerCase() ?? "")
  const known = said.filter((word) => KINDS.includes(word))
  if (childrenNamed(issue, "item").length > 0) return "discrete"
  return (known.find((word) => word === "price") ?? known[0] ?? "real") as GeniusKind
}

/** A figure as files write it; undefined where there is none. */
export const figure = (text: string | undefined): number | undefined => {
  if (text === undefined || text.trim() === "") return undefined
  const value = Number(text.trim())
  return Number.isFinite(value) ? value : Number.NaN
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Bounds of an issue of numbers, where it has sound ones. */
export const boundsOf = (issue: XmlElement): Bounds | undefined => {
  const [range = issue] = childrenNamed(issue, "range")
  const bound = (key: string) => figure(range.attributes.get(key) ?? issue.attributes.get(key))
  const low = bound("lowerbound")
  const high = bound("upperbound")
  if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high) || low > high) return undefined
  return { low, high }
}

/** How an issue is called in messages. */
export const issueSpot = (issue: XmlElement): { line: number; path: string } => ({
  line: issue.line,
  path: `issue "${issue.attributes.get("name") ?? issue.attributes.get("index") ?? "?"}"`,
})

const withValues = (issue: XmlElement, name: string, report: ScenarioReport): IssueDraft => {
  const values = childrenNamed(issue, "item").map((item) => item.attributes.get("value") ?? item.text)
  const twice = values.find((value, position) => values.indexOf(value) < position)
  if (values.length <= NUMBERS_MAX && twice !== undefined)
    report.refuse("value-twice", issueSpot(issue), `The value "${twice}" stands there twice.`, "Give each value once.")
  const index = issue.attributes.get("index")
  return { name, values, numbers: undefined, ...(index !== undefined && { index }) }
}

/** An issue of the domain; real numbers in `steps` steps. */
export const issueOfXml = (issue: XmlElement, steps: number, report: ScenarioReport): IssueDraft => {
  const index = issue.attributes.get("index")
  const name = issue.attributes.get("name")?.trim() || `Issue ${index ?? "?"}`
  const kind = kindOf(issue)
  if (kind === "discrete") {
    const draft = withValues(issue, name, report)
    if (draft.values.length === 0)
      report.refuse("issue-without-values", issueSpot(issue), "The issue has no items.", 'Add <item value="..."/>.')
    return draft
  }
  const bounds = boundsOf(issue)
  if (!bounds) {
    report.refuse(
      "no-range",
      issueSpot(issue),
      "The issue of numbers has no range, or one that is upside down.",
      'Write <range lowerbound="0" upperbound="10"/>.',
    )
    return numberIssue(name, [0], index)
  }
  const whole = Math.floor(bounds.high) - Math.ceil(bounds.low) + 1
  if (kind === "integer" && whole > NUMBERS_MAX) {
    report.refuse("too-many-values", issueSpot(issue), `That are ${whole} numbers.`, "Make the range smaller.")
    return numberIssue(name, [bounds.low], index)
  }
  const numbers =
    kind === "integer"
      ? Array.from({ length: whole }, (_, i) => Math.ceil(bounds.low) + i)
      : spread(bounds.low, bounds.high, steps)
  return numberIssue(name, numbers, index)
}
