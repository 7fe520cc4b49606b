// Every vector under conformance/ goes through the product's own code and must come out within the tolerance that the vector
// states. A vector that no runner here knows fails, and so does a runner without a vector.

import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { doorOpen } from "./advice/door-open.ts"
import {
  type FallingAsks,
  fallingAsks,
  type OnePriceProblem,
  onePrice,
  type WaitingForReturn,
  waitForReturn,
} from "./advice/one-price.ts"
import {
  alternatingOffersPrices,
  alternatingOffersShare,
  type Breakdown,
  breakdownShares,
  equilibriumAsk,
  equilibriumBid,
  finiteOffersShare,
  outsideOptionShare,
  paretoFrontier,
  type SealedBids,
  sealedBidOutcome,
  sealedPrice,
  solutionPoints,
  twoPeriodSale,
} from "./arena/index.ts"
import { normalAfterSoftRefusal, type SoftRefusal, uniformAfterRefusals } from "./belief/closed-form.ts"
import { brierParts } from "./review/statistics/brier.ts"
import { fiellerInterval, type RatioOf } from "./review/statistics/fieller.ts"
import { firthLogit } from "./review/statistics/firth-logit.ts"
import { kaplanMeier, type Watched } from "./review/statistics/kaplan-meier.ts"
import { leastSquares } from "./review/statistics/least-squares.ts"
import { welchDifference } from "./review/statistics/means.ts"
import { shareOf } from "./review/statistics/share-of.ts"
import { type Measured, pooled, standAfterHolm } from "./review/statistics/shrinkage.ts"
import {
  type AcceptanceForm,
  answersOfForm,
  answersOfNamed,
  bestConcessionOf,
  forecastsOf,
  nonExploitationOf,
  stableGainsOf,
  type TacticCase,
} from "./strategy/vector-cases.ts"
import { leadOf } from "./triage/lead.ts"
import { newsvendor, parallelLeads } from "./triage/quantities.ts"
import { gittinsRate, indexPolicyValue, leadVerdicts, type StagedLead } from "./triage/stages.ts"
import { triage } from "./triage/triage.ts"
import { known, must } from "./units/index.ts"
import { type NextBuyerPlan, nextBuyer, type OfferModel, offersOf, type SellingMode } from "./walkaway/index.ts"
import {
  type Box,
  exponentialStockUnit,
  type FiniteSearch,
  reservationByRate,
  reservationPerOffer,
  searchBoxes,
  searchWithRecall,
  type UniformStockUnit,
  uniformStockUnitReservation,
  valuesWithoutRecall,
  weitzmanIndex,
} from "./walkaway/theory.ts"

type Outcome = Readonly<Record<string, unknown>>

interface Plane {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly disagreement: readonly [number, number]
}

interface Vector {
  readonly source: string
  readonly input: never
  readonly expected: Outcome
  readonly tolerance: number
  readonly formula: string
  readonly verifiedBy: string
}

/** The same problem with its distribution written as data. */
type AsData<Problem, Key extends keyof Problem> = Omit<Problem, Key> & Readonly<Record<Key, OfferModel>>

const distribution = (model: OfferModel) => must(offersOf(model))
const boxOf = (box: AsData<Box, "reward">): Box => ({ ...box, reward: distribution(box.reward) })
const priceOf = (problem: AsData<OnePriceProblem, "limit">) =>
  onePrice({ ...problem, limit: distribution(problem.limit) })
const searchOf = (search: AsData<FiniteSearch, "offers">): FiniteSearch => ({
  ...search,
  offers: distribution(search.offers),
})
const stockUnit = (plan: AsData<NextBuyerPlan, "offers"> & { tradeValueByDay: number[] }, mode: SellingMode) => {
  const tradeValue = plan.tradeValueByDay
  const { valueByDay, priceByDay } = must(nextBuyer({ ...plan, offers: distribution(plan.offers), tradeValue, mode }))
  return { valueOnDay: valueByDay, priceOnDay: priceByDay }
}
const sealedBids = (game: SealedBids & { buyerLimit: number; sellerLimit: number }) => {
  const bid = equilibriumBid(game, game.buyerLimit)
  const ask = equilibriumAsk(game, game.sellerLimit)
  return { bid, ask, price: sealedPrice(game, bid, ask), ...sealedBidOutcome(game) }
}

