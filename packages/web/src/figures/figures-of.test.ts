import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readDealFile } from "@walkaway/contract"
import { adviceOf, lineOf, worthOf } from "@walkaway/contract/brief"
import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import type { Deal } from "../desk/types.ts"
import { figuresOfDeal, figuresOfDocument } from "./figures-of.ts"
import type { DealQuestion, PendingMove, WhatIf } from "./questions.ts"

const EXAMPLES = fileURLToPath(new URL("../../../../examples/dealership/deals", import.meta.url))
const examples = readdirSync(EXAMPLES).map(
  (file) => [file, parse(readFileSync(`${EXAMPLES}/${file}`, "utf8"))] as const,
)

const actor = { kind: "person", id: "sam", name: "Sam", role: "salesperson" } as const
const NOON = "2026-03-03T12:00:00.000Z"

const logged = (move: object, version: number): Deal["moves"][number] => ({
  version,
  kind: "offer",
  by: "us",
  price: null,
  item: null,
  cost: null,
  value: null,
  door: null,
  expiresAt: null,
  reason: null,
  occurredAt: NOON,
  actor,
  ...move,
})

const ALTERNATIVES = [
  {
    kind: "next-buyer",
    offers: [8700, 9300, 9800],
    buyersPerWeek: 1,
    days: 45,
    tradeValue: 8300,
    holdingCostPerDay: 12,
  },
  { kind: "trade", price: [8050, 8300, 8500], fees: 95 },
]

const GOLF: Deal = {
  id: "0193a5c4-7b2e-7c3d-8e4f-000000000001",
  version: 3,
  title: "Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  phase: "talking",
  leftBy: null,
  outcome: null,
  ask: "9995",
  ourOffer: "9995",
  theirOffer: "8500",
  agreedPrice: null,
  owner: { id: "sam", name: "Sam" },
  customer: null,
  unit: null,
  effortHours: 0,
  approvalsWaiting: 0,
  nextCallBackAt: null,
  openedAt: NOON,
  touchedAt: NOON,
  closedAt: null,
  line: null,
  standing: { ours: null, theirs: null },
  limit: ["8700", "9250", "9800"],
  rounds: null,
  worth: {
    cost: 8210,
    time: { hours: [1, 1.5, 3], costPerHour: 24 },
    alternatives: ALTERNATIVES,
  },
  worthVersion: 1,
  worthStatedAt: NOON,
  moves: [logged({ price: "9995" }, 2), logged({ by: "them", price: "8500" }, 3)],
  effort: { hours: 0, money: "0", byStage: [] },
  approvals: [],
  callBacks: [],
  crossings: [],
  attempts: 0,
  closed: null,
  learnt: [],
}

const POLICY: DealQuestion["policy"] = {
  timeZone: "Europe/London",
  currency: "GBP",
  costPerHour: { salesperson: null, manager: null, owner: null },
  holdingCostPerDay: null,
  approval: { autoUpTo: 0.015, managerUpTo: 0.05, reasonNeeded: true },
  lineBeforeOffers: "advised",
  reasons: [{ code: "other", label: "Other" }],
  lineSight: { salesperson: "exact", manager: "exact", owner: "exact" },
  lineBand: 0.03,
  callBack: { attemptsMax: 2, firstAfterHours: 24, nextAfterHours: 72, from: 9, until: 18 },
}

const ask = (deal: Deal, more: Partial<DealQuestion> = {}) =>
  figuresOfDeal({ deal, policy: POLICY, ownerRole: "salesperson", now: new Date("2026-03-03T15:00:00Z"), ...more })
const whatIf = (knobs: WhatIf, deal: Deal = GOLF) => ask(deal, { whatIf: knobs })
const withMoves = (...moves: object[]): Deal => ({
  ...GOLF,
  moves: [...GOLF.moves, ...moves.map((move, index) => logged(move, 4 + index))],
})
const withWorth = (worth: object): Deal => ({ ...GOLF, worth: { ...GOLF.worth, ...worth } })

