// What the frame needs of the world around it, as ports: who is asking, where work is done, what happens. The desk's own objects fit them
// by their shape; tests bring small ones. So the frame knows neither the database nor the sign-in library.

import type { Role, Scope } from "@walkaway/contract/api"
import type { Happening, OnceKey, KeptAnswer as Rendered } from "@walkaway/desk"
import type { Result } from "@walkaway/engine"

/** Rendered: an answer as it goes out, which is also what is kept under an Idempotency-Key. */
export type { Happening, OnceKey, Rendered }

/** Whoever acts within an organisation; the desk's `Caller`. */
export interface Caller {
  readonly organisationId: string
  readonly actor: { readonly kind: "person" | "key"; readonly id: string; readonly role: Role }
  readonly scopes: readonly Scope[]
  readonly address?: string
}

/** A person who is signed in; the desk's `Session`. */
export interface SignedIn {
  readonly sessionId: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly organisationId: string
  readonly organisation: string
  readonly role: Role
  /** Present when the session was just prolonged: goes back as `Set-Cookie`. */
  readonly setCookie?: string
}

/** Who is asking. `People` of the desk is one. */
export interface Gate {
  sessionOf(headers: Headers): Promise<SignedIn | undefined>
  /** Undefined: nobody has this key. */
  verifyKey(token: string): Promise<Caller | undefined>
}

export type Ran =
  /** Done and kept, or refused and undone. */
  | { readonly kind: "first"; readonly answer: Rendered }
  | { readonly kind: "again"; readonly answer: Rendered }
  | { readonly kind: "other-wish" }

/** Where work is done: one transaction each. */
export interface Workplace<Unit> {
  /**
   * Runs `work` in one transaction of the organisation: kept when it resolves to ok, undone when to an error, undone and thrown on
   * when it rejects. With `once` the answer is kept in the same transaction, and a second run under the same key gives it
   * again without working; refusals are not kept.
   */
  run(
    organisationId: string,
    once: OnceKey | undefined,
    work: (unit: Unit) => Promise<Result<Rendered, Rendered>>,
  ): Promise<Ran>
  /** What is kept under the key, without working. */
  kept(once: OnceKey): Promise<Exclude<Ran, { kind: "first" }> | undefined>
  /** Keeps an answer of work that was done elsewhere. */
  keep(once: OnceKey, answer: Rendered): Promise<void>
}

/** What happens in an organisation; the desk's `LiveFeed`. */
export interface LiveFeed {
  /** From the cursor on, or from now. The result stops it. Undefined: there is no such place in the log. */
  subscribe(
    organisationId: string,
    after: string | undefined,
    tell: (happening: Happening) => void,
  ): Promise<(() => void) | undefined>
}

/** Fits pino. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
