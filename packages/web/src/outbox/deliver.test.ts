// The rules by which entries go out, one by one; delivery.property.test.ts tries them all together.

import { describe, expect, test } from "vitest"
import type { Deal, LoggedMove, MoveToLog } from "../desk/types.ts"
import { ANSWERS_KEPT_MS, decide, NO_VERSION, type Situation } from "./deliver.ts"
import { type Entry, type EntryState, isSameMove, pendingMoves, type TalkSeen } from "./entry.ts"
import { type Answer, type Asked, settle, waitAfter } from "./settle.ts"
import { problem } from "./testing/model-desk.ts"
import { countedDown, isTakingBack, startCountdown, UNDO_MS, undoableOf } from "./undo.ts"
import { heldAnswered, newEntry, sentAnyway, unwanted } from "./wishes.ts"

const NOW = Date.UTC(2026, 2, 14, 10)
const at = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString()

const move = (version: number, price: string, actor = "jo", seconds = -60): LoggedMove =>
  ({
    version,
    kind: "offer",
    by: "them",
    price,
    item: null,
    occurredAt: at(seconds),
    actor: { kind: "person", id: actor, name: actor, role: null },
  }) as LoggedMove

const talk = (version: number, ...moves: LoggedMove[]): TalkSeen => ({ version, moves })

const OFFER: MoveToLog = { kind: "offer", by: "them", price: "9250", occurredAt: at(0) }

const entry = (place: number, state: EntryState = { kind: "waiting", tries: 0 }, wish: Partial<Entry> = {}): Entry => ({
  place,
  key: `key-${place}`,
  userId: "sam",
  organisationId: "house",
  dealId: "golf",
  currency: "GBP",
  what: { operation: "logMove", body: OFFER },
  saidAt: at(0),
  basedOn: 1,
  seenMoves: [],
  addedAt: NOW + place,
  state,
  ...wish,
})

const situation = (entries: readonly Entry[], more: Partial<Situation> = {}): Situation => ({
  entries,
  talk: talk(1),
  isFresh: false,
  isEager: false,
  now: NOW + 100,
  ...more,
})

const stateOf = (entries: readonly Entry[], place = 1) => entries.find((one) => one.place === place)?.state

describe("the next step", () => {
  test("is to read the deal when it is not known", () => {
    expect(decide(situation([entry(1)], { talk: undefined })).step.kind).toBe("look")
  })

  test("is to send the first into the talk that was seen, and to write down that it was sent", () => {
    const { step, entries } = decide(situation([entry(1), entry(2)], { talk: talk(7) }))
    expect(step).toMatchObject({ kind: "send", ifMatch: 7, isFirst: true, entry: { place: 1 } })
    expect(stateOf(entries)).toMatchObject({ sentAt: NOW + 100 })
  })

  test("waits for its time, and not when there is reason to hope", () => {
    const later: EntryState = { kind: "waiting", tries: 3, notBefore: NOW + 8000, obstacle: "unreached" }
    expect(decide(situation([entry(1, later)])).step).toEqual({ kind: "rest", until: NOW + 8000 })
    expect(decide(situation([entry(1, later)], { isEager: true })).step.kind).toBe("send")
  })

  test("looks before it says that others were quicker, and then says what they did", () => {
    const others = talk(3, move(2, "9300"), move(3, "9250.00"))
    expect(decide(situation([entry(1)], { talk: others })).step.kind).toBe("look")
    const { step, entries } = decide(situation([entry(1)], { talk: others, isFresh: true }))
    expect(step.kind).toBe("rest")
    expect(stateOf(entries)).toMatchObject({ kind: "overtaken", gone: 0, same: { version: 3 } })
  })

  test("is no question to the user when only a line moved or an effort was logged", () => {
    const seen = { seenMoves: [2] }
    const { step } = decide(situation([entry(1, undefined, seen)], { talk: talk(9, move(2, "9300")), isFresh: true }))
    expect(step).toMatchObject({ kind: "send", ifMatch: 9 })
  })

  test("asks whether it was done, and does nothing new, when an answer is missing and the talk went on", () => {
    const sent: EntryState = { kind: "waiting", tries: 1, sentAt: NOW }
    const { step } = decide(situation([entry(1, sent)], { talk: talk(3, move(3, "9300")) }))
    expect(step).toMatchObject({ kind: "send", ifMatch: NO_VERSION, isFirst: false })
  })

  test("sends the same again when an answer is missing and the talk stands", () => {
    const sent: EntryState = { kind: "waiting", tries: 1, sentAt: NOW }
    expect(decide(situation([entry(1, sent)])).step).toMatchObject({ kind: "send", ifMatch: 1, isFirst: false })
  })

  test("after a day looks for it in the talk, and leaves it to the user when it is not there", () => {
    const sent: EntryState = { kind: "waiting", tries: 9, sentAt: NOW }
    const now = NOW + ANSWERS_KEPT_MS + 1
    const there = talk(2, move(2, "9250", "sam", 0))
    expect(decide(situation([entry(1, sent)], { now })).step.kind).toBe("look")
    const found = decide(situation([entry(1, sent)], { now, talk: there, isFresh: true }))
    expect(stateOf(found.entries)).toEqual({ kind: "logged", version: 2, at: now })
    const missing = decide(situation([entry(1, sent)], { now, isFresh: true }))
    expect(stateOf(missing.entries)).toEqual({ kind: "unsure" })
    expect(missing.step.kind).toBe("rest")
  })

  const STUCK: readonly EntryState[] = [
    { kind: "overtaken", since: [], gone: 1, same: null },
    { kind: "refused", problem: problem("already-over", 409) },
    { kind: "unsure" },
  ]
  test.each(STUCK)("leaves what stands behind an entry that is $kind", (state) => {
    expect(decide(situation([entry(1, state), entry(2)])).step).toEqual({ kind: "rest" })
  })

  test("lets pass what was logged after a step was seen to be held back, and only that", () => {
    const held: EntryState = {
      kind: "held",
      held: { needs: "approval", approver: "manager", distance: null, approvalId: null },
      at: NOW + 2,
    }
    expect(decide(situation([entry(1, held), entry(2)])).step.kind).toBe("rest")
    expect(decide(situation([entry(1, held), entry(3)])).step).toMatchObject({ kind: "send", entry: { place: 3 } })
  })
})

