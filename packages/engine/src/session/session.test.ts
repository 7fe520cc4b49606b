import { describe, expect, test } from "vitest"
import { type Deal, parseNotation } from "../deal/index.ts"
import { must, parseCurrency } from "../units/index.ts"
import { legalMoves, type Phase, playSession } from "./session.ts"

const deal = (notation: string): Deal => must(parseNotation(notation))
const play = (notation: string) => must(playSession(deal(notation)))
const pounds = (amount: number) => ({ currency: must(parseCurrency("GBP")), minor: BigInt(amount) * 100n })

const PHASES: readonly { moves: string; phase: Phase }[] = [
  { moves: "", phase: { kind: "talking" } },
  { moves: "s9995 b8500", phase: { kind: "talking" } },
  { moves: "s9995 b= sreject b8500 s9750", phase: { kind: "talking" } },
  { moves: "b8500 saccept", phase: { kind: "agreed", price: pounds(8500), acceptedBy: "seller" } },
  { moves: "s9995 b8500 s9750 baccept", phase: { kind: "agreed", price: pounds(9750), acceptedBy: "buyer" } },
  { moves: "s9995 bwalk", phase: { kind: "away", who: "buyer", sinceDay: 0, calls: 0 } },
  { moves: "s9995 +2d bwalk +1d", phase: { kind: "away", who: "buyer", sinceDay: 2, calls: 0 } },
  { moves: "s9995 bwalk scall9500 +1d scall9400", phase: { kind: "away", who: "buyer", sinceDay: 0, calls: 2 } },
  { moves: "b8500 swalk bcall9000", phase: { kind: "away", who: "seller", sinceDay: 0, calls: 1 } },
  { moves: "s9995 bwalk breturn", phase: { kind: "talking" } },
  { moves: "s9995 bwalk breturn bwalk scall9500", phase: { kind: "away", who: "buyer", sinceDay: 0, calls: 1 } },
  { moves: "s9995 bwalk scall9500 baccept", phase: { kind: "agreed", price: pounds(9500), acceptedBy: "buyer" } },
  { moves: "b8500 bwalk saccept", phase: { kind: "agreed", price: pounds(8500), acceptedBy: "seller" } },
  { moves: "s9995 bwalk swalk", phase: { kind: "away", who: "seller", sinceDay: 0, calls: 0 } },
  { moves: "s9995 bleave", phase: { kind: "over", leftBy: "buyer" } },
  { moves: "s9995 bwalk bleave", phase: { kind: "over", leftBy: "buyer" } },
  { moves: "s9995 bwalk sleave", phase: { kind: "over", leftBy: "seller" } },
  { moves: "s9995 sgive:mats:40:120 +3d", phase: { kind: "talking" } },
]

describe("a talk", () => {
  test.each(PHASES)("after '$moves' is $phase.kind", ({ moves, phase }) => {
    expect(play(`sell GBP | ${moves}`).phase).toEqual(phase)
  })
})

const REFUSALS = [
  { name: "after an agreement", moves: "b8500 saccept s9000", code: "already-over", at: 2 },
  { name: "waiting after an agreement", moves: "b8500 saccept +1d", code: "already-over", at: 2 },
  { name: "after leaving for good", moves: "s9995 bleave scall9000", code: "already-over", at: 2 },
  { name: "returning after leaving for good", moves: "s9995 bleave breturn", code: "already-over", at: 2 },
  { name: "accepting what was never offered", moves: "s9995 saccept", code: "nothing-to-accept", at: 1 },
  { name: "accepting the own price", moves: "b8500 baccept", code: "nothing-to-accept", at: 1 },
  { name: "accepting what has lapsed", moves: "b8500 bexpire saccept", code: "nothing-to-accept", at: 2 },
  { name: "letting lapse what is not there", moves: "bexpire", code: "nothing-to-expire", at: 0 },
  { name: "letting lapse twice", moves: "b8500 bexpire bexpire", code: "nothing-to-expire", at: 2 },
  { name: "offering while away", moves: "s9995 bwalk b9000", code: "is-away", at: 2 },
  { name: "holding while away", moves: "s9995 bwalk b=", code: "is-away", at: 2 },
  { name: "refusing while away", moves: "s9995 bwalk breject", code: "is-away", at: 2 },
  { name: "giving while away", moves: "s9995 swalk sgive:mats", code: "is-away", at: 2 },
  { name: "leaving twice", moves: "s9995 bwalk bwalk", code: "is-away", at: 2 },
  { name: "returning without having left", moves: "s9995 breturn", code: "not-away", at: 1 },
  { name: "returning in the other's place", moves: "s9995 bwalk sreturn", code: "not-away", at: 2 },
  { name: "calling somebody who is here", moves: "s9995 scall9500", code: "not-away", at: 1 },
  { name: "calling oneself", moves: "s9995 bwalk bcall9500", code: "not-away", at: 2 },
]

