// A scenario folder as published with GENIUS: one domain file and profile files. Issues are matched by name, then by number, since files of one
// folder number them differently; a weight belongs to the number that its own file gives the issue. Weights that are missing share what
// the others leave of 1, and weights that do not add up to 1 are scaled, as GENIUS normalises them.

import { costsOf, evaluationsOf } from "./genius-evaluation.ts"
import { boundsOf, figure, issueOfXml } from "./genius-issues.ts"
import {
  type DomainDraft,
  type FolderDraft,
  matchable,
  type PricePart,
  type ProfileFile,
  type ScenarioText,
  type UtilityDraft,
} from "./scenario-draft.ts"
import type { ScenarioReport } from "./scenario-report.ts"
import { allNamed, childrenNamed, readXml, type XmlElement } from "./xml-tree.ts"

interface Weighted {
  readonly issue: XmlElement
  readonly weight: number
}

const PARTS = ["issue", "objective"]

/** Weights of the parts of an objective; those that are missing share what is left of 1. */
const weightsOf = (objective: XmlElement, parts: readonly XmlElement[], report: ScenarioReport): number[] => {
  const said = new Map(
    childrenNamed(objective, "weight").map((weight) => [weight.attributes.get("index"), weight] as const),
  )
  const weights = parts.map((part) => {
    const weight = said.get(part.attributes.get("index"))
    const value = figure(weight?.attributes.get("value"))
    if (weight && value !== undefined && !(value >= 0))
      report.refuse("bad-weight", { line: weight.line }, "A weight is no number from 0 on.", "Write one such as 0.25.")
    return value !== undefined && value >= 0 ? value : undefined
  })
  const given = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  const missing = weights.filter((weight) => weight === undefined).length
  return weights.map((weight) => weight ?? Math.max(0, 1 - given) / missing)
}

const weightedIssues = (objective: XmlElement, weight: number, report: ScenarioReport): Weighted[] => {
  const parts = objective.children.filter(({ name }) => PARTS.includes(name))
  const weights = weightsOf(objective, parts, report)
  return parts.flatMap((part, i) =>
    part.name === "issue"
      ? [{ issue: part, weight: weight * weights[i] }]
      : weightedIssues(part, weight * weights[i], report),
  )
}

/** Issues of a profile with their weights over all; they add up to 1 unless all are 0. */
const normalised = (space: XmlElement, report: ScenarioReport): Weighted[] => {
  const [objective = space] = childrenNamed(space, "objective")
  const issues = weightedIssues(objective, 1, report)
  const sum = issues.reduce((total, { weight }) => total + weight, 0)
  if (Math.abs(sum - 1) > 1e-6) report.note(`weights add up to ${Number(sum.toPrecision(6))}: scaled to 1`)
  return issues.map(({ issue, weight }) => ({ issue, weight: sum > 0 ? weight / sum : 0 }))
}

/** A figure of the whole profile: as an attribute, in the text, or in a <value> below. */
const ofProfile = (root: XmlElement, name: string): { element: XmlElement; said: string } | undefined => {
  const [element] = allNamed(root, name)
  if (!element) return undefined
  const [inner] = childrenNamed(element, "value")
  return { element, said: element.attributes.get("value") ?? (element.text || inner?.text || "") }
}

const reservationOf = (root: XmlElement, report: ScenarioReport): number => {
  const found = ofProfile(root, "reservation")
  const value = figure(found?.said)
  if (!found || value === undefined) return 0
  if (value >= 0 && value <= 1) return value
  report.refuse(
    "reservation-out-of-range",
    { line: found.element.line, path: "reservation" },
    `"${found.said}" is no reservation.`,
    "Write a number from 0 to 1.",
  )
  return 0
}

const discountOf = (root: XmlElement, report: ScenarioReport): number => {
  const found = ofProfile(root, "discount_factor")
  const value = figure(found?.said)
  if (!found || value === undefined || value === 0) return 1
  if (value > 0 && value <= 1) return value
  report.refuse(
    "discount-out-of-range",
    { line: found.element.line, path: "discount_factor" },
    `"${found.said}" is no discount.`,
    "Write a number above 0 and at most 1, which is none.",
  )
  return 1
}

