// How often one may ask: so many requests a minute from one address before we know who it is, so many from one caller once we do, and
// far fewer where passwords and tokens are tried. Counted in this process; a second process counts for itself.

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import type { Objection } from "../handlers.ts"

export interface RateLimits {
  /** Requests a minute. */
  readonly perAddress: number
  readonly perCaller: number
  /** Writes a minute from one address by nobody in particular: sign-in, set-up, resets. */
  readonly publicWrites: number
}

export const RATE_LIMITS: RateLimits = { perAddress: 3000, perCaller: 1200, publicWrites: 30 }

/** Several people may stand behind one address. */
const ADDRESS_TIMES = RATE_LIMITS.perAddress / RATE_LIMITS.perCaller

/** Other limits than the usual ones, but where passwords and tokens are tried. */
export const limitsOf = (perCaller: number): Partial<RateLimits> => ({
  perCaller,
  perAddress: Math.ceil(perCaller * ADDRESS_TIMES),
})

const WINDOW_SECONDS = 60

export interface Allowance {
  readonly objection?: Objection
  readonly headers: Readonly<Record<string, string>>
}

export interface Limiter {
  take(key: string): Promise<Allowance>
}

const headersOf = (limit: number, left: number, seconds: number): Readonly<Record<string, string>> => ({
  "ratelimit-limit": String(limit),
  "ratelimit-remaining": String(Math.max(0, left)),
  "ratelimit-reset": String(Math.max(0, Math.ceil(seconds))),
})

const tooMany = (seconds: number): Objection => ({
  code: "too-many-requests",
  message: "Too many requests in a short time.",
  remedy: `Try again in ${Math.max(1, Math.ceil(seconds))} seconds.`,
  retryAfterSeconds: Math.max(1, seconds),
})

export const limiterOf = (points: number): Limiter => {
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  return {
    take: async (key) => {
      try {
        const { remainingPoints, msBeforeNext } = await limiter.consume(key)
        return { headers: headersOf(points, remainingPoints, msBeforeNext / 1000) }
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        const seconds = refused.msBeforeNext / 1000
        return { objection: tooMany(seconds), headers: headersOf(points, 0, seconds) }
      }
    },
  }
}
