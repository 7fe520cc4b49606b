// What needs a move now, and what one waits for.

import { describe, expect, test } from "vitest"
import type { Approval, CallBack, Deal, DealInShort } from "../../desk/types.ts"
import { type Found, isOurTurn, movesNow, offersToAnswer, today } from "./today.ts"

const NOW = new Date("2026-03-14T12:00:00Z")
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString()

const open = (id: string, keys: Partial<DealInShort> = {}): DealInShort =>
  ({ id, phase: "talking", theirOffer: "9050", approvalsWaiting: 0, nextCallBackAt: null, ...keys }) as DealInShort

const full = (id: string, moves: readonly [string, string][], since: string): Deal =>
  ({
    id,
    touchedAt: since,
    standing: { ours: null, theirs: { price: "9050", since, expiresAt: null } },
    moves: moves.map(([by, kind]) => ({ by, kind })),
  }) as unknown as Deal

const approval = (status: Approval["status"], keys: Partial<Approval> = {}): Approval =>
  ({ id: status, dealId: "golf", status, mayAnswer: false, answeredAt: hoursAgo(1), ...keys }) as Approval

const found = (keys: Partial<Found> = {}): Found => ({
  leave: [],
  asked: [],
  open: [open("golf")],
  full: [],
  calls: [],
  leads: { toDrop: 0, woken: [] },
  now: NOW,
  ...keys,
})

describe("an offer of theirs", () => {
  test("waits for us when the last word was theirs, logged at the same moment or not", () => {
    const now = hoursAgo(0)
    expect(
      isOurTurn(
        full(
          "golf",
          [
            ["us", "offer"],
            ["them", "offer"],
          ],
          now,
        ),
      ),
    ).toBe(true)
    expect(
      isOurTurn(
        full(
          "golf",
          [
            ["them", "offer"],
            ["us", "offer"],
          ],
          now,
        ),
      ),
    ).toBe(false)
    expect(
      isOurTurn(
        full(
          "golf",
          [
            ["them", "offer"],
            ["us", "hold"],
          ],
          now,
        ),
      ),
    ).toBe(false)
    expect(
      isOurTurn(
        full(
          "golf",
          [
            ["them", "offer"],
            ["us", "give"],
          ],
          now,
        ),
      ),
    ).toBe(true)
  })

  test("is not asked about while leave is", () => {
    expect(offersToAnswer(open("golf"))).toBe(true)
    expect(offersToAnswer(open("golf", { approvalsWaiting: 1 }))).toBe(false)
    expect(offersToAnswer(open("golf", { phase: "away" }))).toBe(false)
  })

  test("that waited longest stands first", () => {
    const theirs: [string, string][] = [["them", "offer"]]
    const offers = [full("golf", theirs, hoursAgo(1)), full("polo", theirs, hoursAgo(5))]
    expect(today(found({ full: offers })).offers.map(({ id }) => id)).toEqual(["polo", "golf"])
  })

  test("stands among the leave given, and not once more", () => {
    const offers = [full("golf", [["them", "offer"]], hoursAgo(1))]
    const sorted = today(found({ full: offers, asked: [approval("given")] }))
    expect(sorted.offers).toEqual([])
    expect(movesNow(sorted)).toBe(1)
  })
})

describe("leave that was asked for", () => {
  test("is shown while it waits, can be used, or was just declined", () => {
    const asked = [
      approval("waiting"),
      approval("given"),
      approval("declined"),
      approval("declined", { answeredAt: hoursAgo(72) }),
      approval("used"),
      approval("withdrawn"),
    ]
    expect(today(found({ asked })).asked.map(({ status }) => status)).toEqual(["waiting", "given", "declined"])
  })
})

describe("people to call", () => {
  test("are due or planned; who left without a plan stands last", () => {
    const call = (id: string, status: CallBack["status"]) => ({ id, status, dealId: id }) as CallBack
    const away = [open("golf", { phase: "away", nextCallBackAt: hoursAgo(1) }), open("polo", { phase: "away" })]
    const sorted = today(found({ open: away, calls: [call("golf", "due"), call("audi", "planned")] }))
    expect(sorted.due.map(({ deal }) => deal?.id)).toEqual(["golf"])
    expect(sorted.planned.map(({ deal }) => deal)).toEqual([undefined])
    expect(sorted.away.map(({ id }) => id)).toEqual(["polo"])
  })
})
