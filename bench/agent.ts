// The agent in our own arena: everybody against everybody, itself included, on published and invented scenarios, 100 rounds, reservation values
// uniform on [0, 1] as in ANL 2024; then only against the three that stand highest beside it, and how long it thinks. The score is the mean
// advantage. The cast is not what the agent was made for: nothing in it knows a strategy by name.

import { strategies, strategyNamed } from "@walkaway/engine/arena"
import { playTournament } from "../packages/cli/src/arena/play.ts"
import { inventedScenarios } from "./agent/invented-scenarios.ts"
import { latencyOf } from "./agent/latency.ts"
import { publishedScenarios } from "./agent/published-scenarios.ts"
import { type Row, standingAgainst } from "./agent/standing.ts"
import type { Figures } from "./history.ts"

const OURS = "walkaway"
const SCENARIOS = 24
const ROUNDS = 100
const WORKERS = 2
const STRONGEST = 3

export interface AgentBenchSize {
  readonly repetitions: number
  readonly seed: number
}

const markdownOf = (rows: readonly Row[]): string =>
  [
    "| strategy | mean advantage | deals | behind the first (95 %) |",
    "|---|---|---|---|",
    ...rows.map(({ strategy, advantage, deals, behind }) => {
      const gap = behind
        ? `${behind.mean.toFixed(4)} (${behind.low.toFixed(4)} to ${behind.high.toFixed(4)})`
        : "the first"
      return `| ${strategy} | ${advantage.toFixed(4)} | ${(100 * deals).toFixed(1)}% | ${gap} |`
    }),
  ].join("\n")

/** Our advantage over the best of the others, with the low end of its interval where we are first. */
const lead = (rows: readonly Row[]): { mean: number; low: number } => {
  const ours = rows.find(({ strategy }) => strategy === OURS)
  if (ours?.behind) return { mean: -ours.behind.mean, low: -ours.behind.high }
  const { behind } = rows[1]
  return { mean: behind?.mean ?? 0, low: behind?.low ?? 0 }
}

const tables = async ({ repetitions, seed }: AgentBenchSize) => {
  const published = publishedScenarios()
  const scenarios = [...published, ...inventedScenarios(SCENARIOS - published.length, seed)]
  const rules = {
    rounds: ROUNDS,
    repetitions,
    seed,
    reservations: "uniform",
    information: "full",
    selfPlay: true,
  } as const
  const tournament = { scenarios, strategies, rules: { ...rules, trace: false } }
  const records = [...(await playTournament(tournament, WORKERS, () => undefined))]
  const names = strategies.map(({ name }) => name)
  const all = standingAgainst(names, records, repetitions, new Set(names), seed)
  const strongest = all
    .map(({ strategy }) => strategy)
    .filter((name) => name !== OURS)
    .slice(0, STRONGEST)
  const hard = standingAgainst(names, records, repetitions, new Set(strongest), seed)
  return { scenarios, published: published.length, records, all, strongest, hard }
}

/** Prints both tables; gives the figures for the history. */
export const measureAgent = async (size: AgentBenchSize): Promise<Figures> => {
  const { scenarios, published, records, all, strongest, hard } = await tables(size)
  const situations = scenarios.length * size.repetitions
  console.log(
    `${scenarios.length} scenarios (${published} published), ${situations} situations, ${records.length} matches, seed ${size.seed}\n`,
  )
  console.log(
    `${markdownOf(all)}\n\nEvery opponent one of ${strongest.join(", ")}:\n\n${markdownOf(hard.slice(0, 8))}\n`,
  )
  const agent = strategyNamed(OURS)
  if (!agent.ok) throw new Error(agent.error.message)
  const thousand = latencyOf(agent.value, 1000, 100, size.seed)
  const tenThousand = latencyOf(agent.value, 10_000, 100, size.seed)
  const long = latencyOf(agent.value, 10_000, 10_000, size.seed)
  const ours = (rows: readonly Row[]) => rows.find(({ strategy }) => strategy === OURS)?.advantage ?? 0
  return {
    "mean advantage": ours(all),
    "ahead of the second": lead(all).mean,
    "ahead of the second, low end": lead(all).low,
    "against the strongest three": ours(hard),
    "ahead of the second there": lead(hard).mean,
    "ahead of the second there, low end": lead(hard).low,
    "answer at 1,000 outcomes, ms": thousand.median,
    "answer at 1,000 outcomes, p99 ms": thousand.p99,
    "answer at 10,000 outcomes, ms": tenThousand.median,
    "answer in 10,000 rounds at 10,000 outcomes, ms": long.median,
    "answer in 10,000 rounds at 10,000 outcomes, p99 ms": long.p99,
  }
}
