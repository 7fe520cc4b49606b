// Practices of a house on either database: they are judged while the desk goes on working, what was worked out is kept only where nothing happened
// meanwhile, and who sees how whom practises.

import { type Move, moneyFromAmount, must, ok, parseCurrency } from "@walkaway/engine"
import type { PracticeJudgement } from "@walkaway/engine/practice"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Caller } from "../caller.ts"
import { postgresEventLog } from "../event-log/postgres-event-log.ts"
import { newUuid } from "../ids.ts"
import type { DeskParts } from "../parts.ts"
import { type DeskOfPeople, openDeskOfPeople } from "../people/desk-of-people.ts"
import type { Tx } from "../storage/storage.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import type { Judge } from "./judge-apart.ts"
import { movePractice, startPractice } from "./play-practice.ts"
import { listPracticeByPerson, ownCostlyMoves } from "./practice-by-person.ts"
import { findPractice, type PracticeRow } from "./practices.ts"

const GBP = must(parseCurrency("GBP"))
const pounds = (amount: number) => moneyFromAmount(amount, GBP, "nearest")
const WISH = { from: "start", side: "seller", tellKind: false } as const
const LEAVE: Move = { kind: "walk", by: "seller", door: "closed" }

const result = { end: { kind: "we-left" }, gain: 0, timeCost: 0 } as const

/** A judgement with one step: ours accepted where the adviser would have asked more. */
const judgedAs = (score: number, cost: number): PracticeJudgement => ({
  kind: "fair",
  limit: pounds(9500),
  line: pounds(9000),
  ours: result,
  adviser: { ...result, moves: [] },
  steps: [
    {
      at: 1,
      move: { kind: "accept", by: "seller" },
      value: 0,
      advised: { move: "counter", price: pounds(9700), value: cost },
      cost,
    },
  ],
  concessions: [],
  couldDeal: true,
  leftOnTable: 0,
  score,
  engine: "test",
})

describe.each(STORAGE_KINDS)("practice on %s storage", (kind) => {
  let desk: DeskOfPeople
  let parts: DeskParts
  let owner: Caller
  let sam: Caller

  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
    parts = { storage: desk.storage, log: postgresEventLog, clock: () => desk.clock.now, newId: newUuid }
    owner = desk.owner.caller
    sam = (await desk.hire("salesperson", "sam@example.com")).caller
  })
  afterAll(() => desk.close())

  const inHouse = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    desk.storage.inOrganisation(owner.organisationId, work)
  const begun = async (caller: Caller, seed = 7): Promise<PracticeRow> =>
    must(await inHouse(must(await startPractice(parts, caller, WISH, seed))))
  const ended = async (caller: Caller, judge: Judge): Promise<PracticeRow> => {
    const { id } = await begun(caller)
    return must(await inHouse(must(await movePractice(parts, caller, { id }, () => ok(LEAVE), judge))))
  }

  test("is judged while others work: a transaction of theirs is not waited for", async () => {
    const meanwhile: string[] = []
    const judge: Judge = async () => {
      meanwhile.push((await begun(owner)).id)
      return judgedAs(-1.5, 0)
    }
    const over = await ended(owner, judge)
    expect(meanwhile).toHaveLength(1)
    expect(over).toMatchObject({ version: 2, score: -1.5, endedAt: desk.clock.now })
  })

  test("that went on while it was judged stays as it went on", async () => {
    const { id } = await begun(sam)
    const hold = async () => must(await movePractice(parts, sam, { id }, () => ok({ kind: "hold", by: "seller" })))
    const judge: Judge = async () => {
      must(await inHouse(await hold()))
      return judgedAs(0, 0)
    }
    const late = must(await movePractice(parts, sam, { id }, () => ok(LEAVE), judge))
    expect(await inHouse(late)).toMatchObject({ ok: false, error: { code: "version-conflict" } })
    expect(must(await inHouse((tx) => findPractice(tx, sam, id)))).toMatchObject({ version: 2, endedAt: null })
  })

  test("is judged one at a time for each person", async () => {
    const { id } = await begun(sam)
    const leave = (judge: Judge) => movePractice(parts, sam, { id }, () => ok(LEAVE), judge)
    const told: unknown[] = []
    const others: string[] = []
    must(
      await leave(async () => {
        told.push(await leave(async () => judgedAs(0, 0)))
        others.push((await ended(owner, async () => judgedAs(0, 0))).id)
        return judgedAs(0, 0)
      }),
    )
    expect(told).toMatchObject([{ ok: false, error: { code: "too-many-requests", retryAfterSeconds: 2 } }])
    expect(others).toHaveLength(1)
    must(await leave(async () => judgedAs(0, 0)))
  })

  test("a judgement that fails keeps nothing, and can be asked for again", async () => {
    const { id } = await begun(sam)
    const leave = (judge: Judge) => movePractice(parts, sam, { id }, () => ok(LEAVE), judge)
    await expect(leave(() => Promise.reject(new Error("the thread ended")))).rejects.toThrow("the thread ended")
    expect(must(await inHouse((tx) => findPractice(tx, sam, id)))).toMatchObject({ version: 1 })
    expect(must(await inHouse(must(await leave(async () => judgedAs(1, 0)))))).toMatchObject({ score: 1 })
  })

  test("is shown by person: all of them to an owner, himself to a salesperson, page by page", async () => {
    const rita = (await desk.hire("salesperson", "rita@example.com")).caller
    const idle = (await desk.hire("manager", "idle@example.com")).caller
    for (const score of [-3, -2, -1, 0, 1]) {
      await ended(rita, async ({ partner }) => judgedAs(score, 0.02 * partner.middle))
      desk.clock.now = new Date(desk.clock.now.getTime() + 60_000)
    }
    const seenBy = async (caller: Caller, personId?: string) =>
      await inHouse((tx) => listPracticeByPerson(tx, caller, personId, { limit: 50 }))
    const { items } = must(await seenBy(owner))
    const of = ({ actor }: Caller) => items.find(({ person }) => person.id === actor.id)
    expect(items).toHaveLength(4)
    expect(of(idle)).toMatchObject({ talks: 0, scores: [], costly: { kind: "not-enough-data", have: 0 } })
    expect(of(rita)).toMatchObject({
      talks: 5,
      scores: [-3, -2, -1, 0, 1].map((score) => ({ score })),
      costly: { talks: 5, moves: [{ made: "accept", advised: "counter", times: 5 }] },
    })
    const { costly } = of(rita)!
    expect("moves" in costly && costly.moves[0].perTalk).toBeCloseTo(2, 9)
    expect(await inHouse((tx) => ownCostlyMoves(tx, rita))).toEqual(costly)
    expect(must(await seenBy(rita)).items).toEqual([of(rita)])
    expect(must(await seenBy(rita, rita.actor.id)).items).toEqual([of(rita)])
    const message = expect.stringContaining("your own practice")
    expect(await seenBy(rita, sam.actor.id)).toMatchObject({ ok: false, error: { code: "not-yours-to-see", message } })
    expect(must(await seenBy(idle, rita.actor.id)).items).toEqual([of(rita)])

    const paged: unknown[] = []
    for (let after: string | undefined; ; ) {
      const page = must(await inHouse((tx) => listPracticeByPerson(tx, owner, undefined, { limit: 3, after })))
      paged.push(...page.items)
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(items)
  })
})
