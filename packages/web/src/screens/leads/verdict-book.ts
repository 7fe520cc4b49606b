// Pursue, park, drop: written down at once, sent by itself, taken back on request. What concerns one lead goes out one after the other, so
// that a verdict and its taking back arrive in order however quick the keys are. Knows no browser and no network: the ports send.

import type { VerdictWish } from "../../desk/types.ts"
import {
  type Decidable,
  type Decision,
  type Decisions,
  holds,
  type Round,
  roundOf,
  type Versions,
  versionOf,
  withDecision,
  without,
} from "./decisions.ts"
import { eachOf } from "./each-of.ts"

/** The desk takes so many in one request. */
export const BATCH_MAX = 500

const AT_ONCE = 4

/** What the desk has of a lead after a write. */
interface Written {
  readonly version: number
}

export interface Answered {
  readonly id: string
  /** Undefined where it was refused. */
  readonly version: number | undefined
  readonly refusal: unknown
}

/** All of them reject when the desk refuses or does not answer. */
export interface VerdictPorts {
  give(decision: Decision): Promise<Written>
  giveMany(decisions: readonly Decision[], wish: VerdictWish): Promise<readonly Answered[]>
  takeBack(decision: Decision): Promise<Written>
  /** The lists are to be read again. */
  changed(): void
  freshKey(): string
  now(): number
}

export interface Book {
  readonly decisions: Decisions
  /** Also of what was taken back. */
  readonly versions: Versions
  /** The last go, while nothing of it is taken back. */
  readonly last: Round | undefined
  /** What was taken back last. */
  readonly takenBack: Round | undefined
}

const EMPTY: Book = { decisions: new Map(), versions: new Map(), last: undefined, takenBack: undefined }

export interface VerdictBook {
  now(): Book
  /** Gives back how to stop. */
  watch(tell: () => void): () => void
  give(lead: Decidable, wish: VerdictWish): Promise<void>
  /** The same for many, up to `BATCH_MAX`; rejects when the desk took none of it. */
  giveMany(leads: readonly Decidable[], wish: VerdictWish): Promise<void>
  takeBackLast(): Promise<void>
  /** What met silence or a refusal once more: the same wish under the same key. */
  sendAgain(id: string): Promise<void>
  /** Leaves the lead as the desk has it. */
  forget(id: string): void
}

/** What is written, and how it changes. */
const pagesOf = () => {
  let book = EMPTY
  const watchers = new Set<() => void>()
  const change = (part: Partial<Book>): void => {
    book = { ...book, ...part }
    for (const tell of watchers) tell()
  }
  return {
    now: () => book,
    of: (id: string) => book.decisions.get(id),
    change,
    put: (decision: Decision) => change({ decisions: withDecision(book.decisions, decision) }),
    note: (id: string, version: number) => change({ versions: new Map(book.versions).set(id, version) }),
    forget: (id: string) => change({ decisions: without(book.decisions, id) }),
    watch: (tell: () => void) => {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
  }
}

type Pages = ReturnType<typeof pagesOf>

/** One thing after the other for each lead. */
const queueOf = () => {
  const tails = new Map<string, Promise<void>>()
  return (id: string, work: () => Promise<void>): Promise<void> => {
    const next = (tails.get(id) ?? Promise.resolve()).then(work)
    tails.set(id, next)
    return next
  }
}

/** A newer wish for the same lead, made while this one was on its way, stays; it only learns the version. */
const noteGiven = ({ of, put, note }: Pages, decision: Decision, version: number): void => {
  note(decision.lead.id, version)
  const now = of(decision.lead.id)
  if (now?.key === decision.key) put({ ...decision, state: "given", version })
  else if (now) put({ ...now, version })
}

const noteAnswered = ({ of, put, note }: Pages, { id, version, refusal }: Answered): void => {
  const decision = of(id)
  if (!decision) return
  if (version === undefined) {
    put({ ...decision, state: "refused", error: refusal })
    return
  }
  note(id, version)
  put({ ...decision, state: "given", version })
}

const sender = (pages: Pages, ports: VerdictPorts) => async (id: string) => {
  const decision = pages.of(id)
  if (decision?.state !== "sending") return
  try {
    const { version } = await ports.give(decision)
    noteGiven(pages, decision, version)
  } catch (error) {
    if (pages.of(id)?.key === decision.key) pages.put({ ...decision, state: "refused", error })
  }
  ports.changed()
}

const returner = (pages: Pages, ports: VerdictPorts) => async (id: string) => {
  const decision = pages.of(id)
  if (!holds(decision)) return
  pages.put({ ...decision, state: "taking-back" })
  try {
    const { version } = await ports.takeBack(decision)
    pages.note(id, version)
    pages.forget(id)
  } catch (error) {
    pages.put({ ...decision, state: "given", error })
  }
}

export const openVerdictBook = (ports: VerdictPorts): VerdictBook => {
  const pages = pagesOf()
  const queue = queueOf()
  const send = (id: string) => queue(id, () => sender(pages, ports)(id))
  const takeBack = (id: string) => queue(id, () => returner(pages, ports)(id))
  const begin = (lead: Decidable, wish: VerdictWish): Decision => {
    const version = versionOf(pages.now().versions, lead)
    const begun: Decision = { lead, wish, state: "sending", version, key: ports.freshKey() }
    pages.put(begun)
    // Written about here from now on, whatever comes of it.
    pages.note(lead.id, version)
    return begun
  }
  const finish = (leads: readonly Decidable[], wish: VerdictWish) =>
    pages.change({ last: roundOf(leads, wish, ports.now()), takenBack: undefined })
  return {
    now: pages.now,
    watch: pages.watch,
    give: (lead, wish) => {
      begin(lead, wish)
      finish([lead], wish)
      return send(lead.id)
    },
    giveMany: async (leads, wish) => {
      const begun = leads.slice(0, BATCH_MAX).map((lead) => begin(lead, wish))
      try {
        for (const answered of await ports.giveMany(begun, wish)) noteAnswered(pages, answered)
      } catch (error) {
        for (const { lead } of begun) pages.forget(lead.id)
        throw error
      }
      const given = begun.map(({ lead }) => lead).filter(({ id }) => holds(pages.of(id)))
      finish(given, wish)
      ports.changed()
    },
    takeBackLast: async () => {
      const { last } = pages.now()
      if (!last) return
      pages.change({ last: undefined, takenBack: last })
      await eachOf(last.ids, AT_ONCE, takeBack)
      ports.changed()
    },
    sendAgain: async (id) => {
      const decision = pages.of(id)
      if (!decision) return
      pages.put({ ...decision, state: "sending", error: undefined })
      await send(id)
    },
    forget: (id) => {
      pages.forget(id)
      ports.changed()
    },
  }
}
