// A simulated talk as the closed deal that a desk would hand to review: in money, of either side, with advice, hours and what was learnt.

import { type Currency, type Random, Z90 } from "@walkaway/engine"
import type { Given, Learnt, ReviewedDeal, WalkOut } from "@walkaway/engine/review"
import { type Place, stepsOf, type Writer, writerOf } from "./advised-steps.ts"
import { ASK, type SimulatedTalk } from "./talk.ts"
import type { DealershipTruth } from "./truth.ts"

const walkOutsOf = (talk: SimulatedTalk, { opened }: Place, { price }: Writer, closed: number): readonly WalkOut[] => {
  const { absence, leftBy, calledUsBack } = talk
  const found: WalkOut[] = []
  if (absence) {
    const { day, returned, call, seenFor } = absence
    const at = opened + day
    found.push({
      day: at,
      by: "them",
      door: "open",
      ours: price(ASK - 1),
      theirs: price(talk.standing),
      ...(returned !== undefined && { returned: at + returned }),
      calls: call
        ? [{ day: at + call.after, price: price(call.price), taken: call.taken, takenProbability: call.believed }]
        : [],
      seenUntil: at + seenFor,
    })
  }
  if (leftBy === "us") {
    const calls = calledUsBack ? [{ day: closed, price: price(talk.standing), taken: false }] : []
    found.push({ day: closed, by: "us", door: "open", ours: price(ASK - 1), calls, seenUntil: closed + 14 })
  }
  return found
}

const HOLDING_PERCENT = 0.05

const learntOf = (talk: SimulatedTalk, { price }: Writer, random: Random): readonly Learnt[] => {
  const [fate, spread, days] = [random.uniform(), random.normal(), Math.ceil(20 * random.exponential())]
  if (talk.price !== undefined) return fate < 0.03 ? [{ kind: "fell-through", days }] : []
  if (fate < 0.5) return [{ kind: "sold-to-another", price: price(talk.line + 1 + 2 * spread), days }]
  return fate < 0.65 ? [{ kind: "they-bought-elsewhere", price: price(talk.limit - 1), days }] : []
}

/** Spread of the logarithm of hours about their estimate, and of the worth about its own, percent of the value. */
const HOURS_SPREAD = 0.4
const WORTH_SPREAD = 2

const hoursOf = (talk: SimulatedTalk, truth: DealershipTruth, opened: number, random: Random) => {
  const spentAfter = (0.5 + 0.4 * random.uniform()) * talk.hours
  const noise = Math.exp(HOURS_SPREAD * random.normal() - HOURS_SPREAD ** 2 / 2)
  const p50 = (spentAfter * noise) / truth.hoursFactor
  const width = Math.exp(Z90 * HOURS_SPREAD)
  return { p10: p50 / width, p50, p90: p50 * width, day: opened, spentAfter }
}

const worthOf = (price: number, talk: SimulatedTalk, truth: DealershipTruth, { money }: Writer, random: Random) => {
  const p50 = money(price - talk.line + 6)
  const reach = money(Z90 * WORTH_SPREAD)
  const realised = p50 + money(WORTH_SPREAD * random.normal() - truth.worthShortfall)
  return { p10: p50 - reach, p50, p90: p50 + reach, realised }
}

/** The closed deal. */
export const writeDeal = (talk: SimulatedTalk, place: Place, truth: DealershipTruth, random: Random): ReviewedDeal => {
  const writer = writerOf(place)
  const { price, money } = writer
  const closed = place.opened + talk.days
  const early = 0.4 * talk.hours
  const shift = talk.line - talk.lineBefore
  const given: Given[] =
    talk.price === undefined
      ? []
      : [{ day: closed, kind: "price", cost: money(Math.max(0, ASK - talk.price)), hoursBefore: talk.hours }]
  const learnt = learntOf(talk, writer, random)
  const hoursToCome = hoursOf(talk, truth, place.opened, random)
  const worth = talk.price === undefined ? undefined : worthOf(talk.price, talk, truth, writer, random)
  return {
    id: place.id,
    person: place.person,
    side: place.side,
    currency: "GBP" as Currency,
    template: "car",
    opened: place.opened,
    closed,
    ask: price(place.side === "seller" ? ASK : 86),
    value: place.value,
    ageDays: place.ageDays,
    line: {
      day: place.opened,
      committed: price(talk.lineBefore),
      shifts:
        shift === 0
          ? []
          : [
              {
                day: place.opened + 1,
                from: price(talk.lineBefore),
                to: price(talk.line),
                reason: "survey",
                informational: true,
              },
            ],
    },
    outcome: talk.price !== undefined ? "won" : talk.leftBy === "us" ? "walked" : "lost",
    ...(talk.price === undefined && talk.leftBy && { leftBy: talk.leftBy }),
    ...(talk.price !== undefined && { price: price(talk.price) }),
    firstOurs: price(ASK),
    lastOurs: price(talk.price ?? Math.max(talk.line, talk.standing + 1)),
    lastTheirs: price(talk.standing),
    effort: [
      { day: place.opened, stage: "meeting", hours: early },
      { day: closed, stage: "pitching", hours: talk.hours - early },
    ],
    given,
    steps: stepsOf(talk, place, writer, closed),
    walkOuts: walkOutsOf(talk, place, writer, closed),
    learnt,
    holdingCostPerDay: money(HOLDING_PERCENT),
    hoursToCome,
    ...(worth && { worth }),
  }
}
