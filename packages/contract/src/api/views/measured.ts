// Figures that rest on cases, on the wire: each with its interval and with how many carry it, or the admission that they are too few.

import { z } from "zod"

const intervalKeys = { low: z.number(), middle: z.number(), high: z.number() }

/** low <= middle <= high. */
export const intervalView = z.strictObject(intervalKeys).meta({
  id: "Interval",
  description: "A figure with its bounds: 95 % confidence, or what fits what is known, as the place says.",
})

export const shareOfView = z
  .strictObject({ ...intervalKeys, count: z.int().min(0), of: z.int().min(0) })
  .meta({ id: "ShareOf", description: "How many of how many, as a share from 0 to 1 with its interval." })

export const notEnoughView = z
  .strictObject({
    kind: z.literal("not-enough-data"),
    have: z.number(),
    needed: z.number(),
    why: z.enum(["too-few-deals", "too-few-crossings", "no-contrast", "too-blunt"]),
  })
  .meta({ id: "NotEnough", description: "In place of a figure: too few cases carry it." })

export const count = z.int().min(0)
