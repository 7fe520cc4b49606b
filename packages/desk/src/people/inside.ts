// What the parts of this room share. Made once by open-people.ts.

import { type Attempts, DEFAULT_LIMITS, makeAttempts } from "./attempts.ts"
import { cookieSecretOf } from "./cookie-secret.ts"
import { type KeyCache, makeKeyCache } from "./key-cache.ts"
import type { Letter, PeopleParts } from "./people.ts"
import { openSignInLibrary, type SignInLibrary } from "./sign-in-library.ts"

export interface Inside extends PeopleParts {
  readonly secret: string
  readonly library: SignInLibrary
  readonly signInAttempts: Attempts
  readonly resetAttempts: Attempts
  readonly keyCache: KeyCache
  /** Runs work that nobody waits for; what goes wrong is logged. */
  background(what: string, work: () => Promise<void>): void
  settled(): Promise<void>
}

const makeBackground = ({ log }: PeopleParts): Pick<Inside, "background" | "settled"> => {
  const running = new Set<Promise<void>>()
  return {
    background: (what, work) => {
      const run: Promise<void> = work()
        .catch((fault: unknown) => log.error({ err: fault }, `${what} failed`))
        .finally(() => running.delete(run))
      running.add(run)
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

export const makeInside = async (parts: PeopleParts): Promise<Inside> => {
  const secret = await cookieSecretOf(parts.storage, parts.secret)
  const limits = { ...DEFAULT_LIMITS, ...parts.limits }
  return {
    ...parts,
    ...makeBackground(parts),
    secret,
    library: await openSignInLibrary(parts, secret),
    signInAttempts: makeAttempts(limits.failuresPerAddress, limits.failuresPerAccount, limits.windowSeconds),
    resetAttempts: makeAttempts(limits.resetsPerAddress, limits.resetsPerAccount, limits.windowSeconds),
    keyCache: makeKeyCache(parts.clock),
  }
}

/** The secret stands behind `#`, which browsers keep to themselves: it reaches no log of a proxy and no `Referer`. */
export const linkTo = ({ baseUrl }: PeopleParts, page: "set-up" | "join" | "reset", secret: string): string =>
  `${baseUrl().replace(/\/+$/, "")}/${page}#${secret}`

/** Whether the letter went out; a mail server that is down must not lose the link. */
export const posted = async ({ mail, log }: PeopleParts, letter: Letter): Promise<boolean> => {
  if (!mail) return false
  try {
    await mail.send(letter)
    return true
  } catch (fault) {
    log.warn({ err: fault }, "A letter could not be sent")
    return false
  }
}
