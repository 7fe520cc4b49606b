// The parts that a sheet has, for either side, in the order in which the waterfall runs from the price to what is left: price,
// the thing, selling it, the terms, tax, time, after the deal, business interests, relationship. For a buyer the same
// figures stand mirrored: he has the value and pays the price. [HMRC718] for the tax on a margin.

import { directionOf } from "../deal/index.ts"
import { type Estimate, meanOf } from "../units/index.ts"
import { above, below, CONSTANT, type Part, type PartScope, PRICE, partOf, type Shape, summand } from "./parts.ts"
import type { BusinessInterest, Mishap, WorthFigures, WorthFiguresDraft } from "./sheet.ts"

type Parts = readonly Part[]

const cost = (
  group: Part["group"],
  scope: PartScope,
  code: string,
  label: string,
  factors: readonly (Estimate | undefined)[],
  shape: Shape = CONSTANT,
): Parts => {
  const given = factors.filter((factor) => factor !== undefined)
  return given.length < factors.length ? [] : [partOf({ code, label, group, scope }, [summand(-1, given, shape)])]
}

/** Shape of what is paid on top of the part exchange and a deposit: the whole price where there is neither. */
const paidOnTop = ({ partExchange, payment }: WorthFiguresDraft, withDeposit: boolean): Shape => {
  const inKind = (partExchange?.allowance.amount ?? 0) - (partExchange?.settlement?.amount ?? 0)
  const early = inKind + (withDeposit ? (payment?.deposit?.amount ?? 0) : 0)
  return early === 0 ? PRICE : above(early)
}

const priceParts = ({ side, valueToUs }: WorthFiguresDraft): Parts => {
  const label = side === "seller" ? "Price" : "Price we pay"
  const price = partOf({ code: "price", label, group: "price", scope: "unit" }, [summand(directionOf(side), [], PRICE)])
  if (!valueToUs) return [price]
  const head = { code: "value-to-us", label: "What it is worth to us", group: "price", scope: "unit" } as const
  return [partOf(head, [summand(1, [valueToUs])]), price]
}

const unitParts = ({ unit }: WorthFiguresDraft): Parts => [
  ...cost("unit", "unit", "stand-in-cost", "Stand-in cost", [unit?.standInCost]),
  ...cost("unit", "unit", "preparation", "Preparation to come", [unit?.preparation]),
  ...cost("unit", "unit", "transport", "Transport", [unit?.transport]),
  ...cost("unit", "unit", "advertising", "Advertising to come", [unit?.advertising]),
]

/** What the margin is counted from: the stand-in cost, or the expected other costs where nothing comes from stock. */
const marginBase = ({ unit, costs = [] }: WorthFiguresDraft): number =>
  unit
    ? meanOf(unit.standInCost)
    : costs.reduce((sum, { factors }) => sum + factors.reduce((product, factor) => product * meanOf(factor), 1), 0)

const sellingParts = (figures: WorthFiguresDraft): Parts => {
  const { cardFeeRate, commission } = figures
  const shape = commission?.basis === "margin" ? above(marginBase(figures)) : PRICE
  return [
    ...cost("selling", "unit", "card-fee", "Card and payment fees", [cardFeeRate], paidOnTop(figures, false)),
    ...cost("selling", "unit", "commission", "Sales commission", [commission?.rate], shape),
  ]
}

const partExchangePart = ({ side, partExchange }: WorthFiguresDraft): Parts => {
  if (!partExchange) return []
  const { allowance, tradeValue } = partExchange
  const sign = directionOf(side)
  const head = {
    code: "over-allowance",
    label: "Over-allowance on the part exchange",
    group: "terms",
    scope: "deal",
  } as const
  return [partOf(head, [summand(-sign * allowance.amount, []), summand(sign, [tradeValue])], [allowance.source])]
}

const soldOnTopParts = ({ extras = [], finance }: WorthFiguresDraft): Parts => {
  const parts: Part[] = []
  if (extras.length > 0) {
    const head = { code: "extras", label: "Margin on extras", group: "terms", scope: "deal" } as const
    parts.push(
      partOf(
        head,
        extras.flatMap((extra) => [summand(1, [extra.retail]), summand(-1, [extra.cost])]),
      ),
    )
  }
  if (finance) {
    const head = { code: "finance", label: "Finance and insurance commission", group: "terms", scope: "deal" } as const
    parts.push(partOf(head, [summand(1, [finance.commission, finance.takeUp])]))
  }
  return parts
}

const DAYS_A_YEAR = 365

const paymentPart = (figures: WorthFiguresDraft): Parts => {
  const { side, payment } = figures
  if (!payment?.costOfMoneyPerYear) return []
  const head = { code: "payment-timing", label: "Waiting for the money", group: "terms", scope: "deal" } as const
  const factors = [payment.days, payment.costOfMoneyPerYear]
  return [partOf(head, [summand(-directionOf(side) / DAYS_A_YEAR, factors, paidOnTop(figures, true))])]
}

