// Guard rails: what is worth a look before a move of ours is logged, with its figures. They never forbid; what needs a reason or somebody's
// leave is the policy's, and the desk decides it. Four of them: crossing the line, accepting too fast, giving without getting,
// and effort that talks where it has nothing to say.

import type { AdviceOutput } from "@walkaway/contract"
import { tierOf } from "@walkaway/contract/client"
import { amountOf, beyond, type Currency, formatDecimal, type Money, parseCurrency, parseMoney } from "@walkaway/engine"
import type { Deal, MoveToLog, Policy } from "../../desk/types.ts"

export type Guard =
  | {
      readonly code: "crosses-line"
      readonly price: string
      readonly line: string
      readonly distance: string
      /** Of the line. */
      readonly share: number
      readonly approver: "auto" | "manager" | "owner"
      /** What we gave besides, which counts; null when nothing. */
      readonly gifts: string | null
    }
  | {
      readonly code: "accepts-too-fast"
      readonly price: string
      /** Expected from the better move, over accepting; major units. */
      readonly leaves: number
      readonly better: AdviceOutput["recommended"]
      readonly likely: number
    }
  | { readonly code: "gives-without-getting"; readonly given: number; readonly got: number }
  | { readonly code: "steps-twice"; readonly step: string }
  | { readonly code: "effort-talks"; readonly hours: number }

export interface GuardInput {
  readonly deal: Deal
  readonly move: MoveToLog
  readonly policy: Policy | undefined
  /** As it stands before the move. */
  readonly advice: AdviceOutput | null
}

const moneyIn = (text: string | null, currency: Currency): Money | undefined => {
  if (text === null) return undefined
  const read = parseMoney(text, currency)
  return read.ok ? read.value : undefined
}

const textOf = (minor: bigint, currency: Currency): string => formatDecimal({ currency, minor })

/** The price that the move of ours leaves to be had from us. */
const priceAfter = (deal: Deal, move: MoveToLog): string | null => {
  if (move.by !== "us") return null
  switch (move.kind) {
    case "offer":
    case "call":
      return String(move.price)
    case "accept":
      return deal.theirOffer
    case "give":
      return deal.ourOffer
    default:
      return null
  }
}

const costOf = (text: string | number | null | undefined, currency: Currency): bigint =>
  text == null ? 0n : (moneyIn(String(text), currency)?.minor ?? 0n)

const giftsWith = ({ moves }: Deal, move: MoveToLog, currency: Currency): bigint =>
  moves.reduce(
    (total, one) => (one.kind === "give" && one.by === "us" ? total + costOf(one.cost, currency) : total),
    move.kind === "give" ? costOf(move.cost, currency) : 0n,
  )

const crossesLine = ({ deal, move, policy }: GuardInput, currency: Currency): Guard | undefined => {
  const { line, side } = deal
  const price = moneyIn(priceAfter(deal, move), currency)
  if (line?.sight !== "exact" || !price) return undefined
  const at = moneyIn(line.price, currency)
  const gifts = giftsWith(deal, move, currency)
  if (!at || (move.kind === "give" && costOf(move.cost, currency) === 0n)) return undefined
  const net = { currency, minor: side === "seller" ? price.minor - gifts : price.minor + gifts }
  const distance = beyond(net, at, side)
  if (distance <= 0n) return undefined
  const share = amountOf({ currency, minor: distance }) / amountOf(at)
  return {
    code: "crosses-line",
    price: textOf(price.minor, currency),
    line: line.price,
    distance: textOf(distance, currency),
    share,
    approver: policy ? tierOf(share, policy.approval) : "manager",
    gifts: gifts > 0n ? textOf(gifts, currency) : null,
  }
}

/** A difference below this share of the price is a matter of feel. */
const WORTH_SAYING = 0.002

const acceptsTooFast = ({ deal, move, advice }: GuardInput): Guard | undefined => {
  if (move.kind !== "accept" || move.by !== "us" || !advice || deal.theirOffer === null) return undefined
  const { recommended } = advice
  const worthOfMove = (name: string) => advice.moves.find((one) => one.move === name)
  const accept = worthOfMove("accept")
  const better = worthOfMove(recommended.move)
  if (!accept || !better || recommended.move === "accept") return undefined
  const leaves = better.expectedValue - accept.expectedValue
  if (leaves < Number(deal.theirOffer) * WORTH_SAYING) return undefined
  return {
    code: "accepts-too-fast",
    price: deal.theirOffer,
    leaves,
    better: recommended,
    likely: better.dealProbability,
  }
}

const ourLastStep = ({ moves }: Deal) =>
  moves.findLast((one) => one.by === "us" && (one.kind === "offer" || one.kind === "call"))

/** Our last figure was not answered by one of theirs, and this one gives again. */
const stepsTwice = ({ deal, move }: GuardInput, currency: Currency): Guard | undefined => {
  if (move.kind !== "offer" || move.by !== "us") return undefined
  const last = ourLastStep(deal)
  const before = moneyIn(last?.price ?? null, currency)
  const now = moneyIn(String(move.price), currency)
  if (!last || !before || !now) return undefined
  const answered = deal.moves.some((one) => one.version > last.version && one.by === "them")
  const step = beyond(now, before, deal.side)
  return answered || step <= 0n ? undefined : { code: "steps-twice", step: textOf(step, currency) }
}

const givesWithoutGetting = ({ deal, move, advice }: GuardInput, currency: Currency): Guard | undefined => {
  const last = ourLastStep(deal)
  const gives =
    move.by === "us" &&
    (move.kind === "give" ||
      (move.kind === "offer" &&
        beyond(
          moneyIn(String(move.price), currency) ?? { currency, minor: 0n },
          moneyIn(last?.price ?? null, currency) ?? { currency, minor: 0n },
          deal.side,
        ) > 0n &&
        last !== undefined))
  const warning = advice?.concessions.warning
  return gives && warning ? { code: "gives-without-getting", given: warning.given, got: warning.got } : undefined
}

const HOURS_WORTH_SAYING = 1

/** Said only beside another guard: it is then that effort begins to talk. */
const effortTalks = ({ deal }: GuardInput, others: readonly Guard[]): Guard | undefined =>
  others.some(({ code }) => code === "crosses-line" || code === "accepts-too-fast") &&
  deal.effort.hours >= HOURS_WORTH_SAYING
    ? { code: "effort-talks", hours: deal.effort.hours }
    : undefined

/** What is worth a look before this move of ours is logged; nothing for a move of theirs, which is a fact. */
export const guardsFor = (input: GuardInput): readonly Guard[] => {
  const currency = parseCurrency(input.deal.currency)
  if (!currency.ok || input.move.by !== "us") return []
  const step = stepsTwice(input, currency.value)
  const found = [
    crossesLine(input, currency.value),
    acceptsTooFast(input),
    givesWithoutGetting(input, currency.value) ?? step,
  ].filter((guard) => guard !== undefined)
  const effort = effortTalks(input, found)
  return effort ? [...found, effort] : found
}
