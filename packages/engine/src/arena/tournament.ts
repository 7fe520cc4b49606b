// A tournament: every strategy against every strategy on both sides of every scenario, several times. Which match stands at which place is
// arithmetic on its index, so any worker can play any stretch of them and the whole is the same; where the threads come from is not known
// here. All pairs of one repetition play with the same reservations and the same side acting first, so that strategies are compared on the same
// situations.

import { paretoFrontier } from "../outcomes/frontier.ts"
import { distanceTo, nashPoints } from "../outcomes/solution-points.ts"
import type { Strategy } from "../strategy/strategy.ts"
import { seededRandom } from "../units/index.ts"
import {
  type Fault,
  type MatchEnd,
  type MatchResult,
  type MatchSide,
  NO_AGREEMENT,
  playStrategies,
  type Trace,
} from "./match.ts"
import { type Profile, withReservation } from "./profile.ts"
import type { Scenario } from "./scenario.ts"
import { type Information, type SeatRules, seatOf, toldOf } from "./seats.ts"
import { seedFrom } from "./seeds.ts"

/** Where reservation values come from: the files, or drawn uniformly on [0, 1) for each side and repetition, as in ANL 2024. */
export const RESERVATION_SOURCES = ["files", "uniform"] as const
export type ReservationSource = (typeof RESERVATION_SOURCES)[number]

/** The rules, without the scenarios and the strategies. */
export interface TournamentRules {
  readonly rounds: number
  readonly repetitions: number
  readonly seed: number
  readonly reservations: ReservationSource
  readonly information: Information
  /** A strategy also meets itself. */
  readonly selfPlay: boolean
  readonly trace: boolean
}

export interface Tournament {
  readonly scenarios: readonly Scenario[]
  readonly strategies: readonly Strategy[]
  readonly rules: TournamentRules
}

/** One match as it is kept; pairs are by profile of the scenario, not by who acts first. */
export interface MatchRecord {
  /** Index of the scenario. */
  readonly scenario: number
  readonly repetition: number
  /** Indices of the strategies. */
  readonly strategies: readonly [number, number]
  /** The profile that acted first. */
  readonly first: MatchSide
  readonly reservations: readonly [number, number]
  /** The outcome, or `NO_AGREEMENT`. */
  readonly agreement: number
  readonly end: MatchEnd
  /** Who accepted, left or was at fault; undefined at the deadline. */
  readonly endedBy: MatchSide | undefined
  readonly rounds: number
  readonly utilities: readonly [number, number]
  /** (utility - reservation) / (1 - reservation); 0 without agreement. */
  readonly advantages: readonly [number, number]
  /** Of what was agreed (before discount), or of no agreement, to the nearest Nash point; undefined where nothing suits both. */
  readonly nashDistance: number | undefined
  readonly belowReservation: readonly [number, number]
  readonly fault?: Fault
  readonly trace?: Trace
}

/** Ordered pairs of strategies, the first on the first profile. */
const pairCount = (strategies: number, selfPlay: boolean): number =>
  strategies * (selfPlay ? strategies : strategies - 1)

/** How many matches a tournament has. */
export const matchCount = ({ scenarios, strategies, rules }: Tournament): number =>
  scenarios.length * rules.repetitions * pairCount(strategies.length, rules.selfPlay)

const pairAt = (index: number, strategies: number, selfPlay: boolean): readonly [number, number] => {
  const others = selfPlay ? strategies : strategies - 1
  const first = Math.floor(index / others)
  const second = index % others
  return [first, !selfPlay && second >= first ? second + 1 : second]
}

/** What all pairs of one repetition of a scenario have in common. */
interface Situation {
  readonly at: number
  readonly repetition: number
  readonly scenario: Scenario
  readonly profiles: readonly [Profile, Profile]
  readonly rules: SeatRules
  /** Nash points. */
  readonly nash: Uint32Array
}

/** The reservations of one repetition. */
const reservationsOf = (
  { profiles: [a, b] }: Scenario,
  { reservations, seed }: TournamentRules,
  scenario: number,
  repetition: number,
): readonly [number, number] => {
  if (reservations === "files") return [a.reservation, b.reservation]
  const random = seededRandom(seedFrom("reservations", seed, scenario, repetition))
  return [random.uniform(), random.uniform()]
}

/** The frontier of each scenario that was played, found once. */
type Frontiers = Map<number, Uint32Array>

const frontierOf = (frontiers: Frontiers, at: number, { profiles: [a, b] }: Scenario): Uint32Array => {
  const known = frontiers.get(at) ?? paretoFrontier(a.utilities, b.utilities, a.ranking)
  frontiers.set(at, known)
  return known
}

