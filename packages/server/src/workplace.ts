// Where work is done: one transaction of the caller's organisation a request. The answer to a write that carries an Idempotency-Key is
// kept in that very transaction, so a crash leaves both or neither.

import {
  claimOnce,
  type DeskParts,
  findKept,
  inWork,
  type KeptAnswer,
  keepAnswer,
  type OnceKey,
  type Work,
} from "@walkaway/desk"
import { ok, type Result } from "@walkaway/engine"
import type { HandledId } from "./handlers.ts"
import type { Ran, Rendered, Workplace } from "./ports.ts"

/**
 * Busy operations that do all their work through `run`, which finds a kept answer itself: looking beforehand would cost them a transaction
 * more. Whatever is not here is looked up first.
 */
const WORK_WITHIN: ReadonlySet<string> = new Set<HandledId>([
  "openDeal",
  "commitLine",
  "moveLine",
  "logMove",
  "retractMove",
  "closeDeal",
  "logEffort",
  "askApproval",
  "answerApproval",
  "addCustomer",
])

const keeping = async (
  { tx, onCommit }: Work,
  once: OnceKey,
  now: Date,
  work: (unit: Work) => Promise<Result<Rendered, Rendered>>,
): Promise<Result<Ran, Rendered>> => {
  const claim = await claimOnce(tx, once, now)
  if (claim.kind !== "first") return ok(claim)
  const done = await work({ tx, onCommit })
  if (!done.ok) return done
  await keepAnswer(tx, once, done.value satisfies KeptAnswer)
  return ok({ kind: "first", answer: done.value })
}

export const workplaceOf = ({ storage, clock }: DeskParts): Workplace<Work> => ({
  run: async (organisationId, once, work) => {
    const ran = await inWork<Ran, Rendered>(storage, organisationId, async (unit) => {
      if (once) return keeping(unit, once, clock(), work)
      const done = await work(unit)
      return done.ok ? ok({ kind: "first", answer: done.value }) : done
    })
    return ran.ok ? ran.value : { kind: "first", answer: ran.error }
  },
  kept: async (once) =>
    WORK_WITHIN.has(once.operation)
      ? undefined
      : await storage.inOrganisation(once.organisationId, (tx) => findKept(tx, once)),
  keep: (once, answer) =>
    storage.inOrganisation(once.organisationId, async (tx) => {
      const claim = await claimOnce(tx, once, clock())
      if (claim.kind === "first") await keepAnswer(tx, once, answer)
    }),
})
