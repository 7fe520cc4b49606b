// A scenario folder as GeniusWeb writes it: profiles that hold their domain, and mostly a file of the domain besides. The reservation is a bid;
// what it is worth is what no agreement is worth.

import { asNumber, asText, at, atAny, isDeeperThan, isKeyed, isList, keyed, numberAt, shownValue } from "./keyed.ts"
import {
  type DomainDraft,
  type FolderDraft,
  type IssueDraft,
  matchable,
  numberIssue,
  numberLabel,
  type ProfileFile,
  positionsOf,
  type ScenarioText,
  type UtilityDraft,
} from "./scenario-draft.ts"
import { DEPTH_MAX, NUMBERS_MAX } from "./scenario-limits.ts"
import type { ScenarioReport } from "./scenario-report.ts"

const SPACE = "LinearAdditiveUtilitySpace"
/** Profiles of GeniusWeb that do not add up over the issues. */
const OTHER_SPACES = ["SumOfGroupsUtilitySpace", "DefaultPartialOrdering", "ImmutablePartialOrdering"]

const readJson = (text: string, report: ScenarioReport): unknown => {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ""))
    if (!isDeeperThan(document, DEPTH_MAX)) return keyed(document)
    report.refuse(
      "too-deep",
      {},
      "The file is nested too deeply.",
      `A profile needs five levels; keep it under ${DEPTH_MAX}.`,
    )
    return undefined
  } catch (error) {
    const why = error instanceof Error ? error.message : ""
    const line = /line (\d+)/.exec(why)?.[1]
    const spot = line === undefined ? {} : { line: Number(line) }
    report.refuse(
      "not-json",
      spot,
      `This is not JSON: ${why}.`,
      "Close every bracket and quote, and leave no comma at the end.",
    )
    return undefined
  }
}

const labelOf = (value: unknown): string =>
  typeof value === "number" ? numberLabel(value) : (asText(value) ?? shownValue(value))

const rangeIssue = (name: string, range: unknown, path: string, report: ScenarioReport): IssueDraft => {
  const [low, high, step] = ["low", "high", "step"].map((key) => numberAt(range, key) ?? Number.NaN)
  const count = Math.floor((high - low) / step + 1e-9) + 1
  if (step > 0 && count >= 1 && count <= NUMBERS_MAX)
    return numberIssue(
      name,
      Array.from({ length: count }, (_, i) => low + i * step),
    )
  report.refuse(
    "bad-issue",
    { path },
    `The range of "${name}" cannot be counted.`,
    `Write low, high and step above 0, at most ${NUMBERS_MAX} values.`,
  )
  return numberIssue(name, [0])
}

const issueOf = (name: string, given: unknown, report: ScenarioReport): IssueDraft => {
  const path = `issuesValues.${name}`
  const range = atAny(given, ["range", "numberset"])
  if (range !== undefined) return rangeIssue(name, at(range, "range") ?? range, path, report)
  const values = isList(given) ? given : at(given, "values")
  if (isList(values) && values.length > 0) return { name, values: values.map(labelOf), numbers: undefined }
  report.refuse(
    "issue-without-values",
    { path },
    `"${name}" has no values.`,
    'Write {"values": [...]} or {"range": ...}.',
  )
  return { name, values: ["?"], numbers: undefined }
}

const issuesIn = (domain: unknown): unknown => atAny(domain, ["issuesValues", "issueValues"])

const domainOf = (domain: unknown, report: ScenarioReport): DomainDraft => {
  const given = issuesIn(domain)
  const issues = isKeyed(given) ? [...given].map(([name, values]) => issueOf(String(name), values, report)) : []
  return { name: asText(at(domain, "name")) ?? "", issues }
}

const discreteWorths = (worths: unknown, issue: IssueDraft, path: string, report: ScenarioReport): Float64Array => {
  const byLabel = new Map(
    (isKeyed(worths) ? [...worths] : []).map(([key, worth]) => [matchable(String(key)), asNumber(worth)] as const),
  )
  const wrong = issue.values.find((value) => Number.isNaN(byLabel.get(matchable(value)) ?? 0))
  if (byLabel.size === 0 || wrong !== undefined)
    report.refuse(
      "bad-value-function",
      { path },
      wrong === undefined ? "No value has a utility." : `"${wrong}" has no number as its utility.`,
      'Write {"valueUtilities": {"red": 0.4, ...}}.',
    )
  const missing = issue.values.find((value) => !byLabel.has(matchable(value)))
  if (byLabel.size > 0 && missing !== undefined) report.note(`${path} says nothing of "${missing}": taken as 0`)
  return Float64Array.from(issue.values, (value) => byLabel.get(matchable(value)) ?? 0)
}

