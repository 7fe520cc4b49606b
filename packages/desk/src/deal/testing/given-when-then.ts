// Stories for deciders: given a talk in one line of notation (and events that the notation cannot say), when a command, then these
// events or that refusal. A table of stories reads as the rule book of the desk. Every story has its own clock: the deal is opened
// on a Monday at ten, each event comes a minute after the last, waiting days pass as days.

import {
  type Deal,
  type Money,
  type Move,
  must,
  parseCurrency,
  parseMoney,
  parseNotation,
  type Result,
} from "@walkaway/engine"
import { expect, test } from "vitest"
import type { DecisionContext } from "../../decision-context.ts"
import { DEFAULT_POLICY, type Policy } from "../../policy/policy.ts"
import type { Actor, Role } from "../../recorded.ts"
import type { DealCommand, MoveWish } from "../commands.ts"
import { decide } from "../decide.ts"
import type { DealEvent } from "../events.ts"
import { type DealStep, evolve } from "../evolve.ts"
import { eventOfWish } from "../move-events.ts"
import { partyOf } from "../party.ts"
import { type DealState, noDeal, type OpenedDeal } from "../state.ts"

export const gbp = (text: string): Money => must(parseMoney(text, must(parseCurrency("GBP"))))
export const usd = (text: string): Money => must(parseMoney(text, must(parseCurrency("USD"))))

/** Sam sells, Mia is the manager, Olga owns the place; Tom is another salesperson, Max another manager. */
export const PEOPLE = {
  sam: { kind: "person", id: "sam", role: "salesperson" },
  tom: { kind: "person", id: "tom", role: "salesperson" },
  mia: { kind: "person", id: "mia", role: "manager" },
  max: { kind: "person", id: "max", role: "manager" },
  olga: { kind: "person", id: "olga", role: "owner" },
  desk: { kind: "desk", id: "jobs" },
} as const satisfies Readonly<Record<string, Actor & { readonly role?: Role }>>
export type Who = keyof typeof PEOPLE

export const uuid = (count: number): string => `0193a5c4-7b2e-7c3d-8e4f-${count.toString().padStart(12, "0")}`

const START = Date.UTC(2026, 10, 23, 10, 0)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export const minutesAfterStart = (minutes: number): Date => new Date(START + minutes * MINUTE)

const wishOf = (move: Exclude<Move, { kind: "wait" }>, deal: Deal): MoveWish => {
  const { by, ...rest } = move
  return { ...rest, by: partyOf(by, deal.side) } as MoveWish
}

const openingOf = ({ side, currency, ask, limit, roundsMax }: Deal): DealEvent => ({
  type: "DealOpened",
  data: {
    title: "Golf",
    side,
    currency,
    template: "haggle",
    ...(ask && { ask }),
    ...(limit && { limit: [limit.low, limit.middle, limit.high] }),
    ...(roundsMax !== undefined && { roundsMax }),
    ownerId: "sam",
    paper: {},
  },
})

export interface Past {
  readonly state: DealState
  readonly steps: readonly DealStep[]
  readonly now: Date
}

const nothing: Past = { state: noDeal, steps: [], now: new Date(START) }

const later = (past: Past, ms: number): Past => ({ ...past, now: new Date(past.now.getTime() + ms) })

/** Adds events a minute apart, by the same person. */
export const happened = (past: Past, events: readonly DealEvent[], actor: Actor = PEOPLE.sam): Past => {
  const steps = [...past.steps]
  let { state, now } = past
  for (const event of events) {
    const step = { version: steps.length + 1, event, actor, occurredAt: now }
    steps.push(step)
    state = evolve(state, step)
    now = new Date(now.getTime() + MINUTE)
  }
  return { state, steps, now }
}

const moved = (past: Past, move: Move, deal: Deal): Past => {
  if (move.kind === "wait") return later(past, move.days * DAY)
  const { session } = past.state as OpenedDeal
  const agreed = session.standing[move.by === "seller" ? "buyer" : "seller"]?.price
  return happened(past, [eventOfWish(wishOf(move, deal), agreed)])
}

/** "nothing" or a deal in notation, then further events. */
export const pastOf = (given: string, more: readonly DealEvent[] = []): Past => {
  if (given === "nothing") return nothing
  const deal = must(parseNotation(given))
  const { line, target } = deal
  const committed: DealEvent[] = line ? [{ type: "LineCommitted", data: { line, ...(target && { target }) } }] : []
  const opened = happened(nothing, [openingOf(deal), ...committed])
  return happened(
    deal.moves.reduce((past, move) => moved(past, move, deal), opened),
    more,
  )
}

/** Ids count up from 1001. */
export const contextAt = (
  now: Date,
  by: Who = "sam",
  policy: Partial<Policy> = {},
  occurredAt = now,
): DecisionContext => {
  let count = 1000
  const newId = () => {
    count += 1
    return uuid(count)
  }
  return { now, occurredAt, actor: PEOPLE[by], policy: { ...DEFAULT_POLICY, ...policy }, newId }
}

export interface Story {
  readonly name: string
  readonly given: string
  readonly and?: readonly DealEvent[]
  readonly by?: Who
  readonly policy?: Partial<Policy>
  /** Minutes between now and when it happened; below zero: before. */
  readonly minutesFromNow?: number
  readonly when: DealCommand
  /** Types of the events, or what they contain. */
  readonly gives?: readonly (DealEvent["type"] | { readonly type: DealEvent["type"]; readonly data: object })[]
  readonly refused?: string
}

export const decided = (story: Story): Result<readonly DealEvent[], { readonly code: string }> => {
  const past = pastOf(story.given, story.and)
  const occurredAt = new Date(past.now.getTime() + (story.minutesFromNow ?? 0) * MINUTE)
  return decide(past.state, story.when, contextAt(past.now, story.by, story.policy, occurredAt))
}

const expectStory = (story: Story): void => {
  const outcome = decided(story)
  if (story.refused !== undefined) {
    expect(outcome).toMatchObject({ ok: false, error: { code: story.refused, remedy: expect.any(String) } })
    return
  }
  expect(outcome).toMatchObject({ ok: true })
  if (!outcome.ok) return
  const wanted = story.gives ?? []
  const types = wanted.map((one) => (typeof one === "string" ? one : one.type))
  expect(outcome.value.map(({ type }) => type)).toEqual(types)
  for (const [index, one] of wanted.entries()) {
    if (typeof one !== "string") expect(outcome.value[index]).toMatchObject(one)
  }
}

/** One test a story. */
export const tell = (stories: readonly Story[]): void => {
  test.each(stories)("$name", expectStory)
}

export const offer = (price: string, by: "us" | "them" = "us"): MoveWish => ({ kind: "offer", by, price: gbp(price) })

export const log = (move: MoveWish, more: Partial<Extract<DealCommand, { kind: "log-move" }>> = {}): DealCommand => ({
  kind: "log-move",
  move,
  ...more,
})

export const because = { code: "month-end" } as const
