// Triage: how near the index comes to the best possible order of work on small portfolios, beside what sales tools sort by; and how long
// a million leads take.

import type { Figures } from "./history.ts"
import { measureMillion } from "./triage/million.ts"
import { earnedBy, optimum, portfolioOf, SCORES } from "./triage/portfolio.ts"

const PORTFOLIOS = 500
const LEADS = 1_000_000

interface Standing {
  readonly name: string
  /** Share of the optimum: its mean over the portfolios, and all that was earned over all that could be. */
  readonly meanShare: number
  readonly totalShare: number
  readonly worst: number
  readonly optimal: number
}

const mean = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0) / figures.length

/** The ways to choose, on the same portfolios; those in which nothing can be earned say nothing and are left out. */
export const standingsOf = (count: number, seed: number): readonly Standing[] => {
  const portfolios = Array.from({ length: count }, (_, i) => portfolioOf(seed * 100_003 + i))
  const best = portfolios.map(optimum)
  const telling = portfolios.flatMap((portfolio, i) => (best[i] > 1e-9 ? [{ portfolio, best: best[i] }] : []))
  return Object.entries(SCORES).map(([name, score]) => {
    const earned = telling.map(({ portfolio }) => earnedBy(portfolio, score))
    const shares = earned.map((value, i) => value / telling[i].best)
    return {
      name,
      meanShare: mean(shares),
      totalShare: mean(earned) / mean(telling.map((one) => one.best)),
      worst: Math.min(...shares),
      optimal: mean(shares.map((share) => (share > 1 - 1e-9 ? 1 : 0))),
    }
  })
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const markdownOf = (standings: readonly Standing[]): string =>
  [
    "| next lead by | mean share of the optimum | of all that could be earned | worst | optimal in |",
    "|---|---|---|---|---|",
    ...standings.map(
      ({ name, meanShare, totalShare, worst, optimal }) =>
        `| ${name} | ${percent(meanShare)} | ${percent(totalShare)} | ${percent(worst)} | ${percent(optimal)} |`,
    ),
  ].join("\n")

/** Prints the table of the portfolios; gives the figures for the history. */
export const measureTriage = async (seed: number): Promise<Figures> => {
  const standings = standingsOf(PORTFOLIOS, seed)
  console.log(`${markdownOf(standings)}\n`)
  const { table, json } = await measureMillion(LEADS, seed)
  const shares = standings.map(({ name, meanShare }) => [`share of the optimum, %: ${name}`, 100 * meanShare])
  return {
    ...Object.fromEntries(shares),
    "a million leads, s": table.seconds,
    "a million leads, processor s": table.processorSeconds,
    "a million leads, MB": table.megabytes,
    "with --json, s": json.seconds,
    "with --json, processor s": json.processorSeconds,
    "with --json, MB": json.megabytes,
  }
}