const giveAwayPart = ({ side, giveAways = [] }: WorthFiguresDraft): Parts => {
  const figures = giveAways
    .map((gift) => (side === "seller" ? gift.cost : gift.value))
    .filter((one) => one !== undefined)
  if (figures.length === 0) return []
  const label = side === "seller" ? "Give-aways at cost" : "What they throw in"
  const head = { code: "give-aways", label, group: "terms", scope: "deal" } as const
  return [
    partOf(
      head,
      figures.map((figure) => summand(-directionOf(side), [figure])),
    ),
  ]
}

const namedCostParts = ({ costs = [] }: WorthFiguresDraft): Parts =>
  costs.flatMap(({ code, label, factors, everyCustomer }) =>
    cost("unit", everyCustomer ? "unit" : "deal", code, label, factors),
  )

const taxPart = ({ side, tax }: WorthFiguresDraft): Parts => {
  if (!tax || tax.scheme === "none") return []
  const share = tax.rate / (1 + tax.rate)
  const head = (label: string) => ({ code: "tax", label, group: "tax", scope: "unit" }) as const
  if (side === "buyer") {
    return tax.scheme === "qualifying" ? [partOf(head("Tax we reclaim"), [summand(share, [], PRICE)])] : []
  }
  if (tax.scheme === "margin") {
    const { amount, source } = tax.purchasePrice ?? { amount: 0, source: { kind: "default" } }
    return [partOf(head("Tax on the margin"), [summand(-share, [], above(amount))], [source])]
  }
  const reclaimed = tax.inputTax ? [summand(1, [tax.inputTax])] : []
  return [partOf(head("Tax on the price, less input tax"), [summand(-share, [], PRICE), ...reclaimed])]
}

const mishapFactors = (event: Mishap | undefined) => [event?.probability, event?.loss]

const laterParts = ({ time, after }: WorthFiguresDraft): Parts => [
  ...cost("time", "deal", "time-to-come", "Our time still to come", [time?.hours, time?.costPerHour]),
  ...cost("after", "unit", "returns", "Returns, expected", mishapFactors(after?.returns)),
  ...cost("after", "unit", "warranty", "Warranty and goodwill, expected", [after?.warranty]),
  ...cost("after", "customer", "claims", "Claims by this customer, expected", [after?.claims]),
  ...cost("after", "customer", "payment-default", "Not being paid, expected", mishapFactors(after?.paymentDefault)),
  ...cost("after", "customer", "cost-to-serve", "Cost to serve", [after?.costToServe]),
]

const interestPart = (interest: BusinessInterest, { side, ask }: WorthFiguresDraft): Part => {
  const { code, label } = interest
  const head = { code, label, group: "interests" } as const
  if (interest.kind !== "precedent") return partOf({ ...head, scope: "deal" }, [summand(-1, [interest.cost])])
  const kink = interest.reference?.amount ?? ask?.amount ?? 0
  const shape = side === "seller" ? below(kink) : above(kink)
  const factors = [interest.customers, interest.probability]
  return partOf({ ...head, scope: "customer" }, [summand(-1, factors, shape)])
}

const relationshipPart = ({ relationship }: WorthFiguresDraft): Parts => {
  if (!relationship) return []
  const { repeatProbability, margin, discountPerYear, years } = relationship
  const head = { code: "repeat-business", label: "Repeat business", group: "relationship", scope: "customer" } as const
  return [partOf(head, [summand(discountPerYear ** years, [repeatProbability, margin])])]
}

const listOf = (figures: WorthFigures): Parts => [
  ...priceParts(figures),
  ...unitParts(figures),
  ...namedCostParts(figures),
  ...sellingParts(figures),
  ...partExchangePart(figures),
  ...soldOnTopParts(figures),
  ...giveAwayPart(figures),
  ...paymentPart(figures),
  ...taxPart(figures),
  ...laterParts(figures),
  ...(figures.interests ?? []).map((interest) => interestPart(interest, figures)),
  ...relationshipPart(figures),
]

const listed = new WeakMap<WorthFigures, Parts>()

/** Every part of the worth of this deal with this customer; a buyer's, mirrored. The same objects for the same figures. */
export const partsOf = (figures: WorthFigures): Parts => {
  const parts = listed.get(figures) ?? listOf(figures)
  listed.set(figures, parts)
  return parts
}

/**
 * The parts when the average next customer pays the price: the thing, selling it and its tax, what any customer brings
 * beside the price and our hours with him. Nothing of this customer and of the terms on the table.
 */
export const nextBuyerParts = (figures: WorthFigures): Parts => {
  const { partExchange: _traded, payment: _waiting, ...bare } = figures
  const { nextBuyer, time, side } = figures
  const margin = {
    code: "next-buyer-margin",
    label: "What the next buyer brings beside the price",
    group: "terms",
  } as const
  return [
    ...partsOf(bare as WorthFigures).filter(({ scope }) => scope === "unit"),
    ...(nextBuyer?.margin
      ? [partOf({ ...margin, scope: "unit" }, [summand(directionOf(side), [nextBuyer.margin])])]
      : []),
    ...cost("time", "unit", "next-buyer-time", "Our time with the next buyer", [nextBuyer?.hours, time?.costPerHour]),
  ]
}

/** The parts when the thing goes to the trade as it stands: no preparation, no fees, no customer. */
export const tradeParts = (figures: WorthFigures): Parts =>
  partsOf(figures).filter(({ code }) => ["price", "value-to-us", "stand-in-cost", "tax"].includes(code))
