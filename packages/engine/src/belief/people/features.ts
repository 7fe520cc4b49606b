// Features of a turn. Answers (accept, end, pass) and counters share one list, so that one vector serves every part of
// the model. Distances are to one's own last word; somebody who has not spoken stands where their style would open.

import type { Situation, Talk } from "./situation.ts"

export const FEATURES = [
  "one",
  "gap",
  "rootGap",
  "priceLevel",
  "noOwnWord",
  "concededShare",
  "concededHalf",
  "firstWordFaced",
  "round",
  "ownMoves",
  "ownShare",
  "formal",
  "again",
  "stake",
  "slowness",
  "firm",
  "ownFirm",
  "outside",
  "ownOutside",
  "ownAgreed",
  "walkSignal",
  "messages",
  "pause",
] as const

/** Where a seller stands who has named no price: on the label. */
const LISTING = 1
/** What a seller takes a silent buyer to have in mind: the mean first bid. */
const SILENT_BUYER = 0.7
/** Share of the gap from which a concession counts as half of it; rounding makes exact halves fall just short. */
const HALF = 0.49
/** log10 of the mean listing over 250. */
const USUAL_STAKE = 0.22

/** Means over CraigslistBargain: a plan, which knows of no talk, stands in the middle of what people say. */
const usualFirm = (round: number): number => Math.min(0.4, 0.06 * Math.max(0, round))
const usualLogMessages = (round: number): number => (round <= 1 ? 1.22 : 0.2)
const usualMinutes = (round: number): number => 1.3 + round
/** Beyond these it is no chat but letters or visits, and the pace of a chat says nothing. */
const CHAT_MINUTES = 30
const CHAT_PAUSE = 10
/** Listings from 2 to 30,600 dollars were seen; anything beyond is taken as these. */
const STAKE_MOST = 2.1
const USUAL = { outside: 0.06, ownOutside: 0.05, ownAgreed: 0.013, walkSignal: 0.012, pauseMinutes: 0.78 } as const

/** Where the person stands: their own last word, or where they would begin. */
export const standOf = (situation: Situation, opening: number): number =>
  situation.own ?? (situation.side === "seller" ? LISTING : opening)

/** The price that can be had now; before the other side's first word, what is expected of them. */
export const priceFaced = (situation: Situation): number =>
  situation.price ?? (situation.side === "buyer" ? LISTING : SILENT_BUYER)

/** How far the price faced is from what the person stands at, in the direction that hurts; never below zero. */
export const gapOf = (situation: Situation, opening: number): number => {
  const hurt = priceFaced(situation) - standOf(situation, opening)
  return Math.max(0, situation.side === "buyer" ? hurt : -hurt)
}

/** Share of the gap before it that the other side's latest move gave up, 0 to 1. */
const concededShare = (situation: Situation, stand: number): number => {
  const before = situation.priceBefore ?? (situation.side === "buyer" && situation.price !== null ? LISTING : null)
  if (before === null) return 0
  const gapBefore = Math.abs(before - stand)
  if (gapBefore < 1e-6) return 0
  const given = situation.side === "buyer" ? before - priceFaced(situation) : priceFaced(situation) - before
  return Math.min(1, Math.max(0, given / gapBefore))
}

const flag = (value: boolean): number => (value ? 1 : 0)

export const FIRST_OF_TALK = 15

/** Minutes beyond what a chat has usually taken at this round, up to 8. */
const slownessOf = ({ minutes, round }: Situation): number =>
  minutes === undefined || minutes > CHAT_MINUTES ? 0 : Math.min(8, minutes - usualMinutes(round))

/** What was said, each against its usual amount, so that zeros mean "nothing known". */
const writeTalk = (talk: Talk | undefined, round: number, into: Float64Array): void => {
  if (talk === undefined) {
    into.fill(0, FIRST_OF_TALK)
    return
  }
  into[15] = flag(talk.firm) - usualFirm(round)
  into[16] = flag(talk.ownFirm) - usualFirm(round - 1)
  into[17] = flag(talk.outside) - USUAL.outside
  into[18] = flag(talk.ownOutside) - USUAL.ownOutside
  into[19] = flag(talk.ownAgreed) - USUAL.ownAgreed
  into[20] = flag(talk.walkSignal) - USUAL.walkSignal
  into[21] = Math.log1p(talk.messages) - usualLogMessages(round)
  into[22] = talk.pauseMinutes > CHAT_PAUSE ? 0 : Math.min(3, talk.pauseMinutes) - USUAL.pauseMinutes
}

/**
 * Writes the features of one situation, in the order of `FEATURES`, into `into` and returns it. `opening` is the mean
 * first price of the person's style.
 */
export const writeFeatures = (situation: Situation, opening: number, into: Float64Array): Float64Array => {
  const stand = standOf(situation, opening)
  const gap = gapOf(situation, opening)
  const share = concededShare(situation, stand)
  into[0] = 1
  into[1] = gap
  into[2] = Math.sqrt(gap)
  into[3] = priceFaced(situation) - 0.8
  into[4] = flag(situation.own === null)
  into[5] = share
  into[6] = flag(share >= HALF)
  into[7] = flag(situation.priceBefore === null)
  into[8] = situation.round / 3 - 1
  into[9] = Math.min(situation.ownMoves, 4) / 2 - 0.5
  into[10] = situation.ownShare
  into[11] = flag(situation.formal)
  into[12] = flag(situation.again ?? false)
  into[13] = Math.max(-STAKE_MOST, Math.min(STAKE_MOST, situation.stake ?? USUAL_STAKE)) - USUAL_STAKE
  into[14] = slownessOf(situation)
  writeTalk(situation.talk, situation.round, into)
  return into
}
