// Getting in and out: the first account, sign-in, invitations, passwords, sessions. There is no public sign-up.

import { z } from "zod"
import * as field from "../fields.ts"
import { EMPTY, operation } from "../operation.ts"
import { ROLES, SCOPES } from "../words.ts"
import { timeZone } from "./policy.ts"

const TAG = "session"

const membership = z
  .strictObject({ id: field.idText, name: z.string(), role: z.enum(ROLES) })
  .meta({ id: "Membership" })

/** Who I am, as far as is known. */
const sessionView = z
  .strictObject({
    setUpNeeded: z.boolean().meta({ description: "No account exists yet: follow the set-up link." }),
    user: z.strictObject({ id: field.opaqueId, name: z.string(), email: z.string() }).nullable(),
    key: z.strictObject({ id: field.idText, name: z.string() }).nullable(),
    organisation: membership.nullable().meta({ description: "The active one, with one's role in it." }),
    organisations: z.array(membership),
    scopes: z.array(z.enum(SCOPES)),
    sessionId: field.opaqueId.nullable(),
  })
  .meta({ id: "Session" })

const setUp = operation({
  id: "setUp",
  method: "post",
  path: "/set-up",
  summary: "Make the first account and its organisation",
  tag: TAG,
  scope: "public",
  body: field.group("a set-up", {
    token: field.token,
    name: field.line("a name", 100),
    email: field.email,
    password: field.password,
    organisation: field.line("a name", 100),
    timeZone: timeZone.exactOptional(),
    currency: field.currencyCode.exactOptional(),
  }),
  answers: { 201: sessionView },
  problems: ["set-up-done", "set-up-token-wrong", "weak-password"],
  secret: true,
  example: {
    body: {
      token: "the token of the link",
      name: "Jo Hartley",
      email: "jo@example.com",
      password: "a long sentence of your own",
      organisation: "Hartley Lane Motors",
      timeZone: "Europe/London",
      currency: "GBP",
    },
  },
})

const signIn = operation({
  id: "signIn",
  method: "post",
  path: "/session",
  summary: "Sign in",
  description: "Sets the session's cookie.",
  tag: TAG,
  scope: "public",
  body: field.group("a sign-in", { email: field.email, password: field.password }),
  answers: { 200: sessionView },
  problems: ["wrong-credentials", "no-organisation", "too-many-attempts"],
  secret: true,
  example: { body: { email: "jo@example.com", password: "a long sentence of your own" } },
})

const signOut = operation({
  id: "signOut",
  method: "delete",
  path: "/session",
  summary: "Sign out",
  tag: TAG,
  scope: "public",
  answers: { 204: EMPTY },
  problems: [],
})

const getSession = operation({
  id: "getSession",
  method: "get",
  path: "/session",
  summary: "Who I am",
  description: "Answers everybody: with nulls whoever is not signed in.",
  tag: TAG,
  scope: "public",
  answers: { 200: sessionView },
  problems: [],
})

