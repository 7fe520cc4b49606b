// The worth sheet out of a deal file: the file's words become the sheet's, and where the engine refuses a figure of the
// sheet, the place in the sheet becomes the place in the file again.

import {
  type BusinessInterest,
  type CostFigures,
  type Currency,
  type SunkEntry,
  type Tax,
  type Template,
  type WorthSheet,
  type WorthSheetDraft,
  worthSheetOf,
} from "@walkaway/engine"
import { type DocumentPath, parsePath, problemOfRefusal } from "../problem.ts"
import type { FiledDeal } from "./deal-file.ts"
import { given } from "./given.ts"
import type { MoneyReader } from "./money-at.ts"

/** UK standard rate, for files that name a scheme and no rate. */
const VAT_RATE = 0.2

export const sideOf = ({ side }: FiledDeal): "buyer" | "seller" =>
  side === "sell" || side === "seller" ? "seller" : "buyer"

/** A unit from stock makes it a car unless the file says otherwise. */
const templateOf = (deal: FiledDeal): Template => deal.template ?? (deal.unit ? "car" : "haggle")

const sellsTheSameThing = ({ alternatives = [] }: FiledDeal): boolean =>
  alternatives.some(({ kind }) => kind === "trade" || kind === "next-buyer")

/** Without a `unit`, the cost of a car, or of a thing that could go elsewhere, is what it stands us in at. */
const costIsStandIn = (deal: FiledDeal): boolean =>
  deal.cost !== undefined &&
  deal.unit === undefined &&
  sideOf(deal) === "seller" &&
  (templateOf(deal) === "car" || sellsTheSameThing(deal))

const codeOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")

const costsOf = (deal: FiledDeal): readonly CostFigures[] => [
  ...(deal.costs ?? []).map(({ item, amount, quantity, everyCustomer }) => ({
    ...given({ everyCustomer }),
    code: codeOf(item),
    label: item,
    factors: quantity ? [amount, quantity] : [amount],
  })),
  ...(deal.cost && !costIsStandIn(deal)
    ? [{ code: "cost", label: "What it costs us", factors: [deal.cost], everyCustomer: true }]
    : []),
]

const taxOf = (deal: FiledDeal, money: MoneyReader): Tax | undefined => {
  // Only a car has a usual scheme that may be taken for granted.
  if (deal.tax === undefined) return templateOf(deal) === "car" ? undefined : { scheme: "none" }
  const tax = typeof deal.tax === "string" ? { scheme: deal.tax } : deal.tax
  const rate = ("rate" in tax ? tax.rate : undefined) ?? VAT_RATE
  if (tax.scheme === "none") return { scheme: "none" }
  if (tax.scheme === "qualifying")
    return given({ scheme: tax.scheme, rate, inputTax: "inputTax" in tax ? tax.inputTax : undefined })
  const purchasePrice = "purchasePrice" in tax ? money.figureAt(tax.purchasePrice, ["tax", "purchasePrice"]) : undefined
  return given({ scheme: tax.scheme, rate, purchasePrice })
}

const termsOf = ({ partExchange, payment, ...deal }: FiledDeal, money: MoneyReader) => ({
  ...given({ extras: deal.extras, finance: deal.finance, commission: deal.commission, cardFeeRate: deal.cardFeeRate }),
  ...(deal.giveAways && { giveAways: deal.giveAways.map((gift) => given(gift)) }),
  ...(partExchange && {
    partExchange: given({
      allowance: money.figureAt(partExchange.allowance, ["partExchange", "allowance"]) ?? {
        amount: 0,
        source: { kind: "typed" as const },
      },
      tradeValue: partExchange.tradeValue,
      settlement: money.figureAt(partExchange.settlement, ["partExchange", "settlement"]),
    }),
  }),
  ...(payment && {
    payment: given({ ...payment, deposit: money.figureAt(payment.deposit, ["payment", "deposit"]) }),
  }),
})

const unitOf = (deal: FiledDeal): Pick<WorthSheetDraft, "unit"> => {
  if (costIsStandIn(deal) && deal.cost) return { unit: { standInCost: deal.cost } }
  if (!deal.unit) return {}
  const { stockNumber: _number, daysInStock: _days, ...unit } = deal.unit
  return { unit: given(unit) }
}

