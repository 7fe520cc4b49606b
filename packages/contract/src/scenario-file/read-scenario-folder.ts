// From the files of a folder to scenarios to play. The format is told by what the files hold, not by their names; the two first profiles (by file
// name, variants made uncertain last, since those stand beside their originals) are played unless others are asked for. Nothing here
// reads a disk.

import { ok, type Result, refuse } from "@walkaway/engine"
import {
  additiveUtilities,
  checkedProfile,
  enumerateOutcomes,
  fittedUtilities,
  type Profile,
  type Scenario,
  scenarioOf,
} from "@walkaway/engine/arena"
import { readGeniusFolder } from "./genius-xml.ts"
import { readGeniuswebFolder } from "./geniusweb-json.ts"
import { readNegmasFolder } from "./negmas-yaml.ts"
import { chosenPairs, type ProfileChoice } from "./profile-choice.ts"
import type { DomainDraft, FolderDraft, PricePart, ProfileFile, ScenarioText } from "./scenario-draft.ts"
import { FILES_MAX, STEPS_DEFAULT, TEXT_MAX } from "./scenario-limits.ts"
import { type ScenarioProblem, ScenarioReport } from "./scenario-report.ts"

export interface ScenarioOptions {
  /** Default: the two first. */
  readonly profiles?: ProfileChoice
  /** Steps of an issue of real numbers; default 21, as in GENIUS. */
  readonly steps?: number
}

export interface ReadScenarios {
  /** One a pair of profiles that was asked for. */
  readonly scenarios: readonly Scenario[]
  /** What was read leniently. */
  readonly notes: readonly string[]
}

const EXTENSION = /\.(xml|ya?ml|json)$/i

/** Whether a file may belong to a scenario, by its name. */
export const isScenarioFile = (name: string): boolean => EXTENSION.test(name)

const byName = (a: ScenarioText, b: ScenarioText): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const draftOf = (files: readonly ScenarioText[], steps: number, report: ScenarioReport): FolderDraft | undefined => {
  const ending = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name))
  return (
    readGeniusFolder(ending(/\.xml$/i), steps, report) ??
    readNegmasFolder(ending(/\.ya?ml$/i), steps, report) ??
    readGeniuswebFolder(ending(/\.json$/i), report)
  )
}

const tooMuch = (files: readonly ScenarioText[], report: ScenarioReport): void => {
  if (files.length > FILES_MAX)
    report.refuse("too-many-files", {}, `The folder has ${files.length} files.`, `Keep at most ${FILES_MAX}.`)
  for (const { name, text } of files)
    if (text.length > TEXT_MAX)
      report
        .of(name)
        .refuse(
          "too-long",
          {},
          "The file is too long for a scenario.",
          `Keep it under ${TEXT_MAX / 1e6} million characters.`,
        )
}

/** Adds what the price earns over its costs, cut off at 0 and 1 before its weight. */
const addPrice = (
  { sizes, values }: Scenario["table"],
  { numbers = [] }: { readonly numbers: readonly number[] | undefined },
  price: PricePart,
  utilities: Float64Array,
): void => {
  const width = sizes.length
  for (let outcome = 0; outcome < utilities.length; outcome += 1) {
    let cost = 0
    for (let issue = 0; issue < width; issue += 1) cost += price.costs[issue][values[outcome * width + issue]]
    const earned = (numbers[values[outcome * width + price.issue]] - cost - price.lowest) / price.span
    utilities[outcome] += price.weight * Math.min(1, Math.max(0, earned))
  }
}

const baseName = (file: string): string => file.replace(EXTENSION, "")

const profileOf = (
  file: ProfileFile,
  domain: DomainDraft,
  table: Scenario["table"],
  report: ScenarioReport,
): Profile | undefined => {
  const before = report.problems.length
  const { parts, constant, price, reservation, discount } = file.utility(domain, report)
  if (report.problems.length > before) return undefined
  const utilities = additiveUtilities(table, parts, constant)
  if (price) addPrice(table, domain.issues[price.issue], price, utilities)
  const fitted = fittedUtilities(utilities, reservation)
  if (fitted.wasScaled) report.note("utilities left the range from 0 to 1: scaled into it")
  const profile = checkedProfile({ name: baseName(file.file), ...fitted, discount })
  if (profile.ok) return profile.value
  const { code, message, remedy = "" } = profile.error
  report.refuse(code, {}, message, remedy)
  return undefined
}

const scenariosOf = (
  name: string,
  { domain, profiles }: FolderDraft,
  choice: ProfileChoice | undefined,
  report: ScenarioReport,
): Scenario[] => {
  const pairs = chosenPairs(profiles, choice, report)
  const table = enumerateOutcomes(domain.issues)
  if (!table.ok) report.refuse(table.error.code, {}, table.error.message, table.error.remedy ?? "")
  if (!table.ok || pairs.length === 0) return []
  const read = new Map<ProfileFile, Profile | undefined>()
  for (const file of new Set(pairs.flat())) read.set(file, profileOf(file, domain, table.value, report.of(file.file)))
  return pairs.flatMap(([first, second]) => {
    const sides = [read.get(first), read.get(second)]
    if (sides[0] === undefined || sides[1] === undefined) return []
    const suffix = pairs.length > 1 ? ` ${sides[0].name}/${sides[1].name}` : ""
    const issues = domain.issues.map((issue) => ({ name: issue.name, values: issue.values }))
    return [scenarioOf({ name: name + suffix, issues, table: table.value, profiles: [sides[0], sides[1]] })]
  })
}

/**
 * The scenarios of a folder; `name` is what they are called.
 * Refusals: `no-scenario` where no file is one, those of the files themselves (broken XML, YAML or JSON, a kind of utility that does not add up,
 * figures out of range), and `too-many-outcomes`; each with file, place and remedy.
 */
export const readScenarioFolder = (
  name: string,
  files: readonly ScenarioText[],
  { profiles, steps = STEPS_DEFAULT }: ScenarioOptions = {},
): Result<ReadScenarios, readonly ScenarioProblem[]> => {
  const report = new ScenarioReport(name)
  const sorted = files.filter((file) => isScenarioFile(file.name)).sort(byName)
  tooMuch(sorted, report)
  if (report.problems.length > 0) return refuse(report.problems)
  const draft = draftOf(sorted, steps, report)
  const domain = draft && report.problems.length === 0 ? draft : undefined
  const scenarios = domain ? scenariosOf(name, domain, profiles, report) : []
  if (!draft && report.problems.length === 0)
    report.refuse(
      "no-scenario",
      {},
      "There is no negotiation scenario in this folder.",
      "Give GENIUS XML, NegMAS YAML or GeniusWeb JSON: the issues in one file, two profiles beside it.",
    )
  return report.problems.length > 0 ? refuse(report.problems) : ok({ scenarios, notes: report.notes })
}
