// Who did what to whom, for things that are not events of a deal: sign-ins, keys, roles, policy, exports, forgetting. Written in the
// transaction that does the thing, so that neither can be there without the other; the table only ever grows. What goes in:
// ids, roles, codes. What never does: passwords, secrets of links and keys, anything about a customer but the id.

import { and, desc, eq, lt } from "drizzle-orm"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { auditLog } from "../storage/tables.ts"
import type { AuditEntry } from "./people.ts"

export const AUDIT_ACTIONS = [
  "organisation-made",
  "organisation-renamed",
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "sessions-ended",
  "password-changed",
  "password-reset",
  "reset-link-made",
  "invited",
  "invitation-revoked",
  "joined",
  "role-changed",
  "member-removed",
  "left",
  "key-made",
  "key-revoked",
  "policy-changed",
  "prior-learnt",
  "prior-chosen",
  "exported",
  "customer-shown-in-full",
  "customer-forgotten",
  "fairness-asked",
  "example-loaded",
  "example-removed",
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export interface AuditLine {
  readonly organisationId: string
  readonly at: Date
  /** Null when nobody is signed in, as at a failed sign-in. */
  readonly actor: Actor | null
  readonly action: AuditAction
  /** Id of the person, key, invitation or customer that it was done to. */
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
  readonly address?: string | undefined
}

/** Adds one line in this transaction, be it of the organisation or of the operator. */
export const audit = async (tx: Tx, line: AuditLine): Promise<void> => {
  const { subject = null, detail = null, address = null, ...rest } = line
  await tx.insert(auditLog).values({ ...rest, subject, detail, address })
}

/** Newest first. */
export const readAudit = async (
  tx: Tx,
  organisationId: string,
  { limit, before }: { readonly limit: number; readonly before?: bigint | undefined },
): Promise<readonly AuditEntry[]> =>
  await tx
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actor: auditLog.actor,
      action: auditLog.action,
      subject: auditLog.subject,
      detail: auditLog.detail,
      address: auditLog.address,
    })
    .from(auditLog)
    .where(and(eq(auditLog.organisationId, organisationId), before === undefined ? undefined : lt(auditLog.id, before)))
    .orderBy(desc(auditLog.id))
    .limit(Math.min(Math.max(1, limit), 500))
