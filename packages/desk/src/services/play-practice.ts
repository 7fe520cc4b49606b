// Starting a practice and moving in it. Each is worked out first, outside any transaction (drawing takes a moment, judging up to a second, in
// another thread), and then kept within one, as long as nothing has happened to the practice meanwhile. The rival, one transaction for it
// all, keeps a connection and the row for as long; with an embedded database that is everybody's only one.

import { practiceJudgementOf } from "@walkaway/contract"
import { ENGINE_VERSION, type Move, ok, type Refusal, type Result, refuse, type Side } from "@walkaway/engine"
import {
  beginPractice,
  drawCounterpart,
  drawnDeal,
  isPracticeOver,
  type PartnerKind,
  type Practice,
  practiseMove,
} from "@walkaway/engine/practice"
import { and, eq } from "drizzle-orm"
import { type Caller, personOf } from "../caller.ts"
import type { DeskParts } from "../parts.ts"
import {
  copyOfDeal,
  copyOfDrawn,
  movesText,
  type PracticeCopy,
  type PracticeFrom,
  practiceOf,
} from "../practice/kept-practice.ts"
import type { Tx } from "../storage/storage.ts"
import { practices } from "../storage/tables.ts"
import { readerOf } from "../views/reader.ts"
import { findDeal, type Objection } from "./deals.ts"
import { type Judge, judgeApart } from "./judge-apart.ts"
import { allLearntFigures } from "./learnt-figures.ts"
import { currencyIn } from "./money-in.ts"
import { ownerRoleOf } from "./owners.ts"
import { policyInForce } from "./policies.ts"
import { findPractice, type PracticeRow } from "./practices.ts"
import { priorsFrom } from "./priors.ts"

const LINE_HIDDEN: Refusal = {
  code: "line-hidden",
  message: "Practising this deal would show its line, which your role does not see.",
  remedy: "Practise on an invented deal.",
}

const CLOSED: Refusal = {
  code: "deal-closed",
  message: "The deal is closed, and there is nothing to go on from.",
  remedy: "Practise it from the start.",
}

const CHANGED: Refusal = {
  code: "version-conflict",
  message: "The practice has gone on since you looked.",
  remedy: "Load it again.",
}

const JUDGING: Refusal & { readonly retryAfterSeconds: number } = {
  code: "too-many-requests",
  message: "Another talk of yours is being judged.",
  remedy: "Try again in a moment.",
  retryAfterSeconds: 2,
}

/** People who wait for a judgement. One thread judges for all, so nobody has more than one of them in line. */
const judging = new Set<string>()

export interface PracticeWish {
  /** The deal to copy; an invented one when left out. */
  readonly dealId?: string | undefined
  readonly from: PracticeFrom
  /** Of an invented deal. */
  readonly side: Side
  readonly currency?: string | undefined
  readonly kind?: PartnerKind | undefined
  /** Tell the kind beforehand though it was left to chance. */
  readonly tellKind: boolean
}

const copyFor = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  wish: PracticeWish,
  seed: number,
): Promise<Result<PracticeCopy, Objection>> => {
  const { policy } = await policyInForce(tx)
  if (wish.dealId === undefined) {
    const currency = currencyIn(wish.currency ?? policy.currency)
    return currency.ok ? ok(copyOfDrawn(drawnDeal({ seed, side: wish.side, currency: currency.value }))) : currency
  }
  const found = await findDeal(tx, parts, wish.dealId)
  if (!found.ok) return found
  if (readerOf(caller, policy).sight !== "exact") return refuse(LINE_HIDDEN)
  const { deal } = found.value
  if (deal.closed && wish.from === "now") return refuse(CLOSED)
  const now = parts.clock()
  const [ownerRole, learnt, priors] = [
    await ownerRoleOf(tx, deal.ownerId),
    await allLearntFigures(tx),
    await priorsFrom(tx, now),
  ]
  return copyOfDeal(deal, { policy, now, ownerRole, learnt, priors }, wish.from)
}