describe("a bare document", () => {
  test.each(examples)("has the figures of the command line: %s", (_, document) => {
    const read = readDealFile(document)
    if (!read.ok) throw new Error("The example cannot be read.")
    const paper = read.value
    const figures = figuresOfDocument({ document })
    expect(figures.advice).toEqual(must(adviceOf(paper)))
    expect(figures.line).toEqual(must(lineOf(paper)))
    expect(figures.worth).toEqual(must(worthOf(paper)))
    expect(figures.problems).toEqual([])
  })

  test("that says too little is answered with what is missing and where", () => {
    const figures = figuresOfDocument({ document: { side: "buy", currency: "MAD", ask: 900, value: -3 } })
    expect(figures.advice).toBeNull()
    expect(figures.problems.map(({ path }) => path)).toEqual([["value"]])
    const gap = figuresOfDocument({ document: { side: "buy", currency: "MAD", ask: 900, value: 560 } })
    expect(gap.problems).toMatchObject([{ code: "missing", path: ["alternative"] }])
  })

  test("with a price that they might name is that document with the offer in it", () => {
    const document = { side: "buy", currency: "MAD", ask: 900, value: 560, alternative: 100, moves: "s900 b200" }
    const { ledger: _asked, ...asked } = figuresOfDocument({ document, whatIf: { theirOffer: "650" } })
    const { ledger: _said, ...said } = figuresOfDocument({ document: { ...document, moves: "s900 b200 s650" } })
    expect(asked).toEqual(said)
  })
})

describe("a move on its way to the desk", () => {
  const offer: PendingMove = { kind: "offer", by: "them", price: 9100, occurredAt: NOON }

  test("counts as if it had been confirmed", () => {
    expect(ask(GOLF, { pending: [offer] })).toEqual(ask(withMoves({ by: "them", price: "9100" })))
  })

  test("that no longer fits is left out and named", () => {
    const figures = ask(GOLF, { pending: [{ kind: "return", by: "them", occurredAt: NOON }, offer] })
    expect(figures.advice).toEqual(ask(GOLF, { pending: [offer] }).advice)
    expect(figures.problems).toMatchObject([{ code: "not-away", path: ["pending", 0] }])
  })
})

