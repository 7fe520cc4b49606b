// Does a house learn who its customers are? Houses whose people are known, a seller's deals drawn from them, and the prior learnt from 50, 200
// and 1,000 of them, scored on 1,000 deals that it never saw: nats a deal over the shipped prior, beside the true prior (the most
// there is) and free weights for every type. And a house that is like the shipped people, which must stay where it is; and one
// whose two kinds of trade differ, learnt as a whole and by parts.

import { type Negotiation, type Prior, priorFor, SHIPPED_PRIORS, seededRandom } from "@walkaway/engine"
import { dealLikelihoods, learnPrior, predictiveScores, simulateDeals } from "@walkaway/engine/learning"
import type { Figures } from "./history.ts"
import { freeWeightsScore } from "./learning/free-weights.ts"
import { FIRM, HAGGLERS } from "./learning/houses.ts"

const THEM = "buyer"
const SHIPPED = SHIPPED_PRIORS[THEM]
const SIZES = [50, 200, 1000]
const SEEDS = [1, 2, 3, 4]
const TESTED = 1000
const TEST_SEED = 7919

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Half the width of a 95 % interval of the mean over seeds: Student's t with three degrees of freedom. */
const T_THREE = 3.182
const halfWidth = (values: readonly number[]): number => {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return (T_THREE * Math.sqrt(squares / (values.length - 1))) / Math.sqrt(values.length)
}

const shown = (value: number): string => value.toFixed(3)

interface HouseRow {
  readonly size: number
  readonly gains: readonly number[]
  readonly moved: number
  readonly free: number
}

const testOf = (prior: Prior): Negotiation[] => simulateDeals({ them: THEM, prior }, TESTED, seededRandom(TEST_SEED))

const scoreOf = (prior: Prior, test: readonly Negotiation[]): number => mean(predictiveScores(prior, test, THEM))

const measureHouse = (truth: Prior) => {
  const test = testOf(truth)
  const byType = dealLikelihoods(SHIPPED, test, THEM)
  const shipped = scoreOf(SHIPPED, test)
  const rows = SIZES.map((size): HouseRow => {
    const logs = SEEDS.map((seed) => simulateDeals({ them: THEM, prior: truth }, size, seededRandom(seed)))
    const learnt = logs.map((log) => learnPrior(log).sides[THEM])
    return {
      size,
      gains: learnt.map(({ prior }) => scoreOf(prior, test) - shipped),
      moved: learnt.filter(({ evidence }) => evidence.verdict === "moved").length,
      free: freeWeightsScore(logs[0], byType, THEM) - shipped,
    }
  })
  return { best: scoreOf(truth, test) - shipped, rows }
}

const HEAD = [
  "| house | deals | learnt over shipped, nats a deal (95 %) | of what there is to gain | free weights, best strength | moved |",
  "|---|---|---|---|---|---|",
].join("\n")

const lineOf = (name: string, best: number, { size, gains, moved, free }: HouseRow): string => {
  const part = best > 0.01 ? `${((100 * mean(gains)) / best).toFixed(0)} % of ${shown(best)}` : "nothing"
  return `| ${name} | ${size} | ${shown(mean(gains))} +- ${shown(halfWidth(gains))} | ${part} | ${shown(free)} | ${moved} of ${SEEDS.length} |`
}

/** Two kinds of trade in one house: the score of each on its own figures over that on the figures of the whole. */
const measureParts = (size: number): number => {
  const gains = SEEDS.map((seed) => {
    const kinds = [
      { category: "car", prior: FIRM },
      { category: "bike", prior: HAGGLERS },
    ].map(({ category, prior }, index) => ({
      category,
      deals: simulateDeals({ them: THEM, prior, category }, size / 2, seededRandom(100 * seed + index)),
      test: simulateDeals({ them: THEM, prior, category }, TESTED / 2, seededRandom(TEST_SEED + index)),
    }))
    const learnt = learnPrior(
      kinds.flatMap(({ category, deals }) => deals.map((deal) => ({ ...deal, id: `${category} ${deal.id}` }))),
      { keys: ["category"] },
    )
    return mean(
      kinds.map(
        ({ category, test }) =>
          scoreOf(priorFor(learnt, THEM, { category }), test) - scoreOf(priorFor(learnt, THEM), test),
      ),
    )
  })
  return mean(gains)
}

const HOUSES: readonly (readonly [string, Prior])[] = [
  ["hagglers", HAGGLERS],
  ["firm", FIRM],
  ["like the shipped", SHIPPED],
]

/** Prints the table and gives the figures for the history. */
export const measureLearning = (): Figures => {
  const figures: Record<string, number> = {}
  const lines: string[] = []
  for (const [name, truth] of HOUSES) {
    const { best, rows } = measureHouse(truth)
    for (const row of rows) {
      lines.push(lineOf(name, best, row))
      if (truth === SHIPPED) figures[`${name}, ${row.size} deals: moved`] = row.moved
      else figures[`${name}, ${row.size} deals: part of the gain, %`] = (100 * mean(row.gains)) / best
    }
  }
  figures["two trades, 400 deals: parts over whole, nats"] = measureParts(400)
  console.log(`${HEAD}\n${lines.join("\n")}\n`)
  return figures
}
