// What can happen to a unit in stock: bought in, priced anew, reckoned anew, asked for, reserved, sold, given to the trade, returned.

import { z } from "zod"
import { currencyCode, day, id, money, paper, reason } from "../event-fields.ts"
import type { EventIn } from "../event-schemas.ts"

export const unitEventSchemas = {
  UnitStocked: z.strictObject({
    stockNumber: z.string(),
    title: z.string(),
    currency: currencyCode,
    ask: money.exactOptional(),
    stockedOn: day,
    paper,
  }),
  UnitRepriced: z.strictObject({ from: money.exactOptional(), to: money }),
  /** What it stood us in at and what else it may bring: the unit's part of a deal file. */
  UnitFiguresStated: z.strictObject({ paper }),
  /** Buyers who came or asked without a deal being opened. */
  EnquiryLogged: z.strictObject({
    on: day,
    count: z.int().min(1).max(100),
    channel: z.string().max(40).exactOptional(),
  }),
  /** A slip: the enquiry of that version never was. */
  EnquiryRetracted: z.strictObject({ version: z.int().min(1) }),
  UnitReserved: z.strictObject({ dealId: id }),
  UnitReleased: z.strictObject({ dealId: id }),
  UnitSold: z.strictObject({ dealId: id.exactOptional(), price: money, on: day }),
  /** To the trade, at auction, for scrap: gone without a deal. */
  UnitDisposed: z.strictObject({ price: money, on: day, reason: reason.exactOptional() }),
  UnitReturned: z.strictObject({ on: day }),
} as const

export type UnitEvent = EventIn<typeof unitEventSchemas>
export type UnitEventOf<T extends UnitEvent["type"]> = Extract<UnitEvent, { type: T }>
