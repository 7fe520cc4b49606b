// Stock by time on the wire: where a unit's line lies today and on the days to come, what one more day costs, what is wrong with its
// price, and what has changed since it was last worked out. Every figure but the ask gives the line away, so all of them stand
// in one group that is null for whoever may not see lines exactly. Estimates are plain numbers in major units.

import { z } from "zod"
import { amountSchema, priceSchema, probabilitySchema } from "../../outputs/common.ts"
import { currencyCode, day, idText, instant, money } from "../fields.ts"
import { DEMAND_SOURCES, STOCKED_STATUSES } from "../words.ts"

const count = z.int().min(0)

/** What stands in the stock, as everybody may see it. */
const stockedUnitView = z
  .strictObject({
    id: idText,
    version: z.int(),
    stockNumber: z.string(),
    title: z.string(),
    currency: currencyCode,
    ask: money.nullable(),
    stockedOn: day,
    daysInStock: count,
    status: z.enum(STOCKED_STATUSES),
    dealId: idText.nullable(),
    enquiries: count.meta({ description: "Buyers who came for it: deals opened on it and enquiries logged." }),
  })
  .meta({ id: "StockedUnit" })

/** Today's line with its range, as far as the reader may see it. */
const stockLine = z
  .discriminatedUnion("sight", [
    z.strictObject({ sight: z.literal("exact"), price: money, low: money, high: money }),
    z.strictObject({ sight: z.literal("banded"), from: money, to: money }),
    z.strictObject({ sight: z.literal("hidden") }),
  ])
  .meta({ id: "StockLineSeen" })

const demandSource = z
  .strictObject({
    kind: z.enum(DEMAND_SOURCES).meta({
      description:
        "stated: in the unit's own figures; learnt: from the house's records; default: our guess until then.",
    }),
    buyers: count.nullable().meta({ description: "Learnt from so many buyers; null unless learnt." }),
    unitDays: count
      .nullable()
      .meta({ description: "Over so many days of units on offer; null unless learnt from them." }),
  })
  .meta({ id: "DemandSource" })

/** How many serious buyers come. */
const arrivalsView = z
  .strictObject({ perWeek: z.number(), low: z.number(), high: z.number(), source: demandSource })
  .meta({ id: "Arrivals" })

/** The best price that a serious buyer would pay. */
const offersView = z
  .strictObject({
    low: amountSchema,
    middle: amountSchema,
    high: amountSchema,
    source: demandSource,
  })
  .meta({ id: "OffersExpected" })

const stockWarning = z
  .discriminatedUnion("code", [
    z.strictObject({
      code: z.literal("ask-below-line"),
      ask: priceSchema,
      line: priceSchema,
      by: amountSchema.meta({ description: "How far the ask lies below the line." }),
    }),
    z.strictObject({
      code: z.literal("thin-room"),
      room: amountSchema.meta({ description: "Ask minus line: all that can be conceded." }),
      share: z.number().meta({ description: "Of the ask." }),
      usual: amountSchema.meta({ description: "What a buyer may be expected to talk off such an ask." }),
    }),
    z.strictObject({
      code: z.literal("nobody-will-come"),
      ask: priceSchema,
      buyersPay: amountSchema.meta({ description: "Nine buyers in ten pay at most so much." }),
      chance: probabilitySchema.meta({ description: "That a serious buyer would pay the ask." }),
    }),
    z.strictObject({
      code: z.literal("loss-at-ask"),
      ask: priceSchema,
      left: amountSchema.meta({ description: "What a sale at the full ask leaves after costs; below zero." }),
    }),
    z.strictObject({
      code: z.literal("past-disposal"),
      tradeValue: amountSchema.meta({ description: "What the trade leaves today." }),
      waiting: amountSchema.meta({ description: "What keeping it for another day is worth; not more." }),
      by: amountSchema,
    }),
    z.strictObject({
      code: z.literal("trade-falls-faster"),
      tradeFallPerDay: amountSchema,
      hopePerDay: amountSchema.meta({ description: "What a day's buyers may be expected to add." }),
    }),
  ])
  .meta({ id: "StockWarning" })

const moved = { from: z.number(), to: z.number() }

const stockChange = z
  .discriminatedUnion("code", [
    z.strictObject({
      code: z.enum(["line-fell", "line-rose"]),
      ...moved,
      expected: z.number().nullable().meta({ description: "Where the days before said that it would lie today." }),
    }),
    z.strictObject({ code: z.enum(["warning-new", "warning-gone"]), warning: z.string() }),
    z.strictObject({ code: z.enum(["disposal-nearer", "disposal-further"]), from: day, to: day }),
    z.strictObject({ code: z.literal("ask-changed"), from: money.nullable(), to: money.nullable() }),
    z.strictObject({ code: z.literal("figures-stated") }),
    z.strictObject({
      code: z.enum(["arrivals-learnt-anew", "offers-learnt-anew"]),
      ...moved,
    }),
  ])
  .meta({
    id: "StockChange",
    description: "Today against the last day known. Arrivals in buyers a week, offers as the middle in money.",
  })

