// A thread of a tournament: gets scenarios, rules and the names of the strategies once, then stretches one after the other, and gives back what was
// played as numbers that are moved, not copied.

import { parentPort, workerData } from "node:worker_threads"
import {
  packStretch,
  type Scenario,
  type Strategy,
  type Stretch,
  strategyNamed,
  type TournamentRules,
} from "@walkaway/engine/arena"

/** A tournament as it can be sent to a thread: strategies are code, so they go by name. */
export interface ThreadTournament {
  readonly scenarios: readonly Scenario[]
  readonly strategies: readonly string[]
  readonly rules: TournamentRules
}

const { scenarios, strategies, rules } = workerData as ThreadTournament

/** In the order of the cast. Not by the engine's main door: loading all of it would take longer than most stretches. */
const castOf = (name: string): Strategy => {
  const found = strategyNamed(name)
  if (!found.ok) throw new Error(`bug: a thread was given the strategy ${name}`)
  return found.value
}

const tournament = { scenarios, rules, strategies: strategies.map(castOf) }

parentPort?.on("message", ({ at, stretch }: { at: number; stretch: Stretch }) => {
  const rows = packStretch(tournament, stretch)
  parentPort?.postMessage({ at, rows }, [rows.figures.buffer])
})
