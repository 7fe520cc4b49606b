// Laws of the protocol: a session is the fold of its moves, what it calls legal it lets through and nothing else, and what one
// side may see says nothing of the other's secrets.

import { anyDeal, anyTalk, dealOfTalk, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { counterpartOf, SIDES } from "../deal/index.ts"
import { must } from "../units/index.ts"
import { observe } from "./observation.ts"
import { applyMove, legalMoves, playSession } from "./session.ts"

test("any moves are played or refused at the first that does not fit", () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const played = playSession(deal)
      if (played.ok) {
        expect(played.value.moves).toEqual(deal.moves)
        return
      }
      const index = Number(/^moves\[(\d+)\]$/.exec(played.error.path ?? "")?.[1])
      const before = must(playSession({ ...deal, moves: deal.moves.slice(0, index) }))
      expect(applyMove(before, deal.moves[index])).toMatchObject({ ok: false, error: { code: played.error.code } })
    }),
    { numRuns: 300 },
  )
})

test("a legal move can be made, and a kind that is not listed cannot", () => {
  fc.assert(
    fc.property(anyTalk, fc.constantFrom(...SIDES), (talk, by) => {
      const session = must(playSession(dealOfTalk(talk, POUNDS)))
      const price = { currency: POUNDS.currency, minor: 900_000n }
      const legal = legalMoves(session, by, price)
      for (const move of legal) expect(applyMove(session, move).ok).toBe(true)
      const listed = new Set(legal.map((move) => move.kind))
      if (!listed.has("accept")) expect(applyMove(session, { kind: "accept", by }).ok).toBe(false)
      if (!listed.has("call")) expect(applyMove(session, { kind: "call", by, price }).ok).toBe(false)
      if (!listed.has("return")) expect(applyMove(session, { kind: "return", by }).ok).toBe(false)
      if (!listed.has("offer")) expect(applyMove(session, { kind: "offer", by, price }).ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test("what stands for a side is a price that it named, and time never runs back", () => {
  fc.assert(
    fc.property(anyTalk, (talk) => {
      const deal = dealOfTalk(talk, POUNDS)
      let day = 0
      for (let count = 0; count <= deal.moves.length; count += 1) {
        const session = must(playSession({ ...deal, moves: deal.moves.slice(0, count) }))
        expect(session.day).toBeGreaterThanOrEqual(day)
        day = session.day
        for (const side of SIDES) {
          const standing = session.standing[side]
          if (standing) expect(session.offers[side].at(-1)).toEqual(standing.price)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test("a side sees the moves and not the other's line, target, belief, cost or value", () => {
  fc.assert(
    fc.property(anyTalk, fc.integer({ min: 1, max: 1000 }), (talk, secret) => {
      const deal = dealOfTalk(talk, POUNDS)
      const money = { ...deal.line!, minor: BigInt(secret) }
      const other = {
        ...deal,
        line: money,
        limit: { low: money, middle: money, high: money },
        roundsMax: 7,
        moves: deal.moves.map((move) => (move.kind === "give" ? { ...move, cost: money } : move)),
      }
      const giver = deal.side
      expect(observe(other as typeof deal, counterpartOf(giver))).toEqual(observe(deal, counterpartOf(giver)))
    }),
    { numRuns: 100 },
  )
})
