// What a deal or a unit is worth, as it travels: the keys of a deal file, as written. It is checked by the deal file's own schema,
// and handed on as it came, because the log keeps what people wrote and not what this version made of it. Of the customer
// it takes only what he costs to serve: names stand with the customer, where they can be forgotten.

import { z } from "zod"
import { unitAlternativesKeys } from "../deal-file/alternative-keys.ts"
import { dealFileSchema } from "../deal-file/deal-file.ts"
import { group } from "../deal-file/group.ts"
import { cost } from "../figures.ts"

type Json = z.core.util.JSONType
export type AsWritten = Readonly<Record<string, Json>>

const jsonSchemaOf = (shape: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, title: _title, ...schema } = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" })
  return schema
}

/** Describes `shape`, checks by it or by `frame`, where what is inside is checked piece by piece later, and hands on what was written. */
export const asWritten = (id: string, description: string, shape: z.ZodType, frame = shape) =>
  z
    .custom<AsWritten>()
    .superRefine((value, context) => {
      const checked = frame.safeParse(value)
      // The issues are finished already, words and all; adding them through the context would make them anew.
      if (!checked.success) context.issues.push(...(checked.error.issues as unknown as typeof context.issues))
    })
    .meta({
      id,
      description,
      override: ({ jsonSchema }) => {
        Object.assign(jsonSchema, jsonSchemaOf(shape), { description })
      },
    })

const {
  title: _title,
  side: _side,
  currency: _currency,
  template: _template,
  ask: _ask,
  price: _price,
  target: _target,
  line: _line,
  limit: _limit,
  rounds: _rounds,
  moves: _moves,
  effort: _effort,
  customer: _customer,
  ...worthShape
} = dealFileSchema.shape

const worthKeys = {
  ...worthShape,
  customer: group("the customer", { costToServe: cost.optional() }).optional(),
}

/** Of a unit: it may leave to the house how many buyers come and what they pay. */
export const unitWorthKeys = { ...worthKeys, alternatives: unitAlternativesKeys.optional() }

export const unitWorthStatement = asWritten(
  "UnitWorthStatement",
  "What a unit is worth to us and what we do otherwise. A next buyer without offers or buyersPerWeek gets what the house has learnt.",
  group("a worth statement", unitWorthKeys),
)

/** Names of the keys of a worth statement. */
export const WORTH_KEYS: readonly string[] = Object.keys(worthKeys)

export const worthStatement = asWritten(
  "WorthStatement",
  "What the deal is worth to us and what we do otherwise: the keys of a deal file.",
  group("a worth statement", worthKeys),
)

export const dealDocument = asWritten("DealFile", "A whole deal file as JSON, moves included.", dealFileSchema)

/** As it was written, in an answer. */
export const worthView = z
  .record(z.string(), z.json())
  .meta({ id: "WorthAsWritten", description: "The keys of a deal file, as they were written." })
