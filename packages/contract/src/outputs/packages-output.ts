// `walkaway packages DEAL --json`: three offers worth the same to us, and what to trade for money. Levers by code and amount; `label` where
// somebody named his own.

import { amountOf, type Brief, type Source } from "@walkaway/engine"
import type { ChosenStep, Exchange, OfferPackage, Packages } from "@walkaway/engine/packages"
import { z } from "zod"
import {
  amountSchema,
  currencySchema,
  priceSchema,
  probabilitySchema,
  sideSchema,
  sourceSchema,
  tidy,
} from "./common.ts"

const moneyRange = { low: amountSchema, middle: amountSchema, high: amountSchema }

const leverSchema = z.strictObject({
  lever: z
    .string()
    .meta({ description: "What it is, e.g. warranty, mats, payment-days; typed-... where named by hand." }),
  label: z.string().nullable(),
  amount: z.number().meta({ description: "How much of it: months, days, weeks, a share, or money." }),
})

const theirsSchema = z.strictObject({ ...moneyRange, source: sourceSchema })

export const packagesOutputSchema = z
  .strictObject({
    currency: currencySchema,
    side: sideSchema,
    keep: priceSchema.meta({ description: "The bare price that every package is worth to us." }),
    leaves: amountSchema.meta({ description: "What each leaves us; over the line where the worth is not stated." }),
    gain: amountSchema.meta({ description: "The same over walking away now." }),
    walkAwayPrice: priceSchema,
    packages: z.array(
      z.strictObject({
        with: z.array(z.strictObject({ ...leverSchema.shape, theirs: theirsSchema })),
        price: priceSchema.meta({ description: "At which it leaves us the same, to the minor unit." }),
        said: priceSchema.meta({ description: "The round figure to say, a little to our side." }),
        leaves: amountSchema.meta({ description: "At `price`." }),
        theirs: z
          .strictObject({ mean: amountSchema, ...moneyRange, preferred: probabilitySchema })
          .meta({ description: "What we think it is worth to them over the bare price; who would rather have it." }),
      }),
    ),
    exchanges: z.array(
      z.strictObject({
        ...leverSchema.shape,
        way: z.enum(["give", "ask"]),
        money: priceSchema.meta({ description: "On the price where we give, off it where we ask." }),
        price: priceSchema,
        ours: z
          .strictObject({ amount: amountSchema, source: sourceSchema })
          .meta({ description: "What it costs us where we give it, or brings us where we ask for it." }),
        theirs: theirsSchema.meta({ description: "What it is worth to them, or costs them." }),
        gain: amountSchema.meta({ description: "What it leaves us beyond the bare price." }),
        theyGain: probabilitySchema,
      }),
    ),
    untradable: z
      .enum(["no-worth", "price-only", "nothing-left"])
      .nullable()
      .meta({ description: "Why there is nothing to trade; null where there is." }),
  })
  .meta({
    title: "Walkaway packages",
    description: "Three offers worth the same to us and most different to them, and what to trade for money.",
  })

export type PackagesOutput = z.output<typeof packagesOutputSchema>

const sourceOf = ({ kind, detail }: Source) => ({ kind, ...(detail !== undefined && { detail }) })

const leverOf = ({ lever, step }: ChosenStep) => ({
  lever: lever.code,
  label: lever.label ?? null,
  amount: tidy(step.amount),
})

const packageOf = ({ steps, price, said, leaves, theirs }: OfferPackage): PackagesOutput["packages"][number] => ({
  with: steps.map((chosen) => {
    const { p10, p50, p90, source } = chosen.step.valueToThem
    return {
      ...leverOf(chosen),
      theirs: { low: tidy(p10), middle: tidy(p50), high: tidy(p90), source: sourceOf(source) },
    }
  }),
  price: amountOf(price),
  said: amountOf(said),
  leaves: tidy(leaves),
  theirs: {
    mean: tidy(theirs.mean),
    low: tidy(theirs.low),
    middle: tidy(theirs.middle),
    high: tidy(theirs.high),
    preferred: tidy(theirs.preferred),
  },
})

const exchangeOf = (one: Exchange): PackagesOutput["exchanges"][number] => ({
  ...leverOf(one),
  way: one.way,
  money: amountOf(one.money),
  price: amountOf(one.price),
  ours: { amount: tidy(one.ours), source: sourceOf(one.oursSource) },
  theirs: {
    low: tidy(one.theirs.low),
    middle: tidy(one.theirs.middle),
    high: tidy(one.theirs.high),
    source: sourceOf(one.theirs.source),
  },
  gain: tidy(one.gain),
  theyGain: tidy(one.theyGain),
})

/** The engine's packages as their output. */
export const packagesOutputOf = ({ deal }: Brief, found: Packages): PackagesOutput => ({
  currency: deal.currency,
  side: deal.side,
  keep: amountOf(found.keep),
  leaves: tidy(found.leaves),
  gain: tidy(found.gain),
  walkAwayPrice: amountOf(found.line),
  packages: found.packages.map(packageOf),
  exchanges: found.exchanges.map(exchangeOf),
  untradable: found.untradable ?? null,
})
