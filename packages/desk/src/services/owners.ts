// Whose hours a deal takes: the role of its owner, as the house has it now. Somebody who has left counts as a salesperson.

import { sql } from "drizzle-orm"
import { ROLES, type Role } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"

export const roleOf = (role: string | null | undefined): Role => ROLES.find((one) => one === role) ?? "salesperson"

export const ownerRoleOf = async (tx: Tx, userId: string): Promise<Role> => {
  const found = await tx.execute(sql`select role from organisation_people where id = ${userId}`)
  return roleOf((found as unknown as { rows: readonly { role?: string }[] }).rows[0]?.role)
}
