// Any story of a deal: an opening, mostly a line, then commands by anybody, wise or not. Amounts lie around a line of 10,000, so that
// steps across it happen; commands point at the approvals and call backs that are there, so that they often hit.

import { EFFORT_STAGES, type Money, type Refusal } from "@walkaway/engine"
import fc from "fast-check"
import type { DealCommand, MoveWish, OpenDeal } from "../commands.ts"
import { decide } from "../decide.ts"
import { LEARNT_KINDS, OUTCOMES } from "../events.ts"
import { type DealStep, evolve } from "../evolve.ts"
import { type DealState, noDeal } from "../state.ts"
import { contextAt, gbp, PEOPLE, usd, uuid, type Who } from "./given-when-then.ts"

const START = Date.UTC(2026, 10, 23, 10, 0)

/** Around a line of 10,000; now and then nonsense. */
const anyMoney: fc.Arbitrary<Money> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 8500, max: 11_500 }).map((pounds) => gbp(String(pounds))) },
  { weight: 1, arbitrary: fc.constantFrom(gbp("-1"), gbp("0"), gbp("0.01"), usd("9000"), gbp("99999999999")) },
)
const party = fc.constantFrom("us" as const, "them" as const)
const reason = fc.constantFrom({ code: "month-end" }, { code: "month-end" }, { code: "unheard-of" })
const date = fc.integer({ min: -100, max: 20_000 }).map((minutes) => new Date(START + minutes * 60_000))
/** Stands for the n-th approval or call back of the deal, see `pointed`. */
const someId = fc.integer({ min: 0, max: 3 }).map(uuid)

const anyWish: fc.Arbitrary<MoveWish> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("offer" as const), by: party, price: anyMoney }) },
  fc.record({ kind: fc.constant("offer" as const), by: party, price: anyMoney, expiresAt: date }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("call" as const), by: party, price: anyMoney }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "hold" as const,
        "accept" as const,
        "reject" as const,
        "expire" as const,
        "return" as const,
      ),
      by: party,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("walk" as const),
      by: party,
      door: fc.constantFrom("open" as const, "open" as const, "closed" as const),
    }),
  },
  fc.record({
    kind: fc.constant("give" as const),
    by: party,
    item: fc.constantFrom("mats", "fuel", " "),
    cost: fc.integer({ min: 0, max: 300 }).map((pounds) => gbp(String(pounds))),
  }),
)

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

export const anyLogMove: fc.Arbitrary<DealCommand> = fc
  .tuple(anyWish, optional(reason), optional(someId), fc.boolean())
  .map(([move, why, approvalId, said]) => ({
    kind: "log-move" as const,
    move,
    ...(why && { reason: why }),
    ...(approvalId !== undefined && said && { approvalId }),
    ...(said && approvalId === undefined && { alreadySaid: true }),
  }))

const anyOther: fc.Arbitrary<DealCommand> = fc.oneof(
  fc.record({ kind: fc.constant("change-ask" as const), ask: anyMoney }),
  fc.record({ kind: fc.constant("state-worth" as const), paper: fc.constant({ cost: 8100 }) }),
  fc.record({ kind: fc.constant("commit-line" as const), line: anyMoney }),
  fc.record({ kind: fc.constant("move-line" as const), line: anyMoney, reason }),
  fc.record({ kind: fc.constant("retract-move" as const), version: fc.constantFrom(0, 0, 0, 2) }),
  fc.record({ kind: fc.constant("ask-approval" as const), move: anyWish, reason }),
  fc.record({
    kind: fc.constant("answer-approval" as const),
    approvalId: someId,
    answer: fc.constantFrom("given" as const, "declined" as const),
  }),
  fc.record({ kind: fc.constant("withdraw-approval" as const), approvalId: someId }),
  fc.record({ kind: fc.constant("plan-call-back" as const), dueAt: date }),
  fc.record({
    kind: fc.constant("settle-call-back" as const),
    callBackId: someId,
    how: fc.constantFrom("called" as const, "not-reached" as const, "dropped" as const),
  }),
  fc.record({ kind: fc.constant("call-back-due" as const), callBackId: someId }),
  fc.record({ kind: fc.constant("close-deal" as const), outcome: fc.constantFrom(...OUTCOMES) }),
  fc.record({ kind: fc.constant("reopen-deal" as const) }),
  fc.record({ kind: fc.constant("learn-outcome" as const), learnt: fc.constantFrom(...LEARNT_KINDS), price: anyMoney }),
  fc.record({ kind: fc.constant("assign-deal" as const), ownerId: fc.constantFrom("sam", "tom", "") }),
  fc.record({ kind: fc.constant("name-customer" as const), customerId: someId }),
)

