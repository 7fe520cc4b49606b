// Signing in and what hangs on a session, on both databases.

import { must } from "@walkaway/engine"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { STORAGE_KINDS } from "../testing/index.ts"
import {
  type DeskOfPeople,
  guestOf,
  headersWith,
  openDeskOfPeople,
  PASSWORD,
  secretOf,
  VISIT,
} from "./desk-of-people.ts"
import { makeInside } from "./inside.ts"
import type { SignInLibrary } from "./sign-in-library.ts"
import { enter } from "./signing-in.ts"

const OTHER = "seven quiet otters 9"
const HOUR = 3_600_000

type SignInAnswer = Awaited<ReturnType<SignInLibrary["signIn"]>> | undefined

describe.each(STORAGE_KINDS)("signing in (%s)", (kind) => {
  let desk: DeskOfPeople
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
  })
  afterAll(async () => await desk.close())

  const signIn = async (email: string, password = PASSWORD, visit = VISIT) =>
    await desk.people.signIn({ email, password }, visit)
  const codeOf = (answer: Awaited<ReturnType<typeof signIn>>) => (answer.ok ? "in" : answer.error.code)
  const move = (ms: number): void => {
    desk.clock.now = new Date(desk.clock.now.getTime() + ms)
  }

  test("the right password gives a session, whatever the case of the address", async () => {
    const { session, headers } = guestOf(must(await signIn(" OLIVE@example.com")))
    expect(session).toMatchObject({ organisation: "Northgate Motors", role: "owner", user: { name: "Olive Owner" } })
    expect(await desk.people.sessionOf(headers)).toEqual(session)
  })

  test("a wrong password, an unknown address and nonsense get the same answer", async () => {
    const answers = [
      await signIn("olive@example.com", OTHER),
      await signIn("nobody@example.com"),
      await signIn("olive"),
    ]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(codeOf(answers[0])).toBe("wrong-credentials")
  })

  test("no session without a cookie, with a forged, a cut or a foreign one", async () => {
    const [name, value] = (desk.owner.headers.get("cookie") ?? "").split("=")
    const [token] = decodeURIComponent(value).split(".")
    const other = desk.another({ secret: "another secret of the same desk, long" })
    const cookies = ["", `${name}=`, `${name}=${token}`, `${name}=${token}.AAAA`, `${name}=%E0%A4%A`, `other=${value}`]
    for (const cookie of cookies) {
      expect(await desk.people.sessionOf(new Headers({ cookie })), cookie).toBeUndefined()
    }
    expect(await (await other).sessionOf(desk.owner.headers)).toBeUndefined()
    expect(await (await desk.another()).sessionOf(desk.owner.headers)).toEqual(desk.owner.session)
  })

  test("signing out ends the session and clears the cookie", async () => {
    const { headers } = guestOf(must(await signIn("olive@example.com")))
    const cleared = await desk.people.signOut(headers)
    expect(cleared[0]).toMatch(/^walkaway\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await desk.people.sessionOf(headers)).toBeUndefined()
    expect(await desk.people.signOut(headers)).toEqual(cleared)
  })

  test("a session lives 14 days from its last use, prolonged at most once an hour", async () => {
    const { headers } = guestOf(must(await signIn("olive@example.com")))
    move(0.5 * HOUR)
    expect((await desk.people.sessionOf(headers))?.setCookie).toBeUndefined()
    move(13 * 24 * HOUR)
    const prolonged = await desk.people.sessionOf(headers)
    expect(prolonged?.setCookie).toBe(`${headers.get("cookie")}; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax`)
    expect((await desk.people.sessionOf(headersWith([prolonged?.setCookie ?? ""])))?.setCookie).toBeUndefined()
    move(13 * 24 * HOUR)
    expect(await desk.people.sessionOf(headers)).toBeDefined()
    move(14 * 24 * HOUR)
    expect(await desk.people.sessionOf(headers)).toBeUndefined()
    desk.clock.now = new Date()
  })

  test("own sessions: seen, ended one by one, or all others at once; nobody else's", async () => {
    const sam = await desk.hire("salesperson", "sam@example.com")
    const phone = guestOf(
      must(await signIn("sam@example.com", PASSWORD, { address: "2001:db8::1", userAgent: "Phone" })),
    )
    const tablet = guestOf(must(await signIn("sam@example.com")))
    const seen = await desk.people.listSessions(sam.session)
    expect(seen.map(({ current, address, userAgent }) => [current, address, userAgent])).toEqual([
      [true, "203.0.113.7", "Test/1.0"],
      [false, "2001:db8::1", "Phone"],
      [false, "203.0.113.7", "Test/1.0"],
    ])
    expect(await desk.people.endSession(sam.session, desk.owner.session.sessionId)).toMatchObject({ ok: false })
    must(await desk.people.endSession(sam.session, phone.session.sessionId))
    expect(await desk.people.sessionOf(phone.headers)).toBeUndefined()
    expect(await desk.people.endOtherSessions(sam.session)).toBe(1)
    expect(await desk.people.sessionOf(tablet.headers)).toBeUndefined()
    expect(await desk.people.sessionOf(sam.headers)).toBeDefined()
    expect(await desk.people.sessionOf(desk.owner.headers)).toBeDefined()
  })

  test("a new name and a new password, which ends the other sessions", async () => {
    const ann = await desk.hire("salesperson", "ann@example.com")
    const other = guestOf(must(await signIn("ann@example.com")))
    must(await desk.people.changeName(ann.session, "  Ann  Archer "))
    expect(await desk.people.changeName(ann.session, " ")).toMatchObject({ error: { code: "name-missing" } })
    expect((await desk.people.sessionOf(ann.headers))?.user.name).toBe("Ann Archer")
    const change = async (current: string, next: string) =>
      await desk.people.changePassword(ann.session, { current, next }, VISIT)
    expect(await change(OTHER, OTHER)).toMatchObject({ error: { code: "wrong-credentials" } })
    expect(await change(PASSWORD, "ann")).toMatchObject({ error: { code: "weak-password" } })
    must(await change(PASSWORD, OTHER))
    expect(await desk.people.sessionOf(other.headers)).toBeUndefined()
    expect(await desk.people.sessionOf(ann.headers)).toBeDefined()
    expect(codeOf(await signIn("ann@example.com"))).toBe("wrong-credentials")
    expect(codeOf(await signIn("ann@example.com", OTHER))).toBe("in")
  })

  test("a sign-in that was under way while the password changed leaves no session behind", async () => {
    const ray = await desk.hire("salesperson", "ray@example.com")
    const inside = await makeInside({ ...desk.parts })
    let late: SignInAnswer
    const signInMeanwhile: SignInLibrary["signIn"] = async (email, _, visit) => {
      // The old password was found good; now the new one is set and all sessions are ended; then this session is made.
      const { link } = must(await desk.people.resetLinkAtMachine(email))
      must(await desk.people.resetPassword({ token: secretOf(link), password: OTHER }, VISIT))
      late = await inside.library.signIn(email, OTHER, visit)
      return late ?? "wrong"
    }
    const racing = { ...inside, library: { ...inside.library, signIn: signInMeanwhile } }
    expect(await enter(racing, "ray@example.com", PASSWORD, VISIT)).toMatchObject({
      error: { code: "wrong-credentials" },
    })
    const headers = headersWith(typeof late === "object" ? late.setCookies : [])
    expect(headers.get("cookie")).toContain("walkaway.session_token=")
    expect(await desk.people.sessionOf(headers)).toBeUndefined()
    expect(await desk.people.sessionOf(ray.headers)).toBeUndefined()
    expect(await desk.people.listSessions(ray.session)).toEqual([])
  })

  test("sign-ins, good and bad, stand in the audit log", async () => {
    await desk.people.settled()
    await signIn("olive@example.com")
    await signIn("olive@example.com", OTHER)
    await signIn("nobody@example.com", OTHER)
    await desk.people.settled()
    const log = must(await desk.people.listAudit(desk.owner.caller, { limit: 2 }))
    expect(log.map(({ action }) => action).sort()).toEqual(["sign-in", "sign-in-failed"])
    const good = log.find(({ action }) => action === "sign-in")
    expect(good?.actor).toEqual({ kind: "person", id: desk.owner.session.user.id, role: "owner" })
    const failed = log.find(({ action }) => action === "sign-in-failed")
    expect(failed).toMatchObject({ actor: null, subject: desk.owner.session.user.id, address: "203.0.113.7" })
    expect(desk.logged).toEqual([])
  })
})

