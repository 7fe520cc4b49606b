// Who is asking, and whether he may: a key in the Authorization header, else the session's cookie. What a person may do follows from
// his role; what a key may do stands in the key as well.

import { type Operation, ROLES, type Role, SCOPES_OF_ROLE, type Scope } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Objection, Visitor } from "../handlers.ts"
import type { Caller, Gate, SignedIn } from "../ports.ts"

const BEARER = /^Bearer +(\S{1,300})$/i

const NOT_SIGNED_IN: Objection = {
  code: "not-signed-in",
  message: "Nobody is signed in.",
  remedy: "Sign in, or send a key in the Authorization header.",
}

const BAD_KEY: Objection = {
  code: "bad-key",
  message: "This key is not valid: unknown, revoked or expired.",
  remedy: "Make a new key in the settings.",
}

/** Whoever it is, known or not. */
export const visitorOf = async (gate: Gate, headers: Headers): Promise<Result<Visitor, Objection>> => {
  const authorization = headers.get("authorization")
  if (authorization === null) {
    const session = await gate.sessionOf(headers)
    return ok(session ? { session } : {})
  }
  const token = BEARER.exec(authorization.trim())?.[1]
  const key = token === undefined ? undefined : await gate.verifyKey(token)
  return key ? ok({ key }) : refuse(BAD_KEY)
}

const callerOfSession = (session: SignedIn, address: string): Caller => ({
  organisationId: session.organisationId,
  actor: { kind: "person", id: session.user.id, role: session.role },
  scopes: SCOPES_OF_ROLE[session.role],
  address,
})

/** Names the visitor in log and limits; undefined while nobody is known. */
export const idOfVisitor = ({ session, key }: Visitor): string | undefined => session?.user.id ?? key?.actor.id

const wrongRole = (role: Role, roles: readonly Role[]): Objection => ({
  code: "role-missing",
  message: `A ${role} may not do this.`,
  remedy: `Ask ${roles.includes("manager") ? "a manager or an owner" : "an owner"}.`,
})

const rolesWith = (scope: Scope): readonly Role[] => ROLES.filter((role) => SCOPES_OF_ROLE[role].includes(scope))

/** For a person the operation's roles decide, or those that have its scope; a key needs the scope as well. */
const mayNot = (scope: Scope, roles: readonly Role[] = rolesWith(scope), { actor, scopes }: Caller) => {
  if (actor.kind === "key" && !scopes.includes(scope)) {
    const message = `This key does not have the scope "${scope}".`
    return { code: "scope-missing", message, remedy: "Use a key that has it." }
  }
  return roles.includes(actor.role) ? undefined : wrongRole(actor.role, roles)
}

/** What the handler of this operation gets as its caller, or why there is none. */
export const admit = (
  operation: Operation,
  visitor: Visitor,
  address: string,
): Result<Visitor | SignedIn | Caller, Objection> => {
  const { session, key } = visitor
  if (operation.scope === "public") return ok(visitor)
  if (!session && !key) return refuse(NOT_SIGNED_IN)
  if (operation.scope === "session") {
    if (session) return ok(session)
    return refuse({
      code: "person-needed",
      message: "A key has no session.",
      remedy: "Sign in as a person.",
    })
  }
  const caller = key ? { ...key, address } : callerOfSession(session!, address)
  const objection = mayNot(operation.scope, operation.roles, caller)
  return objection ? refuse(objection) : ok(caller)
}
