// `walkaway replay LOG.jsonl`: every negotiation of a log, walked through: what we would have believed and advised, how it ended,
// and how good the predictions were. `--predict` writes them for scoring.

import { parseNegotiationLog, type ReplayOutput, readPrior, tidy } from "@walkaway/contract"
import {
  amountOf,
  type Currency,
  ok,
  type PeopleModel,
  parseCurrency,
  type Refusal,
  type Result,
  refuse,
  SHIPPED_PEOPLE,
  SIDES,
  type Side,
} from "@walkaway/engine"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import { readText } from "../input/deal-argument.ts"
import { readDocument } from "../input/document.ts"
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

interface Settings extends Omit<ReplayOptions, "people"> {
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

const priorOf = async (path: string | undefined, shell: Shell): Promise<Result<PeopleModel, readonly Complaint[]>> => {
  if (path === undefined) return ok(SHIPPED_PEOPLE)
  const text = await readText(path, shell, "Give a file that walkaway learn wrote.")
  if (!text.ok) return text
  const document = readDocument(path, text.value)
  if (!document.ok) return document
  const prior = readPrior(document.value.value)
  return prior.ok ? prior : refuse(prior.error.map(document.value.complain))
}

/** The reader of logs names line and field in its message; here they are the place and the path. */
const lineComplaint = (refusal: Refusal, name: string): Complaint => {
  const [, line, field, message] = /^Line (\d+)(?:, ([^:]+))?: (.*)$/s.exec(refusal.message) ?? []
  const text = message ?? refusal.message
  return {
    place: line ? `${name}:${line}` : name,
    ...(field && { path: field }),
    message: text.charAt(0).toUpperCase() + text.slice(1),
    ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
  }
}

const EMPTY: Complaint = {
  place: "",
  message: "The log has no negotiations.",
  remedy: "Give JSON Lines, one negotiation a line; walkaway schema negotiation shows its keys.",
}

const logOf = (text: string, name: string, lenient: boolean) => {
  const { negotiations, refusals } = parseNegotiationLog(text)
  const complaints = refusals.map((refusal) => lineComplaint(refusal, name))
  if (negotiations.length === 0 && complaints.length === 0) return refuse([{ ...EMPTY, place: name }])
  return complaints.length > 0 && !lenient ? refuse(complaints) : ok(negotiations)
}

const outputOf = (replayed: readonly Replayed[], scores: Scores, { side }: Settings, prior: string): ReplayOutput => ({
  side,
  prior,
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

const NOT_WRITABLE = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EROFS", "EPERM"]

const writePredictions = async (path: string, csv: string, shell: Shell): Promise<Outcome> => {
  try {
    await shell.writeWhole(path, csv)
    return ok("")
  } catch (error) {
    if (!NOT_WRITABLE.includes((error as NodeJS.ErrnoException).code ?? "")) throw error
    return optionComplaint(
      "--predict",
      `"${path}" cannot be written.`,
      "Give a file in a folder that exists and is yours.",
    )
  }
}

const work = async (path: string, options: ReplayCommandOptions, shell: Shell): Promise<Outcome> => {
  const settings = settingsOf(options)
  if (!settings.ok) return settings
  const people = await priorOf(options.prior, shell)
  if (!people.ok) return people
  const text = await readText(path, shell, 'Give a negotiation log (JSON Lines), or "-" for standard input.')
  if (!text.ok) return text
  const log = logOf(text.value, path === "-" ? "standard input" : path, options.lenient === true)
  if (!log.ok) return log
  const { limit, side, currency, lineShare } = settings.value
  const advise = options.predict === undefined || options.json === true
  const replayed = log.value
    .slice(0, limit)
    .map((one) => walkThrough(one, { ...settings.value, advise, people: people.value }))
  const scores = scoresOf(replayed)
  const prior = options.prior ?? "shipped with the program"
  if (options.predict !== undefined) {
    const written = await writePredictions(options.predict, predictionsCsv(replayed, side), shell)
    if (!written.ok) return written
  }
  if (options.json) return said(asJson(outputOf(replayed, scores, settings.value, prior)))
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
      "\nExample:\n  walkaway replay negotiations.jsonl --limit 5\n  walkaway replay negotiations.jsonl --predict predictions.csv",
    )
    .action((path: string, options: ReplayCommandOptions) => run((shell) => work(path, options, shell)))
}