describe("limits on guessing", () => {
  test("per account, wherever from; per address, whatever account; a link for a new password lifts the first", async () => {
    const desk = await openDeskOfPeople("embedded", { limits: { failuresPerAccount: 3, failuresPerAddress: 5 } })
    const guess = async (email: string, address: string, password = OTHER) =>
      await desk.people.signIn({ email, password }, { address })
    const olive = "olive@example.com"
    for (const address of ["2001:db8::1", "2001:db8::2", "192.0.2.1"]) {
      expect(await guess(olive, address)).toMatchObject({ error: { code: "wrong-credentials" } })
    }
    const refused = await guess(olive, "192.0.2.2", PASSWORD)
    expect(refused).toMatchObject({ ok: false, error: { code: "too-many-attempts" } })
    const wait = refused.ok ? 0 : (refused.error as { retryAfterSeconds?: number }).retryAfterSeconds
    expect(wait).toBeGreaterThan(800)
    expect(wait).toBeLessThanOrEqual(900)

    const { link } = must(await desk.people.resetLinkAtMachine(olive))
    must(await desk.people.resetPassword({ token: secretOf(link), password: OTHER }, VISIT))
    must(await guess(olive, "192.0.2.2"))

    const many = await Promise.all(
      Array.from({ length: 8 }, async (_, place) => await guess(`p${place}@example.com`, `2001:db8:1:2::${place}`)),
    )
    const codes = many.map((answer) => (answer.ok ? "in" : answer.error.code))
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(5)
    expect(codes.filter((code) => code === "too-many-attempts")).toHaveLength(3)
    must(await guess(olive, "2001:db8:1:3::1"))
    await desk.close()
  })
})
