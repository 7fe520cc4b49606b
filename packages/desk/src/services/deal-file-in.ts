// A whole deal file becomes a deal of the desk: opened with its figures, its line committed, its efforts and moves logged one by one,
// as if somebody had kept the log all along. Days of waiting between the moves are counted back from now.

import { type DealPaper, readDealFile } from "@walkaway/contract"
import type { AsWritten } from "@walkaway/contract/api"
import { WORTH_KEYS } from "@walkaway/contract/api"
import { completedPaper } from "@walkaway/contract/brief"
import { type Money, type Move, moneyFromAmount, ok, type Result, refuse } from "@walkaway/engine"
import type { Caller } from "../caller.ts"
import type { DealCommand, MoveWish, OpenDeal, Paper } from "../deal/commands.ts"
import { partyOf } from "../deal/party.ts"
import type { DeskParts } from "../parts.ts"
import type { Tx } from "../storage/storage.ts"
import { commandDeal, type DealDone, type Objection, openDeal } from "./deals.ts"
import { policyInForce } from "./policies.ts"

const DAY_MS = 86_400_000

const paperOfFile = (file: AsWritten): Paper => {
  const kept = Object.entries(file).filter(([key]) => WORTH_KEYS.includes(key) || key === "customer")
  return Object.fromEntries(kept)
}

/** Each move with its moment: the last one now, a wait is whole days. */
const timed = (moves: readonly Move[], now: Date): readonly { readonly move: Move; readonly at: Date }[] => {
  const total = moves.reduce((days, move) => days + (move.kind === "wait" ? move.days : 0), 0)
  let day = 0
  return moves.flatMap((move) => {
    if (move.kind === "wait") day += move.days
    return move.kind === "wait" ? [] : [{ move, at: new Date(now.getTime() - (total - day) * DAY_MS) }]
  })
}

const wishOf = (move: Exclude<Move, { kind: "wait" }>, side: OpenDeal["side"]): MoveWish => {
  const { by: mover, ...rest } = move
  return { ...rest, by: partyOf(mover, side) } as MoveWish
}

const commandsOf = (
  paper: DealPaper,
  now: Date,
): readonly { readonly command: Exclude<DealCommand, OpenDeal>; readonly at: Date }[] => {
  const { deal, sheet } = paper.brief
  const moves = timed(deal.moves, now)
  const start = moves[0]?.at ?? now
  const { line, target, currency } = deal
  const money = (amount: number): Money => moneyFromAmount(amount, currency, "nearest")
  return [
    ...(line ? [{ command: { kind: "commit-line", line, ...(target && { target }) } as const, at: start }] : []),
    ...(sheet?.sunk ?? []).map((entry) => ({
      command: {
        kind: "log-effort",
        stage: entry.stage,
        hours: entry.hours,
        ...(entry.money > 0 && { money: money(entry.money) }),
      } as const,
      at: start,
    })),
    ...moves.map(({ move, at }) => ({
      command: {
        kind: "log-move",
        move: wishOf(move as Exclude<Move, { kind: "wait" }>, deal.side),
        alreadySaid: true,
      } as const,
      at,
    })),
  ]
}

const limitOf = ({ brief }: DealPaper) => {
  const { limit } = brief.deal
  return limit ? { limit: [limit.low, limit.middle, limit.high] as const } : {}
}

export interface FileTarget {
  readonly customerId?: string
  readonly unitId?: string
}

/** Opens the deal that a file describes. The refusal names the places in the file. */
export const openDealFromFile = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  file: AsWritten,
  target: FileTarget = {},
): Promise<Result<DealDone, Objection>> => {
  const { policy } = await policyInForce(tx)
  const completed = { currency: policy.currency, ...completedPaper(file as Paper, policy, "salesperson") }
  const paper = readDealFile(completed)
  if (!paper.ok) {
    const [first] = paper.error
    return refuse({ ...first, path: "", code: "worth-wrong", problems: paper.error })
  }
  const { deal, sheet } = paper.value.brief
  const now = parts.clock()
  const commands = commandsOf(paper.value, now)
  const opened = await openDeal(tx, parts, caller, {
    side: deal.side,
    currency: deal.currency,
    template: sheet?.template ?? "car",
    paper: paperOfFile(file),
    occurredAt: commands[0]?.at ?? now,
    ...(paper.value.title !== undefined && { title: paper.value.title }),
    ...(deal.ask && { ask: deal.ask }),
    ...limitOf(paper.value),
    ...(deal.roundsMax !== undefined && { roundsMax: deal.roundsMax }),
    ...target,
  })
  if (!opened.ok) return opened
  let done = opened.value
  const by = { organisationId: caller.organisationId, actor: caller.actor }
  for (const { command, at } of commands) {
    const next = await commandDeal(tx, parts, by, { dealId: done.dealId, occurredAt: at }, command)
    if (!next.ok) return next
    done = next.value
  }
  return ok(done)
}
