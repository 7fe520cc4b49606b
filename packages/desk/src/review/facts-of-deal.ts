// From a closed deal as the log tells it to the facts that the engine's review reads: numbers and days, no words, no customer and nothing
// about one. What nobody wrote down stays absent and is never filled with a guess of today.

import { ledgerSoFar } from "@walkaway/contract/brief"
import { amountOf, formatDecimal, type Money, quantileOf } from "@walkaway/engine"
import type { EffortSpent, Given, Learnt, ReviewedDeal } from "@walkaway/engine/review"
import { worthOfDeal } from "../advising/advise-deal.ts"
import { briefOfDeal, dealSoFar } from "../advising/brief-of-deal.ts"
import { type OpenedDeal, playedMove } from "../deal/state.ts"
import { type ClosedStory, contextAt, hoursUntil, type LaterSale, policyAt, stateAfter } from "./closed-story.ts"
import { dayNumberAt, dayNumberOf } from "./day-numbers.ts"
import { ownLineOf } from "./line-of-deal.ts"
import { stepsOfDeal } from "./steps-of-deal.ts"
import { walkOutsOfDeal } from "./walk-outs-of-deal.ts"

/** Of an advised step, what the engine's facts have no place for. */
export interface StepNote {
  readonly at: string
  readonly source: "given" | "recomputed"
  readonly recommendedPrice: number | null
}

export interface DealFacts {
  readonly deal: ReviewedDeal
  /** One for each of `deal.steps`. */
  readonly notes: readonly StepNote[]
  /** Whether the choice that ended the talk was advised on then, afterwards, or not at all. */
  readonly endSource: "given" | "recomputed" | "none"
  /** Nothing is known of what came after a talk that ended without a deal. */
  readonly untold: boolean
  /** What somebody logged of it after the end. */
  readonly told: readonly {
    readonly learnt: Learnt["kind"]
    /** Decimal text. */
    readonly price: string | null
    readonly margin: string | null
    readonly days: number | null
    readonly at: string
  }[]
  /** What the unit brought afterwards, as far as the stock book tells. */
  readonly laterSale: LaterSale | null
}

const amount = (money: Money | undefined): number | undefined => (money ? amountOf(money) : undefined)

/** Without what is absent. */
const known = <T extends object>(figures: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)) as never

