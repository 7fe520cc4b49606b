// Scenarios drawn from a seed, beside the published ones: several issues with random weights where the sides want opposite things in some and
// like things in others; one pie to divide; and a curved frontier with room to gain. Between 60 and 2,000 outcomes, as in the leagues.

import { seededRandom } from "@walkaway/engine"
import { additiveUtilities, checkedProfile, enumerateOutcomes, type Scenario } from "@walkaway/engine/arena"

type Chance = ReturnType<typeof seededRandom>

const wholeBetween = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance.uniform() * (high - low + 1))

const sumToOne = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const weightsOf = (count: number, chance: Chance): number[] =>
  sumToOne(Array.from({ length: count }, () => 0.2 + chance.exponential()))

/** Worth of each value of an issue, from 0 to 1; rising, then bent. */
const risingValues = (size: number, bend: number): number[] =>
  Array.from({ length: size }, (_, value) => (size === 1 ? 1 : (value / (size - 1)) ** bend))

const parts = (weights: readonly number[], values: readonly (readonly number[])[]): Float64Array[] =>
  values.map((worths, issue) => Float64Array.from(worths, (worth) => weights[issue] * worth))

const made = (name: string, sizes: readonly number[], sides: readonly (readonly Float64Array[])[]): Scenario => {
  const issues = sizes.map((size, i) => ({
    name: `issue ${i + 1}`,
    values: Array.from({ length: size }, (_, value) => String(value)),
  }))
  const table = enumerateOutcomes(issues)
  if (!table.ok) throw new Error(table.error.message)
  const profiles = sides.map((side, i) => {
    const utilities = additiveUtilities(table.value, side).map((utility) => Math.min(1, utility))
    const profile = checkedProfile({ name: `${name} side ${i + 1}`, utilities })
    if (!profile.ok) throw new Error(profile.error.message)
    return profile.value
  })
  return { name, issues, table: table.value, profiles: [profiles[0], profiles[1]] }
}

const several = (name: string, chance: Chance): Scenario => {
  const sizes = Array.from({ length: wholeBetween(chance, 2, 5) }, () => wholeBetween(chance, 3, 6))
  const bends = () => sizes.map((size) => risingValues(size, 0.5 + 1.5 * chance.uniform()))
  const second = bends()
  const shuffled = second.map((worths, issue) => {
    // One issue in four is no quarrel: each side has its own taste.
    if (chance.uniform() < 0.25) return worths.map(() => chance.uniform())
    return issue >= 0 ? [...worths].reverse() : worths
  })
  const best = shuffled.map((worths) => {
    const most = Math.max(...worths)
    return worths.map((worth) => worth / most)
  })
  return made(name, sizes, [
    parts(weightsOf(sizes.length, chance), bends()),
    parts(weightsOf(sizes.length, chance), best),
  ])
}

const pie = (name: string, chance: Chance): Scenario => {
  const size = wholeBetween(chance, 60, 1000)
  const rising = risingValues(size, 1)
  return made(name, [size], [parts([1], [rising]), parts([1], [[...rising].reverse()])])
}

const curved = (name: string, chance: Chance): Scenario => {
  const size = wholeBetween(chance, 60, 1000)
  const bend = 0.3 + 0.5 * chance.uniform()
  const worths = risingValues(size, bend)
  return made(name, [size], [parts([1], [worths]), parts([1], [[...risingValues(size, bend)].reverse()])])
}

const KINDS = [several, several, pie, curved] as const

/** That many scenarios, in turn of the kinds. */
export const inventedScenarios = (count: number, seed: number): readonly Scenario[] =>
  Array.from({ length: count }, (_, i) => {
    const chance = seededRandom(seed * 7919 + i)
    return KINDS[i % KINDS.length](`invented ${i + 1}`, chance)
  })
