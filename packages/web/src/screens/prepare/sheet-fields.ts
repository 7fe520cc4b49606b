// Every figure and word of a worth statement that the sheet can show, by its place in the statement, and of which sort it is. What a
// statement says besides stays in it untouched.

export type FieldSort =
  /** Money, as a point or a range. */
  | "money-figure"
  | "signed-figure"
  | "share-figure"
  | "count-figure"
  /** Exact. */
  | "money"
  | "share"
  | "count"
  | "text"
  | "yes"
  | readonly string[]

export const TAX_SCHEMES = ["margin", "qualifying", "none"] as const
export const COMMISSION_BASES = ["price", "margin"] as const

export const SHEET_FIELDS = {
  cost: "money-figure",
  value: "money-figure",
  alternative: "signed-figure",
  worthPerHour: "money-figure",
  "unit.standInCost": "money-figure",
  "unit.preparation": "money-figure",
  "unit.transport": "money-figure",
  "unit.advertising": "money-figure",
  "unit.daysInStock": "count",
  "tax.scheme": TAX_SCHEMES,
  "tax.rate": "share",
  "tax.purchasePrice": "money",
  "tax.inputTax": "money-figure",
  cardFeeRate: "share-figure",
  "commission.rate": "share-figure",
  "commission.basis": COMMISSION_BASES,
  "partExchange.item": "text",
  "partExchange.allowance": "money",
  "partExchange.tradeValue": "money-figure",
  "partExchange.settlement": "money",
  "finance.commission": "money-figure",
  "finance.takeUp": "share-figure",
  "payment.days": "count-figure",
  "payment.deposit": "money",
  "payment.costOfMoneyPerYear": "share-figure",
  "time.hours": "count-figure",
  "time.costPerHour": "money-figure",
  "risk.returns.probability": "share-figure",
  "risk.returns.loss": "money-figure",
  "risk.warranty": "money-figure",
  "risk.claims": "money-figure",
  "risk.nonPayment.probability": "share-figure",
  "risk.nonPayment.loss": "money-figure",
  "customer.costToServe": "money-figure",
  "relationship.repeatProbability": "share-figure",
  "relationship.margin": "money-figure",
  "relationship.years": "count",
  "relationship.discountPerYear": "share",
  "nextBuyer.margin": "money-figure",
  "nextBuyer.hours": "count-figure",
} as const satisfies Readonly<Record<string, FieldSort>>

export type SheetField = keyof typeof SHEET_FIELDS

/** What a row of a list is about: its kind, or that the list has none. */
export type RowSort = Readonly<Record<string, FieldSort>>

const other: RowSort = { item: "text", cost: "signed-figure" }
const named: RowSort = { item: "text", price: "money-figure", odds: "share", cost: "money-figure" }

export const LISTS = {
  extras: { one: { item: "text", retail: "money-figure", cost: "money-figure" } },
  giveAways: { one: { item: "text", cost: "money-figure", value: "money-figure" } },
  costs: { one: { item: "text", amount: "money-figure", quantity: "count-figure", everyCustomer: "yes" } },
  interests: {
    precedent: { item: "text", customers: "count-figure", probability: "share-figure", reference: "money" },
    capacity: other,
    reputation: other,
    strategic: other,
    other,
  },
  alternatives: {
    "next-buyer": {
      offers: "money-figure",
      buyersPerWeek: "count-figure",
      days: "count",
      tradeValue: "money-figure",
      holdingCostPerDay: "money-figure",
      tradeFallPerDay: "money-figure",
      priceFallPerDay: "money-figure",
    },
    trade: { price: "money-figure", fees: "money-figure", fallPerDay: "money-figure" },
    "other-lead": { ...named, hours: "count-figure", expiresInDays: "count" },
    named: { ...named, worth: "signed-figure", expiresInDays: "count" },
    "other-work": { item: "text", hours: "count-figure", worthPerHour: "money-figure" },
    "other-seller": { ...named, value: "money-figure", expiresInDays: "count" },
    wait: { item: "text", worth: "signed-figure", odds: "share", days: "count", costPerDay: "money-figure" },
    "do-without": { worth: "signed-figure" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RowSort>>>>

export type ListName = keyof typeof LISTS

/** Lists whose rows say of which kind they are. */
export const hasKinds = (list: ListName): list is "interests" | "alternatives" => !("one" in LISTS[list])

export const kindsOf = (list: ListName): readonly string[] => (hasKinds(list) ? Object.keys(LISTS[list]) : [])

/** The fields of a row; none for a kind that this sheet does not know. */
export const rowSortOf = (list: ListName, kind: string): RowSort => {
  const kinds: Readonly<Record<string, RowSort>> = LISTS[list]
  return kinds[hasKinds(list) ? kind : "one"] ?? {}
}

const FIGURES: readonly FieldSort[] = ["money-figure", "signed-figure", "share-figure", "count-figure"]

export const isFigure = (sort: FieldSort): boolean => FIGURES.includes(sort)
