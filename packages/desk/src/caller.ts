// Who asks, for which organisation, and how far he may go. Made by the sign-in or by an API key, never by a request's body.

import type { Role } from "./recorded.ts"

export const SCOPES = ["read", "log", "manage", "admin"] as const
/** read: look; log: deals and what happens in them; manage: stock, policy, approvals; admin: people, keys, exports. */
export type Scope = (typeof SCOPES)[number]

export interface Caller {
  readonly organisationId: string
  readonly actor: { readonly kind: "person" | "key"; readonly id: string; readonly role: Role }
  readonly scopes: readonly Scope[]
  /** Of a key: who made it. */
  readonly makerId?: string
  /** For the audit log. */
  readonly address?: string
}

/** The person for whom counts what is personal: a key's maker. */
export const personOf = ({ actor, makerId }: Caller): string => makerId ?? actor.id
