// Requests under one Idempotency-Key go one after the other in this process, so that the second finds the answer of the first. Where the
// work is one transaction the database sees to that by itself; people, keys and the example make transactions of their own, and
// five thumbs at once would each be answered "gone already" by a thing that the first had just done away with.

import type { OnceKey } from "../ports.ts"

export type InTurn = <T>(once: OnceKey | undefined, work: () => Promise<T>) => Promise<T>

export const inTurns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return async (once, work) => {
    if (!once) return await work()
    const place = JSON.stringify([once.organisationId, once.actorId, once.key])
    const turn = (last.get(place) ?? Promise.resolve()).then(work, work)
    last.set(place, turn)
    try {
      return await turn
    } finally {
      if (last.get(place) === turn) last.delete(place)
    }
  }
}
