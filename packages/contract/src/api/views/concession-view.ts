// The concession ledger on the wire: who gave what, what it cost, what came back, and the warning when we give ahead of getting.
// Costs and values are estimates, so they are plain numbers with a range, unlike prices.

import { CONCESSION_KINDS, CONCESSION_PATTERNS } from "@walkaway/engine"
import { z } from "zod"
import { currencyCode, idText, instant, money } from "../fields.ts"
import { PARTIES } from "../words.ts"

const estimate = z.strictObject({ low: z.number(), middle: z.number(), high: z.number() }).meta({ id: "Estimate" })

export const concessionView = z
  .strictObject({
    dealId: idText,
    seq: z.int(),
    moveVersion: z.int().nullable(),
    by: z.enum(PARTIES),
    kind: z.enum(CONCESSION_KINDS),
    item: z.string().nullable(),
    from: money.nullable(),
    to: money.nullable(),
    cost: estimate.nullable().meta({ description: "To the giver; null when nobody knows." }),
    value: estimate.nullable().meta({ description: "To the receiver; null when nobody knows." }),
    currency: currencyCode,
    occurredAt: instant,
  })
  .meta({ id: "Concession" })

export const concessionTotals = z
  .strictObject({
    given: z.number().meta({ description: "What our concessions cost us, as far as known." }),
    got: z.number().meta({ description: "What theirs are worth to us, as far as known." }),
    givenUnknown: z.int(),
    gotUnknown: z.int(),
    reciprocity: z.number().nullable().meta({ description: "got / given; null when nothing was given." }),
    pattern: z.strictObject({ ours: z.enum(CONCESSION_PATTERNS), theirs: z.enum(CONCESSION_PATTERNS) }),
  })
  .meta({ id: "ConcessionTotals" })

export const concessionWarning = z
  .strictObject({
    code: z.literal("giving-ahead-of-getting"),
    given: z.number(),
    got: z.number(),
    lead: z.number(),
    concessions: z.int(),
  })
  .meta({ id: "ConcessionWarning" })