describe("what the words mean forbids", () => {
  test.each(REFUSALS)("$name ($code)", ({ moves, code, at }) => {
    const played = playSession(deal(`sell GBP | ${moves}`))
    expect(played).toMatchObject({ ok: false, error: { code, path: `moves[${at}]` } })
    expect(!played.ok && played.error.remedy).toBeTruthy()
  })
})

describe("the price on the table", () => {
  test("the advertised price can be taken by the buyer without a word said", () => {
    expect(play("sell GBP ask 9995 | baccept").phase).toEqual({
      kind: "agreed",
      price: pounds(9995),
      acceptedBy: "buyer",
    })
    expect(playSession(deal("sell GBP ask 9995 | saccept"))).toMatchObject({
      ok: false,
      error: { code: "nothing-to-accept" },
    })
  })

  test("is the last that each side named, with the move that named it", () => {
    const { standing, offers } = play("buy GBP ask 9995 | b8500 s9750 b8800")
    expect(standing).toEqual({
      seller: { price: pounds(9750), moveIndex: 1 },
      buyer: { price: pounds(8800), moveIndex: 2 },
    })
    expect(offers).toEqual({ seller: [pounds(9750)], buyer: [pounds(8500), pounds(8800)] })
  })

  test("of the advertisement has no move", () => {
    expect(play("sell GBP ask 9995").standing).toEqual({ seller: { price: pounds(9995), moveIndex: -1 } })
  })

  test("outlives a walk-out and is replaced by a call", () => {
    expect(play("sell GBP | s9995 b8500 bwalk").standing.buyer?.price).toEqual(pounds(8500))
    expect(play("sell GBP | s9995 b8500 bwalk scall9500").standing.seller).toEqual({
      price: pounds(9500),
      moveIndex: 3,
    })
  })

  test("lapses for its owner only", () => {
    expect(play("sell GBP | s9995 b8500 bexpire").standing).toEqual({ seller: { price: pounds(9995), moveIndex: 0 } })
  })
})

test("days add up from the first move", () => {
  expect(play("sell GBP | s9995 +1d b8500 +12d bwalk").day).toBe(13)
})

describe("what can be done now", () => {
  const kinds = (notation: string, by: "buyer" | "seller") =>
    legalMoves(play(notation), by, pounds(9000)).map((move) => (move.kind === "walk" ? move.door : move.kind))

  test.each([
    { name: "before anything was said", deal: "sell GBP", seller: "offer hold reject open closed give" },
    { name: "with an offer to take", deal: "sell GBP | b8500", seller: "offer hold accept reject open closed give" },
    {
      name: "with a price of one's own",
      deal: "sell GBP | s9995",
      seller: "offer hold reject open closed expire give",
    },
    {
      name: "while they are away",
      deal: "sell GBP | b8500 bwalk",
      seller: "offer hold accept reject open closed call give",
    },
    { name: "while away oneself", deal: "sell GBP | b8500 swalk", seller: "accept closed return" },
    { name: "after the end", deal: "sell GBP | b8500 saccept", seller: "" },
  ])("$name", ({ deal: notation, seller }) => {
    expect(kinds(notation, "seller").join(" ")).toBe(seller)
  })
})
