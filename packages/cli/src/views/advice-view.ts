// Advice in the terminal: the sentence, the ladder, the moves as bars, why, what would change it, what happens if somebody
// leaves. Bars start at a common zero (leaving now); what lies below it grows to the left.

import {
  type Advice,
  type CallBackPlan,
  type LeaveQuestion,
  type Ledger,
  playSession,
  type Session,
  type SwitchPoint,
} from "@walkaway/engine"
import { amountText, lineText, oddsText, plural, priceText } from "../terminal/figures.ts"
import { indented, wrap } from "../terminal/layout.ts"
import { headlineOf } from "../words/headline.ts"
import { advisedText } from "../words/moves.ts"
import { reasonText } from "../words/reasons.ts"
import { ladderBlock } from "./ladder-block.ts"
import { ledgerView } from "./ledger-view.ts"
import { movesBlock } from "./moves-block.ts"
import { headOf } from "./paper-title.ts"
import { paragraphs, type ViewOf } from "./view.ts"

export interface AdviceViewInput extends ViewOf {
  readonly advice: Advice
  readonly ledger: Ledger
}

const stateText = (session: Session, self: Advice["side"]): string => {
  const { phase } = session
  if (phase.kind === "away") return phase.who === self ? "we have left" : "they have left"
  if (phase.kind === "agreed") return "agreed"
  if (phase.kind === "over") return "over"
  return session.moves.length === 0 ? "before the first word" : "at the table"
}

const beliefText = ({ belief, currency, side }: Advice): string => {
  const { p10, p50, p90 } = belief.limit
  const what = side === "seller" ? "The most they pay" : "The least they take"
  return `${what}, we believe: ${amountText(p50, currency)} (${amountText(p10, currency)} to ${amountText(p90, currency)}). The odds that some price suits both: ${oddsText(belief.zopaProbability)}.`
}

const bullets = (sentences: readonly string[], width: number): string =>
  sentences.map((sentence) => wrap(sentence, width, "    ", "  · ")).join("\n")

const whyBlock = ({ advice, screen }: AdviceViewInput): string | undefined => {
  if (advice.reasons.length === 0) return undefined
  const sentences = advice.reasons.map((reason) => reasonText(reason, advice))
  return `Why\n${bullets(sentences, screen.columns)}`
}

const switchText = ({ when, then }: SwitchPoint, { side }: Advice): string => {
  const direction = when.turns === "above" ? "or higher" : "or lower"
  const condition =
    when.figure === "standing-offer"
      ? `they offer ${priceText(when.price)} ${direction}`
      : `our line were ${lineText(when.price, side)} ${direction}`
  return `If ${condition}: ${advisedText(then).toLowerCase()}.`
}

const switchBlock = ({ advice, screen }: AdviceViewInput): string | undefined => {
  if (advice.switchPoints.length === 0) return undefined
  return `What would change this\n${bullets(
    advice.switchPoints.map((point) => switchText(point, advice)),
    screen.columns,
  )}`
}

const callText = (plan: CallBackPlan, advice: Advice): string[] => [
  ...plan.calls.map(({ afterDays, price, acceptProbability }) => {
    const when = afterDays === 0 ? "Now" : `In ${plural(afterDays, "day")}`
    return `${when}: ${priceText(price)}, taken with ${oddsText(acceptProbability)}.`
  }),
  `At most ${plural(plan.attemptsMax, "call")}, none after ${plural(plan.stopAfterDays, "day")}; worth ${amountText(plan.expectedValue, advice.currency)}. They come back by themselves with ${oddsText(plan.returnProbability)}.`,
]

const callBlock = ({ advice, screen }: AdviceViewInput, session: Session): string | undefined => {
  if (!advice.callBack || advice.callBack.calls.length === 0) return undefined
  const title = session.phase.kind === "away" ? "Calling back" : "If they get up and go"
  return `${title}\n${bullets(callText(advice.callBack, advice), screen.columns)}`
}

const leaveText = (leave: LeaveQuestion, advice: Advice): string => {
  const { breakEvenCallBack, assumedCallBack, atRisk, improvement } = leave
  if (!(breakEvenCallBack <= 1)) {
    return "No: even a sure call back would not make up for what leaving risks."
  }
  const needed =
    breakEvenCallBack <= 0
      ? "whatever the odds of a call back"
      : `only if you believe that they call back with ${oddsText(breakEvenCallBack)} or more`
  return `It pays ${needed}; ${oddsText(assumedCallBack)} is assumed. At risk ${amountText(atRisk, advice.currency)}, to be won ${amountText(improvement, advice.currency)}.`
}

const leaveBlock = ({ advice, screen }: AdviceViewInput): string | undefined =>
  advice.leave && `Leave now, door open?\n${wrap(leaveText(advice.leave, advice), screen.columns, "  ", "  ")}`

/** From the second concession on there is something to weigh. */
const concessionsBlock = ({ advice, ledger, screen, ink }: AdviceViewInput): string | undefined =>
  ledger.entries.length < 2
    ? undefined
    : `Given and got\n${ledgerView(ledger, advice.currency, advice.side, screen.columns, ink)}`

/** The whole advice as text. */
export const adviceView = (input: AdviceViewInput): string => {
  const { advice, paper, ink, screen } = input
  const played = playSession(paper.brief.deal)
  if (!played.ok) return headlineOf(advice)
  const session = played.value
  return paragraphs([
    headOf(input, stateText(session, advice.side)),
    ink.bold(wrap(headlineOf(advice), screen.columns)),
    indented(ladderBlock(advice, paper.brief.deal, session, screen.columns - 2, ink)),
    wrap(beliefText(advice), screen.columns),
    movesBlock(advice, { columns: screen.columns, ink }),
    whyBlock(input),
    switchBlock(input),
    concessionsBlock(input),
    callBlock(input, session),
    leaveBlock(input),
  ])
}
