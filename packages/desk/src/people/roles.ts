// Who stands above whom, and what each role may do to others. The rule: nobody gives, takes or shows more than he has himself.

import { SCOPES, type Scope } from "../caller.ts"
import { ROLES, type Role } from "../recorded.ts"

/** Roles rise in the order of ROLES. */
export const atMost = (role: Role, limit: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(limit)

export const lowerOf = (one: Role, other: Role): Role => (atMost(one, other) ? one : other)

const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  salesperson: ["read", "log"],
  manager: ["read", "log", "manage"],
  owner: SCOPES,
}

/** The scopes that a role can hand on to a key. */
export const scopesOf = (role: Role): readonly Scope[] => SCOPES_OF[role]

/** An owner invites anybody, a manager only salespeople; the same goes for taking an invitation or a membership back. */
export const mayInvite = (role: Role, invited: Role): boolean =>
  role === "owner" || (role === "manager" && invited === "salesperson")
