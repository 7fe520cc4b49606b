// Every stream folded from its events, one after the other: the log in the order of its primary key through one cursor, so that memory
// holds one stream and not the log.

import { sql } from "drizzle-orm"
import type { Actor, StreamKind } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import type { Rows } from "../streams/stream-model.ts"
import { batchesOf } from "./query.ts"
import { type AnyModel, MODELS } from "./stream-models.ts"

interface EventRow {
  readonly organisation: string
  readonly kind: StreamKind
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly schema: number
  readonly data: unknown
  readonly actor: Actor
  readonly occurred: number
}

export interface FoldedStream {
  readonly organisationId: string
  readonly kind: StreamKind
  readonly streamId: string
  readonly version: number
  readonly state: unknown
  /** The view rows that follow from it. */
  readonly rows: Rows
}

const BATCH = 500
/** Kinds without a view are left out by the database. */
const KINDS = sql.raw([...MODELS.keys()].map((kind) => `'${kind}'`).join(", "))

const EVENTS = sql`select organisation_id as organisation, stream_kind as kind, stream_id as stream, version, type,
    schema_version as schema, data, actor, (extract(epoch from occurred_at) * 1000)::double precision as occurred
  from events where stream_kind in (${KINDS}) order by organisation_id, stream_id, version`

interface Open {
  readonly model: AnyModel
  readonly first: EventRow
  state: unknown
  version: number
}

const begun = (row: EventRow): Open => {
  const model = MODELS.get(row.kind)
  if (!model) throw new Error(`There is no model of "${row.kind}".`)
  return { model, first: row, state: model.initial, version: 0 }
}

const takeIn = (open: Open, row: EventRow): void => {
  const { version, type, schema, data, actor, occurred } = row
  const event = open.model.decode(type, schema, data)
  open.state = open.model.evolve(open.state, { version, event, actor, occurredAt: new Date(occurred) })
  open.version = version
}

const folded = ({ model, first, state, version }: Open): FoldedStream => {
  const place = { organisationId: first.organisation, streamId: first.stream, version }
  return { ...place, kind: first.kind, state, rows: model.rowsOf(state, place) }
}

/** All streams that this transaction may see, by organisation and id. Throws on an event that cannot be read. */
export async function* foldedStreams(tx: Tx): AsyncGenerator<FoldedStream> {
  let open: Open | undefined
  for await (const batch of batchesOf<EventRow>(tx, EVENTS, BATCH)) {
    for (const row of batch) {
      if (open && (open.first.stream !== row.stream || open.first.organisation !== row.organisation)) {
        yield folded(open)
        open = undefined
      }
      open ??= begun(row)
      takeIn(open, row)
    }
  }
  if (open) yield folded(open)
}

/** Streams in groups whose rows can be written or compared at once. */
export async function* foldedInGroups(tx: Tx, size = 50): AsyncGenerator<readonly FoldedStream[]> {
  let group: FoldedStream[] = []
  for await (const stream of foldedStreams(tx)) {
    group.push(stream)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

/** The rows of several streams by table. */
export const rowsTogether = (streams: readonly FoldedStream[]): Rows => {
  const together: Record<string, Rows[string][number][]> = {}
  for (const { rows } of streams) {
    for (const [table, some] of Object.entries(rows)) {
      together[table] ??= []
      together[table].push(...some)
    }
  }
  return together
}