describe("what if", () => {
  test("they offer: what logging the offer gives, and another answer than before", () => {
    const asked = whatIf({ theirOffer: "9400" })
    expect(asked).toEqual(ask(withMoves({ by: "them", price: "9400", occurredAt: "2026-03-03T15:00:00Z" })))
    expect(asked.advice).not.toEqual(ask(GOLF).advice)
  })

  test("we offer and they answer: in that order", () => {
    const asked = whatIf({ ourOffer: "9750", theirOffer: "9000" })
    expect(asked).toEqual(ask(withMoves({ price: "9750" }, { by: "them", price: "9000" })))
  })

  test("whoever left comes back with a price, or is called with one", () => {
    const left = { by: "them", kind: "walk", door: "open" }
    const away = { ...withMoves(left), phase: "away" as const, leftBy: "them" as const }
    expect(whatIf({ theirOffer: "9100" }, away)).toEqual(
      ask(withMoves(left, { by: "them", kind: "return" }, { by: "them", price: "9100" })),
    )
    const called = { ...withMoves(left, { kind: "call", price: "9500" }), phase: "away" as const }
    expect(whatIf({ ourOffer: "9500" }, away)).toEqual(ask(called))
  })

  test("a price after the end is nobody's any more", () => {
    const agreed = { ...withMoves({ kind: "accept" }), phase: "agreed" as const, agreedPrice: "8500" }
    expect(whatIf({ theirOffer: "9100" }, agreed)).toMatchObject({
      advice: null,
      problems: [{ code: "already-over", path: ["whatIf", "theirOffer"] }],
    })
  })

  test.each(["ninety", "9.999", "-5"])("a price that is none is said to be none: %s", (theirOffer) => {
    expect(whatIf({ theirOffer }).problems).toMatchObject([{ path: ["whatIf", "theirOffer"] }])
  })

  test("the line lies elsewhere: what committing it gives", () => {
    const line = { sight: "exact" as const, price: "9300", target: null, committedAt: NOON, changes: [] }
    expect(whatIf({ line: "9300" })).toEqual(ask({ ...GOLF, line }))
    const aimed = { ...GOLF, line: { ...line, price: "8900", target: "9200" } }
    expect(whatIf({ line: "9300" }, aimed).line?.walkAwayPrice).toBe(9300)
  })

  test("the worth is looked at elsewhere: only that moves", () => {
    const { worth: before, ...rest } = ask(GOLF)
    const { worth, ...restAfter } = whatIf({ price: "9400" })
    expect([before?.price, worth?.price]).toEqual([8500, 9400])
    expect(restAfter).toEqual(rest)
  })

  test("it takes more hours: what stating them gives", () => {
    expect(whatIf({ hoursToCome: 6 })).toEqual(ask(withWorth({ time: { hours: 6, costPerHour: 24 } })))
    expect(whatIf({ hoursToCome: 6 }).worth?.worth.mean).toBeLessThan(ask(GOLF).worth?.worth.mean ?? 0)
  })

  test("more buyers come: what stating them gives", () => {
    const [waiting, trade] = ALTERNATIVES
    const alternatives = [{ ...waiting, buyersPerWeek: 3 }, trade]
    expect(whatIf({ buyersPerWeek: 3 })).toEqual(ask(withWorth({ alternatives })))
    expect(whatIf({ buyersPerWeek: 3 }).line?.walkAwayPrice).toBeGreaterThan(ask(GOLF).line?.walkAwayPrice ?? 0)
  })

  test("our alternative is better: by that much, and the line follows", () => {
    const [plain, better] = [ask(GOLF), whatIf({ alternativeShift: 300 })]
    expect(better.line?.alternative?.mean).toBeCloseTo((plain.line?.alternative?.mean ?? 0) + 300, 6)
    expect(better.line?.walkAwayPrice).toBeGreaterThan(plain.line?.walkAwayPrice ?? 0)
    expect(better.advice?.walkAwayPrice).toBe(better.line?.walkAwayPrice)
    expect(better.worth?.customer?.alternative).toBeCloseTo((plain.worth?.customer?.alternative ?? 0) + 300, 6)
    expect(better.worth?.worth).toEqual(plain.worth?.worth)
    expect(whatIf({ alternativeShift: 0 })).toEqual(plain)
  })

  test("nothing: nothing", () => {
    expect(whatIf({ theirOffer: undefined })).toEqual(ask(GOLF))
  })
})

describe("a deal that is not advised on", () => {
  test("a hidden line leaves the ledger alone, what-ifs and pending moves included", () => {
    const hidden: Deal = { ...GOLF, worth: null, line: { sight: "hidden", committedAt: NOON } }
    const figures = whatIf({ ourOffer: "9700", line: "9000", hoursToCome: 3 }, hidden)
    expect(figures).toMatchObject({ advice: null, line: null, worth: null, refusal: null, problems: [] })
    expect(figures.ledger?.items).toMatchObject([{ by: "us", from: "9995", to: "9700", cost: { middle: 295 } }])
  })

  test("without worth and line it is refused as the desk refuses it", () => {
    const figures = ask({ ...GOLF, worth: { cost: 8210 } })
    expect(figures).toMatchObject({ advice: null, refusal: { code: "worth-incomplete" } })
    expect(figures.problems.map(({ path }) => path)).toEqual([["worth", "alternative"]])
    expect(figures.ledger).not.toBeNull()
  })

  test("a closed one has its worth and its line", () => {
    const closed = { outcome: "lost" as const, price: null, reason: null, at: NOON }
    const figures = ask({ ...GOLF, phase: "closed", closed, closedAt: NOON })
    expect(figures).toMatchObject({ advice: null, refusal: { code: "deal-closed" } })
    expect(figures.line).toEqual(ask(GOLF).line)
  })
})
