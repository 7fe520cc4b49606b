// An event as the log keeps it: what happened, in which stream, as which step, by whom, when it happened and when it was written
// down. The two times differ: what was said on Saturday may be logged on Monday, and never blocks.

export const STREAM_KINDS = ["deal", "advice", "unit", "customer", "policy", "lead"] as const
export type StreamKind = (typeof STREAM_KINDS)[number]

export const ROLES = ["salesperson", "manager", "owner"] as const
export type Role = (typeof ROLES)[number]

/** Who did it: a person with the role of that moment, a program with a key, or the desk's own jobs. */
export type Actor =
  | { readonly kind: "person"; readonly id: string; readonly role: Role }
  | { readonly kind: "key"; readonly id: string; readonly role: Role }
  | { readonly kind: "desk"; readonly id: string }

export interface Recorded<E> {
  /** Place in the order in which everything was written; unique, rising within a stream, with gaps. */
  readonly position: bigint
  readonly streamKind: StreamKind
  /** UUID of the deal, unit, customer, lead or (for policy) the organisation. */
  readonly streamId: string
  /** 1, 2, 3, … within the stream, without gaps. */
  readonly version: number
  readonly event: E
  readonly actor: Actor
  readonly occurredAt: Date
  readonly recordedAt: Date
}

/** What folding needs of a recorded event; a command's own events have it before they are written. */
export type Step<E> = Pick<Recorded<E>, "version" | "event" | "actor" | "occurredAt">
