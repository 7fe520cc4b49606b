// Inviting and joining, on both databases.

import { must } from "@walkaway/engine"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Role } from "../recorded.ts"
import { organisations } from "../storage/account-tables.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import {
  type DeskOfPeople,
  type Guest,
  guestOf,
  openDeskOfPeople,
  PASSWORD,
  secretOf,
  VISIT,
} from "./desk-of-people.ts"
import { addMember } from "./new-account.ts"

const NOBODY = new Headers()
const DAY = 86_400_000

describe.each(STORAGE_KINDS)("invitations (%s)", (kind) => {
  let desk: DeskOfPeople
  let manager: Guest
  let salesperson: Guest
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
    manager = await desk.hire("manager", "mary@example.com")
    salesperson = await desk.hire("salesperson", "saul@example.com")
  })
  afterAll(async () => await desk.close())

  const invite = async (guest: Guest, email: string, role: Role = "salesperson") =>
    await desk.people.invite(guest.caller, { email, role })
  const tokenFor = async (email: string, role: Role = "salesperson") =>
    secretOf(must(await invite(desk.owner, email, role)).link)
  const accept = async (token: string, more = {}, headers = NOBODY) => {
    const wish = { token, name: "New Person", password: PASSWORD, ...more }
    return await desk.people.acceptInvitation(wish, headers, VISIT)
  }
  const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
    answer.error?.code ?? "ok"

  test.each<[string, Role, string, string, string]>([
    ["owner", "owner", "ok", "ok", "ok"],
    ["manager", "manager", "not-allowed", "not-allowed", "ok"],
    ["salesperson", "salesperson", "not-allowed", "not-allowed", "not-allowed"],
  ])("whom a person with the role %s may invite", async (_, role, owners, managers, salespeople) => {
    const guest = role === "owner" ? desk.owner : role === "manager" ? manager : salesperson
    expect(codeOf(await invite(guest, `o.${role}@example.com`, "owner"))).toBe(owners)
    expect(codeOf(await invite(guest, `m.${role}@example.com`, "manager"))).toBe(managers)
    expect(codeOf(await invite(guest, `s.${role}@example.com`, "salesperson"))).toBe(salespeople)
  })

  test("without mail the inviter gets the link; a new person joins with it, once", async () => {
    const made = must(await invite(manager, " Nell@Example.com"))
    expect(made).toMatchObject({ mailed: false, invitation: { email: "nell@example.com", status: "waiting" } })
    const token = secretOf(made.link)
    expect(must(await desk.people.readInvitation(token))).toEqual({
      organisation: "Northgate Motors",
      email: "nell@example.com",
      role: "salesperson",
      hasAccount: false,
    })
    expect(codeOf(await accept(token, { password: "1234567890" }))).toBe("weak-password")
    expect(codeOf(await accept(token, { password: undefined }))).toBe("weak-password")
    expect(codeOf(await accept(token, { name: undefined }))).toBe("name-missing")
    const two = await Promise.all([accept(token), accept(token)])
    expect(two.map(codeOf).filter((code) => code === "ok")).toHaveLength(1)
    const nell = guestOf(must(two.find(({ ok }) => ok) ?? two[0]))
    expect(await desk.people.sessionOf(nell.headers)).toMatchObject({
      role: "salesperson",
      user: { email: "nell@example.com" },
    })
    expect(codeOf(await accept(token))).toBe("invitation-used")
    expect(codeOf(await invite(desk.owner, "nell@example.com"))).toBe("already-member")
    const listed = await desk.people.listInvitations(manager.caller)
    expect(listed.find(({ email }) => email === "nell@example.com")).toMatchObject({
      status: "accepted",
      invitedBy: manager.session.user.id,
    })
    expect(JSON.stringify(listed)).not.toContain("tokenHash")
  })

  test("with mail the link is sent and not shown; when the mail server is down it is shown", async () => {
    const posting = await desk.another({ mail: desk.mail })
    const made = must(await posting.invite(desk.owner.caller, { email: "pam@example.com", role: "manager" }))
    expect(made).toMatchObject({ mailed: true })
    expect(made).not.toHaveProperty("link")
    const letter = desk.letters.at(-1)
    expect(letter).toMatchObject({ to: "pam@example.com", subject: "Northgate Motors invites you to its deal desk" })
    const link = /http:\S+#\S+/.exec(letter?.text ?? "")?.[0]
    expect(link).toMatch(/^http:\/\/localhost:4400\/join#/)
    must(await accept(secretOf(link)))

    const down = await desk.another({ mail: { send: async () => await Promise.reject(new Error("no route")) } })
    const shown = must(await down.invite(desk.owner.caller, { email: "pia@example.com", role: "manager" }))
    expect(shown.mailed).toBe(false)
    expect(secretOf(shown.link)).toHaveLength(43)
    expect(desk.logged.splice(0).join()).toContain("could not be sent")
  })

  test("expired, revoked, replaced and unknown links let nobody in", async () => {
    const old = await tokenFor("old@example.com")
    desk.clock.now = new Date(desk.clock.now.getTime() + 7 * DAY)
    expect(codeOf(await accept(old))).toBe("invitation-expired")
    expect(codeOf(await desk.people.readInvitation(old))).toBe("invitation-expired")
    desk.clock.now = new Date()

    const made = must(await invite(desk.owner, "rev@example.com", "manager"))
    expect(codeOf(await desk.people.revokeInvitation(manager.caller, made.invitation.id))).toBe("not-allowed")
    must(await desk.people.revokeInvitation(desk.owner.caller, made.invitation.id))
    expect(codeOf(await desk.people.revokeInvitation(desk.owner.caller, made.invitation.id))).toBe("not-found")
    expect(codeOf(await accept(secretOf(made.link)))).toBe("invitation-revoked")

    const first = await tokenFor("twice@example.com")
    const second = await tokenFor("twice@example.com")
    expect(codeOf(await accept(first))).toBe("invitation-revoked")
    expect(codeOf(await accept(second))).toBe("ok")
    expect(codeOf(await accept("x"))).toBe("invitation-missing")
  })

  test("who has an account joins signed in to it or with its password, and as nobody else", async () => {
    const elsewhere = await secondOrganisation(desk)
    const wish = { email: "saul@example.com", role: "manager" } as const
    const { link } = must(await desk.people.invite(elsewhere.caller, wish))
    const token = secretOf(link)
    expect(must(await desk.people.readInvitation(token)).hasAccount).toBe(true)
    expect(codeOf(await accept(token, { password: undefined }))).toBe("sign-in-first")
    expect(codeOf(await accept(token, { password: "not my password" }))).toBe("wrong-credentials")
    expect(codeOf(await accept(token, {}, manager.headers))).toBe("invitation-for-another")
    const joined = must(await accept(token, { name: undefined, password: undefined }, salesperson.headers))
    expect(joined.session).toMatchObject({ organisation: "Southgate Vans", role: "manager" })
    expect(await desk.people.sessionOf(salesperson.headers)).toEqual(joined.session)
    expect(codeOf(await accept(token, {}, salesperson.headers))).toBe("invitation-used")

    const both = await desk.people.organisationsOf(joined.session)
    expect(both.map(({ name, role }) => [name, role])).toEqual([
      ["Northgate Motors", "salesperson"],
      ["Southgate Vans", "manager"],
    ])
    desk.clock.now = new Date(desk.clock.now.getTime() + 1000)
    must(await desk.people.switchOrganisation(joined.session, desk.owner.session.organisationId))
    expect(await desk.people.sessionOf(salesperson.headers)).toMatchObject({
      organisation: "Northgate Motors",
      role: "salesperson",
    })
    const again = must(await desk.people.signIn({ email: "saul@example.com", password: PASSWORD }, VISIT))
    expect(again.session.organisation).toBe("Northgate Motors")
    expect(codeOf(await desk.people.switchOrganisation(manager.session, elsewhere.session.organisationId))).toBe(
      "not-found",
    )

    const fresh = must(await desk.people.invite(elsewhere.caller, { email: "fay@example.com", role: "salesperson" }))
    expect(codeOf(await accept(secretOf(fresh.link), {}, manager.headers))).toBe("invitation-for-another")
  })

  test("a key invites nobody", async () => {
    const { token } = must(await desk.people.makeKey(desk.owner.caller, { name: "k", scopes: ["admin"] }))
    const caller = await desk.people.verifyKey(token)
    expect(
      codeOf(await desk.people.invite(caller ?? desk.owner.caller, { email: "x@example.com", role: "owner" })),
    ).toBe("person-needed")
  })
})

/** A second organisation whose owner is the first one's, as an importer or a later version may make it. */
const secondOrganisation = async ({ storage, people, owner, clock }: DeskOfPeople): Promise<Guest> => {
  const id = "0190b5a0-0000-7000-8000-000000000002"
  await storage.asOperator(async (tx) => {
    await tx.insert(organisations).values({ id, name: "Southgate Vans", createdAt: clock.now })
    await addMember(tx, id, owner.session.user.id, "owner", new Date(0))
  })
  const headers = guestOf(must(await people.signIn({ email: "olive@example.com", password: PASSWORD }, VISIT)))
  const session = must(await people.switchOrganisation(headers.session, id))
  return { ...headers, session, caller: { ...owner.caller, organisationId: id } }
}
