// Whether somebody works here: only members can be given a deal.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"

export const findMember = async (tx: Tx, userId: string): Promise<Result<undefined, Refusal>> => {
  const found = (await tx.execute(sql`select 1 from organisation_people where id = ${userId}`)) as unknown as {
    readonly rows: readonly unknown[]
  }
  if (found.rows.length > 0) return ok(undefined)
  return refuse({
    code: "not-found",
    message: "Nobody of this id works here.",
    remedy: "Look them up in the list of people.",
    path: "ownerId",
  })
}