const dayCost = z
  .strictObject({
    total: amountSchema.meta({ description: "What is lost if nobody buys it today: the sum of the parts." }),
    holding: amountSchema,
    tradeFall: amountSchema.meta({ description: "What the trade gives less tomorrow." }),
    hopeLost: amountSchema.meta({
      description: "A day less in which a buyer may come; below zero when the trade falls faster than that hope.",
    }),
  })
  .meta({ id: "DayCost" })

const disposal = {
  disposalDay: count.nullable().meta({ description: "Days from today; null when no buyer is waited for." }),
  disposalOn: day.nullable(),
}

const chances = {
  soldChance: probabilitySchema.nullable().meta({ description: "That a buyer takes it before the trade does." }),
  daysToSale: z.number().nullable().meta({ description: "Expected, given that there is a sale." }),
}

/** All that gives the line away. */
const stockFigures = z
  .strictObject({
    worth: amountSchema.meta({ description: "What keeping it is worth today." }),
    chart: z
      .array(z.strictObject({ day: count, line: priceSchema }))
      .meta({ description: "The line on the days to come, at most 40 points, today first." }),
    ...disposal,
    ...chances,
    dayCost: dayCost.nullable(),
    room: amountSchema.nullable().meta({ description: "Ask minus line; null without an ask." }),
    arrivals: arrivalsView.nullable(),
    offers: offersView.nullable(),
    warnings: z.array(stockWarning),
    changes: z.array(stockChange),
    changedSince: day.nullable().meta({ description: "The day that `changes` looks back to." }),
  })
  .meta({ id: "StockFigures" })

export const stockLineView = z
  .strictObject({
    unit: stockedUnitView,
    day: day.meta({ description: "The day for which the figures stand." }),
    state: z.enum(["known", "incomplete", "not-yet"]).meta({
      description: "incomplete: its figures do not suffice for a line; not-yet: it will be worked out in a moment.",
    }),
    line: stockLine.nullable(),
    figures: stockFigures.nullable().meta({ description: "Null for whoever may not see lines, and without a line." }),
  })
  .meta({ id: "StockLine" })

/** One day of a unit's outlook. */
const outlookDay = z
  .strictObject({
    day: count,
    on: day,
    line: priceSchema,
    low: priceSchema,
    high: priceSchema,
    worth: amountSchema,
    tradeValue: amountSchema.nullable().meta({ description: "What the trade leaves on that day." }),
    dayCost: amountSchema.nullable(),
    soldBefore: probabilitySchema.nullable().meta({ description: "That a buyer has taken it before this day." }),
  })
  .meta({ id: "OutlookDay" })

export const unitOutlookView = z
  .strictObject({
    unitId: idText,
    unitVersion: z.int(),
    currency: currencyCode,
    day,
    computedAt: instant,
    ask: money.nullable(),
    line: z.strictObject({ price: money, low: money, high: money }),
    room: amountSchema.nullable(),
    ...disposal,
    ...chances,
    daysHeld: z.number().nullable().meta({ description: "Expected days that it still stands here, sold or not." }),
    dayCost: dayCost.nullable(),
    days: z.array(outlookDay),
    arrivals: arrivalsView.nullable(),
    offers: offersView.nullable(),
    warnings: z.array(stockWarning),
    changes: z.array(stockChange),
    changedSince: day.nullable(),
  })
  .meta({ id: "UnitOutlook" })

export const stockTotalsView = z
  .strictObject({
    day,
    units: count,
    reserved: count,
    sums: z
      .array(
        z.strictObject({
          currency: currencyCode,
          units: count.meta({ description: "With a line." }),
          atLine: amountSchema.meta({ description: "All of them, each at its line." }),
          atAsk: amountSchema.meta({ description: "Those of them that have an ask, each at its ask." }),
          dayCost: amountSchema.meta({ description: "What one more day costs for the whole stock." }),
        }),
      )
      .nullable()
      .meta({ description: "By currency; null for whoever may not see lines." }),
    incomplete: count.meta({ description: "Without a line: their figures do not suffice." }),
    notYet: count.meta({ description: "Not worked out yet today." }),
    pastDisposal: count.nullable(),
    warnings: z.array(z.strictObject({ code: z.string(), units: count })).nullable(),
  })
  .meta({ id: "StockTotals" })

export const enquiryView = z
  .strictObject({
    version: z.int().meta({ description: "Place in the unit's history; what taking it back names." }),
    on: day,
    count: z.int().min(1),
    channel: z.string().nullable(),
  })
  .meta({ id: "Enquiry" })
