// A result that `walkaway arena --json` wrote, opened to be looked at: held against the published shape first, and then asked like a tournament that
// was played here. The file knows the frontier but not every outcome, so the dots are those that somebody offered.

import type { ArenaOutput } from "@walkaway/contract"
import { solutionPoints } from "@walkaway/engine/arena"
import type {
  FileProblem,
  MatchRow,
  MatchView,
  PickedFile,
  Plane,
  Read,
  ScenarioSummary,
  Spot,
  Step,
} from "./arena-types.ts"
import { isWished, meetingsOf } from "./meetings.ts"
import type { Shown } from "./playing.ts"
import { dotsOf, thinned } from "./thinned.ts"

type Match = ArenaOutput["matches"][number]
type Scenario = ArenaOutput["scenarios"][number]
type WrittenStep = NonNullable<Match["trace"]>[number]

const BYTES_MAX = 200_000_000
const PROBLEMS_MAX = 5

const summaryOf = ({ name, profiles: [a, b], issues, outcomes, efficient }: Scenario): ScenarioSummary => ({
  name,
  shipped: undefined,
  sides: [a.name, b.name],
  issues: issues.map((issue) => issue.name),
  outcomes,
  efficient,
  reservations: [a.reservation, b.reservation],
})

const stepOf = ({ by, action, outcome, utilities }: WrittenStep): Step => ({
  by,
  action,
  outcome: outcome ?? undefined,
  utilities: utilities ?? undefined,
  values: undefined,
})

/** Every outcome of a scenario that was offered in some match, once. */
const offeredIn = ({ matches }: ArenaOutput, scenario: string): Pick<Plane, "dots" | "isThinned"> => {
  const offered = new Map<number, Spot>()
  for (const match of matches)
    if (match.scenario === scenario)
      for (const { outcome, utilities } of match.trace ?? [])
        if (outcome !== null && utilities !== null) offered.set(outcome, utilities)
  const spots = [...offered.values()]
  const [first, second] = [0, 1].map((side) => Float64Array.from(spots, (spot) => spot[side]))
  const drawn = thinned(first, second)
  return { dots: dotsOf(first, second, drawn), isThinned: drawn.length < spots.length }
}

/** The solutions for the reservations of this match, which the frontier is enough for. */
const solutionsOf = (frontier: readonly Spot[], reservations: Spot): Plane["solutions"] => {
  const [first, second] = [0, 1].map((side) => Float64Array.from(frontier, (spot) => spot[side]))
  const points = solutionPoints(first, second, Uint32Array.from(frontier.keys()), reservations)
  const spots = (marks: Uint32Array): readonly Spot[] => Array.from(marks, (mark) => frontier[mark])
  return {
    nash: spots(points.nash),
    kalai: spots(points.kalai),
    kalaiSmorodinsky: spots(points.kalaiSmorodinsky),
    welfare: spots(points.welfare),
  }
}

const planeOf = (output: ArenaOutput, scenario: Scenario, reservations: Spot): Plane => {
  const frontier = scenario.frontier.map(({ utilities }) => utilities)
  return {
    ...offeredIn(output, scenario.name),
    outcomes: scenario.outcomes,
    isPartly: true,
    frontier,
    solutions: solutionsOf(frontier, reservations),
  }
}

const rowOf = (match: Match, index: number, scenario: ScenarioSummary): MatchRow => ({
  index,
  scenario,
  repetition: match.repetition,
  strategies: match.strategies,
  end: match.end,
  endedBy: match.endedBy ?? undefined,
  rounds: match.rounds,
  advantages: match.advantages,
})

