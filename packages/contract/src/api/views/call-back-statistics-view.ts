// What our own records say of people who left: how many come back by themselves and after how long, how many take a call, and at what
// improvement. And what advice takes from it: drawn towards the shipped guess while records are few, saying from how many they come.

import { z } from "zod"
import { currencyCode, day } from "../fields.ts"
import { personRef } from "./deal-view.ts"
import { count, intervalView, shareOfView } from "./measured.ts"

const share = z.number().min(0).max(1)

const learntFigure = z
  .strictObject({
    value: share,
    cases: count.meta({ description: "Own records in it; 0: a guess." }),
    interval: intervalView.nullable(),
  })
  .meta({ id: "LearntFigure" })

export const learntFiguresView = z
  .strictObject({
    fromDay: day.meta({ description: "First day on which advice stands on them." }),
    returnPerDay: learntFigure.meta({ description: "Odds a day that somebody who left comes back by himself." }),
    callHeard: learntFigure.meta({ description: "Odds that somebody who is called listens." }),
    calledBack: learntFigure.meta({ description: "Odds that they call us back after we leave with the door open." }),
  })
  .meta({ id: "LearntFigures" })

export const callBackStatisticsView = z
  .strictObject({
    from: day,
    to: day,
    person: personRef.nullable(),
    currency: currencyCode,
    left: count.meta({ description: "Their walk-outs." }),
    returned: shareOfView.meta({ description: "By themselves, of all; those still out count as not back." }),
    absence: z
      .array(z.strictObject({ day: z.number(), atRisk: count, events: count, away: intervalView }))
      .meta({ description: "The share that has not come back by the end of each day, as far as that can be known." }),
    backWithin7: intervalView.nullable(),
    backWithin30: intervalView.nullable(),
    medianDays: z.number().nullable(),
    called: shareOfView,
    taken: shareOfView.meta({ description: "Of those called: took a call." }),
    byImprovement: z.array(
      z.strictObject({
        from: z.number().meta({ description: "Percent over the figure at the leaving." }),
        to: z.number().nullable(),
        taken: shareOfView,
      }),
    ),
    improvementTaken: z.number().nullable().meta({ description: "Median improvement at which a call was taken." }),
    calledUsBack: shareOfView.meta({ description: "We left with the door open, and they called or came." }),
    learnt: learntFiguresView.nullable().meta({ description: "What advice takes from it today; null: guesses." }),
  })
  .meta({ id: "CallBackStatistics" })
