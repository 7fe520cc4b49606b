// What can be traded beside the price of a car: warranty, mats, a full tank, a service plan, delivery; the allowance for a part exchange;
// finance with us; when the money comes. Costs come from the worth sheet where it knows them. What they are worth to the other side is a
// range that says where it comes from, mostly a guess.

import { type Estimate, meanOf, type WorthFigures } from "@walkaway/engine"
import type { Lever } from "@walkaway/engine/packages"
import type { Gift } from "./gifts.ts"
import { depositLever, paidSooner } from "./payment-levers.ts"
import { guess, modelled, type Shares, sharesOf, times, worthPerCost } from "./shares.ts"

interface GiftShares {
  readonly code: string
  readonly cost: Shares
  /** Per unit of the cost. */
  readonly valuePerCost: Shares
}

const GIFTS: readonly GiftShares[] = [
  { code: "mats", cost: [0.0012, 0.002, 0.0035], valuePerCost: [0.5, 1.5, 3] },
  // Bought by everybody, at the same pump.
  { code: "full-tank", cost: [0.0045, 0.006, 0.008], valuePerCost: [0.8, 1, 1.05] },
  { code: "service-plan", cost: [0.007, 0.01, 0.015], valuePerCost: [0.7, 1.5, 2.2] },
  { code: "delivery", cost: [0.003, 0.006, 0.012], valuePerCost: [0.1, 1, 3] },
]

/** Months that the sheet's expected claims stand for: what the law makes a dealer answer for anyway in Britain. */
const WARRANTY_MONTHS_IN_SHEET = 6
const WARRANTY_PER_COST: Shares = [0.7, 1.6, 3]
/** Per month and unit of the price, for whoever has no sheet with claims: half a per cent in six months. */
const WARRANTY_A_MONTH: Shares = [0.0005, 0.001, 0.002]

const warrantyCost = ({ after }: WorthFigures, reference: number): Estimate => {
  const claims = after?.warranty
  if (!claims) return sharesOf(reference, WARRANTY_A_MONTH, guess("claims of a month, as a share of the price"))
  const source =
    claims.source.kind === "default"
      ? guess("as the first six months, which are a guess")
      : modelled("as the sheet expects of the first six months")
  return times(claims, 1 / WARRANTY_MONTHS_IN_SHEET, source)
}

const warranty = (figures: WorthFigures, reference: number): Gift => {
  const cost = warrantyCost(figures, reference)
  const value = worthPerCost(cost, WARRANTY_PER_COST, guess("what warranties sell for over what they cost"))
  return { code: "warranty", amounts: [6, 12], cost, value }
}

const giftOf = ({ code, cost, valuePerCost }: GiftShares, reference: number): Gift => {
  const known = sharesOf(reference, cost, guess("share of the price"))
  return {
    code,
    amounts: [1],
    cost: known,
    value: worthPerCost(known, valuePerCost, guess("per unit of what it costs")),
  }
}

export const carGifts = (figures: WorthFigures, reference: number): readonly Gift[] => [
  warranty(figures, reference),
  ...GIFTS.map((gift) => giftOf(gift, reference)),
]

/** Of those who agree to take finance with us, who keep it past the claw-back date. */
const KEPT: Shares = [0.8, 0.9, 0.97]
/** Interest that somebody with cash would not have paid, against cash that somebody without it need not find. */
const FINANCE_WORTH: Shares = [-0.03, -0.005, 0.01]

const financeLever = ({ side, finance }: WorthFigures, reference: number): readonly Lever[] => {
  if (side !== "seller" || !finance || finance.takeUp.p50 >= KEPT[1]) return []
  const source = guess("nine in ten keep it past the claw-back date")
  const takeUp = sharesOf(1, KEPT, source)
  const valueToThem = sharesOf(reference, FINANCE_WORTH, guess("interest paid against cash kept"))
  return [{ code: "finance", steps: [{ amount: 1, change: { kind: "finance", takeUp }, source, valueToThem }] }]
}

/** Some look at the allowance more than at the price, though both are the same money to pay. */
const ALLOWANCE_WORTH: Shares = [0.9, 1, 1.3]
const ALLOWANCE_SHARE = 0.01

/** A round figure: one, two or five times a power of ten. */
const round = (amount: number): number => {
  const power = 10 ** Math.floor(Math.log10(amount))
  return power * (amount / power >= 5 ? 5 : amount / power >= 2 ? 2 : 1)
}

/** Down to what the car fetches, never below: then its own margin would be taxed, which the sheet does not count. */
const allowanceLever = ({ side, partExchange }: WorthFigures, reference: number): readonly Lever[] => {
  if (!partExchange) return []
  const { allowance, tradeValue } = partExchange
  const step = round(reference * ALLOWANCE_SHARE)
  const over = allowance.amount - meanOf(tradeValue)
  const moves = side === "seller" ? [step, ...(over >= step ? [-step] : [])] : [step]
  const steps = moves.map((by) => ({
    amount: by,
    change: { kind: "allowance", amount: allowance.amount + by } as const,
    source: modelled("the allowance less what the car fetches"),
    valueToThem: sharesOf(
      side === "seller" ? by : -by,
      ALLOWANCE_WORTH,
      guess("the same money, but some look at it more"),
    ),
  }))
  return [{ code: "allowance", steps }]
}

export const carLevers = (figures: WorthFigures, reference: number): readonly Lever[] => [
  ...allowanceLever(figures, reference),
  ...financeLever(figures, reference),
  ...paidSooner(figures, reference, [7, 0]),
  ...depositLever(figures, reference),
]
