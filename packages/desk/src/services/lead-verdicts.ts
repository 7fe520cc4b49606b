// One verdict for many leads: each is decided by itself, with what the desk proposed for it at that moment; all or none, or each with its
// own answer. The triage is worked out once, before the first, since that is what whoever decided had before him.

import type { ParkTrigger, Verdict } from "@walkaway/contract/api"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { eq } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { Reason } from "../deal/commands.ts"
import { leadOfRow } from "../lead/live-lead.ts"
import type { DeskParts } from "../parts.ts"
import type { Tx } from "../storage/storage.ts"
import { leads, notes } from "../storage/tables.ts"
import type { Objection } from "./deals.ts"
import { type TriageNow, triageNow } from "./lead-triage.ts"
import { commandLead, type LeadTarget, proposedNow } from "./leads.ts"
import { reasonOf, type SpokenReason } from "./notes.ts"

export interface VerdictWish {
  readonly verdict: Verdict
  readonly wakesOn?: string
  readonly trigger?: ParkTrigger
  readonly reason?: SpokenReason
}

const proposedFor = async (tx: Tx, now: TriageNow, leadId: string) => {
  const known = now.judged.get(leadId)
  if (known) return proposedNow(known)
  const [row] = await tx.select().from(leads).where(eq(leads.id, leadId))
  return row ? proposedNow(now.judge(leadOfRow(row))) : {}
}

const forgetNote = async (tx: Tx, reason: Reason | undefined): Promise<void> => {
  if (reason?.noteId !== undefined) await tx.delete(notes).where(eq(notes.id, reason.noteId))
}

const giveOne = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  now: TriageNow,
  target: LeadTarget,
  { reason: spoken, ...wish }: VerdictWish,
): Promise<Result<undefined, Objection>> => {
  const reason = await reasonOf(tx, parts, caller, { kind: "lead", id: target.leadId }, spoken)
  const command = { kind: "give-verdict", ...wish, ...(reason && { reason }) } as const
  const proposed = await proposedFor(tx, now, target.leadId)
  const done = await commandLead(tx, parts, caller, target, { ...command, ...proposed })
  if (done.ok) return ok(undefined)
  // The refusal may be one of many, and what was done for the others is kept.
  await forgetNote(tx, reason)
  return done
}

/** One verdict on one lead. */
export const giveVerdict = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  target: LeadTarget,
  wish: VerdictWish,
): Promise<Result<undefined, Objection>> => giveOne(tx, parts, caller, await triageNow(tx, parts), target, wish)

export interface VerdictOutcome {
  readonly leadId: string
  readonly refusal?: Refusal
}

const placed = (index: number, refusal: Objection): Objection => ({ ...refusal, path: `leads[${index}].leadId` })

/** The same for many, in the order given; a lead that stands twice is decided twice, which changes nothing. */
export const giveVerdicts = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  targets: readonly LeadTarget[],
  wish: VerdictWish,
  allOrNone: boolean,
): Promise<Result<readonly VerdictOutcome[], Objection>> => {
  const now = await triageNow(tx, parts)
  const outcomes: VerdictOutcome[] = []
  for (const [index, target] of targets.entries()) {
    const done = await giveOne(tx, parts, caller, now, target, wish)
    if (!done.ok && allOrNone) return refuse(placed(index, done.error))
    outcomes.push({ leadId: target.leadId, ...(!done.ok && { refusal: done.error }) })
  }
  return ok(outcomes)
}
