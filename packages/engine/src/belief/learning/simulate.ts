// Deals of a house whose people are known: drawn from a prior, answering by the model that the filter reads, against a plain way of dealing
// of our own. Learning from such a log can be held against the truth. Persons are drawn from the types, chances from the given
// stream, so the same seed gives the same log.

import { counterpartOf, type Side } from "../../deal/index.ts"
import { type Random, standardNormalCdf, standardNormalQuantile } from "../../units/index.ts"
import { SHIPPED_CONDUCT } from "../conduct.ts"
import { type Frame, frameOf } from "../frame.ts"
import type { NextWord } from "../next-word.ts"
import { ownWordOf } from "../own-word.ts"
import { type LoggedMove, type Negotiation, SHIPPED_PEOPLE } from "../people/index.ts"
import { limitShares, movedConduct, movedLimit, type Prior } from "../prior.ts"
import { aimOf, type Facing, Likelihood, type TypeModel } from "../response.ts"
import { OWN_WORD, typeSetOf } from "../type-set.ts"

export interface House {
  readonly them: Side
  /** Who comes. */
  readonly prior: Prior
  readonly category?: string
  readonly channel?: string
  /** Price on the label. */
  readonly listing?: number
}

type Answer = { readonly kind: "accept" | "walk" | "hold" } | { readonly kind: "offer"; readonly price: number }

const ROUNDS_MAX = 8
/** Chance that somebody who has named no price names none. */
const SILENCE = 0.12

/** A figure of theirs that betters what stands and keeps the limit, or none: inversion of P(beyond). */
const drawWord = (word: NextWord, from: number, limit: number, random: Random): number | undefined => {
  const chance = random.uniform() * (1 - word.hold)
  if (word.hold >= 1 || chance <= word.beyond(limit)) return undefined
  let [low, high] = [Math.max(from, 0), limit]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (word.beyond(middle) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const drawOffer = (aim: number, spread: number, limit: number, random: Random): number => {
  const below = standardNormalCdf((limit - aim) / spread)
  return aim + spread * standardNormalQuantile(Math.max(1e-12, random.uniform() * below))
}

const answerOf = (model: TypeModel, i: number, facing: Facing, random: Random): Answer => {
  const { set, conduct, ownWord } = model
  const odds = new Likelihood(model, facing).oddsOf(i)
  if (random.uniform() < odds.accept) return { kind: "accept" }
  if (random.uniform() < odds.leave + odds.bluff) return { kind: "walk" }
  const limit = set.limit[i]
  const silent = facing.standing === -Infinity && random.uniform() < SILENCE
  const figure =
    set.manner[i] === OWN_WORD && ownWord
      ? drawWord(ownWord.word(set.style[i], facing), facing.standing, limit, random)
      : silent
        ? undefined
        : drawOffer(aimOf(set, i, facing.round, facing.price, facing.anchor), conduct.offerSpread, limit, random)
  return figure !== undefined && figure > facing.standing ? { kind: "offer", price: figure } : { kind: "hold" }
}

/** How we deal: down from the label by a share of what lies between, to a line of our own. */
interface Manner {
  readonly line: number
  readonly first: number
  readonly share: number
}

const mannerOf = (label: number, self: Side, random: Random): Manner => ({
  line: 78 + 20 * random.uniform(),
  first: self === "seller" ? label : 104 + 10 * random.uniform(),
  share: 0.15 + 0.35 * random.uniform(),
})

const move = (by: Side, kind: LoggedMove["kind"], price: number | null, seconds: number, firm = false): LoggedMove => ({
  by,
  kind,
  price,
  seconds,
  formal: false,
  agree: false,
  firm,
  outside: false,
  walkSignal: false,
})

interface Table {
  readonly model: TypeModel
  readonly frame: Frame
  readonly label: number
}

const playOut = ({ model, frame, label }: Table, house: House, listing: number, random: Random) => {
  const self = counterpartOf(house.them)
  const i = Math.min(model.set.count - 1, Math.floor(random.uniform() * model.set.count))
  const manner = mannerOf(label, self, random)
  const price = (units: number) => Math.round(frame.toPrice(units) * listing * 100) / 100
  const moves: LoggedMove[] = []
  const say = (by: Side, kind: LoggedMove["kind"], units: number | null, firm = false) =>
    moves.push(move(by, kind, units === null ? null : price(units), moves.length * 60, firm))
  const ended = (deal: boolean, units: number | null) => ({
    moves,
    outcome: { deal, price: deal && units !== null ? price(units) : null },
  })
  let ask = manner.first
  let before = ask
  let standing = self === "buyer" ? label : -Infinity
  if (self === "buyer") say(self, "offer", ask)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const answer = answerOf(
      model,
      i,
      { price: ask, priceBefore: before, anchor: manner.first, standing, round },
      random,
    )
    if (answer.kind === "accept") {
      say(house.them, "accept", null)
      return ended(true, ask)
    }
    if (answer.kind === "walk") {
      say(house.them, "quit", null)
      return ended(false, null)
    }
    if (answer.kind === "offer") {
      standing = answer.price
      say(house.them, "offer", standing)
    } else say(house.them, "message", null, true)
    const next = ask - manner.share * (ask - Math.max(manner.line, standing))
    if (standing >= Math.max(manner.line, next - 1)) {
      say(self, "accept", null)
      return ended(true, standing)
    }
    before = ask
    ask = next
    say(self, "offer", ask)
  }
  say(self, "quit", null)
  return ended(false, null)
}

/** So many deals of a house, the first ones first: a longer log begins with the shorter one. */
export const simulateDeals = (house: House, count: number, random: Random): Negotiation[] => {
  const { them, prior, category = null, channel = null, listing = 10_000 } = house
  const self = counterpartOf(them)
  const shares = limitShares(them, category)
  const frame = frameOf(self, shares[1])
  const [p10, p50, p90] = shares.map(frame.toUnits).sort((a, b) => a - b)
  const model: TypeModel = {
    set: typeSetOf(prior.family, movedLimit({ p10, p50, p90, source: { kind: "typed" } }, prior)),
    conduct: movedConduct(SHIPPED_CONDUCT, prior),
    ownWord: ownWordOf(SHIPPED_PEOPLE, frame, 1),
  }
  return Array.from({ length: count }, (_, index) => ({
    id: `deal-${index + 1}`,
    listing,
    targets: { buyer: null, seller: listing },
    post: `unit-${index + 1}`,
    category,
    channel,
    self,
    ...playOut({ model, frame, label: frame.toUnits(1) }, house, listing, random),
  }))
}
