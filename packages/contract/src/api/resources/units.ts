// Stock: what we have to sell, its figures, and how low it may go day by day.

import { z } from "zod"
import { expecting } from "../../complaint-text.ts"
import type { Problem } from "../../problem.ts"
import { problemsOfZod } from "../../problems-of-zod.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { lineFigures } from "../views/advice-view.ts"
import { UNIT_STATUSES } from "../words.ts"
import { asWritten, unitWorthKeys, unitWorthStatement, worthView } from "../worth-statement.ts"

const TAG = "stock"

export const unitParams = field.group("the path", { unitId: field.idText })

export const unitView = z
  .strictObject({
    id: field.idText,
    version: z.int(),
    stockNumber: z.string(),
    title: z.string(),
    currency: field.currencyCode,
    ask: field.money.nullable(),
    stockedOn: field.day,
    daysInStock: z.int(),
    status: z.enum(UNIT_STATUSES),
    dealId: field.idText.nullable().meta({ description: "The deal that holds it or took it." }),
    gonePrice: field.money.nullable(),
    goneOn: field.day.nullable(),
    line: z
      .strictObject({ day: field.day, walkAwayPrice: field.money, low: field.money, high: field.money })
      .nullable()
      .meta({ description: "As last computed; null when it cannot be, or the reader may not see lines." }),
    worth: worthView.nullable().meta({ description: "As stated; null for whoever may not see lines." }),
    saysEnough: z
      .boolean()
      .nullable()
      .meta({ description: "Whether what is stated is enough for a line; null for whoever may not see lines." }),
  })
  .meta({ id: "Unit" })

const unitKeys = {
  stockNumber: field.line("a stock number", 60),
  title: field.line("a title"),
  ask: field.moneyIn.exactOptional(),
  currency: field.currencyCode.exactOptional(),
  stockedOn: field.day.exactOptional().meta({ description: "Today when left out." }),
  worth: unitWorthStatement.exactOptional(),
}

/** A unit of a stock document: the keys of a deal file, so that a deal starts from a copy of its unit. */
const stockUnit = field.group("a unit", {
  title: field.line("a title"),
  ask: field.moneyIn.optional(),
  ...unitWorthKeys,
})

/** What is wrong with one unit of a stock document, by its place in the unit. */
export const problemsOfStockUnit = (written: unknown): Problem[] => {
  const checked = stockUnit.safeParse(written)
  return checked.success ? [] : problemsOfZod(checked.error)
}

const documentOf = (unit: z.ZodType) =>
  field.group("a stock document", {
    dealer: field.line("a name").optional(),
    currency: field.currencyCode.optional(),
    units: z
      .array(unit, { error: expecting("a list of units", "units, each with the keys of a deal file") })
      .max(5000, { error: expecting("a list of at most 5000 units", "several documents") }),
  })

/** A unit that is wrong keeps no other out, so the units are checked one by one as they come in. */
const stockDocument = asWritten(
  "StockFile",
  "A stock document as JSON: units with the keys of deal files.",
  documentOf(stockUnit),
  documentOf(z.unknown()),
)

