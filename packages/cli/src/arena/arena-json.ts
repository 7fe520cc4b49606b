// `walkaway arena --json`, written as it is made: a tournament may have more matches than fit into one text. Its shape is `arenaOutputSchema` of
// the contract; a test holds the two together.

import { type ArenaOutput, tidy } from "@walkaway/contract"
import {
  ACCEPT,
  type MatchRecord,
  type MatchRecords,
  NO_AGREEMENT,
  type Scenario,
  type Standing,
  scenarioMarks,
  type Tournament,
  type Trace,
  valuesOfOutcome,
  WALK,
} from "@walkaway/engine/arena"
import type { Screen } from "../shell.ts"

type Match = ArenaOutput["matches"][number]
type Step = NonNullable<Match["trace"]>[number]

export interface PlayedTournament {
  readonly tournament: Tournament
  /** Of each scenario, what was read leniently. */
  readonly notes: readonly (readonly string[])[]
  readonly standings: readonly Standing[]
  readonly records: MatchRecords
}

const figure = (value: number | undefined): number | null => (value === undefined ? null : tidy(value))

const pair = ([a, b]: readonly [number, number]): [number, number] => [tidy(a), tidy(b)]

const utilitiesOf = ({ profiles: [a, b] }: Scenario, outcome: number): [number, number] =>
  pair([a.utilities[outcome], b.utilities[outcome]])

const scenarioJson = (scenario: Scenario, notes: readonly string[]): ArenaOutput["scenarios"][number] => {
  const { outcomes, frontier, points, opposition } = scenarioMarks(scenario)
  const listed = (marks: Uint32Array) =>
    Array.from(marks, (outcome) => ({ outcome, utilities: utilitiesOf(scenario, outcome) }))
  const profileJson = ({ name, reservation, discount }: Scenario["profiles"][number]) => ({
    name,
    reservation,
    discount,
  })
  const [a, b] = scenario.profiles
  return {
    name: scenario.name,
    issues: scenario.issues.map(({ name, values }) => ({ name, values: values.length })),
    outcomes,
    efficient: frontier.length,
    frontier: listed(frontier),
    opposition: tidy(opposition),
    profiles: [profileJson(a), profileJson(b)],
    nash: listed(points.nash),
    kalai: listed(points.kalai),
    kalaiSmorodinsky: listed(points.kalaiSmorodinsky),
    welfare: listed(points.welfare),
    notes: [...notes],
  }
}

const standingJson = (standing: Standing): ArenaOutput["standings"][number] => {
  const { strategy, advantage, advantageInterval: interval, behind, utility, agreementRate, nashDistance } = standing
  return {
    strategy,
    advantage: tidy(advantage),
    advantageLow: figure(interval?.low),
    advantageHigh: figure(interval?.high),
    behind: behind ? { mean: tidy(behind.mean), low: tidy(behind.low), high: tidy(behind.high) } : null,
    utility: tidy(utility),
    agreementRate: tidy(agreementRate),
    nashDistance: figure(nashDistance),
    n: standing.n,
    faults: standing.faults,
    belowReservation: standing.belowReservation,
  }
}

const ACTIONS: ReadonlyMap<number, Step["action"]> = new Map([
  [ACCEPT, "accept"],
  [WALK, "walk"],
])

/** The answers of a match with who gave them. */
export const stepsOf = (scenario: Scenario, trace: Trace, first: 0 | 1): Step[] =>
  trace.map((answer, turn) => {
    const by = (turn % 2 === 0 ? first : 1 - first) as 0 | 1
    const isOffer = Number.isInteger(answer) && answer >= 0 && answer < scenario.profiles[0].utilities.length
    if (isOffer) return { by, action: "offer", outcome: answer, utilities: utilitiesOf(scenario, answer) }
    return { by, action: ACTIONS.get(answer) ?? "illegal", outcome: null, utilities: null }
  })

const matchJson = ({ scenarios, strategies }: Tournament, record: MatchRecord): Match => {
  const scenario = scenarios[record.scenario]
  const { agreement, fault, trace } = record
  const isAgreed = agreement !== NO_AGREEMENT
  return {
    scenario: scenario.name,
    repetition: record.repetition,
    strategies: [strategies[record.strategies[0]].name, strategies[record.strategies[1]].name],
    first: record.first,
    reservations: pair(record.reservations),
    agreement: isAgreed ? agreement : null,
    values: isAgreed ? [...valuesOfOutcome(scenario, agreement)] : null,
    end: record.end,
    endedBy: record.endedBy ?? null,
    rounds: record.rounds,
    utilities: pair(record.utilities),
    advantages: pair(record.advantages),
    nashDistance: figure(record.nashDistance),
    ...(fault && { fault: { code: fault.code, message: fault.message ?? null } }),
    ...(trace && { trace: stepsOf(scenario, trace, record.first) }),
  }
}

const MATCHES_A_PIECE = 500

const encoder = new TextEncoder()

/** Writes the document piece by piece. */
export const writeArena = async (played: PlayedTournament, out: Screen): Promise<void> => {
  const { tournament, notes, standings, records } = played
  const { rounds, repetitions, seed, reservations, information, selfPlay } = tournament.rules
  const head = {
    rules: { rounds, repetitions, seed, reservations, information, selfPlay },
    scenarios: tournament.scenarios.map((scenario, i) => scenarioJson(scenario, notes[i])),
    standings: standings.map(standingJson),
  } satisfies Omit<ArenaOutput, "matches">
  await out.writeBytes(encoder.encode(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "matches": [`))
  let rows: string[] = []
  let separator = "\n  "
  const flush = async () => {
    if (rows.length > 0) await out.writeBytes(encoder.encode(separator + rows.join(",\n  ")))
    if (rows.length > 0) separator = ",\n  "
    rows = []
  }
  for (const record of records) {
    rows.push(JSON.stringify(matchJson(tournament, record)))
    if (rows.length === MATCHES_A_PIECE) await flush()
  }
  await flush()
  await out.writeBytes(encoder.encode("\n ]\n}\n"))
}
