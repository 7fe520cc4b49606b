// Which organisations a database holds, for whoever works on the data themselves and has to say which one is meant.

import { sql } from "drizzle-orm"
import type { Storage } from "../storage/storage.ts"
import { rowsOf } from "./query.ts"
import { inSnapshot } from "./transactions.ts"

export interface HouseOnFile {
  readonly id: string
  readonly name: string
  /** The worked example. */
  readonly example: boolean
}

/** All organisations, the oldest first. */
export const housesOf = (storage: Storage): Promise<readonly HouseOnFile[]> =>
  inSnapshot(storage, (tx) =>
    rowsOf<HouseOnFile>(tx, sql`select id::text as id, name, example from organisations order by created_at, id`),
  )
