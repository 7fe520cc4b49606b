// Money in the log and back: `{amount: "9750.50", currency: "GBP"}`. Decimal text keeps every penny, reads well in a dump, and says
// its currency without the neighbours.

import { formatDecimal, type Money, parseCurrency, parseMoney } from "@walkaway/engine"
import { z } from "zod"

const wire = z.strictObject({ amount: z.string(), currency: z.string() })

/** Throws on what is no money: the log holds nothing else, so that would be a bug or a damaged row. */
export const moneyCodec = z.codec(wire, z.custom<Money>(), {
  decode: ({ amount, currency: code }, context) => {
    const currency = parseCurrency(code)
    const money = currency.ok ? parseMoney(amount, currency.value) : currency
    if (money.ok) return money.value
    context.issues.push({ code: "custom", message: money.error.message, input: amount })
    return z.NEVER
  },
  encode: (money, context) => {
    // An object asks this of a key that may be absent, too, and then ignores the answer.
    if (money) return { amount: formatDecimal(money), currency: money.currency }
    context.issues.push({ code: "custom", message: "There is no amount.", input: money })
    return z.NEVER
  },
})