const effortOf = ({ efforts }: OpenedDeal, dayOf: (at: Date) => number): readonly EffortSpent[] =>
  efforts
    .toSorted((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime())
    .map(({ occurredAt, stage, hours }) => ({ day: dayOf(occurredAt), stage, hours }))

/** What we gave, at what it cost us by the worth of then, else at face value. */
const givenOf = (story: ClosedStory, dayOf: (at: Date) => number): readonly Given[] => {
  const { deal } = story
  const paper = briefOfDeal(deal, contextAt(story, deal.closed.at))
  const { entries } = ledgerSoFar(dealSoFar(deal), paper.ok ? paper.value : undefined)
  return entries.flatMap(({ by, kind, costToGiver, moveIndex }): readonly Given[] => {
    const at = deal.moves[moveIndex]?.occurredAt
    if (by !== deal.side || !at) return []
    const cost = Math.max(0, costToGiver?.p50 ?? 0)
    return [{ day: dayOf(at), kind: kind === "gift" ? "gift" : "price", cost, hoursBefore: hoursUntil(deal, at) }]
  })
}

/** Our first figure, and the last ones on either side. The price asked stands for its side until that side names another. */
const figuresOf = (deal: OpenedDeal) => {
  const asked = amount(deal.ask)
  const ours: number[] = deal.side === "seller" && asked !== undefined ? [asked] : []
  const theirs: number[] = deal.side === "buyer" && asked !== undefined ? [asked] : []
  for (const logged of deal.moves) {
    const move = playedMove(logged)
    if (move.kind !== "offer" && move.kind !== "call") continue
    if (move.by === deal.side) ours.push(amountOf(move.price))
    else theirs.push(amountOf(move.price))
  }
  return known({ firstOurs: ours[0], lastOurs: ours.at(-1), lastTheirs: theirs.at(-1) })
}

const learntOf = ({ deal, laterSale }: ClosedStory, closed: number): readonly Learnt[] => {
  const told = deal.learnt.map(({ kind, price, days }): Learnt => ({ kind, ...known({ price: amount(price), days }) }))
  if (!laterSale) return told
  const kind = laterSale.toSame ? "they-came-back" : "sold-to-another"
  if (told.some((one) => one.kind === kind && one.price !== undefined)) return told
  return [...told, { kind, price: laterSale.price, days: Math.max(0, dayNumberOf(laterSale.on) - closed) }]
}

/** The first statement of worth that says how many hours the deal would still take, and what was logged after it. */
const hoursToComeOf = (story: ClosedStory): ReviewedDeal["hoursToCome"] => {
  const stated = story.steps.find(
    ({ event }) => (event.type === "DealOpened" || event.type === "WorthStated") && event.data.paper.time !== undefined,
  )
  const state = stated && stateAfter(story, stated.version)
  if (!stated || state?.kind !== "opened") return undefined
  const context = contextAt(story, stated.occurredAt)
  const paper = briefOfDeal(state, context)
  const hours = paper.ok ? paper.value.brief.sheet?.time?.hours : undefined
  if (!hours) return undefined
  const { p10, p50, p90 } = hours
  const spentAfter = hoursUntil(story.deal, story.deal.closed.at) - hoursUntil(story.deal, stated.occurredAt)
  return { p10, p50, p90, day: dayNumberAt(stated.occurredAt, context.policy.timeZone), spentAfter }
}

/** Worth at the agreed price as it was expected then, and what it came to as far as somebody told. */
const worthOf = (story: ClosedStory): ReviewedDeal["worth"] => {
  const { deal } = story
  if (!deal.closed.price) return undefined
  const worth = worthOfDeal(deal, contextAt(story, deal.closed.at), deal.closed.price)
  if (!worth.ok) return undefined
  const { low, mean, high } = worth.value.worth
  const realised = deal.learnt.findLast(({ margin }) => margin !== undefined)?.margin
  return { p10: low, p50: mean, p90: high, ...(realised && { realised: amountOf(realised) }) }
}

/** Of the thing by our own figures as the deal was opened: what the next buyer would pay, and what a day of waiting costs. */
const thingOf = (story: ClosedStory) => {
  const { steps, deal, stockedOn } = story
  const opened = stateAfter(story, steps[0]?.version ?? 0)
  const context = contextAt(story, deal.openedAt)
  const paper = opened.kind === "opened" ? briefOfDeal(opened, context) : undefined
  const waiting = paper?.ok ? paper.value.brief.alternatives.find((one) => one.kind === "next-buyer") : undefined
  const offers =
    waiting?.kind === "next-buyer" && waiting.offers.kind === "estimate" ? waiting.offers.estimate : undefined
  const limit = opened.kind === "opened" ? opened.limit?.[1] : undefined
  const { holdingCostPerDay: perDay, timeZone } = context.policy
  const byPolicy = perDay !== null && deal.unitId !== undefined ? Number(perDay) : undefined
  const day = dayNumberAt(deal.openedAt, timeZone)
  return known({
    value: offers ? quantileOf(offers, 0.5) : deal.side === "seller" ? amount(limit) : undefined,
    ageDays: stockedOn === undefined ? undefined : Math.max(0, day - dayNumberOf(stockedOn)),
    holdingCostPerDay: waiting?.kind === "next-buyer" ? waiting.holdingCostPerDay.p50 : byPolicy,
  })
}

const leftByOf = ({ session: { phase }, side }: OpenedDeal): "us" | "them" | undefined => {
  const who = phase.kind === "away" ? phase.who : phase.kind === "over" ? phase.leftBy : undefined
  return who && (who === side ? "us" : "them")
}

const walksOf = (story: ClosedStory, learnt: readonly Learnt[], closed: number, dayOf: (at: Date) => number) => {
  const { deal, advice } = story
  const back = learnt.find(({ kind }) => kind === "they-came-back")
  const gone = learnt.find(({ kind }) => kind === "they-bought-elsewhere")
  const asked = deal.ask && {
    by: "seller" as const,
    price: amountOf(deal.ask),
  }
  return walkOutsOfDeal(deal, {
    dayOf,
    advice,
    seenUntil: closed,
    ...(asked && { asked }),
    ...known({ agreedPrice: amount(deal.closed.price) }),
    ...(gone?.days !== undefined && { lost: closed + gone.days }),
    ...(back && { cameBack: { day: closed + (back.days ?? 0), ...known({ price: back.price }) } }),
  })
}

/** The facts of one closed deal. */
export const factsOfDeal = (story: ClosedStory): DealFacts => {
  const { deal, dealId } = story
  const { timeZone } = policyAt(story, deal.closed.at)
  const dayOf = (at: Date) => dayNumberAt(at, timeZone)
  const closed = dayOf(deal.closed.at)
  const learnt = learntOf(story, closed)
  const { steps, endSource } = stepsOfDeal(story)
  const leftBy = leftByOf(deal)
  const facts: ReviewedDeal = {
    id: dealId,
    person: deal.ownerId,
    side: deal.side,
    currency: deal.currency,
    template: deal.template,
    opened: dayOf(deal.openedAt),
    closed,
    outcome: deal.closed.outcome,
    effort: effortOf(deal, dayOf),
    given: givenOf(story, dayOf),
    steps: steps.map(({ step }) => step),
    walkOuts: walksOf(story, learnt, closed, dayOf),
    learnt,
    ...known({ ask: amount(deal.ask), line: ownLineOf(story, dayOf), leftBy, price: amount(deal.closed.price) }),
    ...figuresOf(deal),
    ...thingOf(story),
    ...known({ hoursToCome: hoursToComeOf(story), worth: worthOf(story) }),
  }
  const ended = deal.closed.outcome === "lost" || deal.closed.outcome === "walked"
  const notes = steps.map(({ at, source, recommendedPrice }) => ({
    at: at.toISOString(),
    source,
    recommendedPrice: recommendedPrice ?? null,
  }))
  const told = deal.learnt.map(({ kind, price, margin, days, at }) => ({
    learnt: kind,
    price: price ? formatDecimal(price) : null,
    margin: margin ? formatDecimal(margin) : null,
    days: days ?? null,
    at: at.toISOString(),
  }))
  return {
    deal: facts,
    notes,
    told,
    endSource,
    untold: ended && learnt.length === 0,
    laterSale: story.laterSale ?? null,
  }
}