const sendStep = (one: Entry, ifMatch = 1): Asked => ({ kind: "send", entry: one, ifMatch, isFirst: true, sending: 1 })
const sent = (place = 1): Entry => entry(place, { kind: "waiting", tries: 0, sentAt: NOW, sendings: 1 })
const settled = (entries: readonly Entry[], answer: Answer): readonly Entry[] =>
  settle(entries, sendStep(entries[0]!), answer, NOW + 500)

describe("an answer", () => {
  const deal = {} as Deal

  test("puts it through, and whoever stands behind has seen it", () => {
    const after = settled([sent(), entry(2)], { kind: "made", version: 5, deal })
    expect(stateOf(after)).toEqual({ kind: "logged", version: 5, at: NOW + 500 })
    expect(after[1]?.seenMoves).toEqual([5])
  })

  test("that does not come leaves everything open, and waits longer each time", () => {
    const after = settled([sent()], { kind: "silent", obstacle: "unreached" })
    expect(stateOf(after)).toMatchObject({ sentAt: NOW, tries: 1, notBefore: NOW + 1500, obstacle: "unreached" })
    expect([0, 1, 2, 3, 4, 5, 6].map((tries) => waitAfter(tries) / 1000)).toEqual([1, 2, 4, 8, 16, 30, 30])
    expect(waitAfter(0, 45_000)).toBe(45_000)
  })

  test("before the work was begun leaves nothing open", () => {
    const after = settled([sent()], { kind: "silent", obstacle: "signed-out", isUndone: true })
    expect(stateOf(after)).not.toHaveProperty("sentAt")
  })

  test("of refusal keeps the problem, and that of a clock that is ahead is taken care of", () => {
    const refused = problem("already-over", 409)
    expect(stateOf(settled([sent()], { kind: "refused", problem: refused }))).toEqual({
      kind: "refused",
      problem: refused,
    })
    const [ahead] = settled([sent()], { kind: "refused", problem: problem("in-the-future", 422) })
    expect(ahead).toMatchObject({ key: "key-1-now", state: { kind: "waiting" }, saidAt: at(0) })
    expect(ahead?.what.body).not.toHaveProperty("occurredAt")
  })

  test("of conflict says that it was not done so far", () => {
    expect(stateOf(settled([sent()], { kind: "conflict" }))).toEqual({ kind: "waiting", tries: 0, sendings: 1 })
  })

  test("says nothing of another tab's sending that came later", () => {
    const twice = entry(1, { kind: "waiting", tries: 0, sentAt: NOW, sendings: 2 })
    expect(stateOf(settled([twice], { kind: "conflict" }))).toMatchObject({ sentAt: NOW })
  })
})

describe("taking back", () => {
  test("what never went out is gone", () => {
    expect(unwanted(entry(1))([entry(1)])).toEqual([])
  })

  test("what is under way is asked after, and retracted when it was done", () => {
    const entries = unwanted(sent())([sent()])
    expect(decide(situation(entries)).step).toMatchObject({ kind: "send", ifMatch: NO_VERSION })
    expect(stateOf(settled(entries, { kind: "made", version: 5, deal: {} as Deal }))).toMatchObject({
      kind: "undoing",
      version: 5,
    })
    expect(settled(entries, { kind: "conflict" })).toEqual([])
  })

  test("what is through is retracted while it is the last move", () => {
    const logged = entry(1, { kind: "logged", version: 5, at: NOW })
    const entries = unwanted(logged)([logged])
    const ours = move(5, "9250", "sam", 0)
    expect(decide(situation(entries, { talk: talk(6, ours) })).step).toMatchObject({
      kind: "retract",
      version: 5,
      ifMatch: 6,
    })
    const followed = decide(situation(entries, { talk: talk(7, ours, move(7, "9300")), isFresh: true }))
    expect(stateOf(followed.entries)).toMatchObject({ kind: "kept", followedBy: { version: 7 } })
    const gone = decide(situation(entries, { talk: talk(7), isFresh: true }))
    expect(stateOf(gone.entries)).toMatchObject({ kind: "undone", version: 5 })
  })
})

