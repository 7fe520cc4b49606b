// Who did how well: means over all seats that a strategy sat on, with an interval from resampling. What is resampled are situations (a scenario
// with its reservations: where those are drawn every repetition is one, where files give them each scenario is), not matches: matches of one situation share their luck, and treating them as
// independent would make every lead look certain [Efron1993]. All strategies are resampled together, so that their differences are paired.

import { seededRandom } from "../units/index.ts"
import { NO_AGREEMENT } from "./match.ts"
import { seedFrom } from "./seeds.ts"
import type { MatchRecord, Tournament, TournamentRules } from "./tournament.ts"

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface Standing {
  readonly strategy: string
  /** Mean of (utility - reservation) / (1 - reservation), 0 without agreement. */
  readonly advantage: number
  /** 95 % interval of the mean advantage; undefined with fewer than two situations. */
  readonly advantageInterval: Interval | undefined
  /** How far the mean advantage is behind the first one's, with its interval; undefined for the first itself. */
  readonly behind: (Interval & { readonly mean: number }) | undefined
  readonly utility: number
  readonly agreementRate: number
  /** Mean distance to the Nash point over matches that have one; undefined where none has. */
  readonly nashDistance: number | undefined
  /** Seats that it sat on. */
  readonly n: number
  /** Matches that it ended by breaking the rules. */
  readonly faults: number
  /** Offers and acceptances below its own reservation. */
  readonly belowReservation: number
}

const RESAMPLES = 1_000
const TAIL = 0.025

interface Tally {
  n: number
  utility: number
  agreements: number
  distance: number
  distances: number
  faults: number
  below: number
  /** Sum of advantages and seats by situation. */
  readonly sums: Float64Array
  readonly seats: Float64Array
}

const newTally = (situations: number): Tally => ({
  n: 0,
  utility: 0,
  agreements: 0,
  distance: 0,
  distances: 0,
  faults: 0,
  below: 0,
  sums: new Float64Array(situations),
  seats: new Float64Array(situations),
})

const count = (tally: Tally, record: MatchRecord, side: 0 | 1, situation: number): void => {
  tally.n += 1
  tally.utility += record.utilities[side]
  tally.agreements += record.agreement === NO_AGREEMENT ? 0 : 1
  if (record.nashDistance !== undefined) {
    tally.distance += record.nashDistance
    tally.distances += 1
  }
  tally.faults += record.end === "fault" && record.endedBy === side ? 1 : 0
  tally.below += record.belowReservation[side]
  tally.sums[situation] += record.advantages[side]
  tally.seats[situation] += 1
}

const total = (figures: Float64Array): number => figures.reduce((sum, figure) => sum + figure, 0)

/** Mean advantage of each strategy (columns) in each resample (rows). */
const resampled = (tallies: readonly Tally[], situations: number, seed: number): Float64Array[] => {
  const random = seededRandom(seedFrom("bootstrap", seed))
  const means = tallies.map(() => new Float64Array(RESAMPLES))
  const times = new Float64Array(situations)
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    times.fill(0)
    for (let i = 0; i < situations; i += 1) times[Math.floor(random.uniform() * situations)] += 1
    tallies.forEach(({ sums, seats }, strategy) => {
      let sum = 0
      let seatsDrawn = 0
      for (let i = 0; i < situations; i += 1) {
        sum += times[i] * sums[i]
        seatsDrawn += times[i] * seats[i]
      }
      means[strategy][resample] = seatsDrawn > 0 ? sum / seatsDrawn : 0
    })
  }
  return means
}

const intervalOf = (draws: Float64Array): Interval => {
  const sorted = Float64Array.from(draws).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { low: at(TAIL), high: at(1 - TAIL) }
}

/** How many situations a tournament has that do not share their luck. */
export const situationCount = (scenarios: number, { reservations, repetitions }: TournamentRules): number =>
  reservations === "uniform" ? scenarios * repetitions : scenarios

/** The records counted by strategy, on both seats. */
const countAll = (
  { strategies, rules }: Pick<Tournament, "strategies" | "rules">,
  records: Iterable<MatchRecord>,
  situations: number,
): readonly Tally[] => {
  const tallies = strategies.map(() => newTally(situations))
  for (const record of records) {
    const { scenario, repetition } = record
    const situation = rules.reservations === "uniform" ? scenario * rules.repetitions + repetition : scenario
    count(tallies[record.strategies[0]], record, 0, situation)
    count(tallies[record.strategies[1]], record, 1, situation)
  }
  return tallies
}

const meanAdvantage = ({ sums, n }: Tally): number => (n > 0 ? total(sums) / n : 0)

type Sure = Pick<Standing, "advantageInterval" | "behind">

const standingOf = (strategy: string, tally: Tally, { advantageInterval, behind }: Sure): Standing => ({
  strategy,
  advantage: meanAdvantage(tally),
  advantageInterval,
  behind,
  utility: tally.n > 0 ? tally.utility / tally.n : 0,
  agreementRate: tally.n > 0 ? tally.agreements / tally.n : 0,
  nashDistance: tally.distances > 0 ? tally.distance / tally.distances : undefined,
  n: tally.n,
  faults: tally.faults,
  belowReservation: tally.below,
})

/** Standings, the highest mean advantage first; ties in the order of the cast. */
export const standingsOf = (
  {
    scenarios,
    strategies,
    rules,
  }: Pick<Tournament, "strategies" | "rules"> & { readonly scenarios: { readonly length: number } },
  records: Iterable<MatchRecord>,
): readonly Standing[] => {
  const situations = situationCount(scenarios.length, rules)
  const tallies = countAll({ strategies, rules }, records, situations)
  const advantages = tallies.map(meanAdvantage)
  const order = tallies.map((_, i) => i).sort((a, b) => advantages[b] - advantages[a] || a - b)
  const draws = situations > 1 ? resampled(tallies, situations, rules.seed) : undefined
  const [best] = order
  const sureOf = (i: number): Sure => {
    if (!draws) return { advantageInterval: undefined, behind: undefined }
    const gap = draws[best].map((mean, resample) => mean - draws[i][resample])
    return {
      advantageInterval: intervalOf(draws[i]),
      behind: i === best ? undefined : { mean: advantages[best] - advantages[i], ...intervalOf(gap) },
    }
  }
  return order.map((i) => standingOf(strategies[i].name, tallies[i], sureOf(i)))
}
