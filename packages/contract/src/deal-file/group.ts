// A group of keys in a file that refuses the ones it does not know, and knows which it knows.

import { z } from "zod"
import { expecting, knowing } from "../complaint-text.ts"

/** `what` says what the group is, e.g. "a part exchange". */
export const group = <Shape extends z.core.$ZodLooseShape>(what: string, shape: Shape) =>
  z.strictObject(shape, { error: knowing(what, Object.keys(shape)) })

const LIST_MAX = 100

/** A list of such groups. */
export const listOf = <Item extends z.ZodType>(what: string, item: Item) =>
  z
    .array(item, { error: expecting(`a list of ${what}`, `a list: one "- " a row`) })
    .max(LIST_MAX, { error: expecting(`a list of at most ${LIST_MAX} ${what}`, "the ones that matter") })

/** One word out of several; `what` says what it is. */
export const wordOf = <const Words extends readonly string[]>(what: string, words: Words) =>
  z.enum(words, { error: expecting(what, words.length > 4 ? `one of ${words.join(", ")}` : words.join(" or ")) })
