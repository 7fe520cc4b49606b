// What comes from outside and cannot be used, on its way out of a transaction: thrown, so that everything is undone, and caught at
// the door of this room, where it becomes an ordinary refusal.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"

export class Unusable extends Error {
  override readonly name = "Unusable"
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** Runs the work; what it threw as `Unusable` is a refusal, everything else stays a fault. */
export const orRefusal = async <T>(work: () => Promise<T>): Promise<Result<T, Refusal>> => {
  try {
    return ok(await work())
  } catch (fault) {
    if (fault instanceof Unusable) return refuse(fault.refusal)
    throw fault
  }
}
