// Pieces that the `--json` outputs share. Money in them is a plain number in major units of `currency`: machines read it
// as it is, and amounts up to a trillion survive a float to the penny.

import { SIDES } from "@walkaway/engine"
import { z } from "zod"

export const sideSchema = z.enum(SIDES)
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ description: "ISO 4217 code." })
export const probabilitySchema = z.number().min(0).max(1)
export const priceSchema = z.number().meta({ description: "A price in major units, exact to the minor unit." })
export const amountSchema = z.number().meta({ description: "An expected amount in major units." })

/** Mean, and the figures that it lies above and below with nine in ten. */
export const rangeSchema = z.strictObject({ mean: amountSchema, low: amountSchema, high: amountSchema })

export const sourceSchema = z.strictObject({
  kind: z.enum(["typed", "imported", "modelled", "learnt", "default"]),
  detail: z.string().optional(),
})

/** A float that says 0.30000000000000004 helps nobody: twelve significant digits, the same on every machine. */
export const tidy = (figure: number): number => Number(figure.toPrecision(12)) + 0
