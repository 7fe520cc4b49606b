// Events as people read them. For whoever may not see the line the keys that give it away are taken out of the data, wherever they
// stand; what happened, when and by whom stays.

import type { EventRow } from "../services/histories.ts"
import type { Tx } from "../storage/storage.ts"
import { namesOf, wantedActors } from "./names.ts"
import type { Reader } from "./reader.ts"

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Keys of event data from which a line can be read or worked out. */
const TELLING = new Set([
  "line",
  "target",
  "distance",
  "netPrice",
  "paper",
  "inputs",
  "advice",
  "figures",
  "proposed",
  "margin",
])
/** In an event about the line itself, its figures too. */
const TELLING_OF_LINE = new Set(["from", "to"])

const dataFor = (type: string, data: Readonly<Record<string, Json>>, reader: Reader): Record<string, Json> => {
  if (reader.sight === "exact") return { ...data }
  const hidden = (key: string) => TELLING.has(key) || (type === "LineMoved" && TELLING_OF_LINE.has(key))
  return Object.fromEntries(Object.entries(data).filter(([key]) => !hidden(key)))
}

export const historyView = async (tx: Tx, rows: readonly EventRow[], reader: Reader) => {
  const names = await namesOf(tx, wantedActors(rows.map(({ actor }) => actor)))
  return rows.map(({ version, type, data, actor, occurredAt, recordedAt }) => ({
    version,
    type,
    data: dataFor(type, data as Record<string, Json>, reader),
    actor: names.actor(actor),
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
  }))
}
