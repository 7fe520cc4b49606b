// A practice on a deal of a desk. The desk copies the deal and plays who sits opposite, so nothing of what they want, their luck among it, is ever
// here before the end; what is typed here goes there move by move. It counts for whoever made the key, who finds it on his screen.

import { practiceOutputOf } from "@walkaway/contract"
import { type AnswerFor, DeskProblem, type RequestFor } from "@walkaway/contract/client"
import { type Deal, dealOf, formatDecimal, type Move, must, ok, parseMoney, refuse } from "@walkaway/engine"
import { notToSay } from "@walkaway/engine/practice"
import { asJson } from "../commands/deal-options.ts"
import { converse, type Stage } from "../practice/conversation.ts"
import type { Talk } from "../practice/talk.ts"
import { type Outcome, said } from "../shell.ts"
import { openingView, practiceView, UNJUDGED } from "../views/practice-view.ts"
import { dealIdOf } from "./deal-id.ts"
import { judgementOfOutput } from "./judgement-of-output.ts"
import { currencyOf } from "./money-text.ts"
import { moveOf } from "./paper-of-deal.ts"
import { complaintsOf, type Desk, once, withDesk } from "./with-desk.ts"

type PracticeOfDesk = AnswerFor<"getPractice">["body"]
type MoveBody = RequestFor<"movePractice">["body"]

const saidMove = (
  { kind, by, price, door, days }: PracticeOfDesk["moves"][number],
  deal: Pick<Deal, "side" | "currency">,
): Move =>
  kind === "wait" || by === null
    ? { kind: "wait", days: days ?? 1 }
    : moveOf({ kind, by, price, door, item: null, cost: null, value: null }, deal.side, deal.currency)

const dealOfPractice = ({ side, currency: code, ask, line, moves }: PracticeOfDesk): Deal => {
  const currency = currencyOf(code)
  const money = (text: string) => must(parseMoney(text, currency))
  return must(
    dealOf({
      side,
      currency,
      ...(ask !== null && { ask: money(ask) }),
      ...(line !== null && { line: money(line) }),
      moves: moves.map((move) => saidMove(move, { side, currency })),
    }),
  )
}

/** What the desk is told. */
const bodyOf = (move: Move): MoveBody => {
  switch (move.kind) {
    case "offer":
    case "call":
      return { kind: move.kind, price: formatDecimal(move.price) }
    case "walk":
      return { kind: "walk", door: move.door }
    case "wait":
      return { kind: "wait", days: move.days }
    case "accept":
    case "return":
      return { kind: move.kind }
    default:
      return { kind: "hold" }
  }
}

/** What does not fit the talk, or is no figure, is said and the talk goes on. */
const isOfTheTalk = (fault: unknown): fault is DeskProblem =>
  fault instanceof DeskProblem && [409, 422].includes(fault.status)

const talkAt = (desk: Desk, practice: PracticeOfDesk): Talk<PracticeOfDesk> => ({
  deal: dealOfPractice(practice),
  from: practice.movesBefore,
  isOver: practice.endedAt !== null,
  practice,
  play: async (move) => {
    const objection = notToSay(move, practice.side)
    if (objection) return refuse(objection)
    try {
      const wish = { params: { practiceId: practice.id }, body: bodyOf(move), ifMatch: practice.version, ...once() }
      return ok(talkAt(desk, (await desk.call("movePractice", wish)).answer))
    } catch (fault) {
      if (isOfTheTalk(fault)) return refuse({ ...complaintsOf(fault)[0], code: fault.problem.code })
      throw fault
    }
  },
})

const judged = async (
  desk: Desk,
  { deal, practice, isOver }: Talk<PracticeOfDesk>,
  { shell, ink, silent }: Stage,
): Promise<Outcome> => {
  // Whoever breaks off here does not look for the rest of it on a screen.
  if (!isOver) await desk.call("dropPractice", { params: { practiceId: practice.id }, ...once() })
  if (silent) return said(asJson(practiceOutputOf(deal, practice.seed, practice.judgement)))
  if (!practice.judgement) return said(UNJUDGED)
  const judgement = judgementOfOutput(practice.judgement, deal.currency)
  return said(`\n${practiceView({ deal, judgement, columns: shell.out.columns, ink })}`)
}

/** Practises the deal that a text means. */
export const practiseAtDesk = (text: string, from: "start" | "now", stage: Stage): Promise<Outcome> =>
  withDesk(stage.shell, async (desk) => {
    const dealId = await dealIdOf(desk, text)
    if (!dealId.ok) return dealId
    const { kind, silent, shell } = stage
    const body = { dealId: dealId.value, from, ...(kind && { kind }) }
    const { answer } = await desk.call("startPractice", { body, ...once() })
    const talk = talkAt(desk, answer)
    if (!silent) shell.out.write(`${openingView({ title: answer.title, deal: talk.deal, kind })}\n`)
    return await judged(desk, await converse(talk, stage), stage)
  })
