// The options of `walkaway arena` from words to rules, each refused by name with what would be right.

import { availableParallelism } from "node:os"
import type { ProfileChoice } from "@walkaway/contract/scenario-file"
import { STEPS_MAX } from "@walkaway/contract/scenario-file"
import { ok, type Result, refuse } from "@walkaway/engine"
import {
  INFORMATION,
  type Information,
  RESERVATION_SOURCES,
  type ReservationSource,
  type Strategy,
  strategies,
  strategyNamed,
  type TournamentRules,
} from "@walkaway/engine/arena"
import type { Complaint } from "../input/complaint.ts"
import type { ScenarioWishes } from "./scenario-folders.ts"

export interface ArenaOptions {
  readonly scenarios: string
  readonly strategies?: string
  readonly rounds: string
  readonly repetitions: string
  readonly seed: string
  readonly reservations: string
  readonly information: string
  readonly profiles?: string
  readonly steps?: string
  readonly workers?: string
  readonly selfPlay: boolean
  readonly trace?: boolean
  readonly json?: boolean
}

/** Rounds of the longest match; as many as an agent is asked to play. */
const ROUNDS_MAX = 10_000
const REPETITIONS_MAX = 1_000_000
const WORKERS_MAX = 256

type Read<T> = Result<T, readonly Complaint[]>

const wholeFrom = (place: string, text: string, least: number, most: number): Read<number> => {
  const value = Number(text)
  if (text.trim() !== "" && Number.isInteger(value) && value >= least && value <= most) return ok(value)
  const message = `"${text}" is no whole number from ${least} to ${most}.`
  return refuse([{ place, message, remedy: `Write one such as ${place} ${Math.max(least, 2)}.` }])
}

const wordFrom = <T extends string>(place: string, text: string, words: readonly T[]): Read<T> => {
  const found = words.find((word) => word === text)
  if (found !== undefined) return ok(found)
  return refuse([{ place, message: `"${text}" is not known here.`, remedy: `Write ${words.join(" or ")}.` }])
}

const castFrom = (text: string | undefined): Read<readonly Strategy[]> => {
  if (text === undefined || text === "all") return ok(strategies)
  const names = text.split(",").map((name) => name.trim())
  const found = names.map((name) => strategyNamed(name))
  const wrong = found.flatMap((one) => (one.ok ? [] : [one.error]))
  const complaints = wrong.map(({ message, remedy = "" }) => ({ place: "--strategies", message, remedy }))
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined && wrong.length === 0)
    complaints.push({
      place: "--strategies",
      message: `"${twice}" stands there twice.`,
      remedy: "Name each once; it meets itself anyway.",
    })
  return complaints.length > 0 ? refuse(complaints) : ok(found.flatMap((one) => (one.ok ? [one.value] : [])))
}

const profilesFrom = (text: string | undefined): Read<ProfileChoice | undefined> => {
  if (text === undefined || text === "all") return ok(text)
  const [first, second, ...more] = text.split(",").map((name) => name.trim())
  if (first && second && more.length === 0) return ok([first, second])
  return refuse([
    {
      place: "--profiles",
      message: `"${text}" are not two profiles.`,
      remedy: "Write a,b or 1,2; or all for every pair.",
    },
  ])
}

export interface ArenaWishes {
  readonly cast: readonly Strategy[]
  readonly rules: TournamentRules
  readonly scenarios: ScenarioWishes
  readonly workers: number
}

/** The value of what was found right. */
const given = <T>(read: Read<T>): T => {
  if (read.ok) return read.value
  throw new Error("bug: a refused option is used")
}

/** All of them checked, or everything that is wrong with them. */
export const wishesFrom = (options: ArenaOptions): Read<ArenaWishes> => {
  const cast = castFrom(options.strategies)
  const rounds = wholeFrom("--rounds", options.rounds, 1, ROUNDS_MAX)
  const repetitions = wholeFrom("--repetitions", options.repetitions, 1, REPETITIONS_MAX)
  const seed = wholeFrom("--seed", options.seed, 0, Number.MAX_SAFE_INTEGER)
  const reservations = wordFrom<ReservationSource>("--reservations", options.reservations, RESERVATION_SOURCES)
  const information = wordFrom<Information>("--information", options.information, INFORMATION)
  const profiles = profilesFrom(options.profiles)
  const steps = options.steps === undefined ? ok(undefined) : wholeFrom("--steps", options.steps, 2, STEPS_MAX)
  const workers = wholeFrom("--workers", options.workers ?? String(availableParallelism()), 1, WORKERS_MAX)
  const all = [cast, rounds, repetitions, seed, reservations, information, profiles, steps, workers]
  const wrong = all.flatMap((one) => (one.ok ? [] : one.error))
  if (wrong.length > 0) return refuse(wrong)
  const rules = {
    rounds: given(rounds),
    repetitions: given(repetitions),
    seed: given(seed),
    reservations: given(reservations),
    information: given(information),
    selfPlay: options.selfPlay,
    trace: options.trace === true,
  }
  const scenarios = { profiles: given(profiles), steps: given(steps) }
  return ok({ cast: given(cast), rules, scenarios, workers: given(workers) })
}
