// Roles, leaving and being removed, on both databases.

import { must } from "@walkaway/engine"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { members, organisationNames } from "../storage/account-tables.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import {
  type DeskOfPeople,
  type Guest,
  openDeskOfPeople,
  PASSWORD,
  readyToRace,
  secretOf,
  VISIT,
} from "./desk-of-people.ts"

describe.each(STORAGE_KINDS)("members (%s)", (kind) => {
  let desk: DeskOfPeople
  let manager: Guest
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
    manager = await desk.hire("manager", "mary@example.com")
  })
  afterAll(async () => await desk.close())

  const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
    answer.error?.code ?? "ok"
  const remove = async (by: Guest, whom: Guest) =>
    codeOf(await desk.people.removeMember(by.caller, whom.session.user.id))

  test("an owner changes roles, and the next request knows it; nobody else does", async () => {
    const sam = await desk.hire("salesperson", "sam@example.com")
    const id = sam.session.user.id
    expect(codeOf(await desk.people.changeRole(manager.caller, id, "manager"))).toBe("not-allowed")
    expect(codeOf(await desk.people.changeRole(sam.caller, id, "owner"))).toBe("not-allowed")
    expect(must(await desk.people.changeRole(desk.owner.caller, id, "manager"))).toMatchObject({ role: "manager" })
    expect((await desk.people.sessionOf(sam.headers))?.role).toBe("manager")
    expect(codeOf(await desk.people.changeRole(desk.owner.caller, "nobody", "manager"))).toBe("not-found")
    // What the caller was at sign-in does not count, what he is does.
    const stale = { ...sam.caller, actor: { ...sam.caller.actor, role: "owner" as const } }
    expect(codeOf(await desk.people.changeRole(stale, id, "owner"))).toBe("not-allowed")
    const listed = await desk.people.listMembers(manager.caller)
    expect(listed.find((one) => one.id === id)).toMatchObject({
      role: "manager",
      email: "sam@example.com",
      name: "sam",
    })
  })

  test("the last owner stays", async () => {
    const { owner, people } = desk
    const id = owner.session.user.id
    expect(codeOf(await people.changeRole(owner.caller, id, "manager"))).toBe("last-owner")
    expect(await remove(owner, owner)).toBe("last-owner")
    expect(codeOf(await people.leave(owner.session, VISIT))).toBe("last-owner")
  })

  test("owners who demote each other at once leave one", async () => {
    const second = await desk.hire("owner", "second@example.com")
    const [one, other] = [desk.owner.session.user.id, second.session.user.id]
    await readyToRace(desk.storage)
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        desk.people.changeRole(desk.owner.caller, other, "manager"),
        desk.people.changeRole(second.caller, one, "manager"),
      ])
      expect(answers.map(codeOf).sort()).toEqual(["not-allowed", "ok"])
      const left = answers[0].ok ? desk.owner : second
      must(await desk.people.changeRole(left.caller, left === second ? one : other, "owner"))
    }
    expect(await remove(desk.owner, second)).toBe("ok")
  })

  test("a removed member is out at once: session, keys and sign-in; a new invitation lets him in again", async () => {
    const rob = await desk.hire("salesperson", "rob@example.com")
    const { token } = must(await desk.people.makeKey(rob.caller, { name: "phone", scopes: ["log"] }))
    expect(await desk.people.verifyKey(token)).toBeDefined()
    expect(await remove(rob, manager)).toBe("not-allowed")
    expect(await remove(manager, desk.owner)).toBe("not-allowed")
    expect(await remove(manager, rob)).toBe("ok")
    expect(await desk.people.sessionOf(rob.headers)).toBeUndefined()
    expect(await desk.people.verifyKey(token)).toBeUndefined()
    const answer = await desk.people.signIn({ email: "rob@example.com", password: PASSWORD }, VISIT)
    expect(codeOf(answer)).toBe("no-organisation")
    expect(desk.logged).toEqual([])
    expect(await desk.people.listSessions(rob.session)).toEqual([])
    expect(await remove(manager, rob)).toBe("not-found")
    const names = await desk.storage.inOrganisation(desk.owner.session.organisationId, async (tx) => {
      return await tx.select().from(organisationNames).where(eq(organisationNames.id, rob.session.user.id))
    })
    expect(names).toEqual([{ id: rob.session.user.id, name: "rob", hasLeft: true }])

    const wish = { email: "rob@example.com", role: "manager" } as const
    const { link } = must(await desk.people.invite(desk.owner.caller, wish))
    // He has an account and no way to sign in: the invitation itself must do.
    const back = await desk.people.acceptInvitation({ token: secretOf(link), password: PASSWORD }, new Headers(), VISIT)
    expect(must(back).session).toMatchObject({ role: "manager", user: { name: "rob" } })
    expect(await desk.people.verifyKey(token)).toBeUndefined()
  })

  test("what a person handed out ends with the power to hand it out", async () => {
    const sly = await desk.hire("owner", "sly@example.com")
    const victim = await desk.hire("salesperson", "victim@example.com")
    const wish = { email: "accomplice@example.com", role: "owner" } as const
    const invited = must(await desk.people.invite(sly.caller, wish))
    const linked = must(await desk.people.resetLink(sly.caller, victim.session.user.id))
    must(await desk.people.changeRole(desk.owner.caller, sly.session.user.id, "manager"))
    expect(codeOf(await desk.people.readInvitation(secretOf(invited.link)))).toBe("invitation-revoked")
    const reset = { token: secretOf(linked.link), password: "nine patient herons 3" }
    expect(codeOf(await desk.people.resetPassword(reset, VISIT))).toBe("reset-expired")

    const again = must(await desk.people.invite(sly.caller, { email: "friend@example.com", role: "salesperson" }))
    expect(await remove(desk.owner, sly)).toBe("ok")
    expect(codeOf(await desk.people.readInvitation(secretOf(again.link)))).toBe("invitation-revoked")
  })

  test("a session without membership is nobody's, even if it were left behind", async () => {
    const zoe = await desk.hire("salesperson", "zoe@example.com")
    const set = async (leftAt: Date | null) =>
      await desk.storage.asOperator(async (tx) => {
        await tx.update(members).set({ leftAt }).where(eq(members.userId, zoe.session.user.id))
      })
    await set(new Date())
    expect(await desk.people.sessionOf(zoe.headers)).toBeUndefined()
    await set(null)
    expect(await desk.people.sessionOf(zoe.headers)).toEqual(zoe.session)
  })

  test("leaving takes oneself out", async () => {
    const liz = await desk.hire("manager", "liz@example.com")
    must(await desk.people.leave(liz.session, VISIT))
    expect(await desk.people.sessionOf(liz.headers)).toBeUndefined()
    const log = must(await desk.people.listAudit(desk.owner.caller, { limit: 10 }))
    const left = log.find(({ action }) => action === "left")
    expect(left).toMatchObject({ subject: liz.session.user.id, address: VISIT.address })
  })

  test("the organisation has a name that an owner changes", async () => {
    expect(await desk.people.organisation(manager.caller)).toMatchObject({ name: "Northgate Motors" })
    expect(codeOf(await desk.people.renameOrganisation(manager.caller, "Mine"))).toBe("not-allowed")
    must(await desk.people.renameOrganisation(desk.owner.caller, "Northgate & Sons"))
    expect((await desk.people.sessionOf(manager.headers))?.organisation).toBe("Northgate & Sons")
  })

  test("only an owner reads the audit log, newest first and page by page", async () => {
    expect(codeOf(await desk.people.listAudit(manager.caller, { limit: 5 }))).toBe("not-allowed")
    const all = must(await desk.people.listAudit(desk.owner.caller, { limit: 500 }))
    const first = must(await desk.people.listAudit(desk.owner.caller, { limit: 2 }))
    const next = must(await desk.people.listAudit(desk.owner.caller, { limit: 2, before: first[1].id }))
    expect([...first, ...next]).toEqual(all.slice(0, 4))
    expect(all.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["role-changed", "member-removed", "joined", "invited"]),
    )
  })
})
