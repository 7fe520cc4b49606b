// Carries one deal's entries to the desk, one after the other, until there is nothing to do or nothing to be done now. What is decided and
// what an answer makes of it are pure (deliver.ts, settle.ts); here they meet the store, the network and the clock, all handed in. Each
// step is written down before it is taken, so that a tab that dies leaves nothing that the next one does not know.

import type { Deal } from "../desk/types.ts"
import { decide, type Step } from "./deliver.ts"
import type { Entry, TalkSeen } from "./entry.ts"
import { type Answer, type Asked, type Silence, settle } from "./settle.ts"

export interface Bearer {
  readonly userId: string
  readonly organisationId: string
}

/** The deal as it was read; or why there is none to be had. */
export type Looked = { readonly kind: "seen"; readonly deal: Deal } | Extract<Answer, { kind: "refused" }> | Silence

export interface CourierPorts {
  /** One change of a deal's entries, all or nothing and one after the other, in however many tabs. */
  revise(
    dealId: string,
    revision: (entries: readonly Entry[]) => readonly Entry[],
    /** In the moment in which the change shows. */
    alongside?: () => void,
  ): Promise<void>
  /** Whoever the desk takes us for; `anew`: it may just have changed. */
  whoIsSignedIn(anew: boolean): Promise<Bearer | Silence>
  send(entry: Entry, ifMatch: number): Promise<Answer>
  retract(entry: Entry, version: number, ifMatch: number): Promise<Answer>
  look(dealId: string): Promise<Looked>
  /** The newest that this tab has read. */
  known(dealId: string): TalkSeen | undefined
  /** Keeps it unless something newer is known. */
  learn(deal: Deal): void
  now(): number
}

/** Something is wrong with a desk that calls every version stale. */
const CONFLICTS_MAX = 5

const isSilence = (given: Bearer | Silence): given is Silence => "kind" in given

interface Run {
  isAdmitted: boolean
  isEager: boolean
  isFresh: boolean
  isDoubted: boolean
  conflicts: number
}

const isOf =
  ({ userId, organisationId }: Bearer) =>
  (entry: Entry): boolean =>
    entry.userId === userId && entry.organisationId === organisationId

/** Changes what is one user's and leaves what is others'. */
const among =
  (bearer: Bearer, work: (entries: readonly Entry[]) => readonly Entry[]) =>
  (entries: readonly Entry[]): readonly Entry[] => {
    const others = entries.filter((entry) => !isOf(bearer)(entry))
    return [...others, ...work(entries.filter(isOf(bearer)))]
  }

const stepOf = async (ports: CourierPorts, bearer: Bearer, dealId: string, run: Run): Promise<Step> => {
  let step: Step = { kind: "rest" }
  await ports.revise(
    dealId,
    among(bearer, (entries) => {
      const talk = run.isDoubted ? undefined : ports.known(dealId)
      const decided = decide({ entries, talk, isFresh: run.isFresh, isEager: run.isEager, now: ports.now() })
      step = decided.step
      return decided.entries
    }),
  )
  return step
}

/** A desk that is never satisfied is let rest like one that does not answer. */
const patiently = (answer: Answer, run: Run): Answer => {
  if (answer.kind !== "conflict") return answer
  run.conflicts += 1
  run.isDoubted = true
  run.isFresh = false
  return run.conflicts > CONFLICTS_MAX ? { kind: "silent", obstacle: "busy", isUndone: true } : answer
}

/** Nothing, when what goes out now is said by whom it is meant to be said, where it is meant to be said. */
const hindrance = async (ports: CourierPorts, bearer: Bearer, anew: boolean): Promise<Silence | undefined> => {
  const signedIn = await ports.whoIsSignedIn(anew)
  if (isSilence(signedIn)) return { ...signedIn, isUndone: true }
  if (signedIn.userId !== bearer.userId) return { kind: "silent", obstacle: "signed-out", isUndone: true }
  if (signedIn.organisationId === bearer.organisationId) return undefined
  return { kind: "silent", obstacle: "elsewhere", isUndone: true }
}

/** What another organisation's desk does not know is no refusal. */
const truly = async <Given extends Answer | Looked>(
  ports: CourierPorts,
  bearer: Bearer,
  given: Given,
): Promise<Given | Silence> => {
  if (given.kind !== "refused" || ![403, 404].includes(given.problem.status)) return given
  return (await hindrance(ports, bearer, true)) ?? given
}

const looking = async (
  ports: CourierPorts,
  bearer: Bearer,
  dealId: string,
  run: Run,
): Promise<Exclude<Looked, { kind: "seen" }> | undefined> => {
  const looked = await truly(ports, bearer, await ports.look(dealId))
  if (looked.kind !== "seen") return looked
  ports.learn(looked.deal)
  run.isFresh = true
  run.isDoubted = false
  return undefined
}

const answerTo = async (
  ports: CourierPorts,
  bearer: Bearer,
  dealId: string,
  step: Asked,
  run: Run,
): Promise<Answer | undefined> => {
  const hindered = run.isAdmitted ? undefined : await hindrance(ports, bearer, false)
  if (hindered) return hindered
  run.isAdmitted = true
  if (step.kind === "look") return await looking(ports, bearer, dealId, run)
  const answer =
    step.kind === "send"
      ? await ports.send(step.entry, step.ifMatch)
      : await ports.retract(step.entry, step.version, step.ifMatch)
  return patiently(await truly(ports, bearer, answer), run)
}

const take = async (ports: CourierPorts, bearer: Bearer, dealId: string, step: Asked, run: Run): Promise<void> => {
  const answer = await answerTo(ports, bearer, dealId, step, run)
  if (!answer) return
  // What failed just now is not tried again in the same breath.
  if (answer.kind === "silent" || answer.kind === "conflict" || answer.kind === "refused") run.isEager = false
  await ports.revise(
    dealId,
    among(bearer, (entries) => settle(entries, step, answer, ports.now())),
    "deal" in answer ? () => ports.learn(answer.deal) : undefined,
  )
}

/**
 * Delivers what can be delivered of a deal. Gives when to come again; undefined when nothing waits for a time. Only one may run for a deal
 * at a time.
 */
export const deliverDeal = async (
  ports: CourierPorts,
  bearer: Bearer,
  dealId: string,
  { isEager, signal }: { readonly isEager: boolean; readonly signal?: AbortSignal },
): Promise<number | undefined> => {
  const run: Run = { isAdmitted: false, isEager, isFresh: false, isDoubted: false, conflicts: 0 }
  while (!signal?.aborted) {
    const step = await stepOf(ports, bearer, dealId, run)
    if (step.kind === "rest") return step.until
    await take(ports, bearer, dealId, step, run)
  }
  return undefined
}
