// Laws of the deal desk over any sequence of commands by anybody: nothing throws, what was decided folds, folding all at once is folding
// step by step, what is written is read back the same, effort moves nothing else, a move taken back leaves no trace in the talk, and a
// buyer's line is a seller's line in the mirror.

import { counterpartOf, type Money, playSession } from "@walkaway/engine"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { DealCommand } from "./commands.ts"
import { type DealStep, evolve } from "./evolve.ts"
import { dealModel } from "./model.ts"
import { type DealState, noDeal, type OpenedDeal, playedMove } from "./state.ts"
import { type Act, act, anyEffort, anyLogMove, anyOpening, anyStory, play } from "./testing/any-story.ts"
import { gbp, uuid } from "./testing/given-when-then.ts"

const MIRROR = 20_000

const replay = (steps: readonly DealStep[]): DealState => steps.reduce<DealState>(evolve, noDeal)

const opened = (state: DealState): OpenedDeal => {
  if (state.kind === "none") throw new Error("not opened")
  return state
}

/** What the session must be: the engine's own play of the moves as they count. */
const engineSession = ({ side, currency, ask, moves }: OpenedDeal) =>
  playSession({ side, currency, ...(ask && { ask }), moves: moves.map(playedMove) })

const RUNS = { numRuns: 400 }

test("any commands by anybody: nothing throws, and replaying all events gives the same deal", () => {
  fc.assert(
    fc.property(anyStory, ({ opening, acts }) => {
      const { state, steps } = play(opening, acts)
      expect(replay(steps)).toEqual(state)
      expect(steps.map(({ version }) => version)).toEqual(steps.map((_, index) => index + 1))
    }),
    RUNS,
  )
})

test("what is written is read back as the same deal", () => {
  fc.assert(
    fc.property(anyStory, ({ opening, acts }) => {
      const { state, steps } = play(opening, acts)
      const read = steps.map((step) => {
        const { type, schemaVersion, data } = dealModel.encode(step.event)
        return { ...step, event: dealModel.decode(type, schemaVersion, JSON.parse(JSON.stringify(data))) }
      })
      expect(replay(read)).toEqual(state)
    }),
    RUNS,
  )
})

test("every logged move stands in the session, which the engine plays alike", () => {
  fc.assert(
    fc.property(anyStory, ({ opening, acts }) => {
      for (const state of play(opening, acts).states) {
        const deal = opened(state)
        expect(deal.session.moves).toEqual(deal.moves.map(playedMove))
        expect(engineSession(deal)).toEqual({ ok: true, value: deal.session })
      }
    }),
    RUNS,
  )
})

test("events in any order are folded without a fault", () => {
  fc.assert(
    fc.property(anyStory, fc.infiniteStream(fc.nat()), ({ opening, acts }, chance) => {
      const { steps } = play(opening, acts)
      const shuffled = steps
        .map((step) => ({ step, at: chance.next().value as number }))
        .sort((left, right) => left.at - right.at)
        .map(({ step }, index) => ({ ...step, version: index + 1 }))
      const state = replay(shuffled)
      expect(state.kind).toBe(steps.length === 0 ? "none" : "opened")
      if (state.kind === "opened") expect(state.session.moves).toEqual(state.moves.map(playedMove))
      expect(() => dealModel.rowsOf(state, { organisationId: uuid(1), streamId: uuid(2), version: 1 })).not.toThrow()
    }),
    RUNS,
  )
})

test("effort spent moves nothing but itself", () => {
  const withoutEffort = (state: DealState) => {
    const { efforts: _efforts, touchedAt: _touched, ...rest } = opened(state)
    return rest
  }
  fc.assert(
    fc.property(anyStory, act(anyEffort), ({ opening, acts }, effort) => {
      const before = play(opening, acts)
      const after = play(opening, [...acts, effort])
      expect(withoutEffort(after.state)).toEqual(withoutEffort(before.state))
      expect(opened(after.state).efforts.slice(0, -1)).toEqual(
        opened(before.state).efforts.slice(0, opened(after.state).efforts.length - 1),
      )
    }),
    RUNS,
  )
})

test("a move that is taken back leaves no trace in the talk, the crossings, the calls or the leave", () => {
  fc.assert(
    fc.property(anyStory, act(anyLogMove), ({ opening, acts }, move) => {
      const before = opened(play(opening, acts).state)
      const made = opened(play(opening, [...acts, move]).state)
      const version = made.moves.at(-1)?.version
      if (version === undefined || made.moves.length === before.moves.length) return
      const retract = { command: { kind: "retract-move" as const, version }, who: "sam" as const, minutes: 1 }
      const after = opened(play(opening, [...acts, move, retract]).state)
      expect(after.session).toEqual(before.session)
      expect(after.moves).toEqual(before.moves)
      expect(after.crossings).toEqual(before.crossings)
      expect(after.approvals).toEqual(before.approvals)
      const waiting = ({ callBacks }: OpenedDeal) =>
        callBacks.filter(({ status }) => status === "planned" || status === "due").map(({ callBackId }) => callBackId)
      expect(waiting(after)).toEqual(waiting(before))
    }),
    RUNS,
  )
})

/** The same talk of the other side: prices reflected about the line, who is who kept. */
const mirrored = (command: DealCommand): DealCommand => {
  const flip = (price: Money): Money => ({ ...price, minor: BigInt(MIRROR) * 100n - price.minor })
  switch (command.kind) {
    case "open-deal": {
      const { ask: _ask, ...rest } = command
      return { ...rest, side: counterpartOf(command.side) }
    }
    case "commit-line":
    case "move-line":
      return { ...command, line: flip(command.line) }
    case "log-move":
    case "ask-approval": {
      const { move } = command
      return move.kind === "offer" || move.kind === "call"
        ? { ...command, move: { ...move, price: flip(move.price) } }
        : command
    }
    default:
      return command
  }
}

const soundPrice = (command: DealCommand): boolean =>
  command.kind !== "log-move" ||
  (command.move.kind !== "offer" && command.move.kind !== "call") ||
  (command.move.price.currency === "GBP" && command.move.price.minor > 100_00n && command.move.price.minor < 19_900_00n)

test("a buyer's line is crossed where a seller's is, in the mirror", () => {
  const line: Act = { command: { kind: "commit-line", line: gbp("10000") }, who: "sam", minutes: 1 }
  fc.assert(
    fc.property(anyOpening, fc.array(act(anyLogMove), { maxLength: 25, size: "max" }), (opening, acts) => {
      const { ask: _ask, ...bare } = opening
      const sound = [line, ...acts.filter(({ command }) => soundPrice(command))]
      const one = play(bare, sound)
      const other = play(
        mirrored(bare),
        sound.map(({ command, ...rest }) => ({ ...rest, command: mirrored(command) })),
      )
      expect(other.types).toEqual(one.types)
      const distances = (state: DealState) =>
        opened(state).crossings.map(({ distance, authority }) => [distance, authority])
      expect(distances(other.state)).toEqual(distances(one.state))
    }),
    RUNS,
  )
})

test("no refusal names the line, which whoever reads it may not be allowed to see", () => {
  const line: Act = { command: { kind: "commit-line", line: gbp("9876.54") }, who: "olga", minutes: 1 }
  fc.assert(
    fc.property(anyStory, ({ opening, acts }) => {
      for (const { message, remedy = "" } of play(opening, [line, ...acts]).refusals) {
        expect(`${message} ${remedy}`).not.toContain("9876")
      }
    }),
    RUNS,
  )
})
