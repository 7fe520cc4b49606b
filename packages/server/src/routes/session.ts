// Getting in and out: the first account, sign-in, invitations, passwords, sessions.

import type { operations } from "@walkaway/contract/api"
import { DEFAULT_POLICY, inWork, type People, type Session, scopesOf, setPolicy, type Work } from "@walkaway/desk"
import { ok, type Result } from "@walkaway/engine"
import type { z } from "zod"
import type { Asked, Handlers, Objection } from "../handlers.ts"
import type { Caller, SignedIn } from "../ports.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "setUp"
  | "signIn"
  | "signOut"
  | "getSession"
  | "switchOrganisation"
  | "leaveOrganisation"
  | "seeInvitation"
  | "acceptInvitation"
  | "askReset"
  | "resetPassword"
  | "changePassword"
  | "changeName"
  | "listSessions"
  | "endSession"
  | "endOtherSessions"
>

type SessionView = z.output<(typeof operations)["getSession"]["answers"][200]>

const NOBODY: SessionView = {
  setUpNeeded: false,
  user: null,
  key: null,
  organisation: null,
  organisations: [],
  scopes: [],
  sessionId: null,
}

const viewOf = async (people: People, session: SignedIn): Promise<SessionView> => ({
  ...NOBODY,
  user: session.user,
  organisation: { id: session.organisationId, name: session.organisation, role: session.role },
  organisations: (await people.organisationsOf(session)).map(({ id, name, role }) => ({ id, name, role })),
  scopes: [...scopesOf(session.role)],
  sessionId: session.sessionId,
})

const keyView = async (people: People, key: Caller): Promise<SessionView> => {
  const { id, name } = await people.organisation(key)
  const own = (await people.listKeys(key)).find((one) => one.id === key.actor.id)
  return {
    ...NOBODY,
    key: { id: key.actor.id, name: own?.name ?? "" },
    organisation: { id, name, role: key.actor.role },
    organisations: [{ id, name, role: key.actor.role }],
    scopes: [...key.scopes],
  }
}

const visitOf = ({ address, userAgent }: Pick<Asked<"signIn", Work>, "address" | "userAgent">) => ({
  address,
  ...(userAgent !== undefined && { userAgent }),
})

export const sessionRoutes = ({ people, parts }: DeskDoor): Routes => {
  const entered = async (
    signedIn: Result<{ readonly session: Session; readonly setCookies: readonly string[] }, Objection>,
  ) =>
    carry(signedIn, async ({ session, setCookies }) =>
      ok({ status: 200, body: await viewOf(people, session), setCookies } as const),
    )

  /** The first policy says where the organisation is and in what it counts. */
  const firstPolicy = (session: Session, timeZone: string | undefined, currency: string | undefined) => {
    const caller: Caller = {
      organisationId: session.organisationId,
      actor: { kind: "person", id: session.user.id, role: session.role },
      scopes: scopesOf(session.role),
    }
    const policy = {
      ...DEFAULT_POLICY,
      ...(timeZone !== undefined && { timeZone }),
      ...(currency !== undefined && { currency }),
    }
    return inWork(parts.storage, session.organisationId, ({ tx }) => setPolicy(tx, parts, caller, undefined, policy))
  }

  return {
    setUp: async ({ body: { timeZone, currency, ...wish } }, _visitor, asked) =>
      carry(await people.setUp(wish, visitOf(asked)), async ({ session, setCookies }) =>
        carry(await firstPolicy(session, timeZone, currency), async () =>
          ok({ status: 201, body: await viewOf(people, session), setCookies }),
        ),
      ),

    signIn: async ({ body }, _visitor, asked) => entered(await people.signIn(body, visitOf(asked))),

    signOut: async (_input, _visitor, asked) =>
      ok({ status: 204, body: undefined, setCookies: await people.signOut(asked.headers) }),

    getSession: async (_input, { session, key }) => {
      if (session) return ok({ status: 200, body: await viewOf(people, session) })
      if (key) return ok({ status: 200, body: await keyView(people, key) })
      return ok({ status: 200, body: { ...NOBODY, setUpNeeded: !(await people.isSetUp()) } })
    },

    switchOrganisation: async ({ body }, session) =>
      carry(await people.switchOrganisation(session, body.organisationId), async (next) =>
        ok({ status: 200, body: await viewOf(people, next) }),
      ),

    leaveOrganisation: async (_input, session, asked) =>
      carry(await people.leave(session, visitOf(asked)), async () => {
        const next = await people.sessionOf(asked.headers)
        return ok({ status: 200, body: next ? await viewOf(people, next) : { ...NOBODY, user: session.user } })
      }),

    seeInvitation: async ({ body }) =>
      carry(await people.readInvitation(body.token), async ({ hasAccount, ...seen }) =>
        ok({ status: 200, body: { ...seen, accountExists: hasAccount } }),
      ),

    acceptInvitation: async ({ body }, _visitor, asked) =>
      entered(await people.acceptInvitation(body, asked.headers, visitOf(asked))),

    askReset: async ({ body }, _visitor, asked) =>
      carry(await people.askReset(body.email, visitOf(asked)), async () => ok({ status: 202, body: undefined })),

    resetPassword: async ({ body }, _visitor, asked) =>
      carry(await people.resetPassword(body, visitOf(asked)), async () => ok({ status: 204, body: undefined })),

    changePassword: async ({ body: { current, password } }, session, asked) =>
      carry(await people.changePassword(session, { current, next: password }, visitOf(asked)), async () =>
        ok({ status: 204, body: undefined }),
      ),

    changeName: async ({ body }, session) =>
      carry(await people.changeName(session, body.name), async () =>
        ok({ status: 200, body: await viewOf(people, { ...session, user: { ...session.user, name: body.name } }) }),
      ),

    listSessions: async (_input, session) => {
      const own = await people.listSessions(session)
      const items = own.map(({ id, startedAt, seenAt, expiresAt, address, userAgent, current }) => ({
        id,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address,
        browser: userAgent,
        current,
      }))
      return ok({ status: 200, body: { items } })
    },

    endSession: async ({ params }, session) =>
      carry(await people.endSession(session, params.sessionId), async () => ok({ status: 204, body: undefined })),

    endOtherSessions: async (_input, session) => {
      await people.endOtherSessions(session)
      return ok({ status: 204, body: undefined })
    },
  }
}