const switchOrganisation = operation({
  id: "switchOrganisation",
  method: "put",
  path: "/session/organisation",
  summary: "Work in another of one's organisations",
  tag: TAG,
  scope: "session",
  body: field.group("an organisation", { organisationId: field.idText }),
  answers: { 200: sessionView },
  problems: ["not-found"],
  example: { body: { organisationId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" } },
})

const leaveOrganisation = operation({
  id: "leaveOrganisation",
  method: "delete",
  path: "/session/organisation",
  summary: "Leave the active organisation for good",
  tag: TAG,
  scope: "session",
  answers: { 200: sessionView },
  problems: ["last-owner"],
})

const invitationSeen = z
  .strictObject({
    organisation: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    accountExists: z.boolean().meta({ description: "Sign in to accept; else choose a name and a password." }),
  })
  .meta({ id: "InvitationSeen" })

const seeInvitation = operation({
  id: "seeInvitation",
  method: "post",
  path: "/invitations/look-up",
  summary: "What an invitation's link is for",
  description: "A POST, so that the token stands in no log.",
  tag: TAG,
  scope: "public",
  body: field.group("an invitation", { token: field.token }),
  answers: { 200: invitationSeen },
  problems: ["invitation-missing", "invitation-expired", "invitation-used", "invitation-revoked"],
  example: { body: { token: "the token of the link" } },
})

const acceptInvitation = operation({
  id: "acceptInvitation",
  method: "post",
  path: "/invitations/accept",
  summary: "Accept an invitation",
  description: "With name and password a new account is made; whoever is signed in joins with his own.",
  tag: TAG,
  scope: "public",
  body: field.group("an acceptance", {
    token: field.token,
    name: field.line("a name", 100).exactOptional(),
    password: field.password.exactOptional(),
  }),
  answers: { 200: sessionView },
  problems: [
    "invitation-missing",
    "invitation-expired",
    "invitation-used",
    "invitation-revoked",
    "already-member",
    "sign-in-first",
    "invitation-for-another",
    "weak-password",
    "name-missing",
  ],
  secret: true,
  example: { body: { token: "the token of the link", name: "Sam Okafor", password: "a long sentence of your own" } },
})

const askReset = operation({
  id: "askReset",
  method: "post",
  path: "/password/reset-request",
  summary: "Ask for a link to set a new password",
  description: "The answer is the same whether or not the address is known.",
  tag: TAG,
  scope: "public",
  body: field.group("a request", { email: field.email }),
  answers: { 202: EMPTY },
  problems: ["too-many-attempts"],
  example: { body: { email: "jo@example.com" } },
})

const resetPassword = operation({
  id: "resetPassword",
  method: "post",
  path: "/password/reset",
  summary: "Set a new password with the link's token; ends every session",
  tag: TAG,
  scope: "public",
  body: field.group("a new password", { token: field.token, password: field.password }),
  answers: { 204: EMPTY },
  problems: ["reset-expired", "weak-password", "too-many-attempts"],
  secret: true,
  example: { body: { token: "the token of the link", password: "another long sentence" } },
})

const changePassword = operation({
  id: "changePassword",
  method: "put",
  path: "/password",
  summary: "Change one's own password; ends one's other sessions",
  tag: TAG,
  scope: "session",
  body: field.group("a change of password", { current: field.password, password: field.password }),
  answers: { 204: EMPTY },
  problems: ["wrong-credentials", "weak-password", "too-many-attempts"],
  secret: true,
  example: { body: { current: "a long sentence of your own", password: "another long sentence" } },
})

const changeName = operation({
  id: "changeName",
  method: "put",
  path: "/name",
  summary: "Change one's own name",
  tag: TAG,
  scope: "session",
  body: field.group("a name", { name: field.line("a name", 100) }),
  answers: { 200: sessionView },
  problems: [],
  example: { body: { name: "Jo Hartley" } },
})

const listSessions = operation({
  id: "listSessions",
  method: "get",
  path: "/sessions",
  summary: "Where one is signed in",
  tag: TAG,
  scope: "session",
  answers: {
    200: z.strictObject({
      items: z.array(
        z
          .strictObject({
            id: field.opaqueId,
            startedAt: field.instant,
            seenAt: field.instant,
            expiresAt: field.instant,
            address: z.string().nullable(),
            browser: z.string().nullable(),
            current: z.boolean(),
          })
          .meta({ id: "SessionInList" }),
      ),
    }),
  },
  problems: [],
})

const endSession = operation({
  id: "endSession",
  method: "delete",
  path: "/sessions/{sessionId}",
  summary: "End one of one's sessions",
  tag: TAG,
  scope: "session",
  params: field.group("the path", { sessionId: field.opaqueId }),
  answers: { 204: EMPTY },
  problems: ["not-found"],
})

const endOtherSessions = operation({
  id: "endOtherSessions",
  method: "delete",
  path: "/sessions",
  summary: "End all of one's sessions but this one",
  tag: TAG,
  scope: "session",
  answers: { 204: EMPTY },
  problems: [],
})

export const sessionOperations = {
  setUp,
  signIn,
  signOut,
  getSession,
  switchOrganisation,
  leaveOrganisation,
  seeInvitation,
  acceptInvitation,
  askReset,
  resetPassword,
  changePassword,
  changeName,
  listSessions,
  endSession,
  endOtherSessions,
}
