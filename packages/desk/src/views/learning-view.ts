// What was learnt of people, as people read it: which version counts and why, how much speaks for each, and what it changed. Against what was
// in force when it was learnt, and against what is shipped. A version that was not taken changed nothing, and shows only how much was seen.

import type { operations } from "@walkaway/contract/api"
import { type LearntPrior, priorFor, SHIPPED_PRIOR, SIDES, type Side } from "@walkaway/engine"
import { changeBetween, figuresOfPrior } from "@walkaway/engine/learning"
import type { z } from "zod"
import { choiceAt, choiceToCome, follows, type MadeChoice, statusOf } from "../learning/choices.ts"
import { nextFitAt } from "../learning/fit-due.ts"
import { closedDeals } from "../services/prior-fits.ts"
import {
  findPriorVersion,
  lastPriorVersion,
  madeChoices,
  type PriorVersion,
  versionsInShort,
} from "../services/priors.ts"
import type { Tx } from "../storage/storage.ts"
import { type Names, namesOf, wantedActors } from "./names.ts"

type Ops = typeof operations
export type LearningView = z.output<Ops["getLearning"]["answers"][200]>
export type PriorVersionView = z.output<Ops["getPriorVersion"]["answers"][200]>
export type PriorVersionInShort = z.output<Ops["listPriorVersions"]["answers"][200]>["items"][number]
type Part = PriorVersionView["parts"][number]

const CHOICES_SHOWN = 20

const namesFor = (tx: Tx, versions: readonly PriorVersion[], choices: readonly MadeChoice[]): Promise<Names> =>
  namesOf(
    tx,
    wantedActors([
      ...choices.map(({ actor }) => actor),
      ...versions.flatMap(({ askedBy }) => (askedBy ? [askedBy] : [])),
    ]),
  )

const choiceView = ({ number, version, fromAt, chosenAt, actor, reason }: MadeChoice, names: Names) => ({
  number,
  version,
  from: fromAt.toISOString(),
  at: chosenAt.toISOString(),
  by: names.actor(actor),
  reason,
})

const versionInShort = (
  row: PriorVersion,
  choices: readonly MadeChoice[],
  now: Date,
  names: Names,
): PriorVersionInShort => ({
  version: row.version,
  name: row.learnt.id,
  status: statusOf(row, choices, now),
  outcome: row.outcome,
  createdAt: row.createdAt.toISOString(),
  deals: row.deals,
  lastClosedAt: row.lastClosedAt?.toISOString() ?? null,
  askedBy: row.askedBy ? names.actor(row.askedBy) : null,
  engine: row.engine,
})

/** Versions as they stand now. */
export const priorVersionsInShort = async (
  tx: Tx,
  versions: readonly PriorVersion[],
  now: Date,
): Promise<PriorVersionInShort[]> => {
  const choices = await madeChoices(tx)
  const names = await namesFor(tx, versions, [])
  return versions.map((version) => versionInShort(version, choices, now, names))
}

const partsOf = (
  after: LearntPrior,
  before: LearntPrior | undefined,
  isTaken: boolean,
  them: Side,
): readonly Part[] => {
  const { evidence, segments } = after.sides[them]
  if (evidence.deals === 0) return []
  return [{ segment: {}, evidence }, ...segments].map((part) => {
    const changes = (from: LearntPrior | undefined) =>
      isTaken ? [...changeBetween(from, after, them, part.segment).figures] : []
    return {
      them,
      segment: { ...part.segment } as Part["segment"],
      evidence: { ...part.evidence, seen: { ...part.evidence.seen } },
      figures: { ...figuresOfPrior(priorFor(after, them, part.segment), them, part.segment) },
      sinceBefore: changes(before),
      sinceShipped: changes(undefined),
    }
  })
}

/** One version in full. */
export const priorVersionView = async (tx: Tx, row: PriorVersion, now: Date): Promise<PriorVersionView> => {
  const choices = await madeChoices(tx)
  const own = choices.filter(({ version }) => version === row.version)
  const names = await namesFor(tx, [row], own)
  const beforeVersion = choiceAt(choices, row.createdAt)?.version ?? 0
  const before = beforeVersion === 0 ? undefined : await findPriorVersion(tx, beforeVersion)
  const learntBefore = before?.ok ? before.value.learnt : undefined
  const isTaken = row.outcome === "moved"
  return {
    ...versionInShort(row, choices, now, names),
    before: beforeVersion,
    parts: SIDES.flatMap((them) => partsOf(row.learnt, learntBefore, isTaken, them)),
    choices: own.toReversed().map((choice) => choiceView(choice, names)),
  }
}

/** Where learning stands in a house. */
export const learningView = async (tx: Tx, now: Date, isLearning: boolean): Promise<LearningView> => {
  const choices = await madeChoices(tx)
  const latest = await lastPriorVersion(tx)
  const shown = choices.slice(-CHOICES_SHOWN).toReversed()
  const names = await namesFor(tx, latest ? [latest] : [], shown)
  const standing = (choice: MadeChoice | undefined) => {
    const version = choice?.version ?? 0
    return {
      version,
      name: version === 0 ? SHIPPED_PRIOR : `learnt-${version}`,
      from: choice?.fromAt.toISOString() ?? null,
    }
  }
  const coming = choiceToCome(choices, now)
  return {
    choice: choices.at(-1)?.number ?? 0,
    inForce: standing(choiceAt(choices, now)),
    coming: coming ? standing(coming) : null,
    follows: follows(choices, await versionsInShort(tx)),
    closedDeals: await closedDeals(tx),
    nextFitAt: nextFitAt(latest?.deals),
    isLearning,
    latest: latest ? versionInShort(latest, choices, now, names) : null,
    choices: shown.map((choice) => choiceView(choice, names)),
  }
}
