// The sign-in library (better-auth) as we use it: accounts with e-mail and password, sessions, cookies. Its own routes are not served: our
// few routes call it, so that the API has one manner of asking and refusing. Its limits on attempts guard only its own
// routes, so ours are in attempts.ts; its public sign-up is closed; it reports nothing to anybody.

import { type BetterAuthOptions, betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { APIError, isAPIError } from "better-auth/api"
import { and, desc, eq, isNull } from "drizzle-orm"
import { account, members, session, user, verification } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { withHashedSessions } from "./hashed-sessions.ts"
import { scryptOf } from "./password-hashing.ts"
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rules.ts"
import type { PeopleParts, Visit } from "./people.ts"

const SESSION_DAYS = 14
export const SESSION_SECONDS = SESSION_DAYS * 86_400

const NO_ORGANISATION = "NO_ORGANISATION"

/** Set by us from the connection, never copied from a request. */
const ADDRESS_HEADER = "x-walkaway-address"

/** Where a new session begins: where the person last chose to work. Undefined: a member of nothing. */
const firstOrganisationOf = async (accounts: Tx, userId: string): Promise<string | undefined> => {
  const [row] = await accounts
    .select({ id: members.organisationId })
    .from(members)
    .where(and(eq(members.userId, userId), isNull(members.leftAt)))
    .orderBy(desc(members.chosenAt))
    .limit(1)
  return row?.id
}

/** By our clock, as everything else that asks how old a session is. */
const lifeFrom = (now: Date) => ({
  createdAt: now,
  updatedAt: now,
  expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
})

const makeAuth = ({ storage, baseUrl, newId, clock, log, passwordCost }: PeopleParts, secret: string) => {
  const tables = drizzleAdapter(storage.accounts, {
    provider: "pg",
    schema: { user, session, account, verification },
  })
  return betterAuth({
    database: (options: BetterAuthOptions) => withHashedSessions(tables(options)),
    baseURL: baseUrl(),
    basePath: "/not-served",
    secret,
    // Named here too, since an environment variable of the library would otherwise come first.
    secrets: [{ version: 1, value: secret }],
    telemetry: { enabled: false },
    logger: { level: "error", log: (level, message) => log.error({ level, from: "better-auth" }, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      ...(passwordCost !== undefined && { password: scryptOf(passwordCost) }),
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { activeOrganisationId: { type: "string", required: false, input: false } },
    },
    advanced: {
      cookiePrefix: "walkaway",
      useSecureCookies: baseUrl().startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (wish, context) => {
            const activeOrganisationId = await firstOrganisationOf(storage.accounts, wish.userId)
            const ipAddress = context?.headers?.get(ADDRESS_HEADER) ?? null
            if (activeOrganisationId === undefined) throw new APIError("FORBIDDEN", { code: NO_ORGANISATION })
            return { data: { ...wish, ...lifeFrom(clock()), activeOrganisationId, ipAddress } }
          },
        },
      },
    },
  })
}

export interface SignInLibrary {
  /** The token of a new session and its cookies, or why not. */
  signIn(
    email: string,
    password: string,
    visit: Visit,
  ): Promise<{ readonly token: string; readonly setCookies: readonly string[] } | "wrong" | "no-organisation">
  /** Ends the session of these headers and gives the cookies that clear it. */
  signOut(headers: Headers): Promise<readonly string[]>
  hashPassword(password: string): Promise<string>
  verifyPassword(hash: string, password: string): Promise<boolean>
  readonly cookie: { readonly name: string; readonly secure: boolean }
}

const headersOf = ({ address, userAgent }: Visit): Headers =>
  new Headers({ [ADDRESS_HEADER]: address, ...(userAgent !== undefined && { "user-agent": userAgent.slice(0, 300) }) })

export const openSignInLibrary = async (parts: PeopleParts, secret: string): Promise<SignInLibrary> => {
  const auth = makeAuth(parts, secret)
  const { password, authCookies } = await auth.$context
  return {
    signIn: async (email, secretWord, visit) => {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: { email, password: secretWord },
          headers: headersOf(visit),
          returnHeaders: true,
        })
        return { token: response.token, setCookies: headers.getSetCookie() }
      } catch (fault) {
        if (!isAPIError(fault) || fault.statusCode >= 500) throw fault
        return fault.body?.code === NO_ORGANISATION ? "no-organisation" : "wrong"
      }
    },
    signOut: async (headers) => (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
    hashPassword: async (plain) => await password.hash(plain),
    verifyPassword: async (hash, plain) => await password.verify({ hash, password: plain }),
    cookie: { name: authCookies.sessionToken.name, secure: authCookies.sessionToken.attributes.secure === true },
  }
}
