// The small pieces of which requests and answers are made. A request may write money as a number or as text; an answer always
// writes it as decimal text in the deal's currency, since a float loses pennies. Every piece says in its own words what is wrong
// and what would be right, so that no caller ever reads "invalid input".

import { SIDES, TEMPLATES } from "@walkaway/engine"
import { z } from "zod"
import type {} from "zod-openapi"
import { expecting, rows } from "../complaint-text.ts"
import { group, wordOf } from "../deal-file/group.ts"
import { exactAmount } from "../figures.ts"
import { PARTIES, ROLES } from "./words.ts"

export { group, listOf, wordOf } from "../deal-file/group.ts"
export { exactAmount as moneyIn } from "../figures.ts"

/** Money in an answer. */
export const money = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,4})?$/)
  .meta({ id: "Money", description: 'Decimal text in the currency beside it, e.g. "9750.50".', examples: ["9750.50"] })

export const idText = z
  .uuid({ error: expecting("an id", "the id that the desk gave, a UUID") })
  .meta({ id: "Id", description: "A UUID.", examples: ["0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"] })

/** People's and sessions' ids; opaque. */
export const opaqueId = z
  .string({ error: expecting("an id", "the id that the desk gave") })
  .min(1, { error: expecting("an id", "the id that the desk gave") })
  .max(100, { error: expecting("an id", "the id that the desk gave") })

const TIME_EXAMPLE = 'a time with its offset, for example "2026-03-14T10:30:00+00:00"'

/** Years in which anything of ours can have happened or can be planned; the calendar and the database have them all, everywhere. */
const isWithinYears = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear()
  return year >= 1900 && year <= 9998
}

export const instant = z.iso
  .datetime({ offset: true, error: expecting("a time", TIME_EXAMPLE) })
  .refine(isWithinYears, { error: expecting("a time", TIME_EXAMPLE) })
  .meta({ description: "ISO 8601 with offset.", examples: ["2026-03-14T10:30:00+00:00"] })

export const day = z.iso
  .date({ error: expecting("a day", 'a day such as "2026-03-14"') })
  .refine(isWithinYears, { error: expecting("a day", 'a day such as "2026-03-14"') })
  .meta({ description: "A calendar day of the organisation's time zone.", examples: ["2026-03-14"] })

export const currencyCode = z
  .string({ error: expecting("a currency", "the currency, for example GBP") })
  .regex(/^[A-Z]{3}$/, { error: expecting("a currency", "the currency, for example GBP") })
  .meta({ description: "ISO 4217 code.", examples: ["GBP"] })

export const side = wordOf("a side", SIDES)
export const template = wordOf("a template", TEMPLATES)
export const by = wordOf("a party", PARTIES)
export const role = wordOf("a role", ROLES)

/** One line of plain text, trimmed, not empty. */
export const line = (what: string, max = 200) =>
  z
    .string({ error: expecting(what, "a few words") })
    .trim()
    .min(1, { error: rows("The text is empty.", "Write a few words.") })
    .max(max, { error: rows(`The text has more than ${max} characters.`, "Make it shorter.") })

/** Free words about a deal or a person; kept apart from the log, so that they can be forgotten. */
export const note = line("a note", 4000)

export const email = z
  .email({ error: expecting("an e-mail address", 'an address such as "jo@example.com"') })
  .max(254, { error: expecting("an e-mail address", "a shorter one") })

/** Checked by the sign-in for strength; here only that it is text of a sane length. */
export const password = z
  .string({ error: expecting("a password", "at least 10 characters") })
  .min(1, { error: expecting("a password", "at least 10 characters") })
  .max(128, { error: rows("The password has more than 128 characters.", "Choose a shorter one.") })

export const token = z
  .string({ error: expecting("a token", "the token of the link") })
  .min(1, { error: expecting("a token", "the token of the link") })
  .max(300, { error: expecting("a token", "the token of the link") })

export const yesOrNo = z.boolean({ error: expecting("yes or no", "true or false") })

export const wholeNumber = (what: string, min: number, max: number) => {
  const error = expecting(what, `a whole number from ${min} to ${max}`)
  return z.int({ error }).min(min, { error }).max(max, { error })
}

/** A whole number as a query string carries it. */
export const wholeNumberText = (what: string, min: number, max: number) => {
  const error = expecting(what, `a whole number from ${min} to ${max}`)
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((figure) => figure >= min && figure <= max, { error })
    .meta({ override: { type: "integer", minimum: min, maximum: max } })
}

export const reasonCode = z
  .string({ error: expecting("a reason", "a code of the policy's list, for example competitive-match") })
  .regex(/^[a-z][a-z0-9-]{0,39}$/, {
    error: expecting("a reason", "a code of the policy's list, for example competitive-match"),
  })

/** Why: a code of the policy's list and, if need be, words. */
export const reasonIn = group("a reason", { code: reasonCode, note: note.exactOptional() }).meta({ id: "ReasonGiven" })

export const reasonView = z
  .strictObject({ code: z.string(), note: z.string().nullable() })
  .meta({ id: "Reason", description: "A code of the policy's list, and the words beside it." })

export const actorView = z
  .strictObject({
    kind: z.enum(["person", "key", "desk"]),
    id: z.string(),
    name: z.string().nullable(),
    role: z.enum(ROLES).nullable(),
  })
  .meta({ id: "Actor", description: "Who did it: a person, a program with a key, or the desk by itself." })

/** What we believe of their limit before they speak. */
export const limitIn = z
  .tuple([exactAmount, exactAmount, exactAmount], {
    error: expecting("a range of three amounts", "[low, middle, high], for example [8700, 9250, 9800]"),
  })
  .meta({ id: "LimitGiven", description: "[low, middle, high]: low is passed nine times in ten, high once." })

export const limitView = z.tuple([money, money, money]).meta({ id: "Limit" })

/** When it happened, if not now: what was said on Saturday may be logged on Monday. */
export const occurredAt = instant.exactOptional()

export const LIMIT_DEFAULT = 50
export const LIMIT_MAX = 200

/** Keys of every list's query. */
export const pageKeys = {
  limit: wholeNumberText("a number of rows", 1, LIMIT_MAX)
    .default(LIMIT_DEFAULT)
    .meta({ description: `Rows a page; ${LIMIT_DEFAULT} unless told.`, override: { type: "integer", default: 50 } }),
  after: z.string().min(1).max(500).exactOptional().meta({ description: "`next` of the page before." }),
}

/** A page of a list; `next` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() })
