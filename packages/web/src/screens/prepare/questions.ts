// Which figures stand under which question, by what the deal is about: the usual ones in sight, the others folded away. Data, so that the
// questions of a template read as a list.

import type { Deal } from "../../desk/types.ts"
import type { ListName, SheetField } from "./sheet-fields.ts"
import { type SheetForm, valueIn } from "./sheet-form.ts"

/** A few fields that belong together, or a list. */
export interface FieldGroup {
  /** Of its name in the catalogue. */
  readonly name: string
  readonly fields?: readonly SheetField[]
  readonly list?: ListName
}

export interface Question {
  readonly usual: readonly FieldGroup[]
  readonly more: readonly FieldGroup[]
}

export interface Questions {
  readonly worth: Question
  readonly sure: Question
  readonly touches: Question
}

type About = Pick<Deal, "template" | "side">

const group = (name: string, ...fields: readonly SheetField[]): FieldGroup => ({ name, fields })
const rows = (name: string, list: ListName): FieldGroup => ({ name, list })

const TIME = group("time", "time.hours", "time.costPerHour")
const PAYMENT = group("payment", "payment.days", "payment.deposit", "payment.costOfMoneyPerYear")
const COMMISSION = group("commission", "commission.rate", "commission.basis", "cardFeeRate")
const RETURNS = group("risk", "risk.returns.probability", "risk.returns.loss", "risk.warranty")
const NON_PAYMENT = group("payment", "risk.nonPayment.probability", "risk.nonPayment.loss")
const CUSTOMER = group("customer", "customer.costToServe")
const RELATIONSHIP = group(
  "relationship",
  "relationship.repeatProbability",
  "relationship.margin",
  "relationship.years",
  "relationship.discountPerYear",
)
const PART_EXCHANGE = group(
  "partExchange",
  "partExchange.item",
  "partExchange.allowance",
  "partExchange.tradeValue",
  "partExchange.settlement",
)

const taxFields = (form: SheetForm): readonly SheetField[] => {
  const scheme = valueIn(form, "tax.scheme")
  if (scheme === "margin") return ["tax.scheme", "tax.purchasePrice"]
  return scheme === "qualifying" ? ["tax.scheme", "tax.rate", "tax.inputTax"] : ["tax.scheme"]
}

/** A statement may give what a car cost in one figure instead of as a unit. */
const unitFields = (form: SheetForm): readonly SheetField[] =>
  valueIn(form, "cost") !== undefined && valueIn(form, "unit.standInCost") === undefined
    ? ["cost"]
    : ["unit.standInCost", "unit.preparation"]

const carSold = (form: SheetForm): Questions => ({
  worth: {
    usual: [
      group("unit", ...unitFields(form)),
      group("tax", ...taxFields(form)),
      TIME,
      group("finance", "finance.takeUp", "finance.commission"),
    ],
    more: [
      PART_EXCHANGE,
      rows("extras", "extras"),
      rows("giveAways", "giveAways"),
      COMMISSION,
      PAYMENT,
      group("unit", "unit.transport", "unit.advertising", "unit.daysInStock"),
      rows("costs", "costs"),
    ],
  },
  sure: { usual: [RETURNS], more: [group("risk", "risk.claims"), NON_PAYMENT] },
  touches: { usual: [RELATIONSHIP], more: [rows("interests", "interests"), CUSTOMER] },
})

const serviceSold = (): Questions => ({
  worth: {
    usual: [rows("costs", "costs"), TIME, PAYMENT],
    more: [group("thing", "cost"), COMMISSION, rows("extras", "extras"), rows("giveAways", "giveAways")],
  },
  sure: { usual: [group("risk", "risk.claims"), NON_PAYMENT], more: [group("risk", "risk.warranty")] },
  touches: { usual: [RELATIONSHIP, CUSTOMER], more: [rows("interests", "interests")] },
})

const haggleSold = (): Questions => ({
  worth: { usual: [group("thing", "cost")], more: [TIME, rows("costs", "costs"), COMMISSION, PAYMENT] },
  sure: { usual: [], more: [RETURNS, NON_PAYMENT] },
  touches: { usual: [], more: [RELATIONSHIP, rows("interests", "interests"), CUSTOMER] },
})

const bought = (): Questions => ({
  worth: { usual: [group("thing", "value")], more: [TIME, rows("costs", "costs"), PAYMENT] },
  sure: { usual: [], more: [RETURNS] },
  touches: { usual: [], more: [RELATIONSHIP, rows("interests", "interests")] },
})

export const questionsOf = ({ template, side }: About, form: SheetForm): Questions => {
  if (side === "buyer") return bought()
  if (template === "car") return carSold(form)
  return template === "service" ? serviceSold() : haggleSold()
}

/** What stands ready to be filled in where nothing is said yet. */
export const usualAlternatives = ({ template, side }: About): readonly string[] => {
  if (side === "buyer") return ["other-seller"]
  if (template === "car") return ["next-buyer", "trade"]
  return template === "service" ? ["other-work"] : ["other-lead"]
}

/** What can be added: what a seller does otherwise is not what a buyer does. */
export const possibleAlternatives = ({ template, side }: About): readonly string[] => {
  if (side === "buyer") return ["other-seller", "wait", "named", "do-without"]
  if (template === "service") return ["other-work", "other-lead", "wait", "named", "do-without"]
  return ["next-buyer", "trade", "other-lead", "other-work", "wait", "named", "do-without"]
}

/** Of these rows the rarer fields, which stand behind the others. */
export const RARE_ROW_FIELDS: Readonly<Record<string, readonly string[]>> = {
  "next-buyer": ["tradeFallPerDay", "priceFallPerDay"],
  trade: ["fallPerDay"],
  "other-lead": ["cost", "expiresInDays"],
  named: ["cost", "expiresInDays"],
  "other-seller": ["cost", "expiresInDays"],
}