const triaged = (leads: readonly StagedLead[], hoursPerWeek: number) => {
  const typed = (value: number) => known(value, { kind: "typed" })
  const checked = leads.map(({ stages, reward }, id) =>
    must(
      leadOf({
        id: String(id),
        worth: typed(reward),
        stages: stages.map(({ hours, cost, passProbability }, stage) => ({
          name: String(stage),
          hours: typed(hours),
          cost: typed(cost),
          passProbability: typed(passProbability),
        })),
      }),
    ),
  )
  const result = must(triage(checked, { hoursPerWeek }))
  const inOrder = result.leads.toSorted((left, right) => Number(left.id) - Number(right.id))
  return { ...result, inOrder }
}

/** Counts of a table of two by two, as rows of a regression. */
interface TwoByTwo {
  readonly takenWithout: number
  readonly leftWithout: number
  readonly takenWith: number
  readonly leftWith: number
}

const firthOfTable = ({ takenWithout, leftWithout, takenWith, leftWith }: TwoByTwo) => {
  const repeated = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row)
  const rows = [...repeated(takenWithout + leftWithout, [1, 0]), ...repeated(takenWith + leftWith, [1, 1])]
  const taken = rows.map(([, group], i) =>
    group === 0 ? i < takenWithout : i - takenWithout - leftWithout < takenWith,
  )
  const [intercept, slope] = firthLogit(rows, taken)?.coefficients ?? []
  return { intercept, slope }
}

