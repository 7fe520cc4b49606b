// What the routes of leads do alike: show a lead as its reader may see it, run a command and answer with the lead, head a list.

import {
  type Caller,
  commandLead,
  type HeadView,
  headView,
  type LeadTarget,
  type LeadView,
  leadInFull,
  leadJudged,
  namesOf,
  pricesBefore,
  type Reader,
  readerOf,
  reasonOf,
  type SpokenReason,
  type TriageNow,
  triageNow,
  valuesBefore,
  type Work,
} from "@walkaway/desk"
import { ok, type Result } from "@walkaway/engine"
import type { Objection } from "../handlers.ts"
import { carry, type DeskDoor } from "./shared.ts"

export const leadTargetOf = (
  leadId: string,
  asked: { readonly expectedVersion?: number },
  occurredAt?: string | undefined,
): LeadTarget => ({
  leadId,
  ...(asked.expectedVersion !== undefined && { expectedVersion: asked.expectedVersion }),
  ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt) }),
})

/** A lead that is there, in full, as it is judged now. */
export const showLead = async (
  { parts }: DeskDoor,
  { tx }: Work,
  caller: Caller,
  leadId: string,
): Promise<LeadView> => {
  const now = await triageNow(tx, parts)
  const judged = await leadJudged(tx, now, leadId)
  if (!judged) throw new Error(`Lead ${leadId} has events and no row.`)
  return leadInFull(tx, judged, now, await valuesBefore(tx, now.today), readerOf(caller, now.policy))
}

type Command = Parameters<typeof commandLead>[4]

/** Runs a command on a lead and answers with the lead. */
export const changeLead = async (
  door: DeskDoor,
  work: Work,
  caller: Caller,
  target: LeadTarget,
  command: Command,
): Promise<Result<{ readonly status: 200; readonly body: LeadView; readonly version: number }, Objection>> =>
  carry(await commandLead(work.tx, door.parts, caller, target, command), async ({ version }) =>
    ok({ status: 200, body: await showLead(door, work, caller, target.leadId), version } as const),
  )

/** Words of a reason go to the notes; the lead gets its code and where the words are. */
export const leadReason = (
  { parts }: DeskDoor,
  { tx }: Work,
  caller: Caller,
  leadId: string,
  spoken: SpokenReason | undefined,
) => reasonOf(tx, parts, caller, { kind: "lead", id: leadId }, spoken)

/** Whose hours, what they earn, and how the leads fall. */
export const headOf = async (
  { tx }: Work,
  now: TriageNow,
  ownerId: string | undefined,
  reader: Reader,
): Promise<HeadView> => {
  const names = await namesOf(tx, ownerId === undefined ? {} : { people: [ownerId] })
  return headView(now, ownerId, names, reader, await pricesBefore(tx, now.today))
}
