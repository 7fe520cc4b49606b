// One piece of work in an organisation: a transaction that is committed when the work succeeds and undone when it is refused, and
// what is to be remembered in memory only once it is committed.

import type { Result } from "@walkaway/engine"
import type { Storage, Tx } from "./storage/storage.ts"

export interface Work {
  readonly tx: Tx
  /** Runs when the work is safely written; never when it was refused or failed. */
  onCommit(remember: () => void): void
}

class Undone extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super("refused, and therefore undone")
    this.refusal = refusal
  }
}

/** Two transactions that waited for each other: PostgreSQL ended one, which may simply begin again. */
const AGAIN = new Set(["40P01", "40001"])
const TRIES = 4

const mayBeginAgain = (error: unknown): boolean => {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ("code" in one && typeof one.code === "string" && AGAIN.has(one.code)) return true
  }
  return false
}

export const inWork = async <T, E>(
  storage: Storage,
  organisationId: string,
  work: (work: Work) => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(storage, organisationId, work)
    } catch (error) {
      if (attempt >= TRIES || !mayBeginAgain(error)) throw error
    }
  }
}

const once = async <T, E>(
  storage: Storage,
  organisationId: string,
  work: (work: Work) => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  const remembered: (() => void)[] = []
  try {
    const result = await storage.inOrganisation(organisationId, async (tx) => {
      const done = await work({ tx, onCommit: (remember) => remembered.push(remember) })
      if (!done.ok) throw new Undone(done.error)
      return done
    })
    for (const remember of remembered) remember()
    return result
  } catch (error) {
    if (error instanceof Undone) return { ok: false, error: error.refusal as E }
    throw error
  }
}
