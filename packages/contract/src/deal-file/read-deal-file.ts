// From a document (whatever YAML or JSON gave) to the brief that the engine advises on. In order: shape, currency, money,
// moves, sheet, alternatives, session; every step that can be taken is taken, so that all problems come at once.

import {
  type Brief,
  type Currency,
  type Deal,
  dealOf,
  type Estimate,
  type LimitRange,
  type Money,
  moneyFromAmount,
  ok,
  parseCurrency,
  playSession,
  type Result,
  refuse,
} from "@walkaway/engine"
import type { AssumedFigures } from "../brief/learnt-figures.ts"
import type { TypedLever } from "../levers/typed-levers.ts"
import { onePerPlace, type Problem, problemOfRefusal } from "../problem.ts"
import { problemsOfZod } from "../problems-of-zod.ts"
import { alternativesOfFile } from "./alternatives-of-file.ts"
import { dealFileSchema, type FiledDeal } from "./deal-file.ts"
import { given } from "./given.ts"
import { type MoneyReader, moneyReader } from "./money-at.ts"
import { movesOfFile } from "./moves-of-file.ts"
import { sheetOfFile, sideOf } from "./sheet-of-file.ts"

/** A deal as read: what the engine needs, and what only people need. */
export interface DealPaper {
  readonly brief: Brief
  readonly title?: string
  /** The price at which the file wants the worth shown. */
  readonly price?: Money
  /** What could be traded besides the price, as somebody typed it for this deal. */
  readonly levers?: readonly TypedLever[]
  /** Where the figures come from that it assumes of people who leave; of a deal of a house that keeps records. */
  readonly assumed?: AssumedFigures
}

export interface ReadOptions {
  /** For files that name no currency. */
  readonly currency?: string
}

const currencyOf = (deal: FiledDeal, options: ReadOptions): Result<Currency, Problem> => {
  const code = deal.currency ?? options.currency
  if (code === undefined) {
    return refuse({
      code: "missing",
      message: '"currency" is missing.',
      remedy: "Write currency: GBP (or EUR, USD, ...), or give --currency GBP.",
      path: ["currency"],
    })
  }
  const currency = parseCurrency(code)
  return currency.ok ? currency : refuse(problemOfRefusal(currency.error, ["currency"]))
}

/** What must be said before anything can be advised. */
const gapsIn = (deal: FiledDeal): Problem[] => {
  const problems: Problem[] = []
  const gap = (key: string, message: string, remedy: string) =>
    problems.push({ code: "missing", message, remedy, path: [key] })
  const saysWorth = sideOf(deal) === "seller" ? (deal.cost ?? deal.unit ?? deal.costs) : deal.value
  const saysElse = deal.alternative ?? deal.alternatives
  if (deal.line !== undefined && saysWorth === undefined && saysElse === undefined) return problems
  if (saysWorth === undefined && sideOf(deal) === "seller") {
    gap(
      "cost",
      '"cost" is missing: what the deal costs us.',
      "Write cost: 8100 (0 if it costs nothing), or only a line.",
    )
  }
  if (saysWorth === undefined && sideOf(deal) === "buyer") {
    gap("value", '"value" is missing: what the thing is worth to us.', "Write value: 140, or only a line.")
  }
  if (saysElse === undefined) {
    gap(
      "alternative",
      '"alternative" is missing: what is left for us without this deal.',
      "Write alternative: 650 (0 if nothing), or a list of alternatives.",
    )
  }
  if (deal.alternative !== undefined && deal.alternatives !== undefined) {
    problems.push({
      code: "said-twice",
      message: '"alternative" and "alternatives" say the same thing twice.',
      remedy: "Keep the list, or the one figure.",
      path: ["alternative"],
      atKey: true,
    })
  }
  return problems
}

const limitOf = (limit: Estimate, currency: Currency): LimitRange => ({
  low: moneyFromAmount(limit.p10, currency, "nearest"),
  middle: moneyFromAmount(limit.p50, currency, "nearest"),
  high: moneyFromAmount(limit.p90, currency, "nearest"),
})

/** The place of a move that does not fit: in a list its row, in one text its word. */
const sessionProblem = (problem: Problem, deal: FiledDeal): Problem => {
  if (typeof deal.moves !== "string") return problem
  const index = Number(problem.path[1] ?? 0)
  const words = [...deal.moves.matchAll(/\S+/g)]
  const word = words[index]
  return { ...problem, path: ["moves"], ...(word && { at: word.index, length: word[0].length }) }
}

/** The deal itself, checked, and its moves played. */
const dealOfFile = (deal: FiledDeal, money: MoneyReader): Deal | undefined => {
  const { currency, problems } = money
  const [ask, line, target] = (["ask", "line", "target"] as const).map((key) => money.at(deal[key], [key]))
  const moves = movesOfFile(deal.moves, currency, problems)
  const limit = deal.limit && limitOf(deal.limit, currency)
  const draft = dealOf({
    side: sideOf(deal),
    currency,
    moves,
    ...given({ ask, line, target, limit, roundsMax: deal.rounds }),
  })
  if (!draft.ok) {
    problems.push(problemOfRefusal(draft.error))
    return undefined
  }
  const session = playSession(draft.value)
  if (!session.ok) problems.push(sessionProblem(problemOfRefusal(session.error), deal))
  return draft.value
}

const paperOf = (filed: FiledDeal, money: MoneyReader): DealPaper | undefined => {
  const { currency, problems } = money
  const deal = dealOfFile(filed, money)
  const price = money.at(filed.price, ["price"])
  const hasSheet = sideOf(filed) === "seller" ? (filed.cost ?? filed.unit ?? filed.costs) : filed.value
  const sheet = hasSheet ? sheetOfFile(filed, currency, money) : undefined
  const alternatives = alternativesOfFile(filed, sheet, problems)
  if (!deal || problems.length > 0) return undefined
  const assumptions = filed.assumptions && given(filed.assumptions)
  const levers = filed.levers?.map(({ by = "us", ...lever }) => given({ by, ...lever }))
  return {
    brief: { deal, alternatives, ...given({ sheet, assumptions }) },
    ...given({ title: filed.title, price, levers }),
  }
}

/** Reads a document. All problems that could be found are in the refusal, each with its path. */
export const readDealFile = (document: unknown, options: ReadOptions = {}): Result<DealPaper, readonly Problem[]> => {
  const parsed = dealFileSchema.safeParse(document)
  if (!parsed.success) return refuse(problemsOfZod(parsed.error))
  const deal = parsed.data
  const currency = currencyOf(deal, options)
  const problems = [...(currency.ok ? [] : [currency.error]), ...gapsIn(deal)]
  if (!currency.ok) return refuse(problems)
  const paper = paperOf(deal, moneyReader(currency.value, problems))
  return paper && problems.length === 0 ? ok(paper) : refuse(onePerPlace(problems))
}
