// Where the data are: a PostgreSQL by its address, else a folder of this person for the embedded database. One rule for the server and
// for the commands that work on the data themselves.

import { join } from "node:path"
import type { StorageAddress } from "./storage.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** `DATABASE_URL`, else `WALKAWAY_DATA`, else `.walkaway/data` in the home folder. Empty variables count as not set. */
export const addressOf = ({ DATABASE_URL, WALKAWAY_DATA }: Environment, home: string): StorageAddress =>
  DATABASE_URL
    ? { kind: "server", url: DATABASE_URL }
    : { kind: "embedded", folder: WALKAWAY_DATA || join(home, ".walkaway", "data") }
