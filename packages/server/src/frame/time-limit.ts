// No request lasts for ever. After its time the caller is told so; the work behind it is told by its signal, and a transaction that
// ends later than that is nobody's answer any more, though what it did stands.

import type { Objection } from "../handlers.ts"

export class TimedOut extends Error {
  readonly objection: Objection = {
    code: "timed-out",
    message: "It took too long, and may or may not have been done.",
    remedy: "Look whether it was done; or repeat it with the same Idempotency-Key.",
    retryAfterSeconds: 5,
  }
}

export const withinTime = async <T>(
  limitMs: number,
  hungUp: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const timeout = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      timeout.abort()
      reject(new TimedOut())
    }, limitMs)
  })
  try {
    return await Promise.race([work(AbortSignal.any([hungUp, timeout.signal])), late])
  } finally {
    clearTimeout(timer)
  }
}
