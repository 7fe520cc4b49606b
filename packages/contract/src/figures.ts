// Figures as people write them in a file: an amount, a range in one of four forms, a share in percent, a count. Exact money
// stays decimal text until its currency is known; estimates become numbers at once. What a range means is said in one
// place: low is passed nine times in ten, high once in ten [the engine's Estimate].

import { type Estimate, estimateOf, type Source } from "@walkaway/engine"
import { z } from "zod"
import { expecting, knowing, rows } from "./complaint-text.ts"

const DECIMAL = /^[+-]?\d{1,15}(\.\d{1,9})?$/
/** Beyond this a float no longer holds every penny. */
const AMOUNT_LIMIT = 1e12

const MONEY_HELP = "digits with a point for decimals, for example 9995 or 9995.50, without a currency sign"

/** A number as decimal text, or the text itself; what cannot be exact is left for the pattern to refuse. */
const asDecimal = (input: number | string): string => String(input).trim()

const isAmount = (input: number | string): boolean =>
  DECIMAL.test(asDecimal(input)) && Math.abs(Number(input)) <= AMOUNT_LIMIT

const numberOrText = (what: string, example: string) =>
  z.union([z.number(), z.string()], { error: expecting(what, example) })

const amount = numberOrText("an amount of money", MONEY_HELP).refine(isAmount, {
  error: expecting("an amount of money", MONEY_HELP),
})

/** A price: exact decimal text, e.g. "9995.50". */
export const exactAmount = amount
  .transform(asDecimal)
  .meta({ description: 'An exact amount in the deal\'s currency: 9995, 9995.50 or "9995.50".' })

const plainAmount = amount.transform(Number)

const source = z.string({ error: expecting("a source", 'where the figure comes from, for example "auction guide"') })

const inOrder = (low: number, middle: number, high: number): boolean => low <= middle && middle <= high

const disorder = rows("The range does not rise.", "Give low, middle and high in this order.")

const typed = (detail?: string): Source => ({ kind: "typed", ...(detail !== undefined && { detail }) })

const estimate = (low: number, middle: number, high: number, from: Source): Estimate => {
  const made = estimateOf(low, middle, high, from)
  return made.ok ? made.value : { p10: middle, p50: middle, p90: middle, source: from }
}

/** The four ways to write a figure, over any kind of number. */
const figureOver = (value: z.ZodType<number, number | string>, what: string, example: string) => {
  const keys = ["value", "low", "middle", "high", "source"]
  const list = z
    .array(value, { error: expecting(what, example) })
    .refine((figures) => figures.length === 2 || figures.length === 3, {
      error: rows("A range has two or three figures.", "Write [low, high] or [low, middle, high]."),
    })
    .refine((figures) => figures.every((figure, index) => index === 0 || figures[index - 1] <= figure), {
      error: disorder,
    })
    .transform((figures) => estimate(figures[0], middleOf(figures), figures[figures.length - 1], typed()))
  const whole = {
    value: value.optional(),
    low: value.optional(),
    middle: value.optional(),
    high: value.optional(),
    source: source.optional(),
  }
  const group = z
    .strictObject(whole, { error: knowing(what, keys) })
    .refine((range) => range.value !== undefined || (range.low !== undefined && range.high !== undefined), {
      error: rows(
        "The figure lacks its value, or its low and high.",
        "Write {value, source} or {low, middle, high, source}.",
      ),
    })
    .refine((range) => range.value === undefined || (range.low ?? range.middle ?? range.high) === undefined, {
      error: rows("The figure has a value and a range.", "Write {value, source} or {low, middle, high, source}."),
    })
    .refine(({ low = 0, high = low, middle = low }) => inOrder(low, middle, high), { error: disorder })
    .transform(({ value: one, low = one ?? 0, high = one ?? 0, middle = (low + high) / 2, source: from }) =>
      estimate(low, middle, high, typed(from)),
    )
  const plain = value.transform((figure) => estimate(figure, figure, figure, typed()))
  return z.union([plain, list, group], { error: expecting(what, example) })
}

const middleOf = (figures: readonly number[]): number =>
  figures.length === 3 ? figures[1] : (figures[0] + figures[figures.length - 1]) / 2

/** Money that is not known to the penny. */
export const figure = figureOver(
  plainAmount,
  "a figure",
  "an amount such as 350, a range [low, high] or [low, middle, high], or {low, middle, high, source}",
)

/** A figure that must not be below zero (costs, hours, values). */
const notNegative = (schema: typeof figure, what: string) =>
  schema.refine((value) => value.p10 >= 0, {
    error: rows(`${what} is below zero.`, "Write it without the minus; costs count against us by themselves."),
  })

export const cost = notNegative(figure, "A cost")
export const worthFigure = notNegative(figure, "A value")

const plainCount = z
  .union([z.number(), z.string()], { error: expecting("a number", "digits such as 3 or 1.5") })
  .refine((input) => isAmount(input) && Number(input) >= 0, {
    error: expecting("a number from zero", "digits such as 3 or 1.5"),
  })
  .transform(Number)

/** Hours, days, customers: a number from zero, or a range of it. */
export const quantity = figureOver(plainCount, "a number from zero", "a number such as 3 or a range [2, 4]")

/** A whole number of days. */
export const wholeDays = z
  .int({ error: expecting("a whole number of days", "a number such as 30") })
  .min(0, { error: expecting("a whole number of days from zero", "a number such as 30") })
  .max(1000, { error: expecting("a number of days up to 1000", "a smaller number") })

const PERCENT = /^(\d{1,3}(?:\.\d{1,6})?)\s*%$/

const shareOf = (input: number | string): number => {
  const percent = PERCENT.exec(String(input).trim())
  return percent ? Number(percent[1]) / 100 : DECIMAL.test(asDecimal(input)) ? Number(input) : Number.NaN
}

const SHARE_HELP = "a share from 0 to 1 such as 0.15, or a percentage such as 15%"

/** A probability or a rate, from 0 to 1. */
export const share = numberOrText("a share", SHARE_HELP)
  .refine((input) => shareOf(input) >= 0 && shareOf(input) <= 1, {
    error: expecting("a share from 0 to 1", SHARE_HELP),
  })
  .transform(shareOf)
  .meta({ description: 'A share from 0 to 1, or a percentage such as "15%".' })

/** A share that may be a range. */
export const shareFigure = figureOver(share, "a share from 0 to 1", `${SHARE_HELP}, or a range [0.1, 0.3]`)

/** A short text that is shown and never computed with. */
export const label = z
  .string({ error: expecting("a text", "a few words") })
  .trim()
  .min(1, { error: rows("The text is empty.", "Write a few words or leave the key out.") })
  .max(200, { error: rows("The text has more than 200 characters.", "Keep it short; it is a label.") })