const listUnits = operation({
  id: "listUnits",
  method: "get",
  path: "/units",
  summary: "Stock, the longest standing first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    status: field.wordOf("a status", UNIT_STATUSES).exactOptional(),
    q: field.line("a search").exactOptional().meta({ description: "Words of the title, or the stock number." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(unitView) },
  problems: [],
  page: true,
  example: { query: { status: "in-stock" } },
})

const addUnit = operation({
  id: "addUnit",
  method: "post",
  path: "/units",
  summary: "Take a unit into stock",
  tag: TAG,
  scope: "manage",
  body: field.group("a unit", unitKeys),
  answers: { 201: unitView },
  problems: ["stock-number-taken", "in-the-future"],
  example: {
    body: {
      stockNumber: "HL-0142",
      title: "VW Golf 1.5 TSI Match, 2019",
      ask: "9995",
      worth: { unit: { standInCost: 8210 }, tax: { scheme: "margin", purchasePrice: 7790 } },
    },
  },
})

const getUnit = operation({
  id: "getUnit",
  method: "get",
  path: "/units/{unitId}",
  summary: "A unit",
  tag: TAG,
  scope: "read",
  params: unitParams,
  answers: { 200: unitView },
  problems: ["not-found"],
})

const repriceUnit = operation({
  id: "repriceUnit",
  method: "put",
  path: "/units/{unitId}/ask",
  summary: "Change a unit's advertised price",
  tag: TAG,
  scope: "manage",
  params: unitParams,
  body: field.group("an ask", { ask: field.moneyIn }),
  answers: { 200: unitView },
  problems: ["not-found", "unit-gone"],
  precondition: "required",
  example: { body: { ask: "9795" } },
})

const stateUnitFigures = operation({
  id: "stateUnitFigures",
  method: "put",
  path: "/units/{unitId}/worth",
  summary: "State a unit's figures, in place of those stated before",
  tag: TAG,
  scope: "manage",
  params: unitParams,
  body: field.group("a unit's figures", { worth: unitWorthStatement }),
  answers: { 200: unitView },
  problems: ["not-found", "unit-gone"],
  precondition: "required",
  example: { body: { worth: { unit: { standInCost: 8390 } } } },
})

const getUnitLine = operation({
  id: "getUnitLine",
  method: "get",
  path: "/units/{unitId}/line",
  summary: "How low the unit may go, day by day",
  tag: TAG,
  scope: "read",
  params: unitParams,
  answers: {
    200: z
      .strictObject({ unitId: field.idText, day: field.day, computedAt: field.instant, line: lineFigures })
      .meta({ id: "UnitLine" }),
  },
  problems: ["not-found", "line-hidden", "worth-incomplete"],
})

const goneKeys = { price: field.moneyIn, on: field.day.exactOptional(), reason: field.reasonIn.exactOptional() }

const disposeUnit = operation({
  id: "disposeUnit",
  method: "post",
  path: "/units/{unitId}/dispose",
  summary: "Let a unit go without a deal: to the trade, at auction, for scrap",
  tag: TAG,
  scope: "manage",
  params: unitParams,
  body: field.group("a disposal", goneKeys),
  answers: { 200: unitView },
  problems: ["not-found", "unit-gone", "in-the-future", "before-it-was-here"],
  precondition: "required",
  example: { body: { price: "8150", on: "2026-03-14" } },
})

const returnUnit = operation({
  id: "returnUnit",
  method: "post",
  path: "/units/{unitId}/return",
  summary: "Take a unit back into stock",
  tag: TAG,
  scope: "manage",
  params: unitParams,
  body: field.group("a return", { on: field.day.exactOptional() }),
  answers: { 200: unitView },
  problems: ["not-found", "not-sold", "in-the-future", "before-it-was-here"],
  precondition: "required",
  example: { body: {} },
})

const importStock = operation({
  id: "importStock",
  method: "post",
  path: "/units/import",
  summary: "Bring in a stock document",
  description:
    "Units are known by their stock number: new ones are added, changed ones changed, the others left alone. A unit that is not right is told, with everything that is wrong with it, and left as it was; the others come in.",
  tag: TAG,
  scope: "manage",
  body: stockDocument,
  answers: {
    200: z
      .strictObject({
        added: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        units: z.array(
          z.strictObject({
            id: field.idText,
            stockNumber: z.string(),
            what: z.enum(["added", "changed", "unchanged"]),
          }),
        ),
        rejected: z
          .array(
            z.strictObject({
              path: z
                .string()
                .meta({ description: "The place in the document.", examples: ["units[3].unit.standInCost"] }),
              stockNumber: z.string().nullable(),
              code: z.string(),
              message: z.string(),
              remedy: z.string().nullable(),
            }),
          )
          .meta({ description: "What is wrong with units that did not come in." }),
      })
      .meta({ id: "StockImported" }),
  },
  problems: [],
  large: true,
  example: {
    body: {
      currency: "GBP",
      units: [
        {
          title: "VW Golf 1.5 TSI Match, 2019",
          ask: 9995,
          unit: { stockNumber: "HL-0142", standInCost: 8210, daysInStock: 48 },
          alternatives: [{ kind: "trade", price: 8300, fees: 95 }],
        },
      ],
    },
  },
})

export const unitOperations = {
  listUnits,
  addUnit,
  getUnit,
  repriceUnit,
  stateUnitFigures,
  getUnitLine,
  disposeUnit,
  returnUnit,
  importStock,
}
