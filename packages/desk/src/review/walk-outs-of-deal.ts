// Who left, and what became of it: came back by himself, took a call, or stayed away for as long as we looked. A return after a call is
// the call's doing; one before any is his own.

import { amountOf, type Move, type Side } from "@walkaway/engine"
import type { CallMade, WalkOut } from "@walkaway/engine/review"
import { type LoggedMove, type OpenedDeal, playedMove } from "../deal/state.ts"
import type { AdviceRead } from "./closed-story.ts"

export interface WalkOutFacts {
  readonly dayOf: (at: Date) => number
  readonly advice: readonly AdviceRead[]
  /** The price asked, which stands for its side until that side names another. */
  readonly asked?: { readonly by: Side; readonly price: number }
  readonly agreedPrice?: number
  /** Last day on which a return would have been seen here. */
  readonly seenUntil: number
  /** The day on which they were lost to another deal, as far as it was learnt. */
  readonly lost?: number
  /** They came back after the end, as was learnt. */
  readonly cameBack?: { readonly day: number; readonly price?: number }
}

/** A move as it counts, of somebody, on a day. */
interface Told {
  readonly move: Exclude<Move, { kind: "wait" }>
  readonly version: number
  readonly day: number
}

/** Somebody is away. */
interface Away {
  readonly who: Side
  readonly walk: Omit<WalkOut, "calls" | "seenUntil">
  readonly calls: readonly CallMade[]
}

interface Talk {
  readonly figures: ReadonlyMap<Side, number>
  readonly away?: Away | undefined
  readonly over: readonly WalkOut[]
}

const toldOf = (deal: OpenedDeal, dayOf: WalkOutFacts["dayOf"]): readonly Told[] =>
  deal.moves.flatMap((logged: LoggedMove) => {
    const move = playedMove(logged)
    return move.kind === "wait" ? [] : [{ move, version: logged.version, day: dayOf(logged.occurredAt) }]
  })

const priceOf = ({ move }: Told): number | undefined =>
  move.kind === "offer" || move.kind === "call" ? amountOf(move.price) : undefined

/** Chance of a yes as the advice put it that was read last before the call, where it had this very figure. */
const chanceOf = (call: Told, reads: readonly AdviceRead[]): number | undefined => {
  const before = reads.findLast(({ dealVersion }) => dealVersion < call.version)
  return before?.advice.callBack?.calls.find(({ price }) => price === priceOf(call))?.acceptProbability
}

const callOf = (call: Told, reads: readonly AdviceRead[]): CallMade => {
  const odds = chanceOf(call, reads)
  const made = { day: call.day, price: priceOf(call) ?? 0, taken: false }
  return odds === undefined ? made : { ...made, takenProbability: odds }
}

const left = (
  { move, day }: Told & { readonly move: { kind: "walk"; by: Side; door: "open" | "closed" } },
  side: Side,
  figures: Talk["figures"],
): Away => {
  const [ours, theirs] = [figures.get(side), figures.get(side === "seller" ? "buyer" : "seller")]
  const walk = {
    day,
    by: move.by === side ? ("us" as const) : ("them" as const),
    door: move.door,
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
  }
  return { who: move.by, walk, calls: [] }
}

/** The price of the deal that followed, or the first figure that the one who had left named. */
const figureAfter = (rest: readonly Told[], who: Side, agreed: number | undefined): number | undefined =>
  agreed ?? rest.map((one) => (one.move.by === who ? priceOf(one) : undefined)).find((price) => price !== undefined)

/** Back, by the last call if there was one, else by himself. */
const back = ({ walk, calls, who }: Away, day: number, rest: readonly Told[], agreed: number | undefined): WalkOut => {
  const last = calls.at(-1)
  if (last) return { ...walk, calls: [...calls.slice(0, -1), { ...last, taken: true }], seenUntil: day }
  const returnedPrice = figureAfter(rest, who, agreed)
  return { ...walk, calls, returned: day, seenUntil: day, ...(returnedPrice !== undefined && { returnedPrice }) }
}

/** What was learnt after the end about whoever was away at it. */
const stillAway = ({ walk, calls }: Away, { cameBack, lost, seenUntil }: WalkOutFacts): WalkOut => {
  const seen = { ...walk, calls, seenUntil: Math.max(seenUntil, cameBack?.day ?? lost ?? seenUntil) }
  if (!cameBack) return lost === undefined ? seen : { ...seen, lost }
  const { day, price } = cameBack
  return { ...seen, returned: day, ...(price !== undefined && { returnedPrice: price }) }
}

const isWalk = (told: Told): told is Parameters<typeof left>[0] => told.move.kind === "walk"

/** What a move means for whoever is away. */
const leaving = (talk: Talk, told: Told, rest: readonly Told[], side: Side, facts: WalkOutFacts): Talk => {
  const { away, over, figures } = talk
  const { move, day } = told
  if (isWalk(told)) {
    const before = away ? [{ ...away.walk, calls: away.calls, seenUntil: day }] : []
    return { ...talk, away: left(told, side, figures), over: [...over, ...before] }
  }
  if (!away) return talk
  if (move.kind === "call" && move.by !== away.who) {
    return { ...talk, away: { ...away, calls: [...away.calls, callOf(told, facts.advice)] } }
  }
  const isBack = (move.kind === "return" || move.kind === "accept") && move.by === away.who
  return isBack ? { ...talk, away: undefined, over: [...over, back(away, day, rest, facts.agreedPrice)] } : talk
}

/** Every leaving in the order of time. */
export const walkOutsOfDeal = (deal: OpenedDeal, facts: WalkOutFacts): readonly WalkOut[] => {
  const told = toldOf(deal, facts.dayOf)
  const asked = facts.asked ? [[facts.asked.by, facts.asked.price] as const] : []
  const { away, over } = told.reduce<Talk>(
    (talk, one, index) => {
      const next = leaving(talk, one, told.slice(index), deal.side, facts)
      const price = priceOf(one)
      return price === undefined ? next : { ...next, figures: new Map([...next.figures, [one.move.by, price]]) }
    },
    { figures: new Map(asked), over: [] },
  )
  return away ? [...over, stillAway(away, facts)] : over
}
