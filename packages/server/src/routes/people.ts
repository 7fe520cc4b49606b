// Who works here, who is invited, which programs have keys, and who did what.

import type { operations } from "@walkaway/contract/api"
import {
  type ApiKey,
  type Invitation,
  type Member,
  namesOf,
  type Work,
  wantedActors,
  inWork as workIn,
} from "@walkaway/desk"
import { ok, refuse } from "@walkaway/engine"
import type { z } from "zod"
import type { Handlers } from "../handlers.ts"
import type { Caller } from "../ports.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "listPeople"
  | "invite"
  | "listInvitations"
  | "revokeInvitation"
  | "changeRole"
  | "removePerson"
  | "makeResetLink"
  | "listKeys"
  | "makeKey"
  | "revokeKey"
  | "listAudit"
>

type Ops = typeof operations
type AuditItem = z.output<Ops["listAudit"]["answers"][200]>["items"][number]

const personView = ({ id, name, email, role, joinedAt }: Member) => ({
  id,
  name,
  email,
  role,
  joinedAt: joinedAt.toISOString(),
})

const invitationView = (invitation: Invitation, nameOf: (id: string) => { id: string; name: string | null }) => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  status: invitation.status,
  invitedBy: nameOf(invitation.invitedBy),
  invitedAt: invitation.invitedAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
})

const time = (instant: Date | null): string | null => instant?.toISOString() ?? null

const keyView = (key: ApiKey, nameOf: (id: string) => { id: string; name: string | null }) => ({
  id: key.id,
  name: key.name,
  scopes: [...key.scopes],
  role: key.role,
  createdBy: nameOf(key.createdBy),
  createdAt: key.createdAt.toISOString(),
  expiresAt: time(key.expiresAt),
  revokedAt: time(key.revokedAt),
  lastUsedAt: time(key.lastUsedAt),
})

const BAD_CURSOR = {
  code: "invalid",
  message: "This is not the end of a page of this list.",
  remedy: "Give `next` of the page before as `after`, or leave it out to begin.",
  path: "after",
}

export const peopleRoutes = ({ people, parts }: DeskDoor): Routes => {
  const namesFor = (caller: Caller, ids: readonly string[]) =>
    workIn(parts.storage, caller.organisationId, async ({ tx }) => ok(await namesOf(tx, { people: ids })))

  const personName = async (caller: Caller, ids: readonly string[]) => {
    const names = await namesFor(caller, ids)
    return (id: string) => (names.ok ? names.value.person(id) : { id, name: null })
  }

  return {
    listPeople: async (_input, caller) =>
      ok({ status: 200, body: { items: (await people.listMembers(caller)).map(personView) } }),

    invite: async ({ body }, caller) =>
      carry(await people.invite(caller, body), async ({ invitation, mailed, link = null }) => {
        const nameOf = await personName(caller, [invitation.invitedBy])
        return ok({ status: 201, body: { invitation: invitationView(invitation, nameOf), mailed, link } })
      }),

    listInvitations: async (_input, caller) => {
      const all = await people.listInvitations(caller)
      const nameOf = await personName(
        caller,
        all.map(({ invitedBy }) => invitedBy),
      )
      return ok({ status: 200, body: { items: all.map((one) => invitationView(one, nameOf)) } })
    },

    revokeInvitation: async ({ params }, caller) =>
      carry(await people.revokeInvitation(caller, params.invitationId), async () =>
        ok({ status: 204, body: undefined }),
      ),

    changeRole: async ({ params, body }, caller) =>
      carry(await people.changeRole(caller, params.userId, body.role), async (member) =>
        ok({ status: 200, body: personView(member) }),
      ),

    removePerson: async ({ params }, caller) =>
      carry(await people.removeMember(caller, params.userId), async () => ok({ status: 204, body: undefined })),

    makeResetLink: async ({ params }, caller) =>
      carry(await people.resetLink(caller, params.userId), async ({ link = null, mailed, expiresAt }) =>
        ok({ status: 201, body: { link, mailed, expiresAt: expiresAt.toISOString() } }),
      ),

    listKeys: async (_input, caller) => {
      const keys = await people.listKeys(caller)
      const nameOf = await personName(
        caller,
        keys.map(({ createdBy }) => createdBy),
      )
      return ok({ status: 200, body: { items: keys.map((key) => keyView(key, nameOf)) } })
    },

    makeKey: async ({ body: { expiresAt, ...wish } }, caller) => {
      const made = await people.makeKey(caller, {
        ...wish,
        ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
      })
      return carry(made, async ({ key, token }) => {
        const nameOf = await personName(caller, [key.createdBy])
        return ok({ status: 201, body: { key: keyView(key, nameOf), secret: token } })
      })
    },

    revokeKey: async ({ params }, caller) =>
      carry(await people.revokeKey(caller, params.keyId), async () => ok({ status: 204, body: undefined })),

    listAudit: async ({ query }, caller) => {
      if (query.after !== undefined && !/^\d{1,18}$/.test(query.after)) return refuse(BAD_CURSOR)
      const before = query.after === undefined ? undefined : BigInt(query.after)
      const page = await people.listAudit(caller, { limit: query.limit + 1, before })
      return carry(page, async (entries) => {
        const shown = entries.slice(0, query.limit)
        const actors = wantedActors(shown.flatMap(({ actor }) => (actor ? [actor] : [])))
        const names = await workIn(parts.storage, caller.organisationId, async ({ tx }) =>
          ok(await namesOf(tx, actors)),
        )
        const items = shown.map(({ id, at, actor, detail, ...entry }) => ({
          ...entry,
          id: String(id),
          at: at.toISOString(),
          actor: actor && names.ok ? names.value.actor(actor) : null,
          detail: (detail ?? null) as AuditItem["detail"],
        }))
        const last = shown.at(-1)
        return ok({ status: 200, body: { items, next: entries.length > query.limit && last ? String(last.id) : null } })
      })
    },
  }
}