describe("taking back one after the other", () => {
  const ours = entry(1, { kind: "logged", version: 5, at: NOW })

  test("passes over what is on its way back, and says so", () => {
    const newer = entry(2, { kind: "logged", version: 6, at: NOW })
    const entries = unwanted(newer)([ours, newer])
    expect(undoableOf(entries, NOW)).toBe(ours)
    expect([isTakingBack(entries), isTakingBack([ours])]).toEqual([true, false])
  })

  test("finds out first whether the newer one was done", () => {
    const entries = unwanted(ours)(unwanted(sent(2))([ours, sent(2)]))
    const { step } = decide(situation(entries, { talk: talk(5, move(5, "9250", "sam", 0)) }))
    expect(step).toMatchObject({ kind: "send", entry: { place: 2 }, ifMatch: NO_VERSION })
  })
})

describe("what the user says", () => {
  const deal = { id: "golf", currency: "GBP", ...talk(4, move(4, "9300", "jo", 30)) }
  const OFFERED = { operation: "logMove", body: { kind: "offer", by: "us", price: 9400 } } as const

  test("is timed when it is said, and never before what was said last", () => {
    const logging = { key: "key", userId: "sam", organisationId: "house", deal, what: OFFERED, now: NOW }
    expect(newEntry(logging, [])).toMatchObject({ saidAt: at(30), seenMoves: [4], basedOn: 4 })
    expect(newEntry({ ...logging, now: NOW + 60_000 }, []).what.body.occurredAt).toBe(at(60))
  })

  test("goes by what is through already, though the screen does not show it yet", () => {
    const logging = { key: "key", userId: "sam", organisationId: "house", deal, what: OFFERED, now: NOW }
    const before = [
      entry(1, { kind: "logged", version: 5, at: NOW }),
      entry(2, { kind: "undone", version: 4, at: NOW }),
    ]
    expect(newEntry(logging, before).seenMoves).toEqual([5])
  })

  test("all the same is said as of now where it lies before what others said, with what stands behind it", () => {
    const overtaken = entry(1, { kind: "overtaken", since: deal.moves, gone: 0, same: null })
    const after = sentAnyway(overtaken, deal, "new-key")([overtaken, entry(2)])
    expect(after[0]).toMatchObject({ key: "new-key", seenMoves: [4], state: { kind: "waiting" } })
    expect(after[0]?.what.body).not.toHaveProperty("occurredAt")
    expect(after[1]?.seenMoves).toEqual([4])
  })

  test("in answer to what was held is another wish", () => {
    const held = entry(1, {
      kind: "held",
      held: { needs: "reason", approver: "auto", distance: null, approvalId: null },
      at: NOW,
    })
    const reason = { code: "competitive-match" }
    const [after] = heldAnswered(held, { reason }, talk(1), "new-key")([held])
    expect(after).toMatchObject({ key: "new-key", what: { body: { reason, occurredAt: at(0) } } })
  })
})

describe("the screens", () => {
  test("count with what will be made, and with nothing that will not", () => {
    const entries = [
      entry(1, { kind: "logged", version: 5, at: NOW }),
      entry(2),
      entry(3, { kind: "waiting", tries: 0, sentAt: NOW, isUnwanted: true }),
      entry(4, { kind: "unsure" }),
    ]
    expect(pendingMoves(entries)).toEqual([{ ...OFFER, key: "key-2", occurredAt: at(0) }])
  })

  test("know the same price in other digits", () => {
    expect(isSameMove(move(1, "9250.00"), entry(1))).toBe(true)
    expect(isSameMove(move(1, "9250.50"), entry(1))).toBe(false)
  })

  test("offer to undo the last of one's own for ten seconds, which stand still meanwhile somebody lingers", () => {
    const logged = entry(1, { kind: "logged", version: 5, at: NOW }, { addedAt: NOW })
    expect(undoableOf([logged], NOW + UNDO_MS - 1)).toBe(logged)
    expect(undoableOf([logged], NOW + UNDO_MS)).toBeUndefined()
    expect(undoableOf([logged, entry(2, { kind: "unsure" })], NOW)).toBeUndefined()
    const begun = startCountdown(logged, NOW + 2000)
    const lingered = countedDown(begun, NOW + 60_000, true)
    expect(countedDown(lingered, NOW + 61_000, false).leftMs).toBe(7000)
  })
})
