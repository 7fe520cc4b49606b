// Does it work? The simulated populations of planner.md section 5, played again by our own code on paired seeds: our planner against
// the best of 480 tuned curves, split the difference, a fixed price, and play with the type known.
//   node bench/population.ts [--negotiations 2000] [--seed 1] [--only in-family]

import { parseArgs } from "node:util"
import { known, PLANNER_CONDUCT, PLANNER_FAMILY, seededRandom, type TypeModel, typeSetOf, Z90 } from "@walkaway/engine"
import { negotiate, type Outcome, type Seller } from "./population/negotiate.ts"
import { draw, type Encounter, POPULATIONS, type Population } from "./population/people.ts"
import { plannerSeller } from "./population/planner-seller.ts"
import { type Curve, curveSeller, curves, fixedSeller, splitSeller } from "./population/tactics.ts"

const LIMIT = { p10: 100 - 12 * Z90, p50: 100, p90: 100 + 12 * Z90, source: { kind: "typed" } } as const

const encountersOf = (population: Population, count: number, seed: number): readonly Encounter[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => draw(population, random))
}

/** Knows everything about the person except the dice. */
const knownTypeModel = (encounter: Encounter): TypeModel => {
  const single = typeSetOf(
    { ...PLANNER_FAMILY, count: 1, shares: [1, 0, 0] },
    known(encounter.limit, { kind: "typed" }),
  )
  return {
    set: {
      ...single,
      limit: Float64Array.of(encounter.limit),
      opening: Float64Array.of(encounter.opening),
      exponent: Float64Array.of(encounter.exponent),
      patience: Float64Array.of(encounter.patience),
    },
    conduct: {
      ...PLANNER_CONDUCT,
      acceptWidth: encounter.width,
      offerSpread: encounter.spread,
      walkPush: encounter.push,
      walkBluff: encounter.bluff,
    },
  }
}

interface Row {
  readonly name: string
  readonly outcomes: readonly Outcome[]
  readonly milliseconds: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const standardError = (values: readonly number[]): number => {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / values.length)
}

const play = (
  name: string,
  encounters: readonly Encounter[],
  seed: number,
  sellerFor: (encounter: Encounter) => Seller,
): Row => {
  const started = performance.now()
  const outcomes = encounters.map((encounter, index) =>
    negotiate(encounter, sellerFor(encounter), seed * 100_003 + index),
  )
  return { name, outcomes, milliseconds: performance.now() - started }
}

const tuned = (population: Population, seed: number): Curve => {
  const encounters = encountersOf(population, 1500, seed + 7919)
  const gainOf = (curve: Curve) =>
    mean(
      play("", encounters, seed + 7919, ({ alternative }) => curveSeller(curve, alternative)).outcomes.map(
        (o) => o.gain,
      ),
    )
  let best = curves[0]
  let bestGain = -Infinity
  for (const curve of curves) {
    const gain = gainOf(curve)
    if (gain > bestGain) {
      bestGain = gain
      best = curve
    }
  }
  return best
}

const line = (row: Row, encounters: readonly Encounter[], against: Row): string => {
  const gains = row.outcomes.map((o) => o.gain)
  const differences = gains.map((gain, i) => gain - against.outcomes[i].gain)
  const open = encounters.map((e, i) => ({ zopa: e.limit > e.alternative, deal: row.outcomes[i].deal }))
  const share = (list: readonly boolean[]) => (100 * list.filter(Boolean).length) / Math.max(1, list.length)
  return [
    row.name.padEnd(34),
    mean(gains).toFixed(2).padStart(6),
    standardError(gains).toFixed(2).padStart(6),
    `${mean(differences).toFixed(2)}±${standardError(differences).toFixed(2)}`.padStart(13),
    share(open.filter((x) => x.zopa).map((x) => x.deal))
      .toFixed(1)
      .padStart(7),
    share(open.filter((x) => !x.zopa).map((x) => !x.deal))
      .toFixed(1)
      .padStart(7),
    mean(row.outcomes.map((o) => o.rounds))
      .toFixed(1)
      .padStart(6),
    (row.milliseconds / encounters.length).toFixed(2).padStart(9),
  ].join(" ")
}

const { values } = parseArgs({
  options: {
    negotiations: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
})
const count = Number(values.negotiations)
const seed = Number(values.seed)
const shipped: TypeModel = { set: typeSetOf(PLANNER_FAMILY, LIMIT), conduct: PLANNER_CONDUCT }

for (const population of POPULATIONS) {
  if (values.only && values.only !== population) continue
  const encounters = encountersOf(population, count, seed)
  const curve = tuned(population, seed)
  const ours = play("walkaway", encounters, seed, (e) => plannerSeller(shipped, e))
  const rows = [
    ...(population === "in-family"
      ? [play("type known", encounters, seed, (e) => plannerSeller(knownTypeModel(e), e))]
      : []),
    ours,
    play(
      `best of ${curves.length} curves (e=${curve.exponent}, ${curve.first}→A+${curve.lastOverAlternative})`,
      encounters,
      seed,
      (e) => curveSeller(curve, e.alternative),
    ),
    play("fixed 100", encounters, seed, (e) => fixedSeller(100, e.alternative)),
    play("split the difference", encounters, seed, (e) => splitSeller(e.alternative)),
  ]
  console.log(`\n${population}: ${count} negotiations, seed ${seed}`)
  console.log(
    `${"seller".padEnd(34)} ${"gain".padStart(6)} ${"s.e.".padStart(6)} ${"to walkaway".padStart(13)} ${"closed%".padStart(7)} ${"left%".padStart(7)} ${"rounds".padStart(6)} ${"ms each".padStart(9)}`,
  )
  for (const row of rows) console.log(line(row, encounters, ours))
}