/** The columns that a move changes; judged where it was the last. Refusal codes: `too-many-requests`. */
const columnsOf = async (caller: Caller, practice: Practice, now: Date, judge: Judge) => {
  const moved = { moves: movesText(practice), changedAt: now }
  if (!isPracticeOver(practice)) return ok(moved)
  const person = personOf(caller)
  if (judging.has(person)) return refuse(JUDGING)
  judging.add(person)
  try {
    const judgement = await judge(practice)
    return ok({ ...moved, endedAt: now, judgement: practiceJudgementOf(judgement), score: judgement.score })
  } finally {
    judging.delete(person)
  }
}

/** Keeps what was worked out; refuses with `version-conflict` or `not-found` where the practice has changed or gone meanwhile. */
export type KeepPractice = (tx: Tx) => Promise<Result<PracticeRow, Refusal>>

/**
 * Works a new practice out. Refusal codes: `not-found`, `line-hidden`, `deal-closed`, `already-over`, `worth-incomplete`,
 * `unknown-currency`, `too-many-requests`.
 */
export const startPractice = async (
  parts: DeskParts,
  caller: Caller,
  wish: PracticeWish,
  seed: number,
  judge: Judge = judgeApart,
): Promise<Result<KeepPractice, Objection>> => {
  const { organisationId } = caller
  const copy = await parts.storage.inOrganisation(organisationId, (tx) => copyFor(tx, parts, caller, wish, seed))
  if (!copy.ok) return copy
  const { brief, document, prior } = copy.value
  const partner = drawCounterpart(brief, { seed, ...(wish.kind && { kind: wish.kind }) })
  if (!partner.ok) return partner
  const now = parts.clock()
  const columns = await columnsOf(caller, beginPractice(brief, partner.value), now, judge)
  if (!columns.ok) return columns
  const row = {
    organisationId,
    id: parts.newId(),
    version: 1,
    personId: personOf(caller),
    keyId: caller.actor.kind === "key" ? caller.actor.id : null,
    dealId: wish.dealId ?? null,
    startedAt: now,
    kindTold: wish.kind !== undefined || wish.tellKind,
    document,
    prior: prior ?? null,
    partner: partner.value,
    engine: ENGINE_VERSION,
    ...columns.value,
  }
  return ok(async (tx) => {
    await tx.insert(practices).values(row)
    return findPractice(tx, caller, row.id)
  })
}

/** Works a move of ours out, with what they answer. Refusal codes: `not-found`, `version-conflict`, `too-many-requests`, those of `practiseMove`. */
export const movePractice = async (
  parts: DeskParts,
  caller: Caller,
  target: { readonly id: string; readonly expectedVersion?: number | undefined },
  moveIn: (practice: Practice) => Result<Move, Refusal>,
  judge: Judge = judgeApart,
): Promise<Result<KeepPractice, Refusal>> => {
  const { organisationId } = caller
  const found = await parts.storage.inOrganisation(organisationId, (tx) => findPractice(tx, caller, target.id))
  if (!found.ok) return found
  const { id, version } = found.value
  if (target.expectedVersion !== undefined && target.expectedVersion !== version) return refuse(CHANGED)
  const practice = practiceOf(found.value)
  const move = moveIn(practice)
  if (!move.ok) return move
  const next = practiseMove(practice, move.value)
  if (!next.ok) return next
  const columns = await columnsOf(caller, next.value, parts.clock(), judge)
  if (!columns.ok) return columns
  const changes = { ...columns.value, version: version + 1 }
  return ok(async (tx) => {
    const isThis = and(eq(practices.id, id), eq(practices.version, version))
    const written = await tx.update(practices).set(changes).where(isThis).returning({ id: practices.id })
    const now = await findPractice(tx, caller, id)
    return now.ok && written.length === 0 ? refuse(CHANGED) : now
  })
}
