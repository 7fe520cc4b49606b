// Who sent a request. A session lives 14 days from its last use; it is prolonged at most once an hour, so that reading costs one query
// and no write. It is good only while its person is a member of the organisation in which it works, which the same query checks:
// removal works at the next request. The library's own reading, the rival, takes three queries and knows no membership.

import { and, eq, gt, isNull } from "drizzle-orm"
import { members, organisations, session, user } from "../storage/account-tables.ts"
import type { Inside } from "./inside.ts"
import type { Session } from "./people.ts"
import { prolongedCookie, readSessionCookie } from "./session-cookie.ts"
import { SESSION_SECONDS } from "./sign-in-library.ts"
import { digestOf } from "./tokens.ts"

const PROLONG_AFTER_MS = 3_600_000

const isMember = and(
  eq(members.userId, session.userId),
  eq(members.organisationId, session.activeOrganisationId),
  isNull(members.leftAt),
)

export interface FoundSession {
  readonly session: Session
  readonly usedAt: Date
}

export const findSession = async ({ storage, clock }: Inside, token: string): Promise<FoundSession | undefined> => {
  const [row] = await storage.accounts
    .select({
      sessionId: session.id,
      usedAt: session.updatedAt,
      user: { id: user.id, name: user.name, email: user.email },
      organisationId: members.organisationId,
      organisation: organisations.name,
      role: members.role,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(members, isMember)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(and(eq(session.token, digestOf(token)), gt(session.expiresAt, clock())))
  if (!row) return undefined
  const { usedAt, ...found } = row
  return { session: found, usedAt }
}

const prolong = async ({ storage }: Inside, sessionId: string, now: Date): Promise<void> => {
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
  await storage.accounts.update(session).set({ updatedAt: now, expiresAt }).where(eq(session.id, sessionId))
}

/** The session of these headers, prolonged if it is time. */
export const findSessionOf = async (inside: Inside, headers: Headers): Promise<Session | undefined> => {
  const cookie = readSessionCookie(headers, inside.library.cookie, inside.secret)
  const found = cookie && (await findSession(inside, cookie.token))
  if (!found) return undefined
  const now = inside.clock()
  if (now.getTime() - found.usedAt.getTime() < PROLONG_AFTER_MS) return found.session
  await prolong(inside, found.session.sessionId, now)
  return { ...found.session, setCookie: prolongedCookie(cookie.raw, inside.library.cookie) }
}
