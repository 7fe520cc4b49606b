// Who works here, who is invited, which programs have keys, and who did what.

import { z } from "zod"
import { expecting } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { EMPTY, operation } from "../operation.ts"
import { personRef } from "../views/deal-view.ts"
import { ROLES, SCOPES } from "../words.ts"

const TAG = "people"

const personParams = field.group("the path", { userId: field.opaqueId })

const personView = z
  .strictObject({
    id: field.opaqueId,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    joinedAt: field.instant,
  })
  .meta({ id: "Person" })

const invitationView = z
  .strictObject({
    id: field.opaqueId,
    email: z.string(),
    role: z.enum(ROLES),
    status: z.enum(["waiting", "accepted", "revoked", "expired"]),
    invitedBy: personRef,
    invitedAt: field.instant,
    expiresAt: field.instant,
  })
  .meta({ id: "Invitation" })

/** A link to hand over by hand where no mail is set up. */
const handOver = {
  link: z.string().nullable().meta({ description: "To hand over; null when it was mailed." }),
  mailed: z.boolean(),
}

const listPeople = operation({
  id: "listPeople",
  method: "get",
  path: "/people",
  summary: "Everybody in the organisation",
  tag: TAG,
  scope: "read",
  answers: { 200: z.strictObject({ items: z.array(personView) }) },
  problems: [],
})

const invite = operation({
  id: "invite",
  method: "post",
  path: "/people/invitations",
  summary: "Invite somebody",
  description: "Managers invite salespeople, owners anybody.",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  body: field.group("an invitation", { email: field.email, role: field.role }),
  answers: { 201: z.strictObject({ invitation: invitationView, ...handOver }) },
  problems: ["already-member", "not-allowed"],
  secret: true,
  example: { body: { email: "sam@example.com", role: "salesperson" } },
})

const listInvitations = operation({
  id: "listInvitations",
  method: "get",
  path: "/people/invitations",
  summary: "Invitations, the last first",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  answers: { 200: z.strictObject({ items: z.array(invitationView) }) },
  problems: [],
})

const revokeInvitation = operation({
  id: "revokeInvitation",
  method: "delete",
  path: "/people/invitations/{invitationId}",
  summary: "Take an invitation back",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  params: field.group("the path", { invitationId: field.idText }),
  answers: { 204: EMPTY },
  problems: ["not-found", "invitation-used", "not-allowed"],
})

const changeRole = operation({
  id: "changeRole",
  method: "put",
  path: "/people/{userId}/role",
  summary: "Change somebody's role",
  tag: TAG,
  scope: "admin",
  roles: ["owner"],
  params: personParams,
  body: field.group("a role", { role: field.role }),
  answers: { 200: personView },
  problems: ["not-found", "last-owner", "not-allowed"],
  example: { body: { role: "manager" } },
})

const removePerson = operation({
  id: "removePerson",
  method: "delete",
  path: "/people/{userId}",
  summary: "Remove somebody; access ends at once",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  params: personParams,
  answers: { 204: EMPTY },
  problems: ["not-found", "last-owner", "not-allowed"],
})

const makeResetLink = operation({
  id: "makeResetLink",
  method: "post",
  path: "/people/{userId}/reset-link",
  summary: "A one-time link with which somebody sets a new password",
  tag: TAG,
  scope: "admin",
  roles: ["owner"],
  params: personParams,
  answers: { 201: z.strictObject({ ...handOver, expiresAt: field.instant }) },
  problems: ["not-found", "not-allowed", "member-elsewhere"],
  secret: true,
})

const keyView = z
  .strictObject({
    id: field.idText,
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    role: z.enum(ROLES),
    createdBy: personRef,
    createdAt: field.instant,
    expiresAt: field.instant.nullable(),
    revokedAt: field.instant.nullable(),
    lastUsedAt: field.instant.nullable().meta({ description: "To the minute." }),
  })
  .meta({ id: "Key" })

const listKeys = operation({
  id: "listKeys",
  method: "get",
  path: "/keys",
  summary: "Keys of programs",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  answers: { 200: z.strictObject({ items: z.array(keyView) }) },
  problems: [],
})

const makeKey = operation({
  id: "makeKey",
  method: "post",
  path: "/keys",
  summary: "Make a key for a program",
  description: "The secret is shown this once. A key acts with a role no higher than its maker's.",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  body: field.group("a key", {
    name: field.line("a name", 80),
    scopes: z
      .array(field.wordOf("a scope", SCOPES), { error: expecting("a list of scopes", `some of ${SCOPES.join(", ")}`) })
      .min(1, { error: expecting("a list of scopes", `some of ${SCOPES.join(", ")}`) }),
    role: field.role.exactOptional().meta({ description: "The maker's when left out." }),
    expiresAt: field.instant.exactOptional(),
  }),
  answers: { 201: z.strictObject({ key: keyView, secret: z.string() }) },
  problems: ["not-allowed", "person-needed", "in-the-past"],
  secret: true,
  example: { body: { name: "Website leads", scopes: ["read", "log"], role: "salesperson" } },
})

const revokeKey = operation({
  id: "revokeKey",
  method: "delete",
  path: "/keys/{keyId}",
  summary: "Revoke a key; it stops working within 5 seconds",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  params: field.group("the path", { keyId: field.idText }),
  answers: { 204: EMPTY },
  problems: ["not-found", "not-allowed"],
})

const listAudit = operation({
  id: "listAudit",
  method: "get",
  path: "/audit",
  summary: "Who did what with access, policy and exports, the last first",
  tag: TAG,
  scope: "admin",
  roles: ["owner"],
  query: field.group("the query", {
    action: field.line("an action", 80).exactOptional(),
    ...field.pageKeys,
  }),
  answers: {
    200: field.pageOf(
      z
        .strictObject({
          id: z.string(),
          at: field.instant,
          actor: field.actorView.nullable(),
          action: z.string(),
          subject: z.string().nullable(),
          detail: z.record(z.string(), z.json()).nullable(),
          address: z.string().nullable(),
        })
        .meta({ id: "AuditEntry" }),
    ),
  },
  problems: [],
  page: true,
})

export const peopleOperations = {
  listPeople,
  invite,
  listInvitations,
  revokeInvitation,
  changeRole,
  removePerson,
  makeResetLink,
  listKeys,
  makeKey,
  revokeKey,
  listAudit,
}
