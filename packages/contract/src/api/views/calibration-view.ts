// Whether our estimates are what they say they are, on the wire: odds as reliability curves and scores, ranges by how often what came lay
// inside, limits by bounds, since a limit is never seen.

import { z } from "zod"
import { personRef } from "./deal-view.ts"
import { count, intervalView, notEnoughView, shareOfView } from "./measured.ts"

const oddsView = z
  .strictObject({
    kind: z.literal("measured"),
    forecasts: count,
    bins: z.array(z.strictObject({ stated: z.number(), observed: shareOfView })),
    brier: z.number().meta({ description: "reliability - resolution + uncertainty + withinBins." }),
    reliability: z.number(),
    resolution: z.number(),
    uncertainty: z.number(),
    withinBins: z.number(),
    logScore: z.number().meta({ description: "Natural logarithm; the lower the better." }),
    tooHigh: intervalView.meta({ description: "Stated less observed; above 0: too hopeful." }),
    logitShift: intervalView,
  })
  .meta({ id: "OddsCalibration" })

const rangesView = z
  .strictObject({
    kind: z.literal("measured"),
    ranges: count,
    inside: shareOfView.meta({ description: "Should be 0.8." }),
    below: shareOfView,
    above: shareOfView,
    ratio: intervalView.nullable().meta({ description: "What came over the middle; 1.4: it takes 40 % more." }),
    bias: intervalView,
  })
  .meta({ id: "RangeCalibration" })

const limitsView = z
  .strictObject({
    kind: z.literal("measured"),
    limits: count,
    quantiles: z.array(z.strictObject({ stated: z.number(), low: z.number(), high: z.number(), fits: z.boolean() })),
  })
  .meta({ id: "LimitCalibration" })

const orNotEnough = <Shape extends z.ZodType>(shape: Shape) => z.union([shape, notEnoughView])

export const calibrationView = z
  .strictObject({
    person: personRef.nullable().meta({ description: "Null: everybody in the question." }),
    oddsFirst: orNotEnough(oddsView).meta({ description: "Odds of a deal at the first advice." }),
    oddsLater: orNotEnough(oddsView),
    limits: orNotEnough(limitsView),
    worth: orNotEnough(rangesView),
    hours: orNotEnough(rangesView),
  })
  .meta({ id: "Calibration" })
