// Limits on guessing, per address (of IPv6 the /64, since one line has them all) and per account. Each attempt is paid for before it is
// tried, so that many at once cannot slip through, and a good one gives the payment back. Kept in the memory of this process:
// two processes allow twice as much, and a restart begins anew; both are far from what guessing needs.
//
// A limit per account lets a stranger keep its owner out for a quarter of an hour. A new password by link lifts it.

import type { Refusal, Result } from "@walkaway/engine"
import { ok } from "@walkaway/engine"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import type { SignInLimits } from "./people.ts"
import { tooManyAttempts } from "./refusals.ts"
import { digestOf } from "./tokens.ts"

export const DEFAULT_LIMITS: SignInLimits = {
  failuresPerAddress: 30,
  failuresPerAccount: 10,
  resetsPerAddress: 10,
  resetsPerAccount: 3,
  windowSeconds: 900,
}

/** The part of an address that one subscriber has: all of IPv4, the first 64 bits of IPv6. */
export const subscriberOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]
  if (!address.includes(":")) return address
  const [head = "", tail] = address.toLowerCase().split("%")[0].split("::")
  const left = head.split(":").filter(Boolean)
  const right = (tail ?? "").split(":").filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`
}

const pay = async (limiter: RateLimiterMemory, key: string): Promise<Result<void, Refusal>> => {
  try {
    await limiter.consume(key)
    return ok(undefined)
  } catch (fault) {
    if (fault instanceof RateLimiterRes) return tooManyAttempts(fault.msBeforeNext)
    throw fault
  }
}

/** One kind of attempt, counted for the address and for the account. */
export interface Attempts {
  /** Codes: too-many-attempts. */
  pay(address: string, account: string): Promise<Result<void, Refusal>>
  /** It was no guess: the address gets its payment back, the account starts anew. */
  forgive(address: string, account: string): Promise<void>
  /** The account starts anew. */
  lift(account: string): Promise<void>
}

export const makeAttempts = (perAddress: number, perAccount: number, duration: number): Attempts => {
  const byAddress = new RateLimiterMemory({ points: perAddress, duration })
  const byAccount = new RateLimiterMemory({ points: perAccount, duration })
  return {
    pay: async (address, account) => {
      const paid = await pay(byAddress, subscriberOf(address))
      return paid.ok ? await pay(byAccount, digestOf(account)) : paid
    },
    forgive: async (address, account) => {
      await Promise.all([byAddress.reward(subscriberOf(address)), byAccount.delete(digestOf(account))])
    },
    lift: async (account) => {
      await byAccount.delete(digestOf(account))
    },
  }
}
