// Two years of a dealership from a seed: who talked to whom, what came of it, and what was said about it beforehand.

import { type Random, seededRandom } from "@walkaway/engine"
import type { ReviewedDeal } from "@walkaway/engine/review"
import { type OddsOf, oddsOf } from "./odds.ts"
import { ASK, type SimulatedTalk, simulateTalk } from "./talk.ts"
import type { DealershipTruth } from "./truth.ts"
import { writeDeal } from "./write-deal.ts"

export interface SimulatedDealership {
  readonly deals: readonly ReviewedDeal[]
  /** Group of each deal, for the fairness report; drawn by lot. */
  readonly labels: ReadonlyMap<string, string>
  /** How much further than the agreed price they would have gone, in money, of each deal that was won: what nobody ever sees. */
  readonly leaked: ReadonlyMap<string, number>
}

const BASE_TALKS = 30_000
const BASE_SEED = 424_242

/** Share of talks that are won in the long run; the stated odds are built around it. */
export const longRunWonShare = (truth: DealershipTruth): number => {
  const random = seededRandom(BASE_SEED)
  let won = 0
  for (let n = 0; n < BASE_TALKS; n += 1) {
    if (simulateTalk(truth.people[n % truth.people.length], truth, random).price !== undefined) won += 1
  }
  return won / BASE_TALKS
}

const known = new Map<DealershipTruth, OddsOf>()

const oddsIn = (truth: DealershipTruth): OddsOf => {
  const found = known.get(truth) ?? oddsOf(longRunWonShare(truth), truth.oddsShift)
  known.set(truth, found)
  return found
}

/** 2024-01-01. */
const FIRST_DAY = 19_723
const BUYING_SHARE = 0.15

const discounted = (talk: SimulatedTalk, percent: number): SimulatedTalk =>
  talk.price === undefined || talk.price < talk.line
    ? talk
    : { ...talk, price: Math.max(talk.line, talk.price - percent) }

const placeOf = (n: number, truth: DealershipTruth, random: Random) => ({
  id: `deal-${n}`,
  person: truth.people[Math.floor(random.uniform() * truth.people.length)],
  side: random.uniform() < BUYING_SHARE ? ("buyer" as const) : ("seller" as const),
  value: 10_000 * Math.exp(0.4 * random.normal()),
  opened: FIRST_DAY + Math.floor((7 * n) / truth.dealsAWeek),
  ageDays: Math.floor(30 * random.exponential()),
})

/** All deals of the house, in the order in which they were opened. The same seed and truth give the same deals. */
export const simulateDealership = (seed: number, truth: DealershipTruth): SimulatedDealership => {
  const random = seededRandom(seed)
  const odds = oddsIn(truth)
  const labels = new Map<string, string>()
  const leaked = new Map<string, number>()
  const deals = Array.from({ length: truth.weeks * truth.dealsAWeek }, (_, n) => {
    const { person, ...place } = placeOf(n, truth, random)
    const group = random.uniform() < 0.4 ? "b" : "a"
    labels.set(place.id, group)
    const talk = discounted(simulateTalk(person, truth, random), group === "b" ? truth.groupDiscount : 0)
    const stated = odds.draw(talk.price !== undefined, random)
    if (talk.price !== undefined && talk.price < ASK) {
      leaked.set(place.id, (Math.max(0, Math.min(ASK, talk.limit) - talk.price) * place.value) / 100)
    }
    return writeDeal(talk, { ...place, person: person.id, odds: stated }, truth, random)
  })
  return { deals, labels, leaked }
}
