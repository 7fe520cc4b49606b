// From a deal as the API gives it to the deal that the brief is made of, with the moves that are still on their way to the desk. An end that
// was none because the deal was reopened is told by what follows it, or by where the deal stands.

import type { Problem } from "@walkaway/contract"
import { afterReopening, type DealSoFar, isEnd, type Row, type TimedMove } from "@walkaway/contract/brief"
import {
  applyMove,
  type Currency,
  counterpartOf,
  type Money,
  type Move,
  must,
  parseCurrency,
  parseMoney,
  playSession,
  type Session,
} from "@walkaway/engine"
import type { Deal, LoggedMove } from "../desk/types.ts"
import type { PendingMove } from "./questions.ts"

/** Of a logged or of a pending move; what a kind has no use for is null or absent. */
interface Told {
  readonly kind: LoggedMove["kind"]
  readonly by: "us" | "them"
  readonly price?: string | number | null | undefined
  readonly item?: string | null | undefined
  readonly cost?: string | number | null | undefined
  readonly value?: string | number | null | undefined
  readonly door?: "open" | "closed" | null | undefined
}

const moneyOf = (text: string | number, currency: Currency): Money => must(parseMoney(String(text).trim(), currency))

const isGiven = <T>(figure: T | null | undefined): figure is T => figure !== null && figure !== undefined

const moveOf = (told: Told, { side, currency }: Pick<DealSoFar, "side" | "currency">): Move => {
  const by = told.by === "us" ? side : counterpartOf(side)
  const { kind, price, item, cost, value, door } = told
  switch (kind) {
    case "offer":
    case "call":
      return { kind, by, price: moneyOf(price ?? "", currency) }
    case "walk":
      return { kind, by, door: door ?? "open" }
    case "give":
      return {
        kind,
        by,
        item: item ?? "",
        ...(isGiven(cost) && { cost: moneyOf(cost, currency) }),
        ...(isGiven(value) && { value: moneyOf(value, currency) }),
      }
    default:
      return { kind, by }
  }
}

/** Whether the deal still stands where its last move ended it. */
const isStillEnded = ({ phase, agreedPrice }: Deal, { phase: ended }: Session): boolean =>
  phase === "closed" ? ended.kind === "over" || agreedPrice !== null : phase === ended.kind

const movesOf = (view: Deal, opening: Pick<DealSoFar, "side" | "currency" | "ask">): TimedMove[] => {
  const { side, currency, ask } = opening
  let session = must(playSession({ side, currency, ...(ask && { ask }), moves: [] }))
  return view.moves.map((logged, index) => {
    const move = moveOf(logged, opening)
    const after = must(applyMove(session, move))
    const wasReopened = isEnd(after) && (index < view.moves.length - 1 || !isStillEnded(view, after))
    const played = wasReopened ? (afterReopening(move, session, after) ?? move) : move
    session = played === move ? after : must(applyMove(session, played))
    return { move: played, occurredAt: new Date(logged.occurredAt) }
  })
}

/** Totals by stage are all that an answer tells, and all that is shown; it moves no figure. */
const effortsOf = ({ effort }: Deal, currency: Currency): DealSoFar["efforts"] =>
  effort.byStage.map(({ stage, hours, money }) => ({ stage, hours, money: moneyOf(money, currency) }))

/** `worth` is null for whoever may not see the line: then the paper is empty. */
export const dealOfView = (view: Deal): DealSoFar => {
  const currency = must(parseCurrency(view.currency))
  const money = (text: string) => moneyOf(text, currency)
  const ask = view.ask === null ? {} : { ask: money(view.ask) }
  const { line, limit } = view
  return {
    side: view.side,
    currency,
    template: view.template,
    ...ask,
    ...(limit && { limit: [money(limit[0]), money(limit[1]), money(limit[2])] as const }),
    ...(view.rounds !== null && { roundsMax: view.rounds }),
    paper: (view.worth ?? {}) as Row,
    ...(line?.sight === "exact" && {
      line: { price: money(line.price), ...(line.target !== null && { target: money(line.target) }) },
    }),
    worthStatedAt: new Date(view.worthStatedAt),
    ...(view.channel !== undefined && { channel: view.channel }),
    ...(view.customerKind !== undefined && { customerKind: view.customerKind }),
    moves: movesOf(view, { side: view.side, currency, ...ask }),
    efforts: effortsOf(view, currency),
  }
}

/** The talk as it stands after a deal's moves. */
export const sessionOf = ({ side, currency, ask, moves }: DealSoFar): Session =>
  must(playSession({ side, currency, ...(ask && { ask }), moves: moves.map(({ move }) => move) }))

/** With the moves on their way. What does not fit any more, because others moved meanwhile, is left out and named. */
export const withPending = (
  deal: DealSoFar,
  pending: readonly PendingMove[],
): { readonly deal: DealSoFar; readonly problems: readonly Problem[] } => {
  let session = sessionOf(deal)
  const moves = [...deal.moves]
  const problems: Problem[] = []
  pending.forEach((told, index) => {
    const move = moveOf(told, deal)
    const next = applyMove(session, move)
    if (!next.ok) {
      const { code, message } = next.error
      problems.push({ code, message, path: ["pending", index] })
      return
    }
    session = next.value
    moves.push({ move, occurredAt: new Date(told.occurredAt) })
  })
  return { deal: { ...deal, moves }, problems }
}
