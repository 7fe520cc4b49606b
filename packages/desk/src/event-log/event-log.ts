// The log of everything that happened, as a port. Appending demands the version that the writer saw last; whoever comes second is
// told, and nobody's event is lost. Readers follow one order over all streams and never miss a late commit: they see only
// what no running transaction can still come before.

import type { Result } from "@walkaway/engine"
import type { Actor, Recorded, StreamKind } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"

/** An event as it is written: plain JSON of a known schema version. */
export interface Unwritten {
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
  readonly actor: Actor
  readonly occurredAt: Date
}

/** As read, before upcasting: `event` is `{type, schemaVersion, data}`; `cursor` is the place right behind it. */
export type Written = Recorded<{ readonly type: string; readonly schemaVersion: number; readonly data: unknown }> & {
  readonly cursor: Cursor
}

export interface Conflict {
  readonly code: "version-conflict"
  readonly expectedVersion: number
  readonly actualVersion: number
}

/** Where a reader stands in the order of all streams; text, opaque to everyone but the log. "" is the beginning. */
export type Cursor = string

export interface EventLog {
  /** All events of a stream in order, or those after a version. */
  readStream(tx: Tx, streamId: string, afterVersion?: number): Promise<readonly Written[]>
  /**
   * Appends as versions expectedVersion + 1, …; `expectedVersion` 0 opens the stream. A refusal means that somebody else wrote; the
   * transaction can still be used for reading.
   */
  append(
    tx: Tx,
    stream: {
      readonly organisationId: string
      readonly kind: StreamKind
      readonly id: string
      readonly expectedVersion: number
    },
    events: readonly Unwritten[],
  ): Promise<Result<readonly Written[], Conflict>>
  /** Events of this organisation after the cursor, oldest first, and the cursor behind the last. */
  readAfter(
    tx: Tx,
    cursor: Cursor,
    limit: number,
  ): Promise<{ readonly events: readonly Written[]; readonly cursor: Cursor }>
  /** The cursor behind everything that can be read now. */
  end(tx: Tx): Promise<Cursor>
}
