// What happens, as it happens, to whoever watches an organisation: in this process or another, on either storage. The database's
// notification only wakes; what is told is read from the log behind the watcher's own cursor, so nothing is missed or told twice,
// whoever wrote it and however the connection broke. Told is what happened and to what, never the figures: a watcher reads
// those through the door that knows what he may see.

import { isCursor } from "../event-log/cursor.ts"
import type { Cursor, EventLog, Written } from "../event-log/event-log.ts"
import type { Storage } from "../storage/storage.ts"
import { type ChoiceNews, lastChoice, PRIOR_CHANNEL } from "./prior-news.ts"

export interface Happening {
  /** Where to go on from after a break. */
  readonly cursor: Cursor
  readonly type: string
  readonly streamKind: string
  readonly streamId: string
  readonly version: number
  readonly occurredAt: Date
  readonly actor: { readonly kind: string; readonly id: string }
}

export interface LiveFeed {
  /**
   * From the cursor on, or from now. Resolves when the watcher stands in the order; the result stops it. Undefined: the cursor is none
   * of the log's.
   */
  subscribe(
    organisationId: string,
    after: Cursor | undefined,
    tell: (happening: Happening) => void,
  ): Promise<(() => void) | undefined>
  close(): Promise<void>
}

const PAGE = 200
/** A late commit may still be invisible when its notification arrives, so a wake looks again a little later. */
const SECOND_LOOKS_MS = [0, 40, 200, 1_000]
/** And in case a notification itself was lost with a connection. */
const PATROL_MS = 5_000

interface Watcher {
  cursor: Cursor
  busy: boolean
  again: boolean
  stopped: boolean
  readonly organisationId: string
  readonly tell: (happening: Happening) => void
}

const happeningOf = ({ cursor, event, streamKind, streamId, version, occurredAt, actor }: Written): Happening => ({
  cursor,
  type: event.type,
  streamKind,
  streamId,
  version,
  occurredAt,
  actor: { kind: actor.kind, id: actor.id },
})

const happeningOfChoice = (choice: ChoiceNews, { organisationId, cursor }: Watcher): Happening => ({
  cursor,
  type: "PriorChosen",
  streamKind: "prior",
  streamId: organisationId,
  version: choice.number,
  occurredAt: choice.chosenAt,
  actor: { kind: choice.actor.kind, id: choice.actor.id },
})

export const openLiveFeed = async (
  storage: Storage,
  log: EventLog,
  onFault: (error: unknown) => void,
): Promise<LiveFeed> => {
  const watchers = new Set<Watcher>()
  const timers = new Set<NodeJS.Timeout>()

  const readOn = async (watcher: Watcher): Promise<void> => {
    for (;;) {
      const page = await storage.inOrganisation(watcher.organisationId, (tx) => log.readAfter(tx, watcher.cursor, PAGE))
      if (watcher.stopped || page.events.length === 0) return
      for (const written of page.events) watcher.tell(happeningOf(written))
      watcher.cursor = page.cursor
    }
  }

  const wake = async (watcher: Watcher): Promise<void> => {
    if (watcher.busy) {
      watcher.again = true
      return
    }
    watcher.busy = true
    try {
      do {
        watcher.again = false
        await readOn(watcher)
      } while (watcher.again && !watcher.stopped)
    } catch (error) {
      onFault(error)
    } finally {
      watcher.busy = false
    }
  }

  /** "" says that the listener was away: everybody looks for himself. */
  const concerns = (organisationId: string) => (watcher: Watcher) =>
    organisationId === "" || watcher.organisationId === organisationId

  const later = (delay: number, organisationId: string) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      for (const watcher of [...watchers].filter(concerns(organisationId))) void wake(watcher)
    }, delay)
    timers.add(timer)
  }

  const tellChoice = async (organisationId: string): Promise<void> => {
    try {
      const choice = await storage.inOrganisation(organisationId, lastChoice)
      if (!choice) return
      for (const watcher of watchers)
        if (watcher.organisationId === organisationId) watcher.tell(happeningOfChoice(choice, watcher))
    } catch (error) {
      onFault(error)
    }
  }

  const stopChoices = await storage.listen(PRIOR_CHANNEL, (organisationId) => {
    const houses = new Set([...watchers].filter(concerns(organisationId)).map((watcher) => watcher.organisationId))
    for (const house of houses) void tellChoice(house)
  })
  const stopListening = await storage.listen("walkaway_events", (organisationId) => {
    if (![...watchers].some(concerns(organisationId))) return
    for (const delay of SECOND_LOOKS_MS) later(delay, organisationId)
  })
  const patrol = setInterval(() => {
    for (const watcher of watchers) void wake(watcher)
  }, PATROL_MS)
  patrol.unref()

  return {
    subscribe: async (organisationId, after, tell) => {
      if (after !== undefined && !isCursor(after)) return undefined
      const cursor = after ?? (await storage.inOrganisation(organisationId, (tx) => log.end(tx)))
      const watcher: Watcher = { cursor, busy: false, again: false, stopped: false, organisationId, tell }
      watchers.add(watcher)
      void wake(watcher)
      return () => {
        watcher.stopped = true
        watchers.delete(watcher)
      }
    },
    close: async () => {
      clearInterval(patrol)
      for (const timer of timers) clearTimeout(timer)
      watchers.clear()
      await Promise.all([stopListening(), stopChoices()])
    },
  }
}
