// The review of a span of days on the wire: the month's page, the ledger of walking, was it right, what was given away, what sunk effort
// does, calibration, trends, people. For a salesperson the lists of people hold himself only. For whoever may not see the line, money that
// hangs on it is null; counts and shares stay.

import { TEMPLATES } from "@walkaway/engine"
import { PAGE_FIGURES, PAGE_REASONS, SUNK_VERDICTS, TREND_FIGURES, TURN_OUTS, VERDICTS } from "@walkaway/engine/review"
import { z } from "zod"
import { currencyCode, day } from "../fields.ts"
import { calibrationView } from "./calibration-view.ts"
import { personRef } from "./deal-view.ts"
import { count, intervalView, notEnoughView, shareOfView } from "./measured.ts"

const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .meta({ examples: ["2026-03"] })

const pageEntry = z.strictObject({
  figure: z.enum(PAGE_FIGURES),
  because: z.enum(PAGE_REASONS),
  unit: z.enum(["share", "money", "hours", "ratio", "percent", "count"]),
  value: intervalView.nullable(),
  of: z.number().nullable(),
  money: z.number().nullable().meta({ description: "What it costs a month, where that can be said." }),
  detail: z.string().nullable().meta({ description: "Of a change: which trend." }),
})

const monthPage = z
  .strictObject({ month, deals: count, entries: z.array(pageEntry) })
  .meta({ id: "MonthPage", description: "The few figures of a month that matter, in the order of reading." })

const byVerdict = z
  .strictObject({ right: count, "near-tie": count, "wrong-then": count, "not-judged": count })
  .meta({ id: "VerdictCounts" })

const byTurnOut = z.strictObject({ good: count, bad: count, unclear: count }).meta({ id: "TurnOutCounts" })

const dealCounts = z.strictObject({
  closed: count,
  won: count,
  lost: count,
  walked: count,
  withdrawn: count,
  otherCurrencies: count.meta({ description: "Closed in another currency, and left out of everything else." }),
  waiting: count.meta({ description: "Closed, and not gone through yet: ask again in a minute." }),
  untold: count.meta({ description: "Of which nothing is known after the end: ask how it turned out." }),
})

const judgementTable = z
  .strictObject({
    cells: z.array(z.strictObject({ verdict: z.enum(VERDICTS), turnOut: z.enum(TURN_OUTS), deals: count })),
    regretThen: z.number().nullable(),
    luck: z.number().nullable(),
  })
  .meta({ id: "JudgementTable", description: "Was it right given what was known, and how did it turn out." })

const walkLedger = z
  .strictObject({
    walks: count,
    ours: count,
    theirs: count,
    verdicts: byVerdict,
    turnOuts: byTurnOut,
    soldLater: count.meta({ description: "The same unit was sold to somebody else." }),
    cameBack: count,
    boughtElsewhere: count,
    unknown: count.meta({ description: "Of which nothing is known; the belief of then stands in." }),
    difference: intervalView
      .nullable()
      .meta({ description: "What walking gave over the deal that was left, all told; the bounds added up." }),
    regret: intervalView.nullable(),
  })
  .meta({ id: "WalkLedger" })

const leakageTotal = z
  .strictObject({
    person: personRef.nullable(),
    deals: count.meta({ description: "In which it can be told." }),
    given: z.number(),
    leakage: intervalView,
  })
  .meta({ id: "Leakage", description: "Given beyond what was needed." })

const sunkSlope = z
  .strictObject({
    person: personRef.nullable(),
    verdict: z.enum(SUNK_VERDICTS),
    decisions: count.meta({ description: "Offers beyond the own line that were taken or let go." }),
    crossed: shareOfView,
    slope: intervalView
      .nullable()
      .meta({ description: "Percent of the value by which the line sinks per unit of log(1 + hours)." }),
    shrunk: intervalView.nullable().meta({ description: "Drawn towards the team where own cases are few." }),
    detectable: z.number().nullable().meta({ description: "Smallest slope that would have been found." }),
    lacking: notEnoughView.nullable(),
  })
  .meta({ id: "SunkSlope" })

const sunkCost = z
  .strictObject({
    team: sunkSlope,
    people: z.array(sunkSlope),
    moneyFromOneToEightHours: intervalView.nullable(),
  })
  .meta({ id: "SunkCost" })

const trapView = z
  .strictObject({
    person: personRef.nullable(),
    trapped: shareOfView.meta({ description: "Closed beyond the informed line, of all that had one." }),
    trappedMoney: z.number().nullable(),
    leftGains: shareOfView.meta({ description: "Leavings after which a deal within the line was there." }),
    leftGainsMoney: intervalView.nullable(),
  })
  .meta({ id: "AgreementTrap" })

const trendView = z
  .strictObject({
    figure: z.enum(TREND_FIGURES),
    unit: z.enum(["share", "money", "hours"]),
    points: z.array(z.strictObject({ month, deals: count, value: intervalView })),
    change: z
      .strictObject({ low: z.number(), middle: z.number(), high: z.number(), clear: z.boolean() })
      .nullable()
      .meta({ description: "The last month less those before it." }),
  })
  .meta({ id: "Trend" })

const personTotals = z
  .strictObject({
    person: personRef,
    closed: count,
    won: count,
    walks: count,
    verdicts: byVerdict,
    turnOuts: byTurnOut,
    regretThen: z.number().nullable(),
    hours: z.number(),
  })
  .meta({ id: "PersonTotals" })

const OF_PEOPLE = "The whole first, then people as far as the reader may see them."

export const reviewView = z
  .strictObject({
    from: day,
    to: day,
    person: personRef.nullable().meta({ description: "Null: everybody." }),
    template: z.enum(TEMPLATES).nullable(),
    currency: currencyCode,
    sight: z.enum(["exact", "counts"]).meta({ description: '"counts": the reader may not see lines.' }),
    engine: z.string(),
    deals: dealCounts,
    page: monthPage.meta({ description: "Of the month of the last day." }),
    judgement: judgementTable,
    walks: walkLedger,
    leakage: z.array(leakageTotal).nullable().meta({ description: OF_PEOPLE }),
    sunkCost: sunkCost.nullable(),
    trap: z.array(trapView).meta({ description: OF_PEOPLE }),
    calibration: z.array(calibrationView).nullable().meta({ description: OF_PEOPLE }),
    trends: z.array(trendView).meta({ description: "By month of closing, up to a year back from the last day." }),
    people: z.array(personTotals),
  })
  .meta({ id: "Review" })
