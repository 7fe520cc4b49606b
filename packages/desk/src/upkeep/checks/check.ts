// One question of the doctor's, asked in a transaction of its own so that one that fails does not spoil the others.

import type { Storage, Tx } from "../../storage/storage.ts"
import { inSnapshot } from "../transactions.ts"

export const HEALTH = ["ok", "warning", "failed"] as const
export type Health = (typeof HEALTH)[number]

export interface Finding {
  /** Stable, kebab-case. */
  readonly check: string
  /** What is asked, as a sentence. */
  readonly title: string
  readonly health: Health
  /** What was found. */
  readonly detail: string
  /** What to do about it. */
  readonly remedy?: string
}

export type Found = Pick<Finding, "health" | "detail" | "remedy">

export interface Check {
  readonly name: string
  readonly title: string
  look(storage: Storage): Promise<Found>
}

export const fine = (detail: string): Found => ({ health: "ok", detail })
export const warning = (detail: string, remedy: string): Found => ({ health: "warning", detail, remedy })
export const failed = (detail: string, remedy: string): Found => ({ health: "failed", detail, remedy })

/** A check that reads one moment of the database. */
export const checkOf = (name: string, title: string, look: (tx: Tx) => Promise<Found>): Check => ({
  name,
  title,
  look: (storage) => inSnapshot(storage, look),
})

const SHOWN = 5

/** A few of a list, and how many more there are. */
export const someOf = (texts: readonly string[]): string =>
  texts.length <= SHOWN ? texts.join(", ") : `${texts.slice(0, SHOWN).join(", ")} and ${texts.length - SHOWN} more`
