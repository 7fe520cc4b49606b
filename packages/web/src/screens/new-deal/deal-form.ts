// What somebody fills in for a new deal, and the requests that follow from it: a unit for the stock, a customer, the deal itself.

import type { CustomerKind, LeadChannel, RequestFor } from "@walkaway/contract/client"
import type { Customer, Unit } from "../../desk/types.ts"

export const TEMPLATES = ["car", "service", "haggle"] as const
export const SIDES = ["seller", "buyer"] as const
export const SCHEMES = ["margin", "qualifying", "none"] as const

export interface StockWish {
  readonly stockNumber: string
  readonly standInCost: string | null
  readonly scheme: (typeof SCHEMES)[number]
  readonly purchasePrice: string | null
  readonly inputTax: string | null
}

export interface DealForm {
  readonly template: (typeof TEMPLATES)[number]
  readonly side: (typeof SIDES)[number]
  readonly title: string
  readonly unit: Unit | null
  /** Set when what is typed is to go into stock as well. */
  readonly stock: StockWish | null
  readonly ask: string | null
  readonly customer: Customer | null
  readonly name: string
  readonly phone: string
  readonly email: string
  /** How the customer came, and of what kind he is; null: not known. */
  readonly channel: LeadChannel | null
  readonly customerKind: CustomerKind | null
}

export const NO_STOCK: StockWish = {
  stockNumber: "",
  standInCost: null,
  scheme: "margin",
  purchasePrice: null,
  inputTax: null,
}

export const NEW_DEAL: DealForm = {
  template: "car",
  side: "seller",
  title: "",
  unit: null,
  stock: null,
  ask: null,
  customer: null,
  name: "",
  phone: "",
  email: "",
  channel: null,
  customerKind: null,
}

/** Only what is sold and is a car, or goods, comes from stock. */
export const sellsFromStock = ({ template, side }: DealForm): boolean => side === "seller" && template !== "service"

type UnitBody = RequestFor<"addUnit">["body"]
type CustomerBody = RequestFor<"addCustomer">["body"]
type DealBody = RequestFor<"openDeal">["body"]

const taxOf = ({ scheme, purchasePrice, inputTax }: StockWish) => ({
  scheme,
  ...(scheme === "margin" && purchasePrice !== null && { purchasePrice }),
  ...(scheme === "qualifying" && inputTax !== null && { inputTax }),
})

/** Undefined: nothing is to go into stock. */
export const unitBody = (form: DealForm): UnitBody | undefined => {
  const { stock, unit, title, ask } = form
  if (stock === null || unit !== null || !sellsFromStock(form)) return undefined
  const { stockNumber, standInCost } = stock
  return {
    stockNumber,
    title,
    ...(ask !== null && { ask }),
    ...(standInCost !== null && { worth: { unit: { standInCost }, tax: taxOf(stock) } }),
  }
}

/** Undefined: somebody known, or nobody yet. */
export const customerBody = ({ customer, name, phone, email }: DealForm): CustomerBody | undefined =>
  customer !== null || name.trim() === ""
    ? undefined
    : {
        name,
        ...(phone.trim() !== "" && { phone }),
        ...(email.trim() !== "" && { email: email.trim() }),
      }

export const dealBody = (form: DealForm): DealBody => {
  const { template, side, title, unit, ask, customer, channel, customerKind } = form
  const fromStock = sellsFromStock(form) ? unit : null
  return {
    template,
    side,
    ...(fromStock ? { unitId: fromStock.id } : { title }),
    ...(ask !== null && { ask }),
    ...(customer && { customerId: customer.id }),
    ...(channel && { channel }),
    ...(customerKind && { customerKind }),
  }
}
