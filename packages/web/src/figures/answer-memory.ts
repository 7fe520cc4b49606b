// Line, worth and advice hang on different things: the line not on the prices that are named, the worth on the one price that it is shown at,
// the advice not on that. So while one slider moves, what does not hang on it is worked out once. A paper is known by its very list of
// alternatives, which the contract gives anew only for another paper; what else an answer hangs on is its key.

import type { AdviceOutput, DealPaper, LineOutput, WorthOutput } from "@walkaway/contract"
import { adviceOf, lineOf, type Unadvisable, worthOf } from "@walkaway/contract/brief"
import {
  type Alternative,
  type Deal,
  formatDecimal,
  formatNotation,
  type Money,
  playSession,
  type Result,
} from "@walkaway/engine"

type Answer<T> = Result<T, Unadvisable>

/** The last answer for each paper. */
const lastAnswers = <T>() => {
  const kept = new WeakMap<readonly Alternative[], { readonly key: string; readonly answer: Answer<T> }>()
  return ({ brief }: DealPaper, key: string, make: () => Answer<T>): Answer<T> => {
    const last = kept.get(brief.alternatives)
    if (last?.key === key) return last.answer
    const answer = make()
    kept.set(brief.alternatives, { key, answer })
    return answer
  }
}

const lines = lastAnswers<LineOutput>()
const worths = lastAnswers<WorthOutput>()
const advices = lastAnswers<AdviceOutput>()

const dayOf = (deal: Deal): number => {
  const session = playSession(deal)
  return session.ok ? session.value.day : 0
}

const talkOf = ({ side, currency, line, moves }: Deal): string =>
  formatNotation({ side, currency, ...(line && { line }), moves })

const shiftOf = ({ brief }: DealPaper): string => `shift ${brief.alternativeShift ?? 0}`

/** By what it says: two houses may call theirs the same. */
const priorKey = ({ brief }: DealPaper): string => (brief.prior ? JSON.stringify(brief.prior) : "")

export const adviceRemembered = (paper: DealPaper): Answer<AdviceOutput> =>
  advices(paper, `${talkOf(paper.brief.deal)} ${shiftOf(paper)} ${priorKey(paper)}`, () => adviceOf(paper))

/** Of the talk the line takes the days and what was given besides the price. */
export const lineRemembered = (paper: DealPaper): Answer<LineOutput> => {
  const { deal } = paper.brief
  const gifts = { ...deal, moves: deal.moves.filter(({ kind }) => kind === "give") }
  return lines(paper, `${talkOf(gifts)} day ${dayOf(deal)} ${shiftOf(paper)}`, () => lineOf(paper))
}

export const worthRemembered = (paper: DealPaper, price: Money): Answer<WorthOutput> => {
  const { deal, sheet } = paper.brief
  const key = `${formatDecimal(price)} day ${dayOf(deal)} ${shiftOf(paper)} ${JSON.stringify(sheet?.sunk ?? [])}`
  return worths(paper, key, () => worthOf(paper, price))
}
