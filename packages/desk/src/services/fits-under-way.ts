// Learning that somebody asked for, as it goes on in this process. Few deals are done with while he waits; many go on in the background, one
// fit at a time for a house, and the house is told when it asks again. What a stop cuts short the night makes up for.

import type { DeskParts } from "../parts.ts"
import type { Actor } from "../recorded.ts"
import { type Learn, learnApart } from "./learn-apart.ts"
import { closedDeals, fitPrior } from "./prior-fits.ts"

export interface FitsUnderWay {
  /** Learns now: "made" a version, "same" as the last since nothing is new, or goes on "under-way". */
  ask(organisationId: string, actor: Actor): Promise<"made" | "same" | "under-way">
  isUnderWay(organisationId: string): boolean
  /** Cuts short what goes on. */
  close(): Promise<void>
}

/** As many closed deals as somebody can wait for: a second or two. */
const AT_ONCE_MAX = 100

export const fitsUnderWay = (
  parts: DeskParts,
  onFault: (error: unknown) => void,
  learn: Learn = learnApart,
): FitsUnderWay => {
  const stop = new AbortController()
  const learnUntilStopped: Learn = (negotiations, options) => learn(negotiations, options, stop.signal)
  const running = new Map<string, Promise<void>>()
  const begin = (organisationId: string, actor: Actor): Promise<"made" | "same"> => {
    const fit = fitPrior(parts, organisationId, actor, learnUntilStopped).then(({ isNew }) => (isNew ? "made" : "same"))
    const over = fit.then(
      () => undefined,
      () => undefined,
    )
    running.set(
      organisationId,
      over.then(() => void running.delete(organisationId)),
    )
    return fit
  }
  return {
    ask: async (organisationId, actor) => {
      if (running.has(organisationId)) return "under-way"
      const deals = await parts.storage.inOrganisation(organisationId, closedDeals)
      if (running.has(organisationId)) return "under-way"
      const fit = begin(organisationId, actor)
      if (deals <= AT_ONCE_MAX) return fit
      fit.catch((error: unknown) => stop.signal.aborted || onFault(error))
      return "under-way"
    },
    isUnderWay: (organisationId) => running.has(organisationId),
    close: async () => {
      stop.abort()
      await Promise.all(running.values())
    },
  }
}
