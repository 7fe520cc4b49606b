// A scenario folder as NegMAS writes it: one file with the issues, one a party with weights and a function of values for each issue. Weights are
// taken as they stand; utilities that leave [0, 1] are brought back by whoever puts the scenario together.

import { asNumber, asText, at, atAny, isKeyed, isList, type Keyed, numberAt } from "./keyed.ts"
import { issueOfNegmas } from "./negmas-issues.ts"
import type { DomainDraft, FolderDraft, ProfileFile, ScenarioText, UtilityDraft } from "./scenario-draft.ts"
import type { ScenarioReport } from "./scenario-report.ts"
import { bareType, worthOfValues } from "./value-functions.ts"
import { readYaml } from "./yaml-document.ts"

/** Something of each issue: a list in their order, or a group by their names. */
const ofIssue = (given: unknown, domain: DomainDraft, i: number): unknown =>
  isList(given) ? given[i] : isKeyed(given) ? (given.get(domain.issues[i].name) ?? given.get(i)) : undefined

const weightsOf = (given: unknown, domain: DomainDraft, report: ScenarioReport): number[] => {
  const count = domain.issues.length
  if (given === undefined || given === null) {
    report.note("no weights: all issues weigh the same")
    return domain.issues.map(() => 1 / count)
  }
  const wrongLength = isList(given) && given.length !== count
  if (wrongLength)
    report.refuse(
      "wrong-weights",
      { path: "weights" },
      `There are ${given.length} weights for ${count} issues.`,
      "Give one weight an issue.",
    )
  return domain.issues.map((issue, i) => {
    const weight = asNumber(ofIssue(given, domain, i) ?? Number.NaN)
    if (!Number.isFinite(weight) && !wrongLength)
      report.refuse(
        "bad-weight",
        { path: `weights[${i}]` },
        `"${issue.name}" has no weight.`,
        "Write one such as 0.25.",
      )
    return weight
  })
}

const additive = (profile: Keyed, domain: DomainDraft, report: ScenarioReport): Float64Array[] => {
  const values = profile.get("values")
  const weights = weightsOf(profile.get("weights"), domain, report)
  if (!isList(values) && !isKeyed(values)) {
    report.refuse(
      "no-values",
      { path: "values" },
      "The profile does not say what the values are worth.",
      "Give one function an issue, such as type: TableFun with a mapping.",
    )
    return domain.issues.map((issue) => new Float64Array(issue.values.length))
  }
  return domain.issues.map((issue, i) =>
    worthOfValues(ofIssue(values, domain, i), issue, `values[${i}]`, report).map((worth) => worth * weights[i]),
  )
}

/** Weights times the numbers themselves. */
const linear = (profile: Keyed, domain: DomainDraft, report: ScenarioReport): Float64Array[] => {
  const weights = weightsOf(profile.get("weights"), domain, report)
  return domain.issues.map((issue, i) => {
    if (issue.numbers) return Float64Array.from(issue.numbers, (x) => weights[i] * x)
    report.refuse(
      "not-numbers",
      { path: `weights[${i}]` },
      `A linear utility needs numbers, and "${issue.name}" has none.`,
      "Use LinearAdditiveUtilityFunction with a TableFun for it.",
    )
    return new Float64Array(issue.values.length)
  })
}

const KINDS: Readonly<Record<string, typeof additive>> = {
  LinearAdditiveUtilityFunction: additive,
  LinearUtilityAggregationFunction: additive,
  LinearUtilityFunction: linear,
  AffineUtilityFunction: linear,
}

/** Infinitely bad is no utility in [0, 1]: it is as bad as the worst. */
const reservationOf = (profile: Keyed, report: ScenarioReport): number => {
  const value = numberAt(profile, "reserved_value") ?? numberAt(profile, "reservation_value") ?? 0
  if (value === Number.NEGATIVE_INFINITY) return 0
  if (Number.isFinite(value)) return value
  report.refuse(
    "reservation-out-of-range",
    { path: "reserved_value" },
    `"${asText(at(profile, "reserved_value"))}" is no reservation.`,
    "Write a number such as 0.3.",
  )
  return 0
}

const discountOf = (profile: Keyed, report: ScenarioReport): number => {
  const value = atAny(profile, ["discount", "discount_factor"])
  if (value === undefined || value === null) return 1
  const discount = asNumber(value)
  if (discount > 0 && discount <= 1) return discount
  report.refuse(
    "discount-out-of-range",
    { path: "discount" },
    `${discount} is no discount.`,
    "Write a number above 0 and at most 1, which is none.",
  )
  return 1
}

const utilityOf = (profile: Keyed, domain: DomainDraft, report: ScenarioReport): UtilityDraft => {
  const inner = profile.get("ufun")
  // A discounted utility function holds the one that it discounts.
  const base = isKeyed(inner) ? inner : profile
  const type = bareType(base) ?? "LinearAdditiveUtilityFunction"
  const read = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!read)
    report.refuse(
      "not-additive",
      { path: "type" },
      `We do not read utility functions of the type "${type}".`,
      "Use LinearAdditiveUtilityFunction, LinearUtilityFunction or AffineUtilityFunction.",
    )
  return {
    parts: read ? read(base, domain, report) : domain.issues.map(({ values }) => new Float64Array(values.length)),
    constant: numberAt(base, "bias") ?? 0,
    reservation: reservationOf(base.has("reserved_value") ? base : profile, report),
    discount: discountOf(profile, report),
  }
}

const isProfile = (value: unknown): value is Keyed =>
  isKeyed(value) &&
  !value.has("issues") &&
  (value.has("weights") || value.has("values") || /Fun(ction)?$/.test(bareType(value) ?? ""))

const profileOfYaml = (file: string, value: Keyed): ProfileFile => ({
  file,
  name: asText(value.get("name")),
  isUncertain: false,
  utility: (domain, report) => utilityOf(value, domain, report),
})

/** A folder of NegMAS YAML files; undefined where none of them has issues. Files that begin with an underscore are about the scenario. */
export const readNegmasFolder = (
  files: readonly ScenarioText[],
  steps: number,
  report: ScenarioReport,
): FolderDraft | undefined => {
  const read = files
    .filter(({ name }) => !name.startsWith("_"))
    .map(({ name, text }) => ({ name, value: readYaml(text, report.of(name)) }))
  const domain = read.find(({ value }) => isList(at(value, "issues")))
  if (!domain) return undefined
  const issues = at(domain.value, "issues") as readonly unknown[]
  const ofDomain = report.of(domain.name)
  return {
    domain: {
      name: asText(at(domain.value, "name")) ?? "",
      issues: issues.map((issue, i) => issueOfNegmas(issue, i, steps, ofDomain)),
    },
    profiles: read.flatMap(({ name, value }) => (isProfile(value) ? [profileOfYaml(name, value)] : [])),
  }
}
