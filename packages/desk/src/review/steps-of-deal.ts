// The advice that was read at each step of a talk, and what was done upon it. An advice belongs to the next move after it that names
// one of the six ways; gifts in between are no such move. Where nobody read any before the choice that ended the talk, it is worked out
// again from the deal as it was then, under the policy of then, and says so; nothing that was known later enters.

import type { AdviceOutput } from "@walkaway/contract"
import { amountOf, type Move } from "@walkaway/engine"
import type { AdvisedStep, Chosen } from "@walkaway/engine/review"
import { adviseDeal } from "../advising/advise-deal.ts"
import { type LoggedMove, type OpenedDeal, playedMove } from "../deal/state.ts"
import { type AdviceRead, type ClosedStory, contextAt, hoursUntil, policyAt, stateAfter } from "./closed-story.ts"
import { dayNumberAt } from "./day-numbers.ts"

export interface SourcedStep {
  readonly step: AdvisedStep
  readonly at: Date
  readonly source: "given" | "recomputed"
  readonly recommendedPrice?: number
}

type Choosing = Exclude<Move, { kind: "wait" }>

interface Choice {
  readonly logged: LoggedMove
  /** Absent when the other side moved. */
  readonly chosen?: Chosen
}

const isOurs = (move: Choosing, { side }: OpenedDeal): boolean => move.by === side

/** One of the six ways, for a move of ours; our last figure tells a counter from holding. */
const chosenBy = (move: Choosing, last: number | undefined, agreed: number | undefined): Chosen | undefined => {
  switch (move.kind) {
    case "offer": {
      const price = amountOf(move.price)
      return { move: price === last ? "hold" : "counter", price }
    }
    case "call":
      return { move: "call-back", price: amountOf(move.price) }
    case "accept":
      return { move: "accept", ...(agreed !== undefined && { price: agreed }) }
    case "walk":
      return { move: "walk" }
    case "hold":
    case "reject":
      return { move: "hold", ...(last !== undefined && { price: last }) }
    default:
      return undefined
  }
}

/** Every move but gifts and offers that lapse, with what of the six it was. They come back by themselves: we had let them go. */
const choicesOf = (deal: OpenedDeal): readonly Choice[] => {
  let last = deal.side === "seller" && deal.ask ? amountOf(deal.ask) : undefined
  let called = false
  const choices: Choice[] = []
  for (const logged of deal.moves) {
    const move = playedMove(logged)
    if (move.kind === "wait" || move.kind === "give" || move.kind === "expire") continue
    const ours = isOurs(move, deal)
    if (ours) {
      const chosen = chosenBy(move, last, logged.agreed && amountOf(logged.agreed))
      choices.push({ logged, ...(chosen && { chosen }) })
      if (move.kind === "offer" || move.kind === "call") last = amountOf(move.price)
      called = move.kind === "call"
    } else {
      choices.push({ logged, ...(move.kind === "return" && !called && { chosen: { move: "let-walk" } as const }) })
      called = false
    }
  }
  return choices
}

const stepOf = (
  { advice, at, dealVersion: _version }: AdviceRead,
  chosen: Chosen | undefined,
  story: ClosedStory,
): AdvisedStep => ({
  day: dayNumberAt(at, policyAt(story, at).timeZone),
  hoursBefore: hoursUntil(story.deal, at),
  recommended: advice.recommended.move,
  moves: advice.moves.map(({ move, price, available, expectedValue, dealProbability, valueAtRisk }) => ({
    move,
    ...(price !== undefined && { price }),
    available,
    expectedValue,
    dealProbability,
    valueAtRisk,
  })),
  limit: advice.belief.limit,
  walkAwayPrice: advice.walkAwayPrice,
  ...(chosen && { chosen }),
})

const sourced = (
  read: AdviceRead,
  chosen: Chosen | undefined,
  source: SourcedStep["source"],
  story: ClosedStory,
): SourcedStep => {
  const { price } = read.advice.recommended
  const step = stepOf(read, chosen, story)
  return { step, at: read.at, source, ...(price !== undefined && { recommendedPrice: price }) }
}

/** What the choice that ended the talk was made on: the last own choice, or letting them go after it. */
interface Ending {
  /** Version of the deal that the choice was made on. */
  readonly onVersion: number
  readonly at: Date
  readonly chosen: Chosen
}

const endingOf = ({ deal }: ClosedStory, choices: readonly Choice[]): Ending | undefined => {
  const last = choices.at(-1)
  if (last && !last.chosen && last.logged.move.kind === "walk" && deal.closed) {
    return { onVersion: last.logged.version, at: last.logged.occurredAt, chosen: { move: "let-walk" } }
  }
  const own = choices.findLast(({ logged, chosen }) => chosen && isOurs(playedMove(logged) as Choosing, deal))
  if (!own?.chosen) return undefined
  return { onVersion: own.logged.version - 1, at: own.logged.occurredAt, chosen: own.chosen }
}

const adviceThen = (story: ClosedStory, { onVersion, at }: Ending): AdviceOutput | undefined => {
  const state = stateAfter(story, onVersion)
  if (state.kind === "none" || state.closed) return undefined
  const given = adviseDeal(state, contextAt(story, at))
  return given.ok ? given.value.advice : undefined
}

/** All steps in the order of time, and whether the end was advised on then, afterwards, or not at all. */
export const stepsOfDeal = (
  story: ClosedStory,
): { readonly steps: readonly SourcedStep[]; readonly endSource: "given" | "recomputed" | "none" } => {
  const choices = choicesOf(story.deal)
  const placeOf = (version: number): number => {
    const at = choices.findIndex(({ logged }) => logged.version > version)
    return at === -1 ? choices.length : at
  }
  const lastReads = new Map(story.advice.map((read) => [placeOf(read.dealVersion), read] as const))
  const ending = endingOf(story, choices)
  const endPlace = ending && placeOf(ending.onVersion)
  const steps = [...lastReads].map(([place, read]) => {
    const chosen = place === endPlace ? ending?.chosen : choices[place]?.chosen
    return { place, step: sourced(read, chosen, "given", story) }
  })
  const isRead = endPlace !== undefined && lastReads.has(endPlace)
  const recomputed = ending && !isRead ? adviceThen(story, ending) : undefined
  if (ending && recomputed && endPlace !== undefined) {
    const read = { dealVersion: ending.onVersion, at: ending.at, advice: recomputed }
    steps.push({ place: endPlace, step: sourced(read, ending.chosen, "recomputed", story) })
  }
  const inOrder = steps.toSorted((one, other) => one.place - other.place).map(({ step }) => step)
  return { steps: inOrder, endSource: isRead ? "given" : recomputed ? "recomputed" : "none" }
}
