// Plays one negotiation between a seller who follows a tactic and a simulated person, and counts what it earned over
// walking away at once. The tactic sees what a seller sees: the person's words, never the encounter.

import { seededRandom } from "@walkaway/engine"
import { type Encounter, personOf } from "./people.ts"

export const ROUNDS = 20
export const COST_PER_ROUND = 0.25
export const COST_PER_DAY = 0.1
export const BREAKDOWN = 0.015
const AWAY_DAYS = 7

export type Action =
  | { readonly kind: "accept" }
  | { readonly kind: "walk" }
  | { readonly kind: "ask"; readonly price: number }

/** A seller in the course of one negotiation. */
export interface Seller {
  act(round: number, standing: number): Action
  /** What they said to the last ask: the standing offer after it, or that they left. */
  heard(
    round: number,
    ask: number,
    reply: { readonly kind: "offer"; readonly price: number } | { readonly kind: "walk" },
  ): void
  /** They are away; call with a figure, wait a day, or give up. */
  away(
    day: number,
  ): { readonly kind: "call"; readonly price: number } | { readonly kind: "wait" } | { readonly kind: "give-up" }
  silentDay(): void
  returned(): void
}

export interface Outcome {
  readonly gain: number
  readonly deal: boolean
  readonly rounds: number
}

/** One negotiation; the seed decides the person's chances, so that two tactics can be compared on the same luck. */
export const negotiate = (encounter: Encounter, seller: Seller, seed: number): Outcome => {
  const random = seededRandom(seed)
  const person = personOf(encounter, random)
  const { alternative, drop } = encounter
  let cost = 0
  let standing = -Infinity
  let days = 0
  const ended = (payoff: number, deal: boolean, rounds: number): Outcome => ({
    gain: payoff - cost - alternative,
    deal,
    rounds,
  })
  const outside = (round: number) => alternative - drop * (round + days)
  for (let round = 0; round < ROUNDS; round += 1) {
    const action = seller.act(round, standing)
    if (action.kind === "accept") return ended(standing, true, round)
    if (action.kind === "walk") return ended(outside(round), false, round)
    cost += COST_PER_ROUND
    if (random.uniform() < BREAKDOWN) return ended(outside(round + 1), false, round + 1)
    const response = person.respond(round, action.price)
    if (response.kind === "accept") return ended(action.price, true, round + 1)
    if (response.kind === "offer") {
      standing = Math.max(standing, response.price)
      seller.heard(round, action.price, { kind: "offer", price: standing })
      continue
    }
    seller.heard(round, action.price, { kind: "walk" })
    let back = false
    let lost = false
    for (let day = 0; day < AWAY_DAYS && !back; day += 1) {
      const move = seller.away(day)
      if (move.kind === "give-up") break
      if (move.kind === "call") {
        if (!lost && person.takesCall(response.bluffing, move.price)) return ended(move.price, true, round + 1)
        break
      }
      cost += COST_PER_DAY
      days += 1
      const morning: "back" | "lost" | "away" = lost ? "away" : person.sleep(response.bluffing)
      back = morning === "back"
      lost ||= morning === "lost"
      if (back) seller.returned()
      else seller.silentDay()
    }
    if (!back) return ended(outside(round + 1), false, round + 1)
  }
  return standing > outside(ROUNDS) ? ended(standing, true, ROUNDS) : ended(outside(ROUNDS), false, ROUNDS)
}
