// A refusal is a value, a fault belongs to the shells, a bug throws (house rule). This is the value.

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** What was wrong with something that came from outside, where, and what would be right. */
export interface Refusal {
  /** Stable, kebab-case; tests and translations go by it. */
  readonly code: string
  /** One sentence in English: what is wrong. */
  readonly message: string
  /** What to do instead, as an instruction. */
  readonly remedy?: string
  /** Place in a document, e.g. `alternatives[1].odds`. */
  readonly path?: string
  /** Zero-based character offset in a one-line text. */
  readonly at?: number
}

/** Value of a result that cannot be a refusal here; a refusal is a bug and throws. */
export const must = <T>(result: Result<T, Refusal>): T => {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.message}`)
}