/** By the name of a file, or by what it begins with; the longest key wins. */
const RUNNERS: Readonly<Record<string, (input: never) => object>> = {
  "advice/take-it-or-leave-it": priceOf,
  "advice/callback-price": priceOf,
  "advice/falling-asks": (asks: FallingAsks) => must(fallingAsks(asks)),
  "advice/wait-for-return": (waiting: WaitingForReturn) => ({ value: waitForReturn(waiting) }),
  "advice/door-open": doorOpen,
  "arena/rubinstein-discount": (input: { discountProposer: number; discountResponder: number }) => {
    const share = alternatingOffersShare(input.discountProposer, input.discountResponder)
    return { share, responderShare: 1 - share }
  },
  "arena/rubinstein-finite": (input: { discountFirst: number; discountSecond: number; rounds: number[] }) => ({
    shares: input.rounds.map((count) => finiteOffersShare(input.discountFirst, input.discountSecond, count)),
  }),
  "arena/rubinstein-price": alternatingOffersPrices,
  "arena/rubinstein-outside-option": (input: { discount: number; outsideResponder: number[] }) => ({
    shares: input.outsideResponder.map((outside) => outsideOptionShare(input.discount, outside)),
  }),
  "arena/alternating-offers-breakdown": (risk: Breakdown) => ({
    shares: breakdownShares(risk),
    sharesInTheLimit: breakdownShares({ ...risk, breakdownProbability: 0 }),
  }),
  "arena/chatterjee-samuelson": sealedBids,
  "arena/solution-points": ({ first, second, disagreement }: Plane) => {
    const [u, v] = [Float64Array.from(first), Float64Array.from(second)]
    const frontier = paretoFrontier(u, v)
    const listed = (outcomes: Uint32Array) => Array.from(outcomes, (outcome) => [u[outcome], v[outcome]])
    const { nash, kalai, kalaiSmorodinsky, welfare } = solutionPoints(u, v, frontier, disagreement)
    const points = { nash, kalai, kalaiSmorodinsky, welfare }
    return {
      frontier: listed(frontier),
      ...Object.fromEntries(Object.entries(points).map(([name, outcomes]) => [name, listed(outcomes)])),
    }
  },
  "arena/two-period-no-commitment": ({ discount }: { discount: number }) => twoPeriodSale(discount),
  "belief/belief-uniform-rejection": (input: { low: number; high: number; refused: number[]; askedNext: number }) => {
    const posterior = uniformAfterRefusals(input.low, input.high, input.refused)
    return { ...posterior.support, mean: posterior.mean, acceptProbability: posterior.survival(input.askedNext) }
  },
  "belief/belief-normal-logit-rejection": (input: SoftRefusal & { askedNext: number }) => {
    const posterior = normalAfterSoftRefusal(input)
    return { ...posterior, acceptProbability: posterior.acceptProbability(input.askedNext) }
  },
  "review/share-jeffreys": ({ shares }: { shares: { count: number; of: number }[] }) => ({
    intervals: shares.map(({ count, of }) => shareOf(count, of)),
  }),
  "review/least-squares": ({ rows, y }: { rows: number[][]; y: number[] }) => leastSquares(rows, y) ?? {},
  "review/kaplan-meier": ({ watched }: { watched: Watched[] }) => ({ steps: kaplanMeier(watched) }),
  "review/welch": ({ first, second }: { first: number[]; second: number[] }) => welchDifference(first, second),
  "review/pooled": ({ measured }: { measured: Measured[] }) => pooled(measured),
  "review/firth-logit": ({ table }: { table: TwoByTwo }) => firthOfTable(table),
  "review/fieller": ({ ratio, z }: { ratio: RatioOf; z: number }) => fiellerInterval(ratio, z) ?? {},
  "review/brier": ({ bins }: { bins: { probability: number; happened: boolean }[][] }) => brierParts(bins),
  "review/holm": ({ pValues, level }: { pValues: number[]; level: number }) => ({
    stands: standAfterHolm(pValues, level),
  }),
  "strategy/named": (input: TacticCase & { strategy: string }) => answersOfNamed(input),
  "strategy/accepting": (input: TacticCase & AcceptanceForm) => answersOfForm(input),
  "strategy/concession-process": forecastsOf,
  "strategy/best-concession": bestConcessionOf,
  "strategy/non-exploitation": nonExploitationOf,
  "strategy/stable-gain": stableGainsOf,
  "triage/gittins-lead-undiscounted": ({ lead }: { lead: StagedLead }) => ({
    rateFromStage: lead.stages.map((_, stage) => gittinsRate(lead, stage)),
  }),
  "triage/gittins-lead-discounted": (input: { lead: StagedLead; discountPerHour: number }) => ({
    rate: gittinsRate(input.lead, 0, input.discountPerHour),
  }),
  "triage/gittins-two-leads-value": (input: { leads: StagedLead[]; discountPerHour: number }) => ({
    rates: input.leads.map((lead) => gittinsRate(lead, 0, input.discountPerHour)),
    value: indexPolicyValue(input.leads, input.discountPerHour),
  }),
  "triage/lead-drop-threshold": (input: { lead: StagedLead; worthPerHour: number }) =>
    leadVerdicts(input.lead, input.worthPerHour),
  "triage/newsvendor": newsvendor,
  "triage/shadow-price-hours": (input: { leads: StagedLead[]; hoursPerWeek: number[] }) => {
    const weeks = input.hoursPerWeek.map((hours) => triaged(input.leads, hours))
    return {
      pricePerHour: weeks.map(({ shadowPricePerHour }) => shadowPricePerHour),
      hoursPursued: weeks.map(({ hoursPursued }) => hoursPursued),
    }
  },
  "triage/shadow-price-verdicts": (input: { leads: StagedLead[]; hoursPerWeek: number[] }) => {
    const weeks = input.hoursPerWeek.map((hours) => triaged(input.leads, hours).inOrder)
    return {
      verdicts: weeks.map((leads) => leads.map(({ verdict }) => verdict)),
      expectedValues: weeks.map((leads) => leads.map(({ expectedValue }) => expectedValue)),
      turnsAtWorth: weeks.map((leads) => leads.map(({ turningPoints }) => turningPoints.worth)),
      turnsAtHours: weeks.map((leads) => leads.map(({ turningPoints }) => turningPoints.hoursToCome)),
    }
  },
  "triage/parallel-leads-count": parallelLeads,
  "walkaway/mccall-discrete": (input: { offers: OfferModel; costPerOffer: number; discountPerOffer?: number }) => ({
    reservation: must(reservationPerOffer(distribution(input.offers), input.costPerOffer, input.discountPerOffer)),
  }),
  "walkaway/mccall-poisson": (input: { offers: OfferModel; buyersPerDay: number; holdingCostPerDay: number }) => ({
    reservation: must(reservationByRate(distribution(input.offers), input)),
  }),
  "walkaway/search-finite-no-recall": (input: AsData<FiniteSearch, "offers"> & { offersMax: number }) => ({
    values: valuesWithoutRecall(searchOf(input), input.offersMax),
  }),
  "walkaway/search-finite-with-recall": (input: AsData<FiniteSearch, "offers"> & { offersMax: number }) =>
    must(searchWithRecall(searchOf(input), input.offersMax)),
  "walkaway/weitzman-three-boxes": (input: { boxes: AsData<Box, "reward">[]; fallback: number }) =>
    must(searchBoxes(input.boxes.map(boxOf), input.fallback)),
  "walkaway/weitzman": (input: AsData<Box, "reward">) => ({ index: must(weitzmanIndex(boxOf(input))) }),
  "walkaway/stock-unit-exponential": exponentialStockUnit,
  "walkaway/stock-unit-uniform": (unit: UniformStockUnit) => ({ reservation: uniformStockUnitReservation(unit) }),
  "walkaway/stock-unit-declining-trade-value": (plan: Parameters<typeof stockUnit>[0]) =>
    stockUnit(plan, "accept-or-reject"),
  "walkaway/stock-unit-declining-posted-price": (plan: Parameters<typeof stockUnit>[0]) =>
    stockUnit(plan, "posted-price"),
}