/** The profile's word on each issue of the domain: by name, and of those that the domain does not name so, by index. */
const matched = (
  issues: readonly Weighted[],
  domain: DomainDraft,
  report: ScenarioReport,
): (Weighted | undefined)[] => {
  const nameOf = ({ issue }: Weighted) => matchable(issue.attributes.get("name") ?? "")
  const names = new Set(domain.issues.map(({ name }) => matchable(name)))
  const byName = new Map(issues.map((one) => [nameOf(one), one] as const))
  const byIndex = new Map(
    issues.flatMap((one) => (names.has(nameOf(one)) ? [] : [[one.issue.attributes.get("index"), one] as const])),
  )
  const found = domain.issues.map(
    ({ name, index }) => byName.get(matchable(name)) ?? (index === undefined ? undefined : byIndex.get(index)),
  )
  if (found.every((one) => one === undefined))
    report.refuse(
      "other-domain",
      {},
      "The profile has no issue of the domain.",
      "Put profiles and their domain into one folder.",
    )
  else
    domain.issues.forEach(({ name }, i) => {
      if (!found[i]) report.note(`nothing on the issue "${name}": it counts for nothing`)
    })
  return found
}

const pricePart = (
  at: number,
  issues: readonly (Weighted | undefined)[],
  domain: DomainDraft,
  weighted: Weighted,
): PricePart => {
  const costs = domain.issues.map((draft, i) => costsOf(issues[i]?.issue, draft))
  const { low, high } = boundsOf(weighted.issue) ?? { low: 0, high: 0 }
  const costMost = costs.reduce((sum, values) => sum + Math.max(0, ...values), 0)
  // Where the costs eat the whole range, the range itself is the measure; GENIUS would divide by zero or less.
  const span = high - low - costMost > 0 ? high - low - costMost : high - low
  return { issue: at, weight: weighted.weight, lowest: low, span, costs }
}

const utilityOf = (root: XmlElement, domain: DomainDraft, report: ScenarioReport): UtilityDraft => {
  const space = root.name === "utility_space" ? root : (allNamed(root, "utility_space")[0] ?? root)
  const issues = matched(normalised(space, report), domain, report)
  let price: PricePart | undefined
  const parts = domain.issues.map((draft, i) => {
    const one = issues[i]
    if (!one) return new Float64Array(draft.values.length)
    const evaluations = evaluationsOf(one.issue, draft, report)
    if (!evaluations) price = pricePart(i, issues, domain, one)
    return (evaluations ?? new Float64Array(draft.values.length)).map((evaluation) => evaluation * one.weight)
  })
  return {
    parts,
    constant: 0,
    ...(price && { price }),
    reservation: reservationOf(root, report),
    discount: discountOf(root, report),
  }
}

const NONLINEAR = ["ufun", "utility_function", "inclusion", "exclusion", "hyperrectangle"]

const profileOfXml = (file: string, root: XmlElement): ProfileFile => ({
  file,
  name: root.attributes.get("name"),
  isUncertain: root.attributes.get("type")?.toUpperCase() === "UNCERTAIN",
  utility: (domain, report) => {
    const strange = NONLINEAR.find((name) => allNamed(root, name).length > 0)
    if (strange)
      report.refuse(
        "not-additive",
        { line: allNamed(root, strange)[0].line },
        `The profile uses <${strange}>, a utility that does not add up over the issues.`,
        "Use profiles with a weight and evaluations for each issue.",
      )
    return utilityOf(root, domain, report)
  },
})

const looksLikeProfile = (root: XmlElement): boolean =>
  root.name !== "negotiation_template" &&
  (allNamed(root, "weight").length > 0 ||
    allNamed(root, "evaluator").length > 0 ||
    allNamed(root, "item").some((item) => item.attributes.has("evaluation")))

const domainOfXml = (root: XmlElement, steps: number, report: ScenarioReport): DomainDraft => ({
  name: allNamed(root, "objective")[0]?.attributes.get("name") ?? "",
  issues: allNamed(root, "issue").map((issue) => issueOfXml(issue, steps, report)),
})

/** A folder of GENIUS XML files; undefined where none of them is one, with the reasons in the report where some are broken. */
export const readGeniusFolder = (
  files: readonly ScenarioText[],
  steps: number,
  report: ScenarioReport,
): FolderDraft | undefined => {
  const roots = files.flatMap(({ name, text }) => {
    const root = readXml(text, report.of(name))
    return root && allNamed(root, "issue").length > 0 ? [{ name, root }] : []
  })
  const profiles = roots.filter(({ root }) => looksLikeProfile(root))
  const domains = roots.filter(({ root }) => !looksLikeProfile(root))
  const [domain = profiles[0]] = domains
  if (!domain) return undefined
  if (domains.length === 0) report.of(domain.name).note("no domain file in the folder: its issues are taken instead")
  return {
    domain: domainOfXml(domain.root, steps, report.of(domain.name)),
    profiles: profiles.map(({ name, root }) => profileOfXml(name, root)),
  }
}
