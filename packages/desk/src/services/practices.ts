// Practices: begun from a deal or from an invented one, played move by move, judged when they are over, and what becomes of one's scores. Each
// is its own person's and nobody else's. Chance comes in as a seed; what the counterpart wants stays in the row.

import { practiceJudgementOf } from "@walkaway/contract"
import { ENGINE_VERSION, type Move, ok, type Refusal, type Result, refuse, type Side } from "@walkaway/engine"
import {
  beginPractice,
  drawCounterpart,
  drawnDeal,
  isPracticeOver,
  judgePractice,
  type PartnerKind,
  type Practice,
  practiseMove,
} from "@walkaway/engine/practice"
import { and, desc, eq, isNotNull, lt, or, sql } from "drizzle-orm"
import type { Caller } from "../caller.ts"
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
import { deals, practices } from "../storage/tables.ts"
import { readerOf } from "../views/reader.ts"
import { findDeal, type Objection } from "./deals.ts"
import { allLearntFigures } from "./learnt-figures.ts"
import { currencyIn } from "./money-in.ts"
import { ownerRoleOf } from "./owners.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"
import { policyInForce } from "./policies.ts"
import { priorsFrom } from "./priors.ts"

export type PracticeRow = typeof practices.$inferSelect & { readonly title: string | null }

export const PRACTICE_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such practice of yours.",
  remedy: "Look it up in your list, or start a new one.",
}

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

/** The columns that a move changes; judged where it was the last. */
const played = (practice: Practice, now: Date) => {
  const judgement = isPracticeOver(practice) ? judgePractice(practice) : undefined
  if (judgement && !judgement.ok) throw new Error(`A practice that is over was not judged: ${judgement.error.code}`)
  return {
    moves: movesText(practice),
    changedAt: now,
    ...(judgement && {
      endedAt: now,
      judgement: practiceJudgementOf(judgement.value),
      score: judgement.value.score,
    }),
  }
}

/** Starts a practice. Refusal codes: `not-found`, `line-hidden`, `deal-closed`, `already-over`, `worth-incomplete`, `unknown-currency`. */
export const startPractice = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  wish: PracticeWish,
  seed: number,
): Promise<Result<PracticeRow, Objection>> => {
  const copy = await copyFor(tx, parts, caller, wish, seed)
  if (!copy.ok) return copy
  const { brief, document, prior } = copy.value
  const partner = drawCounterpart(brief, { seed, ...(wish.kind && { kind: wish.kind }) })
  if (!partner.ok) return partner
  const now = parts.clock()
  const id = parts.newId()
  await tx.insert(practices).values({
    organisationId: caller.organisationId,
    id,
    version: 1,
    personId: caller.actor.id,
    dealId: wish.dealId ?? null,
    startedAt: now,
    kindTold: wish.kind !== undefined || wish.tellKind,
    document,
    prior: prior ?? null,
    partner: partner.value,
    engine: ENGINE_VERSION,
    ...played(beginPractice(brief, partner.value), now),
  })
  return findPractice(tx, caller, id)
}

const TITLED = { practice: practices, title: deals.title }

const ofCaller = ({ actor }: Caller) => eq(practices.personId, actor.id)

const titled = (tx: Tx) => tx.select(TITLED).from(practices).leftJoin(deals, eq(deals.id, practices.dealId))

/** One's own practice. */
export const findPractice = async (tx: Tx, caller: Caller, id: string): Promise<Result<PracticeRow, Refusal>> => {
  const [row] = await titled(tx).where(and(eq(practices.id, id), ofCaller(caller)))
  return row ? ok({ ...row.practice, title: row.title }) : refuse(PRACTICE_NOT_FOUND)
}

