// What the arena's worker answers: one tournament at a time, played in moments or opened from a file. Without a thread, so that tests ask it
// directly.

import { type Scenario, type Strategy, strategies } from "@walkaway/engine/arena"
import { type ArenaDesk, OWN, type Setup, type ShippedId } from "./arena-types.ts"
import { type Cast, type Playing, playing, type Shown } from "./playing.ts"
import { readResultFile } from "./result-file.ts"
import { readScenarioFiles } from "./scenario-files.ts"
import { shippedScenario } from "./shipped-scenarios.ts"
import { summaryOf } from "./steps-of.ts"

/** Long enough that asking costs nothing, short enough that stopping is at once. */
const MOMENT_MS = 80

const castOf = ({ scenario: choice, strategies: names, rules }: Setup, own: readonly Scenario[]): Cast => {
  const shipped: ShippedId | undefined = choice === OWN ? undefined : choice
  const scenarios = shipped ? [shippedScenario(shipped)] : own
  const found = names.map((name) => strategies.find((strategy) => strategy.name === name))
  return {
    scenarios,
    summaries: scenarios.map((scenario) => summaryOf(scenario, shipped)),
    strategies: found.filter((strategy): strategy is Strategy => strategy !== undefined),
    rules,
  }
}

/** @param now milliseconds, from anywhere */
export const arenaDesk = (now: () => number): ArenaDesk => {
  let own: readonly Scenario[] = []
  let played: Playing | undefined
  let shown: Shown | undefined
  const needed = <T>(there: T | undefined): T => {
    if (there === undefined) throw new Error("Nothing has been played or opened yet.")
    return there
  }
  return {
    strategies: () => strategies.map(({ name }) => name),
    lookAt: (id) => summaryOf(shippedScenario(id), id),
    readScenarios: async (files) => {
      const read = await readScenarioFiles(files)
      if (!read.ok) return read
      own = read.value.scenarios
      return {
        ok: true,
        value: { scenarios: own.map((scenario) => summaryOf(scenario)), notes: read.value.notes },
      }
    },
    openResult: async (file) => {
      const read = await readResultFile(file)
      if (!read.ok) return read
      played = undefined
      shown = read.value
      return { ok: true, value: shown.result() }
    },
    begin: (setup) => {
      played = playing(castOf(setup, own))
      shown = played
      return played.progress()
    },
    playOn: () => needed(played).playFor(MOMENT_MS, now),
    result: () => needed(shown).result(),
    against: (strategy) => needed(shown).against(strategy),
    matches: (wish, from, count) => needed(shown).matches(wish, from, count),
    match: (index, seed) => needed(shown).match(index, seed),
  }
}
