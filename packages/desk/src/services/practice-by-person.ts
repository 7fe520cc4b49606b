// How a house practises, person by person: how many talks, the last scores, and which moves cost how much. A manager sees everybody, a salesperson
// himself; nobody sees another's talk, its deal or its figures.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { type CostlyMoves, costlyMoves, type PlayedMove } from "@walkaway/engine/practice"
import type { NotEnough } from "@walkaway/engine/review"
import { and, asc, count, eq, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import { playedMovesOf } from "../practice/played-moves.ts"
import { organisationPeople } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { practices } from "../storage/tables.ts"
import { behind } from "./lists.ts"
import { type Page, type PageWish, pageOf } from "./pages.ts"
import { ofCaller } from "./practices.ts"
import { NOT_YOUR_PRACTICE, personShown } from "./review-rows.ts"

export interface PersonsPractice {
  readonly person: { readonly id: string; readonly name: string }
  /** Talks that are over. */
  readonly talks: number
  /** The last of them, oldest first; in per cent of the price, over the adviser. */
  readonly scores: readonly { readonly endedAt: Date; readonly score: number }[]
  readonly costly: CostlyMoves | NotEnough
}

/** Talks back to which somebody's habits are looked for: what he has unlearnt is not held against him. */
const TALKS_LOOKED_AT = 30

interface JudgedTalk {
  readonly personId: string
  readonly endedAt: Date
  readonly score: number
  readonly moves: readonly PlayedMove[]
}

/** The last judged talks of each among those practices, oldest first. */
const lastTalks = async (tx: Tx, among: SQL): Promise<readonly JudgedTalk[]> => {
  const { personId, id, endedAt } = practices
  const place = sql<number>`row_number() over (partition by ${personId} order by ${endedAt} desc, ${id} desc)`.as(
    "place",
  )
  const ranked = tx
    .select({ id, place })
    .from(practices)
    .where(and(among, isNotNull(endedAt)))
    .as("ranked")
  const rows = await tx
    .select({ personId, endedAt, score: practices.score, partner: practices.partner, judgement: practices.judgement })
    .from(practices)
    .innerJoin(ranked, eq(ranked.id, id))
    .where(lte(ranked.place, TALKS_LOOKED_AT))
    .orderBy(asc(endedAt), asc(id))
  return rows.map((row) => ({
    personId: row.personId,
    endedAt: row.endedAt ?? new Date(0),
    score: row.score ?? 0,
    moves: playedMovesOf(row),
  }))
}

const talksOf = async (tx: Tx, among: SQL): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .select({ personId: practices.personId, talks: count() })
    .from(practices)
    .where(and(among, isNotNull(practices.endedAt)))
    .groupBy(practices.personId)
  return new Map(rows.map(({ personId, talks }) => [personId, talks]))
}

/** What of one's own moves costs most. */
export const ownCostlyMoves = async (tx: Tx, caller: Caller): Promise<CostlyMoves | NotEnough> =>
  costlyMoves((await lastTalks(tx, ofCaller(caller))).map(({ moves }) => moves))

/** Everybody who works here, by name, those who never practised too. Refusal codes: `not-yours-to-see`, `invalid`. */
export const listPracticeByPerson = async (
  tx: Tx,
  caller: Caller,
  asked: string | undefined,
  wish: PageWish,
): Promise<Result<Page<PersonsPractice>, Refusal>> => {
  const shown = personShown(caller, asked, NOT_YOUR_PRACTICE)
  if (!shown.ok) return shown
  const { id, name } = organisationPeople
  const place = behind(
    wish.after,
    [
      [name, "text"],
      [id, "text"],
    ],
    ">",
  )
  if (!place.ok) return place
  const people = await tx
    .select({ id, name })
    .from(organisationPeople)
    .where(and(place.value, shown.value === undefined ? undefined : eq(id, shown.value)))
    .orderBy(asc(name), asc(id))
    .limit(wish.limit + 1)
  const page = pageOf(people, wish.limit, (person) => [person.name, person.id])
  const theirs = inArray(
    practices.personId,
    page.items.map((person) => person.id),
  )
  const [talks, last] = [
    await talksOf(tx, theirs),
    Map.groupBy(await lastTalks(tx, theirs), ({ personId }) => personId),
  ]
  const items = page.items.map((person) => {
    const own = last.get(person.id) ?? []
    const scores = own.map(({ endedAt, score }) => ({ endedAt, score }))
    return { person, talks: talks.get(person.id) ?? 0, scores, costly: costlyMoves(own.map(({ moves }) => moves)) }
  })
  return ok({ ...page, items })
}
