// Talks for properties: legal negotiations that are still open, of either side, in any currency. A talk is drawn on an axis of
// thousandths of the market value on which up is better for us, and only then written down as a deal; so the same talk can
// be written for the other side (reflected about the market value), in another currency, or ten times as dear.

import {
  applyMove,
  type Currency,
  counterpartOf,
  type Deal,
  dealOf,
  type Money,
  type Move,
  must,
  playSession,
  type Side,
} from "@walkaway/engine"
import fc from "fast-check"
import { anySide } from "./arbitraries.ts"

/** One thing that somebody does; `at` in thousandths of the market value, up is better for us. */
export interface Act {
  readonly who: "us" | "them"
  readonly what: "offer" | "hold" | "reject" | "call" | "walk" | "return" | "expire" | "give" | "wait"
  readonly at: number
}

export interface Talk {
  readonly side: Side
  readonly line: number
  /** p10 and p90 of their limit; its middle is the market value, 1000. */
  readonly limit: readonly [low: number, high: number]
  /** Our first figure, said before anything else. */
  readonly opening?: number
  readonly rounds: number
  readonly acts: readonly Act[]
}

/** What a thousandth of the market value is in minor units, and of which currency. */
export interface Writing {
  readonly currency: Currency
  readonly minorPerMille: bigint
}

const at = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })

const actOf = (who: Act["who"], what: readonly Act["what"][], figures: fc.Arbitrary<number>): fc.Arbitrary<Act> =>
  fc.record({ who: fc.constant(who), what: fc.constantFrom(...what), at: figures })

/** Mostly what people do: we come down from above, they come up from below; now and then anything. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: actOf("us", ["offer"], at(900, 1150)) },
  { weight: 4, arbitrary: actOf("them", ["offer"], at(750, 1050)) },
  { weight: 2, arbitrary: actOf("them", ["hold", "reject", "walk", "return", "expire", "call"], at(750, 1050)) },
  { weight: 2, arbitrary: actOf("us", ["hold", "reject", "call", "give"], at(900, 1150)) },
  { weight: 1, arbitrary: actOf("them", ["wait"], at(1, 4)) },
)

const talksOf = (opening: boolean): fc.Arbitrary<Talk> =>
  fc.record(
    {
      side: anySide,
      line: at(820, 1100),
      limit: fc.tuple(at(800, 960), at(1040, 1200)),
      opening: at(1000, 1200),
      rounds: at(1, 25),
      acts: fc.array(anyAct, { maxLength: 7 }),
    },
    {
      requiredKeys: opening
        ? ["side", "line", "limit", "rounds", "acts", "opening"]
        : ["side", "line", "limit", "rounds", "acts"],
    },
  )

/** A legal talk that is not over. Its acts are proposals: `dealOfTalk` leaves out those that the protocol forbids. */
export const anyTalk: fc.Arbitrary<Talk> = talksOf(false)

/** The same, with a figure of ours on the table. */
export const anyOpenedTalk: fc.Arbitrary<Talk> = talksOf(true)

const moneyAt = (talk: Talk, { currency, minorPerMille }: Writing, figure: number): Money => ({
  currency,
  minor: BigInt(talk.side === "seller" ? figure : 2000 - figure) * minorPerMille,
})

const moveOf = (talk: Talk, writing: Writing, act: Act): Move => {
  const by = act.who === "us" ? talk.side : counterpartOf(talk.side)
  const price = moneyAt(talk, writing, act.at)
  switch (act.what) {
    case "offer":
    case "call":
      return { kind: act.what, by, price }
    case "walk":
      return { kind: "walk", by, door: "open" }
    case "give":
      return { kind: "give", by, item: "mats", cost: { ...price, minor: BigInt(act.at % 20) * writing.minorPerMille } }
    case "wait":
      return { kind: "wait", days: act.at }
    default:
      return { kind: act.what, by }
  }
}

/** Writes a talk down as a deal with a committed line. */
export const dealOfTalk = (talk: Talk, writing: Writing): Deal => {
  const money = (figure: number) => moneyAt(talk, writing, figure)
  const [low, high] = talk.side === "seller" ? talk.limit : [talk.limit[1], talk.limit[0]]
  const opening: readonly Act[] = talk.opening === undefined ? [] : [{ who: "us", what: "offer", at: talk.opening }]
  const empty = must(
    dealOf({
      side: talk.side,
      currency: writing.currency,
      line: money(talk.line),
      limit: { low: money(low), middle: money(1000), high: money(high) },
      roundsMax: talk.rounds,
      moves: [],
    }),
  )
  let session = must(playSession(empty))
  for (const act of [...opening, ...talk.acts]) {
    const next = applyMove(session, moveOf(talk, writing, act))
    if (next.ok) session = next.value
  }
  return must(dealOf({ ...empty, moves: session.moves }))
}

/** The same talk seen from the other side: every figure reflected about the market value. */
export const mirrored = (talk: Talk): Talk => ({ ...talk, side: counterpartOf(talk.side) })
