// What may come onto the page of a month, each with its figure and whether there is anything clear about it. What a month costs is
// read from the month; biases need more deals than a month has and are read from everything up to its end.

import { agreementTrap } from "./agreement-trap.ts"
import { calibrationOf } from "./calibration.ts"
import { callBackStatistics } from "./call-backs.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { leakageBy } from "./concessions-needed.ts"
import type { Interval } from "./interval.ts"
import { judgementOf } from "./judgement.ts"
import type { PageEntry } from "./month-page.ts"
import { shareOf } from "./statistics/share-of.ts"
import { sunkCost } from "./sunk-cost.ts"
import { trends } from "./trends.ts"

/** An entry that may come onto the page, and whether there is anything clear about it. */
export interface Candidate {
  readonly entry: PageEntry
  readonly clear: boolean
}

const exactly = (value: number): Interval => ({ low: value, middle: value, high: value })

/** The three that stand on every page. */
export const alwaysThere = (deals: readonly ReviewedDeal[]): readonly PageEntry[] => {
  const ended = deals.filter(({ outcome }) => outcome !== "withdrawn")
  const judged = deals.map(judgementOf).filter(({ verdict }) => verdict !== "not-judged")
  const wrong = judged.filter(({ verdict }) => verdict === "wrong-then").length
  const regret = judged.reduce((sum, one) => sum + (one.regret ?? 0), 0)
  const won = ended.filter(({ outcome }) => outcome === "won").length
  const because = (of: number) => (of > 0 ? "always" : "not-enough-data")
  const share = (count: number, of: number) => {
    const { low, middle, high } = shareOf(count, of)
    return of > 0 ? { of, value: { low, middle, high } } : { of }
  }
  return [
    { figure: "deals-and-won", because: because(ended.length), unit: "share", ...share(won, ended.length) },
    { figure: "judgement", because: because(judged.length), unit: "share", ...share(wrong, judged.length) },
    {
      figure: "regret-then",
      because: because(judged.length),
      unit: "money",
      of: judged.length,
      ...(judged.length > 0 && { value: exactly(regret), money: regret }),
    },
  ]
}

const leakageEntry = (deals: readonly ReviewedDeal[]): Candidate => {
  const { team } = leakageBy(deals)
  return {
    clear: team.leakage.low > 0,
    entry: {
      figure: "leakage",
      because: team.deals > 0 ? "costs-most" : "not-enough-data",
      unit: "money",
      of: team.deals,
      ...(team.deals > 0 && { value: team.leakage, money: team.leakage.middle }),
    },
  }
}

const trapEntries = (deals: readonly ReviewedDeal[]): readonly Candidate[] => {
  const { trapped, trappedMoney, leftGains, leftGainsMoney } = agreementTrap(deals)
  const { low, middle, high } = trapped
  return [
    {
      clear: trapped.count > 0,
      entry: {
        figure: "agreement-trap",
        because: trapped.of > 0 ? "costs-most" : "not-enough-data",
        unit: "share",
        of: trapped.of,
        ...(trapped.of > 0 && { value: { low, middle, high }, money: trappedMoney }),
      },
    },
    {
      clear: leftGains.count > 0,
      entry: {
        figure: "left-gains",
        because: leftGains.of > 0 ? "costs-most" : "not-enough-data",
        unit: "money",
        of: leftGains.of,
        ...(leftGains.of > 0 && { value: leftGainsMoney, money: leftGainsMoney.middle }),
      },
    },
  ]
}

/** Biases need more deals than a month has: they are read from everything up to its end. */
const biasEntries = (history: readonly ReviewedDeal[]): readonly Candidate[] => {
  const { people, team } = sunkCost(history)
  const swayed = [team, ...people].filter(({ verdict }) => verdict === "swayed")
  const slope = team.slope ?? swayed[0]?.slope
  const { oddsFirst, hours } = calibrationOf(history)
  const odds = oddsFirst.kind === "measured" ? oddsFirst : undefined
  const ratio = hours.kind === "measured" ? hours.ratio : undefined
  const lacking = "not-enough-data"
  return [
    {
      clear: swayed.length > 0,
      entry: {
        figure: "sunk-cost",
        because: slope ? "clear-bias" : lacking,
        unit: "percent",
        of: team.decisions,
        ...(slope && { value: slope }),
      },
    },
    {
      clear: odds !== undefined && odds.tooHigh.low > 0,
      entry: {
        figure: "odds-too-hopeful",
        because: odds ? "clear-bias" : lacking,
        unit: "share",
        of: odds?.forecasts ?? 0,
        ...(odds && { value: odds.tooHigh }),
      },
    },
    {
      clear: ratio !== undefined && ratio.low > 1,
      entry: {
        figure: "hours-underestimated",
        because: ratio ? "clear-bias" : lacking,
        unit: "ratio",
        ...(hours.kind === "measured" && { of: hours.ranges }),
        ...(ratio && { value: ratio }),
      },
    },
  ]
}

/** The clearest change: the one whose interval is farthest from zero for its width. */
const changeEntry = (history: readonly ReviewedDeal[]): readonly Candidate[] => {
  const changed = trends(history).flatMap(({ figure, unit, change }) =>
    change?.clear ? [{ figure, unit, change, far: Math.abs(change.middle) / (change.high - change.low) }] : [],
  )
  const [found] = changed.toSorted((a, b) => b.far - a.far)
  if (!found) return []
  const { low, middle, high } = found.change
  return [
    {
      clear: true,
      entry: {
        figure: "changed",
        because: "clear-change",
        unit: found.unit,
        detail: found.figure,
        value: { low, middle, high },
      },
    },
  ]
}

const returnsEntry = (history: readonly ReviewedDeal[]): Candidate => {
  const { left, returned } = callBackStatistics(history)
  const { low, middle, high } = returned
  return {
    clear: false,
    entry: {
      figure: "returns",
      because: left > 0 ? "always" : "not-enough-data",
      unit: "share",
      of: left,
      ...(left > 0 && { value: { low, middle, high } }),
    },
  }
}

/** All of them; `now` are the deals of the month, `history` those up to its end. */
export const candidatesOf = (now: readonly ReviewedDeal[], history: readonly ReviewedDeal[]): readonly Candidate[] => [
  leakageEntry(now),
  ...trapEntries(now),
  ...biasEntries(history),
  ...(now.length > 0 ? changeEntry(history) : []),
  returnsEntry(history),
]
