// Who acts with a key, remembered for five seconds by the digest of the token, whether there is somebody or nobody. A busy program
// then costs the database one look in five seconds, and a revoked key works for five seconds at most in another process; in this
// one the memory is emptied at once.

import { LRUCache } from "lru-cache"
import type { Caller } from "../caller.ts"
import type { Clock } from "../clock.ts"

const KEY_MEMORY_MS = 5_000
const REMEMBERED_MAX = 5_000

export interface KeyCache {
  get(digest: string): { readonly caller: Caller | undefined } | undefined
  /** `since`: of the value of `era` when the look began; a look that began before `clear` is not remembered. */
  set(digest: string, caller: Caller | undefined, since: number): void
  readonly era: number
  clear(): void
}

export const makeKeyCache = (clock: Clock): KeyCache => {
  const perf = { now: () => clock().getTime() }
  const known = new LRUCache<string, { readonly caller: Caller | undefined }>({
    max: REMEMBERED_MAX,
    ttl: KEY_MEMORY_MS,
    ttlResolution: 0,
    perf,
  })
  let era = 0
  return {
    get: (digest) => known.get(digest),
    set: (digest, caller, since) => {
      if (since === era) known.set(digest, { caller })
    },
    get era() {
      return era
    },
    clear: () => {
      era += 1
      known.clear()
    },
  }
}
