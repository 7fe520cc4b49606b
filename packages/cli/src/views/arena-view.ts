// A tournament for people: what was played, the standings with how sure they are, and with --trace every match offer by offer, written as it is
// made: all of them may be more than fits into one text.

import {
  type MatchRecord,
  NO_AGREEMENT,
  type Standing,
  situationCount,
  type Tournament,
  type TournamentRules,
  valuesOfOutcome,
} from "@walkaway/engine/arena"
import { type PlayedTournament, stepsOf } from "../arena/arena-json.ts"
import type { Screen } from "../shell.ts"
import { plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo, wrap } from "../terminal/layout.ts"
import { paragraphs } from "./view.ts"

const TITLES = ["", "strategy", "advantage", "", "behind", "utility", "agreed", "off Nash", "seats"]
const ALIGNS = ["right", "left", "right", "left", "right", "right", "right", "right", "right"] as const
const NAME_WIDTH = 22

const three = (figure: number): string => figure.toFixed(3).replace("-", "−")

const percent = (share: number): string => `${Math.round(100 * share)}%`

const rowOf = (standing: Standing, place: number): string[] => {
  const { advantageInterval: interval, behind, nashDistance } = standing
  return [
    String(place + 1),
    cutTo(standing.strategy, NAME_WIDTH),
    three(standing.advantage),
    interval ? `${three(interval.low)} to ${three(interval.high)}` : "",
    behind ? three(behind.mean) : "",
    three(standing.utility),
    percent(standing.agreementRate),
    nashDistance === undefined ? "" : three(nashDistance),
    String(standing.n),
  ]
}

const RESERVATION_WORDS = { files: "from the files", uniform: "drawn anew each time, from 0 to 1" } as const
const INFORMATION_WORDS = {
  full: "each side knows what the other wants, but not what no deal is worth to it",
  own: "neither side knows what the other wants",
} as const

const headline = ({ scenarios, strategies, rules }: Tournament, matches: number): string =>
  `${plural(strategies.length, "strategy", "strategies")} in ${plural(scenarios.length, "scenario")}: ${plural(matches, "match", "matches")} of up to ` +
  `${plural(rules.rounds, "round")}, ${plural(rules.repetitions, "repetition")}, seed ${rules.seed}. Reservation values ${RESERVATION_WORDS[rules.reservations]}; ` +
  `${INFORMATION_WORDS[rules.information]}.`

/** What the lead is worth: whether the interval of the gap to the second leaves out 0. */
const verdict = (standings: readonly Standing[], { reservations }: TournamentRules): string | undefined => {
  const [first, second] = standings
  if (!second) return "None has more than another: 1 strategy met only itself."
  if (!second.behind) {
    const more = reservations === "uniform" ? "--repetitions" : "--reservations uniform with --repetitions"
    return `One situation says nothing about luck: add scenarios, or ${more}.`
  }
  const { mean, low, high } = second.behind
  const gap = `${three(mean)} (95 % interval ${three(low)} to ${three(high)})`
  return low > 0
    ? `${first.strategy} is ahead of ${second.strategy} by ${gap}.`
    : `${first.strategy} is ahead of ${second.strategy} by ${gap}: that may be luck.`
}

/** An interval that rests on so few says less than it seems to. */
const SITUATIONS_FEW = 10

const fewText = ({ scenarios, rules }: Tournament): string | undefined => {
  const situations = situationCount(scenarios.length, rules)
  if (situations < 2 || situations >= SITUATIONS_FEW) return undefined
  return `${situations} situations are few: take the intervals as rough.`
}

const faultsText = (standings: readonly Standing[]): string | undefined => {
  const guilty = standings.filter(({ faults, belowReservation }) => faults + belowReservation > 0)
  if (guilty.length === 0) return undefined
  const words = guilty.map(
    ({ strategy, faults, belowReservation }) =>
      `${strategy} broke the rules in ${plural(faults, "match", "matches")} and went below its reservation ${belowReservation} times`,
  )
  return `${words.join("; ")}.`
}

const NOTE =
  "Advantage is (utility − reservation) / (1 − reservation), 0 without a deal. Intervals resample situations: a scenario with its reservations."

const endText = ({ end, endedBy, rounds }: MatchRecord, names: readonly string[]): string => {
  const who = endedBy === undefined ? "" : names[endedBy]
  const words = {
    agreement: `${who} accepts in round ${rounds}`,
    walk: `${who} leaves in round ${rounds}`,
    deadline: `no deal after ${plural(rounds, "round")}`,
    fault: `${who} breaks the rules in round ${rounds}`,
  }
  return words[end]
}

const matchText = (tournament: Tournament, record: MatchRecord, columns: number, ink: Ink): string => {
  const scenario = tournament.scenarios[record.scenario]
  const names = record.strategies.map((i) => tournament.strategies[i].name)
  const sides = names.map((name, side) => `${name} (${scenario.profiles[side].name})`)
  const title = `${scenario.name}, ${sides.join(" and ")}: ${endText(record, names)}, ${record.utilities.map(three).join(" and ")}`
  const steps = stepsOf(scenario, record.trace ?? [], record.first).map(({ by, action, outcome, utilities }, turn) => [
    String(Math.floor(turn / 2) + 1),
    cutTo(names[by], NAME_WIDTH),
    action,
    utilities ? utilities.map(three).join(" ") : "",
    outcome === null || outcome === NO_AGREEMENT ? "" : valuesOfOutcome(scenario, outcome).join(", "),
  ])
  const rows = columnsOf(steps, ["right", "left", "left", "left", "left"]).split("\n")
  const fault = record.fault ? [`  at fault: ${record.fault.code} ${record.fault.message ?? ""}`.trimEnd()] : []
  return [ink.bold(wrap(title, columns)), ...rows.map((row) => cutTo(row, columns)), ...fault].join("\n")
}

const MATCHES_A_PIECE = 100

const encoder = new TextEncoder()

/** Writes every match offer by offer, an empty row after each. */
export const writeMatches = async ({ tournament, records }: PlayedTournament, out: Screen, ink: Ink): Promise<void> => {
  let piece = ""
  let matches = 0
  for (const record of records) {
    piece += `${matchText(tournament, record, out.columns, ink)}\n\n`
    matches += 1
    if (matches % MATCHES_A_PIECE > 0 && matches < records.count) continue
    await out.writeBytes(encoder.encode(piece))
    piece = ""
  }
}

/** The standings as text. */
export const arenaView = ({ tournament, standings, records }: PlayedTournament, columns: number, ink: Ink): string => {
  const table = columnsOf([TITLES, ...standings.map(rowOf)], ALIGNS).split("\n")
  const said = [verdict(standings, tournament.rules), fewText(tournament), faultsText(standings)].flatMap(
    (text) => text ?? [],
  )
  const rows = [ink.dim(table[0]), ...table.slice(1)].map((row) => row.trimEnd()).join("\n")
  return paragraphs([
    wrap(headline(tournament, records.count), columns),
    rows,
    ...said.map((text) => wrap(text, columns)),
    ink.dim(wrap(NOTE, columns)),
  ])
}
