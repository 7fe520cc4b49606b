// Sheets for the tests of this room: a British used car whose arithmetic can be done by hand, figures, and arbitrary sheets.

import fc from "fast-check"
import { type Estimate, known, must, parseCurrency, type Source } from "../units/index.ts"
import { worthSheetOf } from "./checked-sheet.ts"
import type { Figure, PartExchangeFigures, SunkEntry, WorthSheet, WorthSheetDraft } from "./sheet.ts"
import { EFFORT_STAGES } from "./sheet.ts"

export const TYPED: Source = { kind: "typed", detail: "test" }
export const GBP = must(parseCurrency("GBP"))

export const sure = (value: number): Estimate => known(value, TYPED)
export const figure = (amount: number): Figure => ({ amount, source: TYPED })
export const range = (p10: number, p50: number, p90: number): Estimate => ({ p10, p50, p90, source: TYPED })

/** Everything known, nothing else: a typed zero silences each default. */
export const bareCar: WorthSheetDraft = {
  side: "seller",
  currency: GBP,
  template: "car",
  ask: figure(9995),
  unit: { standInCost: sure(8200), preparation: sure(0) },
  tax: { scheme: "none" },
  cardFeeRate: sure(0),
  time: { hours: sure(0), costPerHour: sure(0) },
  after: { returns: { probability: sure(0), loss: sure(0) }, warranty: sure(0) },
}

export const sheetOf = (draft: WorthSheetDraft): WorthSheet => must(worthSheetOf(draft))

const amount = (max: number) => fc.integer({ min: 0, max })

/** A rising range between 0 and `max`, in thousandths of it; some known, some symmetric, so that both methods are met. */
export const ranges = (max: number): fc.Arbitrary<Estimate> => {
  const share = (from: number, to: number) => fc.integer({ min: from, max: to }).map((steps) => (steps / 1000) * max)
  return fc.oneof(
    share(0, 1000).map(sure),
    fc.tuple(share(250, 500), share(0, 250)).map(([middle, half]) => range(middle - half, middle, middle + half)),
    fc
      .array(share(0, 1000), { minLength: 3, maxLength: 3 })
      .map((three) => [...three].sort((left, right) => left - right))
      .map(([low, middle, high]) => range(low, middle, high)),
  )
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Leaves out what is undefined, as a document does; the caller knows which keys are always there. */
const compact = <T>(record: object): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const taxes = fc.oneof(
  fc.record({
    scheme: fc.constant("margin" as const),
    rate: fc.constant(0.2),
    purchasePrice: amount(12_000).map(figure),
  }),
  fc.record({ scheme: fc.constant("qualifying" as const), rate: fc.constant(0.2), inputTax: ranges(900) }),
  fc.constant({ scheme: "none" as const }),
)

/** Parts that both sides can have. */
const common = {
  partExchange: maybe(
    fc
      .record({
        allowance: amount(4000).map(figure),
        tradeValue: ranges(4000),
        settlement: maybe(amount(2000).map(figure)),
      })
      .map((record) => compact<PartExchangeFigures>(record)),
  ),
  payment: maybe(fc.record({ days: ranges(60), costOfMoneyPerYear: ranges(0.2) })),
  giveAways: maybe(
    fc.array(fc.record({ item: fc.constant("mats"), cost: ranges(80), value: ranges(80) }), { maxLength: 2 }),
  ),
  time: maybe(fc.record({ hours: ranges(8), costPerHour: ranges(50) })),
  after: maybe(
    fc.record({
      returns: fc.record({ probability: ranges(0.1), loss: ranges(900) }),
      warranty: ranges(200),
      paymentDefault: fc.record({ probability: ranges(0.05), loss: ranges(5000) }),
      costToServe: ranges(150),
    }),
  ),
  interests: maybe(
    fc.tuple(ranges(10), ranges(0.5), ranges(300)).map(([customers, probability, cost]) => [
      { kind: "precedent" as const, code: "precedent", label: "Precedent", customers, probability },
      { kind: "capacity" as const, code: "capacity", label: "Bay", cost },
    ]),
  ),
  relationship: maybe(
    fc.record({
      repeatProbability: ranges(0.5),
      margin: ranges(1200),
      discountPerYear: fc.constant(0.9),
      years: fc.constant(3),
    }),
  ),
}

const currency = fc.constant(GBP)
const ask = amount(12_000).map(figure)

const sellerDrafts: fc.Arbitrary<WorthSheetDraft> = fc
  .record({
    ...common,
    side: fc.constant("seller" as const),
    currency,
    template: fc.constantFrom("car" as const, "haggle" as const),
    ask,
    unit: fc.record({ standInCost: ranges(10_000), preparation: ranges(800) }),
    tax: maybe(taxes),
    cardFeeRate: maybe(ranges(0.03)),
    commission: maybe(fc.record({ basis: fc.constantFrom("price" as const, "margin" as const), rate: ranges(0.1) })),
    finance: maybe(fc.record({ commission: ranges(700), takeUp: ranges(1) })),
  })
  .map((record) => compact<WorthSheetDraft>(record))

const buyerDrafts: fc.Arbitrary<WorthSheetDraft> = fc
  .record({
    ...common,
    side: fc.constant("buyer" as const),
    currency,
    template: fc.constant("haggle" as const),
    ask,
    valueToUs: ranges(12_000),
  })
  .map((record) => compact<WorthSheetDraft>(record))

export const drafts: fc.Arbitrary<WorthSheetDraft> = fc.oneof(sellerDrafts, buyerDrafts)
export const prices: fc.Arbitrary<number> = fc.double({ min: 0, max: 15_000, noNaN: true })
export const sunkEntries: fc.Arbitrary<readonly SunkEntry[]> = fc.array(
  fc.record({
    stage: fc.constantFrom(...EFFORT_STAGES),
    hours: fc.double({ min: 0, max: 500, noNaN: true }),
    money: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 6 },
)
