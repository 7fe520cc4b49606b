// A what-if of many units on the wire: each before and after, the sums, and whose verdict turns.

import { z } from "zod"
import { amountSchema, priceSchema, probabilitySchema } from "../../outputs/common.ts"
import { currencyCode, day, idText } from "../fields.ts"

const count = z.int().min(0)

/** What a what-if compares. */
const stockSide = z
  .strictObject({
    line: priceSchema,
    worth: amountSchema,
    room: amountSchema.nullable(),
    disposalDay: count.nullable(),
    dayCost: amountSchema.nullable(),
    soldChance: probabilitySchema.nullable(),
    verdict: z.enum(["wait", "dispose", "reprice"]).meta({
      description: "dispose: the trade beats waiting today; reprice: the ask lies below the line; else wait.",
    }),
  })
  .meta({ id: "StockSide" })

export const stockWhatIfView = z
  .strictObject({
    day,
    units: z.array(
      z.strictObject({
        unitId: idText,
        stockNumber: z.string(),
        title: z.string(),
        currency: currencyCode,
        before: stockSide.nullable().meta({ description: "Null when its figures do not suffice for a line." }),
        after: stockSide.nullable(),
        flips: z.boolean().meta({ description: "Whether the verdict changes." }),
      }),
    ),
    sums: z.array(
      z.strictObject({
        currency: currencyCode,
        units: count,
        worthBefore: amountSchema,
        worthAfter: amountSchema,
        dayCostBefore: amountSchema,
        dayCostAfter: amountSchema,
        flips: count,
      }),
    ),
  })
  .meta({ id: "StockWhatIf" })