export const anyEffort: fc.Arbitrary<DealCommand> = fc.record({
  kind: fc.constant("log-effort" as const),
  stage: fc.constantFrom(...EFFORT_STAGES),
  hours: fc.double({ min: 0, max: 40, noNaN: true }),
  money: fc.integer({ min: 0, max: 500 }).map((pounds) => gbp(String(pounds))),
})

export interface Act {
  readonly command: DealCommand
  readonly who: Who
  readonly minutes: number
}

export const act = (command: fc.Arbitrary<DealCommand>): fc.Arbitrary<Act> =>
  fc.record({
    command,
    who: fc.constantFrom(
      "sam" as const,
      "sam" as const,
      "tom" as const,
      "mia" as const,
      "olga" as const,
      "desk" as const,
    ),
    minutes: fc.integer({ min: 0, max: 600 }),
  })

const anyAct = fc.oneof(
  { weight: 8, arbitrary: act(anyLogMove) },
  { weight: 6, arbitrary: act(anyOther) },
  { weight: 1, arbitrary: act(anyEffort) },
)

export const anyOpening: fc.Arbitrary<OpenDeal> = fc.record(
  {
    kind: fc.constant("open-deal" as const),
    title: fc.constant("Golf"),
    side: fc.constantFrom("seller" as const, "buyer" as const),
    currency: fc.constant("GBP"),
    template: fc.constant("car" as const),
    ask: fc.constantFrom(gbp("9995"), gbp("11000")),
    ownerId: fc.constant("sam"),
    paper: fc.constant({}),
  },
  { requiredKeys: ["kind", "title", "side", "currency", "template", "ownerId", "paper"] },
)

/** Long enough to get somewhere; mostly with a line, without which nothing is crossed. */
export const anyStory = fc
  .record({
    opening: anyOpening,
    line: fc.constantFrom("10000", "9900", undefined),
    acts: fc.array(anyAct, { minLength: 5, maxLength: 40, size: "max" }),
  })
  .map(({ opening, line, acts }) => {
    const commit: Act[] =
      line === undefined ? [] : [{ command: { kind: "commit-line", line: gbp(line) }, who: "sam", minutes: 1 }]
    return { opening, acts: [...commit, ...acts] }
  })

export interface Run {
  readonly state: DealState
  readonly steps: readonly DealStep[]
  /** State behind each command. */
  readonly states: readonly DealState[]
  readonly types: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** Version 0 becomes that of the last move, the id n that of the n-th approval or call back, so that commands often hit. */
const pointed = (state: DealState, command: DealCommand): DealCommand => {
  if (state.kind === "none") return command
  const nth = (id: string) => Number(id.slice(-4))
  if (command.kind === "retract-move")
    return { ...command, version: command.version || (state.moves.at(-1)?.version ?? 0) }
  if ("approvalId" in command && command.approvalId !== undefined) {
    return { ...command, approvalId: state.approvals[nth(command.approvalId)]?.approvalId ?? command.approvalId }
  }
  if ("callBackId" in command) {
    return { ...command, callBackId: state.callBacks[nth(command.callBackId)]?.callBackId ?? command.callBackId }
  }
  return command
}

export const play = (opening: DealCommand, acts: readonly Act[]): Run => {
  let state: DealState = noDeal
  let now = START
  let given = 0
  const steps: DealStep[] = []
  const states: DealState[] = []
  const refusals: Refusal[] = []
  const newId = () => {
    given += 1
    return uuid(1000 + given)
  }
  for (const { command, who, minutes } of [{ command: opening, who: "sam" as const, minutes: 0 }, ...acts]) {
    now += minutes * 60_000
    const context = { ...contextAt(new Date(now), who), newId }
    const outcome = decide(state, pointed(state, command), context)
    if (!outcome.ok) refusals.push(outcome.error)
    for (const event of outcome.ok ? outcome.value : []) {
      const step = { version: steps.length + 1, event, actor: PEOPLE[who], occurredAt: context.occurredAt }
      steps.push(step)
      state = evolve(state, step)
    }
    states.push(state)
  }
  return { state, steps, states, types: steps.map(({ event }) => event.type), refusals }
}