const situationOf = (tournament: Tournament, block: number, frontiers: Frontiers): Situation => {
  const { repetitions, rounds, information } = tournament.rules
  const at = Math.floor(block / repetitions)
  const repetition = block % repetitions
  const scenario = tournament.scenarios[at]
  const [a, b] = scenario.profiles
  const reservations = reservationsOf(scenario, tournament.rules, at, repetition)
  const frontier = frontierOf(frontiers, at, scenario)
  return {
    at,
    repetition,
    scenario,
    profiles: [withReservation(a, reservations[0]), withReservation(b, reservations[1])],
    // Who acts first changes from one repetition to the next.
    rules: { rounds, first: (repetition % 2) as MatchSide, theirs: toldOf(scenario, information) },
    nash: nashPoints(a.utilities, b.utilities, frontier, reservations),
  }
}

const advantageOf = (utility: number, reservation: number, agreement: number): number =>
  agreement === NO_AGREEMENT || reservation >= 1 ? 0 : (utility - reservation) / (1 - reservation)

const other = (side: MatchSide): MatchSide => (side === 0 ? 1 : 0)

const swapped = <T>([a, b]: readonly [T, T], isSwapped: boolean): readonly [T, T] => (isSwapped ? [b, a] : [a, b])

const recordOf = (
  situation: Situation,
  strategies: readonly [number, number],
  result: MatchResult,
  trace: Trace | undefined,
): MatchRecord => {
  const { at, repetition, profiles, rules, nash } = situation
  const isSwapped = rules.first === 1
  const [u, v] = swapped(result.utilities, isSwapped)
  const [a, b] = profiles
  const { agreement, end, endedBy } = result
  const point = agreement === NO_AGREEMENT ? ([a.reservation, b.reservation] as const) : undefined
  return {
    scenario: at,
    repetition,
    strategies,
    first: rules.first,
    reservations: [a.reservation, b.reservation],
    agreement,
    end,
    endedBy: endedBy === undefined || !isSwapped ? endedBy : other(endedBy),
    rounds: result.rounds,
    utilities: [u, v],
    advantages: [advantageOf(u, a.reservation, agreement), advantageOf(v, b.reservation, agreement)],
    nashDistance: distanceTo(nash, a.utilities, b.utilities, point ?? [a.utilities[agreement], b.utilities[agreement]]),
    belowReservation: swapped(result.belowReservation, isSwapped),
    ...(result.fault && { fault: result.fault }),
    ...(trace && { trace }),
  }
}

const playPair = (tournament: Tournament, situation: Situation, pair: readonly [number, number]): MatchRecord => {
  const { strategies, rules } = tournament
  const [first, second] = [strategies[pair[0]], strategies[pair[1]]]
  const seat = (side: MatchSide) => {
    const seed = seedFrom("seat", rules.seed, situation.at, situation.repetition, side, first.name, second.name)
    return seatOf(situation.scenario, side, situation.profiles[side], situation.rules, seed)
  }
  const isSwapped = situation.rules.first === 1
  const trace: Trace | undefined = rules.trace ? [] : undefined
  const seats = swapped([seat(0), seat(1)], isSwapped)
  const result = playStrategies(swapped([first, second], isSwapped), seats, trace)
  return recordOf(situation, pair, result, trace)
}

/** A stretch of matches by their index, `to` not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The matches cut into stretches of about equal length, in order.
 * @param stretches at least 1; more than there are matches gives one a match
 */
export const stretchesOf = (tournament: Tournament, stretches: number): readonly Stretch[] => {
  const count = matchCount(tournament)
  const length = Math.max(1, Math.ceil(count / stretches))
  return Array.from({ length: Math.ceil(count / length) }, (_, i) => ({
    from: i * length,
    to: Math.min(count, (i + 1) * length),
  }))
}

/** Plays a stretch, each match when it is asked for; the records of all stretches in their order are the tournament. */
export function* playStretch(tournament: Tournament, { from, to }: Stretch): Generator<MatchRecord, void> {
  const { strategies, rules } = tournament
  const pairs = pairCount(strategies.length, rules.selfPlay)
  const frontiers: Frontiers = new Map()
  let situation: Situation | undefined
  let situationBlock = -1
  for (let index = from; index < to; index += 1) {
    const block = Math.floor(index / pairs)
    if (situation === undefined || block !== situationBlock) situation = situationOf(tournament, block, frontiers)
    situationBlock = block
    yield playPair(tournament, situation, pairAt(index % pairs, strategies.length, rules.selfPlay))
  }
}
