// `walkaway replay LOG.jsonl`: every negotiation of a log, walked through: what we would have believed and advised, how it ended,
// and how good the predictions were. `--predict` writes them for scoring.

import { type ReplayOutput, tidy } from "@walkaway/contract"
import {
  amountOf,
  type Currency,
  counterpartOf,
  type LearntPrior,
  ok,
  parseCurrency,
  type Result,
  refuse,
  SHIPPED_PRIORS,
  SIDES,
  type Side,
} from "@walkaway/engine"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import { logArgument } from "../input/negotiation-log.ts"
import { priorArgument } from "../input/prior-argument.ts"
import { writeOut } from "../input/write-out.ts"
import { predictionsCsv } from "../replay/predictions-csv.ts"
import { type Scores, scoresOf } from "../replay/scores.ts"
import { type Replayed, type ReplayOptions, walkThrough } from "../replay/walk-through.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { replaySummary, replayView } from "../views/replay-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, complaintOf } from "./deal-options.ts"

interface ReplayCommandOptions {
  readonly side?: string
  readonly prior?: string
  readonly predict?: string
  readonly limit?: string
  readonly line?: string
  readonly currency: string
  readonly json?: boolean
  readonly lenient?: boolean
}

interface Settings extends Omit<ReplayOptions, "learnt"> {
  readonly limit: number
}

/** Where our line is assumed to be, in units of the listing. */
const LINE_SHARES: Readonly<Record<Side, number>> = { seller: 0.7, buyer: 0.95 }

const optionComplaint = (place: string, message: string, remedy: string): Result<never, readonly Complaint[]> =>
  refuse([{ place, message, remedy }])

const settingsOf = (options: ReplayCommandOptions): Result<Settings, readonly Complaint[]> => {
  const side = SIDES.find((one) => one === (options.side ?? "seller"))
  if (!side) return optionComplaint("--side", `"${options.side}" is not a side.`, "Write seller or buyer.")
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit)
  if (!(limit >= 1) || (options.limit !== undefined && !Number.isInteger(limit))) {
    return optionComplaint(
      "--limit",
      `"${options.limit}" is not a number of negotiations.`,
      "Write a whole number from 1.",
    )
  }
  const lineShare = options.line === undefined ? LINE_SHARES[side] : Number(options.line)
  if (!(lineShare > 0 && lineShare <= 2)) {
    return optionComplaint("--line", `"${options.line}" is not a share of the listing.`, "Write a number such as 0.7.")
  }
  const currency = parseCurrency(options.currency)
  if (!currency.ok) return refuse([complaintOf(currency.error, "--currency")])
  return ok({ side, limit, lineShare, currency: currency.value as Currency, advise: true })
}

const outputOf = (
  replayed: readonly Replayed[],
  scores: Scores,
  { side }: Settings,
  learnt?: LearntPrior,
): ReplayOutput => ({
  side,
  prior: {
    id: learnt?.id ?? SHIPPED_PRIORS[counterpartOf(side)].name,
    deals: learnt?.sides[counterpartOf(side)].evidence.deals ?? 0,
  },
  negotiations: replayed.map(({ negotiation, points }) => ({
    id: negotiation.id,
    listing: negotiation.listing,
    points: points.map(({ k, by, price, dealProbability, agreement, advice }) => ({
      k,
      by,
      price: amountOf(price),
      dealProbability: tidy(dealProbability),
      agreement: { price: tidy(agreement.price), low: tidy(agreement.low), high: tidy(agreement.high) },
      advice: advice
        ? {
            move: advice.recommended.move,
            ...(advice.recommended.price && { price: amountOf(advice.recommended.price) }),
          }
        : null,
    })),
    outcome: negotiation.outcome,
  })),
  summary: {
    negotiations: replayed.length,
    withPrices: replayed.filter(({ points }) => points.length > 0).length,
    points: replayed.reduce((sum, { points }) => sum + points.length, 0),
    deals: replayed.filter(({ negotiation }) => negotiation.outcome?.deal).length,
    ...scores,
  },
})

const work = async (path: string, options: ReplayCommandOptions, shell: Shell): Promise<Outcome> => {
  const settings = settingsOf(options)
  if (!settings.ok) return settings
  const learnt = await priorArgument(options.prior, shell)
  if (!learnt.ok) return learnt
  const log = await logArgument(path, shell, options.lenient === true)
  if (!log.ok) return log
  const { limit, side, currency, lineShare } = settings.value
  const advise = options.predict === undefined || options.json === true
  const replayed = log.value
    .slice(0, limit)
    .map((one) => walkThrough(one, { ...settings.value, advise, learnt: learnt.value }))
  const scores = scoresOf(replayed)
  const prior = options.prior ?? "shipped with the program"
  if (options.predict !== undefined) {
    const written = await writeOut("--predict", options.predict, predictionsCsv(replayed, side), shell)
    if (!written.ok) return written
  }
  if (options.json) return said(asJson(outputOf(replayed, scores, settings.value, learnt.value)))
  const view = { replayed, scores, side, currency, lineShare, prior, screen: shell.out, ink: inkFor(shell.out) }
  return said(
    options.predict === undefined ? replayView(view) : `${replaySummary(view)}\n\nPredictions: ${options.predict}`,
  )
}

export const define = (command: Command, run: Run): void => {
  command
    .argument("<log>", 'a negotiation log, JSON Lines, or "-" for standard input')
    .option("--side <side>", "whose side we are on: seller (default) or buyer")
    .option("--prior <file>", "a prior that walkaway learn wrote, instead of the one shipped")
    .option(
      "--predict <file>",
      "write id,k,side,pDeal,price,lo,hi for every prediction point, and only the summary here",
    )
    .option("--limit <n>", "the first n negotiations only")
    .option("--line <share>", "our line in units of the listing (default 0.7 as seller, 0.95 as buyer)")
    .option("--currency <code>", "currency of the prices in the log", "USD")
    .option("--lenient", "go on past lines that cannot be used")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText(
      "after",
      "\nExamples:\n  walkaway replay negotiations.jsonl --limit 5\n  walkaway replay negotiations.jsonl --predict predictions.csv",
    )
    .action((path: string, options: ReplayCommandOptions) => run((shell) => work(path, options, shell)))
}