const viewOf = (output: ArenaOutput, index: number, summary: ScenarioSummary): MatchView => {
  const match = output.matches[index]
  const scenario = output.scenarios.find(({ name }) => name === match.scenario)!
  const steps = (match.trace ?? []).map(stepOf)
  const agreed = steps.findLast(({ action }) => action === "offer")?.utilities
  return {
    ...rowOf(match, index, summary),
    seed: output.rules.seed,
    roundsMax: output.rules.rounds,
    first: match.first,
    reservations: match.reservations,
    utilities: match.utilities,
    nashDistance: match.nashDistance ?? undefined,
    agreement:
      match.end === "agreement" ? { utilities: agreed ?? match.utilities, values: match.values ?? [] } : undefined,
    fault: match.fault && { code: match.fault.code, message: match.fault.message ?? undefined },
    steps,
    plane: planeOf(output, scenario, match.reservations),
    canReplay: false,
  }
}

/** A result that is whole, to be asked. */
export const openedResult = (output: ArenaOutput): Shown => {
  const summaries = new Map(output.scenarios.map((scenario) => [scenario.name, summaryOf(scenario)] as const))
  const rows = (): readonly MatchRow[] =>
    output.matches.map((match, index) => rowOf(match, index, summaries.get(match.scenario)!))
  const { information, ...rules } = output.rules
  return {
    result: () => ({
      rules: { ...rules, information: information },
      scenarios: [...summaries.values()],
      standings: output.standings.map(
        ({ advantageLow: low, advantageHigh: high, behind, nashDistance, ...standing }) => ({
          ...standing,
          advantageInterval: low === null || high === null ? undefined : { low, high },
          behind: behind ?? undefined,
          nashDistance: nashDistance ?? undefined,
        }),
      ),
      matches: output.matches.length,
      hasOffers: output.matches.some(({ trace }) => trace !== undefined),
    }),
    against: (strategy) => meetingsOf(strategy, output.matches),
    matches: (wish, from, count) => {
      const wished = rows().filter((row) => isWished(row, wish))
      return { rows: wished.slice(from, from + count), total: wished.length }
    },
    match: (index) => {
      const match = output.matches[index]
      return match && viewOf(output, index, summaries.get(match.scenario)!)
    },
  }
}

const REMEDY = "Write it anew: walkaway arena --scenarios DIR --trace --json > result.json"

const refused = (file: string, ...problems: readonly Omit<FileProblem, "file">[]): Read<never> => ({
  ok: false,
  error: problems.map((problem) => ({ file, ...problem })),
})

const parsed = (text: string): { readonly value: unknown } | { readonly why: string } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : "" }
  }
}

const RAW = /^Invalid (?:input: )?/

/** The checker's own words where nobody has found better ones. */
const plainly = (message: string): string => {
  if (!RAW.test(message)) return message
  return message.endsWith("received undefined")
    ? "This is missing."
    : `Something else stands here: ${message.replace(RAW, "")}.`
}

/** A match of a scenario that the file does not list could not be drawn. */
const strayOf = ({ matches, scenarios }: ArenaOutput): string | undefined => {
  const known = new Set(scenarios.map(({ name }) => name))
  return matches.find(({ scenario }) => !known.has(scenario))?.scenario
}

/** Reads and checks a result file; everything that is wrong with it, each with its place. */
export const readResultFile = async ({ path, file }: PickedFile): Promise<Read<Shown>> => {
  if (file.size > BYTES_MAX)
    return refused(path, { message: "The file is too large to be opened here.", remedy: "Play fewer repetitions." })
  const read = parsed(await file.text())
  if ("why" in read) return refused(path, { message: `This is no whole JSON: ${read.why}.`, remedy: REMEDY })
  // Only who opens a file loads the schemas.
  const { arenaOutputSchema, formatPath, problemsOfZod } = await import("@walkaway/contract")
  const checked = arenaOutputSchema.safeParse(read.value)
  if (!checked.success) {
    const problems = problemsOfZod(checked.error, "arena").slice(0, PROBLEMS_MAX)
    const told = problems.map(({ path: place, message }) => ({
      path: formatPath(place),
      message: plainly(message),
      remedy: REMEDY,
    }))
    return refused(path, ...told)
  }
  const stray = strayOf(checked.data)
  if (stray !== undefined)
    return refused(path, { path: "matches", message: `The scenario "${stray}" is not listed.`, remedy: REMEDY })
  return { ok: true, value: openedResult(checked.data) }
}