const folder = new URL("../../../conformance/", import.meta.url)
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  // Broken documents are the command line's corpus, golden events the desk's, scenario files the contract's.
  .filter((name) => !/^(bad-input|events|scenarios)/.test(name))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort()

const runnerOf = (name: string): string | undefined =>
  Object.keys(RUNNERS)
    .filter((key) => name.startsWith(key))
    .sort((left, right) => right.length - left.length)[0]

const expectWithin = (actual: unknown, expected: unknown, tolerance: number, place: string): void => {
  if (typeof expected === "number") {
    expect(actual, place).toBeTypeOf("number")
    expect(Math.abs((actual as number) - expected), `${place}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
      tolerance,
    )
  } else if (typeof expected === "string") {
    expect(actual, place).toBe(expected)
  } else if (expected === null) {
    expect(actual, place).toBeUndefined()
  } else {
    for (const [key, part] of Object.entries(expected as Outcome)) {
      expectWithin((actual as Outcome)?.[key], part, tolerance, `${place}.${key}`)
    }
  }
}

describe("conformance", () => {
  test.each(names)("%s", (name) => {
    const vector: Vector = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"))
    const runner = runnerOf(name)
    expect(runner, `no runner knows ${name}`).toBeDefined()
    expect(vector.source && vector.formula && vector.verifiedBy, "a vector says where it comes from").toBeTruthy()
    expect(Object.keys(vector.expected), "a vector expects something").not.toHaveLength(0)
    expectWithin(RUNNERS[runner as string](vector.input), vector.expected, vector.tolerance, name)
  })

  test("every runner has a vector", () => {
    const used = new Set(names.map(runnerOf))
    expect(Object.keys(RUNNERS).filter((key) => !used.has(key))).toEqual([])
  })
})
