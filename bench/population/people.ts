// The simulated buyers of planner.md section 5, one function a population. Each draws a person by seed; the person answers our
// price, may walk out, come back, or take a call. Behaviour is the generator's own, continuous and wider than the
// planner's types, and in most populations of another kind altogether.

import { logistic, type Random, standardNormalCdf, standardNormalQuantile } from "@walkaway/engine"

export const POPULATIONS = [
  "in-family",
  "tit-for-tat",
  "random-walk",
  "stubborn-bluffers",
  "rounded-offers",
  "own-word",
] as const
export type Population = (typeof POPULATIONS)[number]

/** One negotiation to come: the person and our own situation. Prices in units of 1 % of the market value. */
export interface Encounter {
  readonly population: Population
  readonly limit: number
  readonly opening: number
  readonly exponent: number
  readonly patience: number
  readonly reciprocity: number
  readonly spread: number
  readonly width: number
  readonly push: number
  readonly bluff: number
  /** Our alternative now, and by how much it falls a round. */
  readonly alternative: number
  readonly drop: number
}

export const draw = (population: Population, random: Random): Encounter => {
  const uniform = (low: number, high: number) => low + (high - low) * random.uniform()
  const limit = 100 + 12 * random.normal()
  const encounter = {
    population,
    limit,
    exponent: 1.3 * Math.exp(0.7 * random.normal()),
    opening: limit * uniform(0.6, 0.94),
    patience: uniform(5, 20),
    spread: uniform(1, 4),
    width: uniform(0.8, 2.5),
    push: uniform(0.05, 0.2),
    bluff: 0.04 * random.exponential(),
    alternative: uniform(75, 105),
    drop: uniform(0, 0.3),
    reciprocity: uniform(0.3, 1.2),
  }
  return population === "stubborn-bluffers" ? { ...encounter, exponent: 4, bluff: 0.25 } : encounter
}

export type Response =
  | { readonly kind: "accept" }
  | { readonly kind: "walk"; readonly bluffing: boolean }
  | { readonly kind: "offer"; readonly price: number }

const AWAY = {
  bluffing: { back: 0.22, lost: 0.04, heard: 0.9 },
  leaving: { back: 0.03, lost: 0.15, heard: 0.6 },
} as const

/** A person in the course of one negotiation. */
export interface Person {
  respond(round: number, ask: number): Response
  /** A day passes while away. */
  sleep(bluffing: boolean): "back" | "lost" | "away"
  takesCall(bluffing: boolean, price: number): boolean
}

/** Brings an encounter to life; the stream decides everything that is chance. */
export const personOf = (encounter: Encounter, random: Random): Person => {
  const { limit, opening, spread, width } = encounter
  let firstAsk: number | undefined
  let target = opening
  let best = -Infinity

  const aim = (round: number, ask: number): number => {
    switch (encounter.population) {
      case "tit-for-tat":
        return Math.min(limit, opening + encounter.reciprocity * Math.max(0, (firstAsk ?? ask) - ask))
      case "random-walk":
        if (round > 0) target = Math.min(limit, target + 1.5 + 2.5 * random.normal())
        return target
      case "own-word":
        return best === -Infinity ? opening : Math.min(limit, best + 0.4 * Math.max(0, ask - best))
      default:
        return opening + (limit - opening) * Math.min(1, round / encounter.patience) ** encounter.exponent
    }
  }

  const acceptOdds = (aimed: number, ask: number): number => {
    if (ask > limit) return 0
    // People by their own last word: one logit for every quarter of the market value, as measured (human-data.md).
    if (encounter.population === "own-word") return logistic(0.9 - (ask - Math.max(best, opening)) / 12)
    return logistic((aimed - ask) / width)
  }

  const offerNear = (aimed: number): number => {
    const cap = standardNormalCdf((limit - aimed) / spread)
    const offer = aimed + spread * standardNormalQuantile(Math.max(1e-12, random.uniform() * cap))
    return encounter.population === "rounded-offers"
      ? Math.min(5 * Math.round(offer / 5), 5 * Math.floor(limit / 5))
      : offer
  }

  return {
    respond: (round, ask) => {
      firstAsk ??= ask
      const aimed = aim(round, ask)
      if (random.uniform() < acceptOdds(aimed, ask)) return { kind: "accept" }
      const leave = 0.01 + encounter.push * logistic((ask - limit - 6) / 4) + (round >= encounter.patience ? 0.15 : 0)
      const chance = random.uniform()
      if (chance < encounter.bluff) return { kind: "walk", bluffing: true }
      if (chance < encounter.bluff + leave) return { kind: "walk", bluffing: false }
      best = Math.max(best, offerNear(aimed))
      return { kind: "offer", price: best }
    },
    sleep: (bluffing) => {
      const rates = bluffing ? AWAY.bluffing : AWAY.leaving
      const chance = random.uniform()
      return chance < rates.back ? "back" : chance < rates.back + rates.lost ? "lost" : "away"
    },
    takesCall: (bluffing, price) => {
      const rates = bluffing ? AWAY.bluffing : AWAY.leaving
      return price <= limit && random.uniform() < rates.heard * logistic((limit - price) / width)
    },
  }
}
