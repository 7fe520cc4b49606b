// The arena: how many negotiations a second one core plays, what a second core adds, and how long a scenario of 10,000 outcomes takes to load
// with its frontier. Beside the clock stands processor time, which does not depend on what else the machine does.

import { readScenarioFolder } from "@walkaway/contract/scenario-file"
import { must } from "@walkaway/engine"
import {
  checkedProfile,
  enumerateOutcomes,
  matchCount,
  paretoFrontier,
  playStrategies,
  type Scenario,
  type SeatRules,
  type Strategy,
  scenarioOf,
  seatOf,
  strategyNamed,
  type Tournament,
  toldOf,
} from "@walkaway/engine/arena"
import { playTournament } from "../packages/cli/src/arena/play.ts"
import { tenThousandOutcomes } from "./arena/ten-thousand.ts"
import type { Figures } from "./history.ts"
import { percentile } from "./measure.ts"

const ROUNDS = 100
const STEPS = 100
const NEGOTIATIONS = 50_000
const RUNS = 5
/** Times every pair meets on each side where threads are compared: long enough that starting one is a small part. */
const REPETITIONS = 300_000
const RUNS_OF_THREADS = 5

const named = (name: string): Strategy => must(strategyNamed(name))

/** A pie of 101 outcomes: what one has more of, the other has less. */
const pie = (): Scenario => {
  const issues = [{ name: "share", values: Array.from({ length: STEPS + 1 }, (_, i) => String(i)) }]
  const side = (name: string, share: (i: number) => number) =>
    must(checkedProfile({ name, utilities: Float64Array.from({ length: STEPS + 1 }, (_, i) => share(i) / STEPS) }))
  const profiles = [side("first", (i) => i), side("second", (i) => STEPS - i)] as const
  return scenarioOf({ name: "pie", issues, table: must(enumerateOutcomes(issues)), profiles })
}

interface Spent {
  readonly seconds: number
  readonly processorSeconds: number
}

const spentOn = async (work: () => unknown): Promise<Spent> => {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1e6 }
}

const best = (runs: readonly Spent[]): Spent => ({
  seconds: Math.min(...runs.map(({ seconds }) => seconds)),
  processorSeconds: Math.min(...runs.map(({ processorSeconds }) => processorSeconds)),
})

/** Negotiations of these two, in one thread; the best of several runs. */
const onOneCore = async (first: Strategy, second: Strategy): Promise<Spent> => {
  const scenario = pie()
  const rules: SeatRules = { rounds: ROUNDS, first: 0, theirs: toldOf(scenario, "full") }
  const [a, b] = scenario.profiles
  const seats = [seatOf(scenario, 0, a, rules, 1), seatOf(scenario, 1, b, rules, 2)] as const
  const play = () => {
    for (let i = 0; i < NEGOTIATIONS; i += 1) playStrategies([first, second], seats)
  }
  play()
  const runs: Spent[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await spentOn(play))
  return best(runs)
}

/** The same through the whole tournament, with what is kept of every match. */
const tournament = (): Tournament => ({
  scenarios: [pie()],
  strategies: [named("boulware"), named("conceder")],
  rules: {
    rounds: ROUNDS,
    repetitions: REPETITIONS,
    seed: 1,
    reservations: "uniform",
    information: "full",
    selfPlay: true,
    trace: false,
  },
})

/** Threads of one and of two, in turn, so that both meet the same machine. */
const scaling = async (): Promise<{ one: Spent; two: Spent; matches: number }> => {
  const played = tournament()
  const [one, two]: [Spent[], Spent[]] = [[], []]
  for (let run = 0; run < RUNS_OF_THREADS; run += 1) {
    one.push(await spentOn(() => playTournament(played, 1, () => undefined)))
    two.push(await spentOn(() => playTournament(played, 2, () => undefined)))
  }
  return { one: best(one), two: best(two), matches: matchCount(played) }
}

const loading = (): number => {
  const files = tenThousandOutcomes()
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now()
    const [{ profiles }] = must(asResult(files)).scenarios
    paretoFrontier(profiles[0].utilities, profiles[1].utilities, profiles[0].ranking)
    return performance.now() - started
  })
  // The first counts: somebody who loads one scenario has a cold engine.
  return Math.max(times[0], percentile(times, 0.5))
}

const asResult = (files: Parameters<typeof readScenarioFolder>[1]) => {
  const read = readScenarioFolder("ten-thousand", files)
  return read.ok ? read : { ok: false as const, error: read.error[0] }
}

export const measureArena = async (): Promise<Figures> => {
  // Before anything is warm.
  const load = loading()
  const hard = await onOneCore(named("boulware"), named("boulware"))
  const mixed = await onOneCore(named("boulware"), named("conceder"))
  const { one, two, matches } = await scaling()
  return {
    "10,000 outcomes with frontier, ms": load,
    "negotiations a second, boulware and boulware": NEGOTIATIONS / hard.seconds,
    "per processor second": NEGOTIATIONS / hard.processorSeconds,
    "negotiations a second, boulware and conceder": NEGOTIATIONS / mixed.seconds,
    "per processor second, boulware and conceder": NEGOTIATIONS / mixed.processorSeconds,
    "matches of a tournament a second, one thread": matches / one.seconds,
    "matches of a tournament a second, two threads": matches / two.seconds,
    "two threads over one": one.seconds / two.seconds,
    "processor time of two threads over one": two.processorSeconds / one.processorSeconds,
  }
}
