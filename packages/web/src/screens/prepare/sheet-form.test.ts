// The sheet as pure functions: what nobody touched goes back as it came, keys that the sheet does not know stay, and whatever can be filled
// in passes the schema of the wire.

import { operations } from "@walkaway/contract/api"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Worth } from "../../desk/types.ts"
import { de } from "../../words/de/index.ts"
import { en } from "../../words/en/index.ts"
import { laidUpon } from "./laid-upon.ts"
import { rowFieldKey } from "./place-words.ts"
import type { Written } from "./places-in.ts"
import { type FieldSort, hasKinds, kindsOf, LISTS, type ListName, rowSortOf, SHEET_FIELDS } from "./sheet-fields.ts"
import {
  formOfPaper,
  isChanged,
  newRow,
  paperOfForm,
  rowKind,
  rowPlace,
  rowsIn,
  type SheetForm,
  valueIn,
  withRows,
  withRowValue,
  withValue,
} from "./sheet-form.ts"
import { wordKey } from "./word-keys.ts"

const fields = Object.entries(SHEET_FIELDS) as [string, FieldSort][]
const lists = Object.keys(LISTS) as ListName[]

/** Decimal text with so many digits behind the point. */
const decimal = (max: number, digits: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** digits }).map((units) => (units / 10 ** digits).toFixed(digits))

const figureOf = (one: fc.Arbitrary<string>): fc.Arbitrary<Written> => {
  const range = fc.tuple(one, one, one).map((ends) => ends.toSorted((a, b) => Number(a) - Number(b)))
  const source = fc.constantFrom("auction guide", "Jo, by phone")
  return fc.oneof(
    one,
    range,
    range.map(([low, , high]) => [low, high]),
    fc.record({ value: one, source }),
    fc.tuple(range, source).map(([[low, middle, high], from]) => ({ low, middle, high, source: from })),
  )
}

/** What a field of this sort gives when it is filled in. */
const filled = (sort: FieldSort): fc.Arbitrary<Written> => {
  if (typeof sort !== "string") return fc.constantFrom(...sort)
  switch (sort) {
    case "text":
      return fc.constantFrom("winter tyres", "Mr Khan’s sister", "x")
    case "yes":
      return fc.constant(true)
    case "count":
      return fc.integer({ min: 0, max: 50 })
    case "money":
      return decimal(50_000, 2)
    case "share":
      return decimal(1, 4)
    case "share-figure":
      return figureOf(decimal(1, 4))
    case "count-figure":
      return figureOf(decimal(400, 2))
    default:
      return figureOf(decimal(50_000, 2))
  }
}

const filledFields: fc.Arbitrary<Readonly<Record<string, Written>>> = fc.record(
  Object.fromEntries(fields.map(([field, sort]) => [field, filled(sort)])),
)

const filledRow = (list: ListName, index: number) =>
  fc
    .constantFrom(...(hasKinds(list) ? kindsOf(list) : ["one"]))
    .chain((kind) =>
      fc
        .record(Object.fromEntries(Object.entries(rowSortOf(list, kind)).map(([key, sort]) => [key, filled(sort)])))
        .map((values) =>
          Object.entries(values).reduce(
            (row, [key, value]) => withRowValue(row, rowSortOf(list, kind)[key] ?? "text", key, value as Written),
            newRow(`new-${index}`, hasKinds(list) ? kind : undefined),
          ),
        ),
    )

const filledLists = fc.record(
  Object.fromEntries(
    lists.map((list) => [list, fc.tuple(filledRow(list, 0), filledRow(list, 1)).map((rows) => [...rows])]),
  ),
)

/** Groups come whole, since a half one is rightly refused; which of them come is open. */
const headOf = (field: string): string => field.split(".")[0]
const heads = [...new Set(fields.map(([field]) => headOf(field)))]

const filledForm: fc.Arbitrary<SheetForm> = fc
  .tuple(filledFields, filledLists, fc.subarray(heads), fc.subarray(lists), fc.constantFrom("figure", "list"))
  .map(([values, rows, someHeads, someLists, answer]) => {
    const empty: SheetForm = { ...formOfPaper({}), answer: answer as "figure" | "list" }
    const withFields = Object.entries(values)
      .filter(([field]) => someHeads.includes(headOf(field)))
      .reduce((form, [field, value]) => withValue(form, field, value), empty)
    return someLists.reduce((form, list) => withRows(form, list, rows[list] ?? []), withFields)
  })

/** As a file or another program may have written it, keys of a later version included. */
const UNKNOWN = { assumptions: { returnPerDay: 0.1 }, later: [1, { two: "three" }] } as const
const PAPER = {
  ...UNKNOWN,
  unit: { stockNumber: "HL-0142", standInCost: { value: 8210, source: "stock book" }, colour: "blue" },
  tax: "margin",
  finance: { commission: [210, 260, 330], takeUp: ["35%", "50%", "65%"] },
  alternatives: [
    { kind: "next-buyer", offers: [8700, 9300, 9800], buyersPerWeek: 1, days: 45, tradeValue: 8300, mood: "good" },
    { kind: "of-a-later-version", worth: 3 },
  ],
} as unknown as Worth

