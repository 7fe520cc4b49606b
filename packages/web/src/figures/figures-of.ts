// The figures of a deal: worth, line, advice and ledger, by the functions that the desk itself asks, so that screen and desk say the same to
// the last digit. Pure and without a network; `now` comes in.

import type { DealPaper } from "@walkaway/contract"
import {
  briefOf,
  type DealSoFar,
  ledgerOutputOf,
  ledgerSoFar,
  priceShown,
  readOnce,
  worthIncomplete,
} from "@walkaway/contract/brief"
import { dealOf, ledgerOf, type Money, meanWorth, must, playSession, type Refusal, type Result } from "@walkaway/engine"
import { adviceRemembered, lineRemembered, worthRemembered } from "./answer-memory.ts"
import { dealOfView, sessionOf, withPending } from "./deal-of-view.ts"
import {
  type DealQuestion,
  type DocumentQuestion,
  type Figures,
  type FiguresQuestion,
  isAboutDocument,
} from "./questions.ts"
import { type Asked, askedBy, paperAsked } from "./what-if.ts"

const NOTHING: Figures = { advice: null, line: null, worth: null, ledger: null, refusal: null, problems: [] }

const orNull = <T>(result: Result<T, Refusal>): T | null => (result.ok ? result.value : null)

type Answers = Pick<Figures, "advice" | "line" | "worth" | "refusal">

/** What the engine says on a brief. */
const answersOn = (paper: DealPaper, price: Money | undefined, shift: number | undefined): Answers => {
  const asked = shift === undefined ? paper : { ...paper, brief: { ...paper.brief, alternativeShift: shift } }
  const advice = adviceRemembered(asked)
  return {
    advice: orNull(advice),
    line: orNull(lineRemembered(asked)),
    worth: orNull(worthRemembered(asked, priceShown(asked, price))),
    refusal: advice.ok ? null : advice.error,
  }
}

const CLOSED: Refusal = { code: "deal-closed", message: "The deal is closed, and there is nothing left to advise." }

/** The deal as the what-if has it. A target stands with its own line only. */
const dealAsked = (deal: DealSoFar, { moves, line }: Asked, { whatIf = {}, now }: DealQuestion): DealSoFar => ({
  ...deal,
  ...(line && { line: { price: line } }),
  paper: paperAsked(deal.paper, whatIf),
  moves: [...deal.moves, ...moves.map((move) => ({ move, occurredAt: now }))],
})

const withoutBrief = (problems: Figures["problems"]): Pick<Figures, "refusal" | "problems"> => {
  const { problems: placed, ...refusal } = worthIncomplete(problems)
  return { refusal, problems: placed }
}

export const figuresOfDeal = (question: DealQuestion): Figures => {
  const { deal: view, policy, ownerRole, now, learnt = [], priors = [], pending = [], whatIf = {} } = question
  const { deal, problems } = withPending(dealOfView(view), pending)
  const asked = askedBy(whatIf, sessionOf(deal), deal)
  if (!asked.ok) return { ...NOTHING, problems: [...problems, asked.error] }
  const talk = dealAsked(deal, asked.value, question)
  const isHidden = view.worth === null
  const paper = isHidden ? undefined : briefOf(talk, { policy, now, ownerRole, learnt, priors })
  const ledger = ledgerOutputOf(ledgerSoFar(talk, paper?.ok ? paper.value : undefined), talk)
  if (!paper) return { ...NOTHING, ledger, problems }
  if (!paper.ok) {
    const { refusal, problems: gaps } = withoutBrief(paper.error)
    return { ...NOTHING, ledger, refusal, problems: [...problems, ...gaps] }
  }
  const answers = answersOn(paper.value, asked.value.price, whatIf.alternativeShift)
  return { ...answers, ...(view.closed && { advice: null, refusal: CLOSED }), ledger, problems }
}

/** The file's brief with what the what-if adds to it. */
const paperOfFile = (paper: DealPaper, { moves, line }: Asked): DealPaper => {
  const { brief } = paper
  const { target, ...figures } = brief.deal
  const deal = dealOf({ ...figures, ...(line ? { line } : target && { target }), moves: [...figures.moves, ...moves] })
  return { ...paper, brief: { ...brief, deal: must(deal) } }
}

export const figuresOfDocument = ({ document, whatIf = {} }: DocumentQuestion): Figures => {
  const read = readOnce(paperAsked(document, whatIf))
  if (!read.ok) return { ...NOTHING, problems: read.error }
  const { deal } = read.value.brief
  const asked = askedBy(whatIf, must(playSession(deal)), deal)
  if (!asked.ok) return { ...NOTHING, problems: [asked.error] }
  const paper = paperOfFile(read.value, asked.value)
  const { sheet, deal: talk } = paper.brief
  const ledger = ledgerOutputOf(ledgerOf(talk, sheet && meanWorth(sheet)), talk)
  return { ...answersOn(paper, asked.value.price, whatIf.alternativeShift), ledger, problems: [] }
}

export const figuresOf = (question: FiguresQuestion): Figures =>
  isAboutDocument(question) ? figuresOfDocument(question) : figuresOfDeal(question)