const afterOf = ({ risk, customer }: FiledDeal): Pick<WorthSheetDraft, "after"> => {
  const after = given({
    returns: risk?.returns,
    warranty: risk?.warranty,
    claims: risk?.claims,
    paymentDefault: risk?.nonPayment,
    costToServe: customer?.costToServe,
  })
  return Object.keys(after).length > 0 ? { after } : {}
}

const PRECEDENT_LABEL = "Precedent for similar customers"

const interestsOf = ({ interests }: FiledDeal, money: MoneyReader): readonly BusinessInterest[] | undefined =>
  interests?.map((interest, index): BusinessInterest => {
    const label = interest.item ?? PRECEDENT_LABEL
    const code = codeOf(label)
    if (interest.kind !== "precedent") return { kind: interest.kind, code, label, cost: interest.cost }
    const { kind, customers, probability } = interest
    const reference = money.figureAt(interest.reference, ["interests", index, "reference"])
    return given({ kind, code, label, customers, probability, reference })
  })

const sunkOf = ({ effort = [] }: FiledDeal, money: MoneyReader): readonly SunkEntry[] =>
  effort.map(({ stage, hours, money: spent, note }, index) =>
    given({ stage, hours: hours ?? 0, money: money.figureAt(spent, ["effort", index, "money"])?.amount ?? 0, note }),
  )

const DISCOUNT_PER_YEAR = 0.92
const YEARS = 3

const draftOf = (deal: FiledDeal, currency: Currency, money: MoneyReader): WorthSheetDraft => {
  const costs = costsOf(deal)
  const ask = deal.ask === undefined ? undefined : { amount: Number(deal.ask), source: { kind: "typed" as const } }
  return {
    side: sideOf(deal),
    currency,
    template: templateOf(deal),
    ...given({ ask, valueToUs: deal.value, tax: taxOf(deal, money), interests: interestsOf(deal, money) }),
    ...unitOf(deal),
    ...termsOf(deal, money),
    ...(costs.length > 0 && { costs }),
    ...(deal.time && { time: given(deal.time) }),
    ...afterOf(deal),
    ...(deal.relationship && {
      relationship: {
        repeatProbability: deal.relationship.repeatProbability,
        margin: deal.relationship.margin,
        years: deal.relationship.years ?? YEARS,
        discountPerYear: deal.relationship.discountPerYear ?? DISCOUNT_PER_YEAR,
      },
    }),
    ...(deal.nextBuyer && { nextBuyer: given(deal.nextBuyer) }),
    sunk: sunkOf(deal, money),
  }
}

const FILE_WORDS: readonly (readonly [sheet: string, file: string])[] = [
  ["valueToUs", "value"],
  ["after.paymentDefault", "risk.nonPayment"],
  ["after.costToServe", "customer.costToServe"],
  ["after", "risk"],
  ["sunk", "effort"],
]

/** Where in the file a figure of the sheet was written. */
const fileWordsOf = (path: string, deal: FiledDeal): DocumentPath => {
  if (path === "unit.standInCost" && costIsStandIn(deal)) return ["cost"]
  const factor = /^costs\[(\d+)\]\.factors\[(\d+)\]/.exec(path)
  if (factor) {
    const index = Number(factor[1])
    return index < (deal.costs?.length ?? 0) ? ["costs", index, factor[2] === "0" ? "amount" : "quantity"] : ["cost"]
  }
  const word = FILE_WORDS.find(
    ([sheet]) => path === sheet || path.startsWith(`${sheet}.`) || path.startsWith(`${sheet}[`),
  )
  return parsePath(word ? word[1] + path.slice(word[0].length) : path)
}

/** The sheet of a file; what is wrong goes to the reader's problems and gives undefined. */
export const sheetOfFile = (deal: FiledDeal, currency: Currency, money: MoneyReader): WorthSheet | undefined => {
  const draft = draftOf(deal, currency, money)
  if (money.problems.length > 0) return undefined
  const sheet = worthSheetOf(draft)
  if (sheet.ok) return sheet.value
  const { path, ...refusal } = sheet.error
  money.problems.push({ ...problemOfRefusal(refusal), path: fileWordsOf(path ?? "", deal) })
  return undefined
}
