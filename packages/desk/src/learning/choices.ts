// Which version counts, from the choices that were made. The last choice that has begun is in force. New versions come into force by
// themselves as long as nobody has gone back: whoever chooses an older version, or the shipped prior, is not overruled the next
// night, and goes with the new ones again by choosing the newest.

import { priorChoiceAt } from "@walkaway/contract/brief"
import type { Actor } from "../recorded.ts"

export interface MadeChoice {
  /** From 1, in the order in which they were made. */
  readonly number: number
  /** 0: the shipped prior. */
  readonly version: number
  readonly fromAt: Date
  readonly chosenAt: Date
  readonly actor: Actor
  /** Null: the desk by itself. */
  readonly reason: string | null
}

const FIT_OUTCOMES = ["moved", "too-few", "no-better"] as const
export type FitOutcome = (typeof FIT_OUTCOMES)[number]

/** As much of a version as a choice hangs on. */
export interface MadeVersion {
  readonly version: number
  readonly outcome: FitOutcome
}

const begun = (choices: readonly MadeChoice[]) =>
  choices.map((choice) => ({ ...choice, from: choice.fromAt.toISOString() }))

/** The choice in force at a moment; undefined: the shipped prior, since nobody has chosen. */
export const choiceAt = (choices: readonly MadeChoice[], now: Date): MadeChoice | undefined =>
  priorChoiceAt(begun(choices), now)

/** The choice that will be in force when all have begun, if that is another one. */
export const choiceToCome = (choices: readonly MadeChoice[], now: Date): MadeChoice | undefined => {
  const last = choices.at(-1)
  return last && last.fromAt > now ? last : undefined
}

/** Whether a new version comes into force by itself. Both lists rise. */
export const follows = (choices: readonly MadeChoice[], versions: readonly MadeVersion[]): boolean => {
  const last = choices.at(-1)
  if (!last) return true
  return last.version === versions.findLast(({ outcome }) => outcome === "moved")?.version
}

const PRIOR_STATUSES = ["in-force", "coming", "waiting", "replaced", "rolled-back", "refused"] as const
export type PriorStatus = (typeof PRIOR_STATUSES)[number]

const leftBehind = (version: number, choices: readonly MadeChoice[]): PriorStatus => {
  const at = choices.findLastIndex((choice) => choice.version === version)
  if (at < 0) return "waiting"
  const next = choices[at + 1]
  return next && next.version < version ? "rolled-back" : "replaced"
}

/** Where a version stands; `choices` rise. */
export const statusOf = ({ version, outcome }: MadeVersion, choices: readonly MadeChoice[], now: Date): PriorStatus => {
  if (outcome !== "moved") return "refused"
  if (choiceAt(choices, now)?.version === version) return "in-force"
  return choiceToCome(choices, now)?.version === version ? "coming" : leftBehind(version, choices)
}
