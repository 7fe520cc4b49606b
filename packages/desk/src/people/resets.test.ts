// New passwords by link, on both databases.

import { must } from "@walkaway/engine"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { organisations } from "../storage/account-tables.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import { type DeskOfPeople, openDeskOfPeople, PASSWORD, secretOf, VISIT } from "./desk-of-people.ts"
import { addMember } from "./new-account.ts"
import type { People } from "./people.ts"

const NEXT = "nine patient herons 3"

describe.each(STORAGE_KINDS)("new passwords (%s)", (kind) => {
  let desk: DeskOfPeople
  let posting: People
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind, {
      limits: { resetsPerAccount: 3, resetsPerAddress: 100, failuresPerAddress: 1000 },
    })
    posting = await desk.another({ mail: desk.mail })
  })
  afterAll(async () => {
    await posting.settled()
    await desk.close()
  })

  const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
    answer.error?.code ?? "ok"
  const reset = async (token: string, password = NEXT) =>
    codeOf(await desk.people.resetPassword({ token, password }, VISIT))
  const signIn = async (email: string, password: string) => codeOf(await desk.people.signIn({ email, password }, VISIT))

  test("by mail: the same answer whether or not there is such an account; one link, once; it ends all sessions", async () => {
    const sam = await desk.hire("salesperson", "sam@example.com")
    const answers = await Promise.all(
      ["sam@example.com", "nobody@example.com", "nonsense"].map(async (email) => await posting.askReset(email, VISIT)),
    )
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: undefined })
    await posting.settled()
    expect(desk.letters.map(({ to }) => to)).toEqual(["sam@example.com"])
    const token = secretOf(/http:\S+/.exec(desk.letters[0].text)?.[0])
    expect(token).toHaveLength(43)
    expect(await reset(token, "samsamsamsam")).toBe("weak-password")
    expect(await reset(token)).toBe("ok")
    expect(await reset(token, PASSWORD)).toBe("reset-expired")
    expect(await reset("x")).toBe("reset-expired")
    expect(await desk.people.sessionOf(sam.headers)).toBeUndefined()
    expect(await signIn("sam@example.com", PASSWORD)).toBe("wrong-credentials")
    expect(await signIn("sam@example.com", NEXT)).toBe("ok")
    const [last] = must(await desk.people.listAudit(desk.owner.caller, { limit: 50 })).filter(
      ({ action }) => action === "password-reset",
    )
    expect(last).toMatchObject({ subject: sam.session.user.id, address: VISIT.address })
  })

  test("a link lives an hour, and a new one ends the one before", async () => {
    const link = async () => secretOf(must(await desk.people.resetLinkAtMachine("OLIVE@example.com")).link)
    const first = await link()
    const second = await link()
    expect(await reset(first)).toBe("reset-expired")
    desk.clock.now = new Date(desk.clock.now.getTime() + 3_600_000)
    expect(await reset(second)).toBe("reset-expired")
    desk.clock.now = new Date()
    expect(codeOf(await desk.people.resetLinkAtMachine("nobody@example.com"))).toBe("not-found")
  })

  test("asking too often is refused", async () => {
    for (let place = 0; place < 3; place += 1) must(await posting.askReset("often@example.com", VISIT))
    expect(codeOf(await posting.askReset("Often@example.com", VISIT))).toBe("too-many-attempts")
  })

  test("an owner makes a link for a member, and for nobody who belongs elsewhere too", async () => {
    const ann = await desk.hire("salesperson", "ann@example.com")
    const manager = await desk.hire("manager", "mary@example.com")
    const id = ann.session.user.id
    expect(codeOf(await desk.people.resetLink(manager.caller, id))).toBe("not-allowed")
    const made = must(await desk.people.resetLink(desk.owner.caller, id))
    expect(await reset(secretOf(made.link))).toBe("ok")
    const elsewhere = "0190b5a0-0000-7000-8000-000000000003"
    await desk.storage.asOperator(async (tx) => {
      await tx.insert(organisations).values({ id: elsewhere, name: "Elsewhere", createdAt: new Date() })
      await addMember(tx, elsewhere, id, "owner", new Date(0))
    })
    expect(codeOf(await desk.people.resetLink(desk.owner.caller, id))).toBe("member-elsewhere")
  })

  test("without mail asking changes nothing", async () => {
    must(await desk.people.askReset("olive@example.com", VISIT))
    await desk.people.settled()
    expect(await signIn("olive@example.com", PASSWORD)).toBe("ok")
  })
})