/** A straight line between the ends, 0 beyond them. */
const numberWorths = (fun: unknown, issue: IssueDraft, path: string, report: ScenarioReport): Float64Array => {
  const keys = ["lowValue", "lowUtility", "highValue", "highUtility"]
  const [low, from, high, to] = keys.map((key) => numberAt(fun, key) ?? Number.NaN)
  if (!issue.numbers || Number.isNaN(low + from + high + to) || high <= low) {
    report.refuse("bad-value-function", { path }, "The line has no two ends.", `Give ${keys.join(", ")} as numbers.`)
    return new Float64Array(issue.values.length)
  }
  const slack = 1e-9 * (high - low)
  return Float64Array.from(issue.numbers, (x) =>
    x < low - slack || x > high + slack ? 0 : from + ((to - from) * (x - low)) / (high - low),
  )
}

const worthsOf = (fun: unknown, issue: IssueDraft, path: string, report: ScenarioReport): Float64Array => {
  const numbers = atAny(fun, ["numberutils", "NumberValueSetUtilities"])
  if (numbers !== undefined) return numberWorths(numbers, issue, path, report)
  const discrete = atAny(fun, ["discreteutils", "DiscreteValueSetUtilities"]) ?? fun
  return discreteWorths(at(discrete, "valueUtilities"), issue, path, report)
}

/** What the reservation bid is worth; issues that it leaves open add nothing. */
const reservationOf = (
  space: unknown,
  domain: DomainDraft,
  parts: readonly Float64Array[],
  report: ScenarioReport,
): number => {
  const said = numberAt(space, "reservationValue")
  if (said !== undefined && Number.isFinite(said)) return said
  const bid = at(space, "reservationBid")
  const values = atAny(bid, ["issuevalues", "issueValues"]) ?? bid
  if (!isKeyed(values)) return 0
  return domain.issues.reduce((sum, issue, i) => {
    if (!values.has(issue.name)) return sum
    const position = positionsOf(issue).get(matchable(labelOf(values.get(issue.name))))
    if (position !== undefined) return sum + parts[i][position]
    report.refuse(
      "bad-reservation",
      { path: `reservationBid.${issue.name}` },
      `${shownValue(values.get(issue.name))} is no value of "${issue.name}".`,
      "Use one of the domain.",
    )
    return sum
  }, 0)
}

const utilityOf = (space: unknown, domain: DomainDraft, report: ScenarioReport): UtilityDraft => {
  const parts = domain.issues.map((issue) => {
    const fun = at(at(space, "issueUtilities"), issue.name)
    const weight = asNumber(at(at(space, "issueWeights"), issue.name))
    if (fun === undefined || Number.isNaN(weight))
      report.refuse(
        "other-domain",
        { path: fun === undefined ? "issueUtilities" : "issueWeights" },
        `The profile has no ${fun === undefined ? "utilities" : "weight"} for "${issue.name}".`,
        "Give utilities and a weight for each issue of the domain.",
      )
    const path = `issueUtilities.${issue.name}`
    const worths = fun === undefined ? new Float64Array(issue.values.length) : worthsOf(fun, issue, path, report)
    return worths.map((worth) => worth * weight)
  })
  return { parts, constant: 0, reservation: reservationOf(space, domain, parts, report), discount: 1 }
}

const profileOf = (file: string, value: unknown): ProfileFile => {
  const space = at(value, SPACE)
  return {
    file,
    name: asText(at(space, "name")),
    isUncertain: false,
    utility: (domain, report) => {
      const other = OTHER_SPACES.find((name) => at(value, name) !== undefined)
      if (other) report.refuse("not-additive", {}, `We do not read profiles of the kind ${other}.`, `Give a ${SPACE}.`)
      return utilityOf(space, domain, report)
    },
  }
}

const isProfile = (value: unknown): boolean => [SPACE, ...OTHER_SPACES].some((name) => at(value, name) !== undefined)

/** A folder of GeniusWeb JSON files; undefined where none of them is one. */
export const readGeniuswebFolder = (
  files: readonly ScenarioText[],
  report: ScenarioReport,
): FolderDraft | undefined => {
  const read = files.map(({ name, text }) => ({ name, value: readJson(text, report.of(name)) }))
  const profiles = read.filter(({ value }) => isProfile(value))
  const alone = read.find(({ value }) => issuesIn(value) !== undefined)
  const inside = profiles.find(({ value }) => issuesIn(at(at(value, SPACE), "domain")) !== undefined)
  const found = alone ?? inside
  if (!found) return undefined
  const domain = alone ? alone.value : at(at(found.value, SPACE), "domain")
  return {
    domain: domainOf(domain, report.of(found.name)),
    profiles: profiles.map(({ name, value }) => profileOf(name, value)),
  }
}
