// What can be chosen for a tournament on a page, how many matches that makes, and why it cannot be played, if so.

import { type ArenaRules, OWN, type Setup } from "./arena-types.ts"

export const LIMITS = {
  rounds: { low: 1, high: 10_000 },
  repetitions: { low: 1, high: 10_000 },
  seed: { low: 0, high: 1_000_000_000 },
} as const

/** A page keeps a record of each; more is work for the command. */
export const MATCHES_MAX = 200_000

const RULES: ArenaRules = {
  rounds: 100,
  repetitions: 20,
  seed: 1,
  reservations: "uniform",
  information: "full",
  selfPlay: true,
}

/** One or two of each kind. */
const FEW = ["walkaway", "boulware", "conceder", "hardliner", "nice-tit-for-tat", "micro", "after-shochan"]

export const fewOf = (all: readonly string[]): readonly string[] => all.filter((name) => FEW.includes(name))

export const FIRST_SETUP: Setup = { scenario: "used-car", strategies: FEW, rules: RULES }

/** Matches of so many scenarios: in each repetition everyone meets everyone on both sides. */
export const matchesOf = ({ strategies, rules }: Pick<Setup, "strategies" | "rules">, scenarios: number): number => {
  const others = rules.selfPlay ? strategies.length : Math.max(0, strategies.length - 1)
  return scenarios * rules.repetitions * strategies.length * others
}

export type Obstacle = "files" | "opponents" | "size"

/** Why it cannot be played. @param own how many scenarios of one's own there are */
export const obstacleOf = (setup: Setup, own: number): Obstacle | undefined => {
  const scenarios = setup.scenario === OWN ? own : 1
  if (scenarios === 0) return "files"
  const matches = matchesOf(setup, scenarios)
  if (matches === 0) return "opponents"
  return matches > MATCHES_MAX ? "size" : undefined
}