/** Row and lock: two moves at once are made one after the other, and the second finds the version gone. */
const inLineFor = async (tx: Tx, caller: Caller, id: string): Promise<PracticeRow | undefined> => {
  const locked = await tx
    .select({ id: practices.id })
    .from(practices)
    .where(and(eq(practices.id, id), ofCaller(caller)))
    .for("update")
  if (locked.length === 0) return undefined
  const found = await findPractice(tx, caller, id)
  return found.ok ? found.value : undefined
}

/** Makes a move of ours and hears the answer. Refusal codes: `not-found`, `version-conflict`, those of the engine's `practiseMove`. */
export const movePractice = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  target: { readonly id: string; readonly expectedVersion?: number | undefined },
  moveIn: (practice: Practice) => Result<Move, Refusal>,
): Promise<Result<PracticeRow, Refusal>> => {
  const row = await inLineFor(tx, caller, target.id)
  if (!row) return refuse(PRACTICE_NOT_FOUND)
  if (target.expectedVersion !== undefined && target.expectedVersion !== row.version) return refuse(CHANGED)
  const practice = practiceOf(row)
  const move = moveIn(practice)
  if (!move.ok) return move
  const next = practiseMove(practice, move.value)
  if (!next.ok) return next
  const changes = { ...played(next.value, parts.clock()), version: row.version + 1 }
  await tx.update(practices).set(changes).where(eq(practices.id, row.id))
  return findPractice(tx, caller, row.id)
}

const JUDGED: Refusal = {
  code: "already-over",
  message: "This practice is over and counts.",
  remedy: "Start a new one: what went badly belongs to the picture too.",
}

/** Throws a practice away that is not over. Refusal codes: `not-found`, `already-over`. */
export const dropPractice = async (tx: Tx, caller: Caller, id: string): Promise<Result<undefined, Refusal>> => {
  const row = await inLineFor(tx, caller, id)
  if (!row) return refuse(PRACTICE_NOT_FOUND)
  if (row.endedAt) return refuse(JUDGED)
  await tx.delete(practices).where(eq(practices.id, row.id))
  return ok(undefined)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One's own practices, the last first. */
export const listPractices = async (
  tx: Tx,
  caller: Caller,
  filter: { readonly dealId?: string | undefined },
  wish: PageWish,
): Promise<Result<Page<PracticeRow>, Refusal>> => {
  const place = placeOfCursor(wish.after, 2)
  if (!place.ok) return place
  const [at, id] = place.value ?? []
  if (at !== undefined && (Number.isNaN(Date.parse(at)) || !UUID.test(id ?? ""))) return refuse(BAD_CURSOR)
  const before = at === undefined ? undefined : new Date(at)
  const rows = await titled(tx)
    .where(
      and(
        ofCaller(caller),
        filter.dealId === undefined ? undefined : eq(practices.dealId, filter.dealId),
        before && or(lt(practices.startedAt, before), and(eq(practices.startedAt, before), lt(practices.id, id ?? ""))),
      ),
    )
    .orderBy(desc(practices.startedAt), desc(practices.id))
    .limit(wish.limit + 1)
  const flat = rows.map(({ practice, title }) => ({ ...practice, title }))
  return ok(pageOf(flat, wish.limit, (row) => [row.startedAt.toISOString(), row.id]))
}

export interface PracticeScore {
  readonly practiceId: string
  readonly endedAt: Date
  readonly score: number
}

/** Beyond so many, the oldest are left out. */
const SCORES_MAX = 400

/** Scores of one's own judged practices, oldest first. */
export const practiceScores = async (tx: Tx, caller: Caller): Promise<readonly PracticeScore[]> => {
  const rows = await tx
    .select({
      practiceId: practices.id,
      endedAt: sql<Date>`${practices.endedAt}`.mapWith(practices.endedAt),
      score: practices.score,
    })
    .from(practices)
    .where(and(ofCaller(caller), isNotNull(practices.endedAt)))
    .orderBy(desc(practices.endedAt), desc(practices.id))
    .limit(SCORES_MAX)
  return rows.map(({ score, ...row }) => ({ ...row, score: score ?? 0 })).toReversed()
}