describe("what nobody touched", () => {
  test("goes back as it came", () => {
    expect(paperOfForm(formOfPaper(PAPER))).toEqual(PAPER)
    expect(isChanged(formOfPaper(PAPER))).toBe(false)
  })

  test("stays when all the rest is filled in", () => {
    fc.assert(
      fc.property(filledFields, (values) => {
        const form = Object.entries(values).reduce(
          (next, [field, value]) => withValue(next, field, value),
          formOfPaper(PAPER),
        )
        const paper = paperOfForm(form) as Record<string, unknown>
        expect(paper).toMatchObject(UNKNOWN)
        expect(paper.unit).toMatchObject({ stockNumber: "HL-0142", colour: "blue" })
        expect(paper.alternatives).toEqual(PAPER.alternatives)
        for (const [field, value] of Object.entries(values))
          expect(valueIn(formOfPaper(paper as Worth), field)).toEqual(value)
      }),
    )
  })

  test("typing a figure again in another way changes nothing", () => {
    const form = withValue(formOfPaper(PAPER), "unit.standInCost", { value: "8210.00", source: "stock book" })
    expect(isChanged(withValue(form, "finance.takeUp", ["0.35", "0.5", "0.65"]))).toBe(false)
  })

  test("a row keeps the keys that the sheet does not show", () => {
    const [row, other] = rowsIn(formOfPaper(PAPER), "alternatives")
    const form = withRows(formOfPaper(PAPER), "alternatives", [withRowValue(row, "count", "days", 30), other])
    expect(paperOfForm(form).alternatives).toEqual([
      { ...(PAPER.alternatives as object[])[0], days: 30 },
      (PAPER.alternatives as object[])[1],
    ])
    expect(isChanged(withRows(form, "alternatives", [row, other]))).toBe(false)
  })
})

describe("what is filled in", () => {
  test("passes the schema of the wire", () => {
    fc.assert(
      fc.property(filledForm, (form) => {
        const checked = operations.stateWorth.body.safeParse({ worth: paperOfForm(form) })
        expect(checked.error?.issues ?? []).toEqual([])
      }),
    )
  })

  test("and taken out again leaves what was there", () => {
    fc.assert(
      fc.property(filledFields, (values) => {
        const form = Object.entries(values).reduce(
          (next, [field, value]) => withValue(next, field, value),
          formOfPaper({}),
        )
        const emptied = Object.keys(values).reduce((next, field) => withValue(next, field, undefined), form)
        expect(paperOfForm(emptied)).toEqual({})
      }),
    )
  })

  test("a tax written as its scheme becomes a group when more is said", () => {
    const form = withValue(formOfPaper(PAPER), "tax.purchasePrice", "7790")
    expect(paperOfForm(form).tax).toEqual({ scheme: "margin", purchasePrice: "7790" })
  })

  test("rows that say nothing are not sent, and have no place", () => {
    const [blank, said] = [newRow("a", "trade"), withRowValue(newRow("b", "trade"), "money-figure", "price", "8300")]
    const form = withRows(formOfPaper({}), "alternatives", [blank, said])
    expect(paperOfForm(form)).toEqual({ alternatives: [{ kind: "trade", price: "8300" }] })
    const rows = rowsIn(form, "alternatives")
    expect(rows.map((row) => rowPlace(rows, "alternatives", row))).toEqual([undefined, "alternatives[0]"])
    expect(rows.map(rowKind)).toEqual(["trade", "trade"])
  })

  test("one answer takes the place of the other", () => {
    const form = withValue({ ...formOfPaper(PAPER), answer: "figure" }, "alternative", "650")
    expect(paperOfForm(form)).not.toHaveProperty("alternatives")
    expect(paperOfForm({ ...form, answer: "list" })).not.toHaveProperty("alternative")
  })
})

describe("somebody else's statement meanwhile", () => {
  const THEIRS = { ...PAPER, cost: 90, unit: { ...(PAPER.unit as object), standInCost: 8300 } } as unknown as Worth

  test("takes ours upon it, and names what both changed", () => {
    const ours = withValue(withValue(formOfPaper(PAPER), "unit.standInCost", "8400"), "time.hours", "2")
    const { form, theirs, both } = laidUpon(ours, THEIRS)
    expect(theirs).toEqual(["cost", "unit.standInCost"])
    expect(both).toEqual(["unit.standInCost"])
    expect(paperOfForm(form)).toEqual({
      ...THEIRS,
      time: { hours: "2" },
      unit: { ...(THEIRS.unit as object), standInCost: "8400" },
    })
  })

  test("that is our own, just saved, is no news", () => {
    const ours = withRows(withValue(formOfPaper(PAPER), "time.hours", "2"), "extras", [
      withRowValue(newRow("a"), "text", "item", "mats"),
    ])
    const { form, theirs } = laidUpon(ours, paperOfForm(ours))
    expect(theirs).toEqual([])
    expect(isChanged(form)).toBe(false)
  })
})

describe("every field", () => {
  test.each([
    ["en", en.prepare],
    ["de", de.prepare],
  ])("is called something in %s", (_, words) => {
    for (const [field] of fields) expect(words.field).toHaveProperty(wordKey(field))
    for (const list of lists) {
      for (const kind of hasKinds(list) ? kindsOf(list) : [""]) {
        for (const field of Object.keys(rowSortOf(list, kind)))
          expect(words.row).toHaveProperty(rowFieldKey(list, kind, field))
      }
    }
  })
})
