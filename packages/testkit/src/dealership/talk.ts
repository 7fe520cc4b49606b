// One talk of the simulated dealership, in percent of the value and from our side: up is better for us. The mechanism is simple and known:
// a limit of theirs, a line of ours, an offer that ends near their limit, and a private line that sinks with spent hours by the person's
// slope. Hard counterparts take more hours whether or not anybody is swayed: that is the trap a review must not fall into.

import { type Estimate, quantileOf, type Random } from "@walkaway/engine"
import type { DealershipTruth, Salesperson } from "./truth.ts"

/** Their walk-out in the middle of the talk, days from it. */
export interface Absence {
  readonly day: number
  readonly returned?: number
  readonly call?: { readonly after: number; readonly price: number; readonly taken: boolean; readonly believed: number }
  readonly seenFor: number
}

export interface SimulatedTalk {
  readonly limit: number
  /** Line before and after a new fact moved it; equal when none did. */
  readonly lineBefore: number
  readonly line: number
  /** Belief about the limit before they spoke: normal, right on average by construction. */
  readonly believed: { readonly mean: number; readonly sd: number }
  /** Belief after their last offer: p10, p50, p90. */
  readonly believedAtEnd: readonly [number, number, number]
  readonly hours: number
  readonly days: number
  readonly absence?: Absence
  /** Their last offer. */
  readonly standing: number
  /** The agreed price, when there is one, and who left when there is none. */
  readonly price?: number
  readonly leftBy?: "us" | "them"
  readonly calledUsBack: boolean
}

const LIMIT = { mean: 94, sd: 5 }
const SIGNAL_SD = 4
export const ASK = 100

const chance = (random: Random, p: number): boolean => random.uniform() < p

/** Normal prior, normal signal: the posterior is right on average. */
const beliefAbout = (limit: number, random: Random) => {
  const signal = limit + SIGNAL_SD * random.normal()
  const weight = LIMIT.sd ** 2 / (LIMIT.sd ** 2 + SIGNAL_SD ** 2)
  return { mean: LIMIT.mean + weight * (signal - LIMIT.mean), sd: Math.sqrt(weight) * SIGNAL_SD }
}

const SEEN_DAYS = 21
const CALLS_SHARE = 0.5

/** What the product takes for granted without records. */
const SHIPPED_HEARD = 0.8

/** Chance that somebody who has not come back by `day` is still to be had. */
const stillThere = ({ bluffing, leaving }: DealershipTruth, day: number): number => {
  const kinds = [bluffing, { ...leaving, share: 1 - bluffing.share }]
  let there = 0
  let out = 0
  for (const { share, returnPerDay, lostPerDay } of kinds) {
    const stays = (1 - returnPerDay - lostPerDay) ** day
    there += share * stays
    out += share * (1 - (returnPerDay * (1 - stays)) / (returnPerDay + lostPerDay))
  }
  return there / out
}

const absenceOf = (limit: number, line: number, truth: DealershipTruth, random: Random): Absence => {
  const isBluff = chance(random, truth.bluffing.share)
  const { returnPerDay, lostPerDay } = isBluff ? truth.bluffing : truth.leaving
  const callDay = chance(random, CALLS_SHARE) ? 2 + Math.floor(4 * random.uniform()) : SEEN_DAYS + 1
  const day = 2 + Math.floor(3 * random.uniform())
  let lost = false
  for (let after = 1; after <= SEEN_DAYS; after += 1) {
    const fate = random.uniform()
    if (!lost && fate < returnPerDay) return { day, returned: after, seenFor: after }
    if (!lost && fate < returnPerDay + lostPerDay) lost = true
    if (after !== callDay) continue
    const price = Math.max(line, ASK - 1 - 7 * random.uniform())
    const suits = price <= limit
    const believed = suits ? SHIPPED_HEARD * stillThere(truth, after) : 0
    const taken = chance(random, truth.callHeard) && suits && !lost
    return { day, call: { after, price, taken, believed }, seenFor: after }
  }
  return { day, seenFor: SEEN_DAYS }
}

const WALK_OUT_SHARE = 0.3
const FACT_SHARE = 0.1
/** Share of the deals on our side of the line that nonetheless come to nothing. */
const MISHAP_SHARE = 0.08

/** How far beyond the line the person goes today. */
const depthOf = ({ slack, spread, sunkSlope }: Salesperson, hours: number, random: Random): number =>
  slack + sunkSlope * Math.log1p(hours) + spread * random.normal()

/** How far short of their limit their last offer ends, p10, p50, p90; what is believed of them afterwards is just that. */
const GAP: Estimate = { p10: 0.2, p50: 0.4, p90: 0.7, source: { kind: "modelled" } }

/** One talk of `person`. The same draws whatever the slope, so that houses compare. */
export const simulateTalk = (person: Salesperson, truth: DealershipTruth, random: Random): SimulatedTalk => {
  const limit = LIMIT.mean + LIMIT.sd * random.normal()
  const lineBefore = 93 + 2.5 * random.normal()
  const line = chance(random, FACT_SHARE) ? lineBefore - 1.5 + random.normal() : lineBefore
  const hardness = Math.max(-4, Math.min(4, line - limit))
  const hours = Math.exp(0.9 + 0.1 * hardness + 0.7 * random.normal())
  const standing = limit - Math.max(0, quantileOf(GAP, random.uniform()))
  const depth = depthOf(person, hours, random)
  const [mishap, share, left, back] = [random.uniform(), random.uniform(), random.uniform(), random.uniform()]
  const believedAtEnd = [standing + GAP.p10, standing + GAP.p50, standing + GAP.p90] as const
  const believed = beliefAbout(limit, random)
  const common = { limit, lineBefore, line, believed, believedAtEnd, hours, standing }
  const days = 4 + Math.floor(10 * random.uniform())
  const walkOut = chance(random, WALK_OUT_SHARE) ? absenceOf(limit, line, truth, random) : undefined
  const onOurSide = standing >= line
  // Whoever takes an offer beyond the line takes it while it stands: people leave after a no.
  if (!onOurSide && depth >= line - standing) return { ...common, days, price: standing, calledUsBack: false }
  const ended = {
    ...common,
    days: days + (walkOut?.seenFor ?? 0),
    ...(walkOut && { absence: walkOut }),
    calledUsBack: false,
  }
  if (walkOut && walkOut.returned === undefined) {
    return walkOut.call?.taken ? { ...ended, price: walkOut.call.price } : { ...ended, leftBy: "them" }
  }
  if (onOurSide && mishap >= MISHAP_SHARE) {
    const price = line + (0.3 + 0.65 * share) * (standing - line)
    return { ...ended, standing: price, price }
  }
  if (onOurSide || left < 0.5) return { ...ended, leftBy: "them" }
  return { ...ended, leftBy: "us", calledUsBack: back < truth.calledBack }
}
