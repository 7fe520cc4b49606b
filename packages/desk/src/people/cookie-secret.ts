// What signs the cookies: 256 random bits, made at the first start and kept in the database, so that nobody has to invent one, write
// it in a file or lose it. A given secret wins. Changing it signs everybody out and harms nothing else: the tokens in the
// cookies are checked against digests, the signature only turns forgeries away before the database is asked.

import { eq } from "drizzle-orm"
import type { Storage } from "../storage/storage.ts"
import { deskSettings } from "../storage/tables.ts"
import { newSecret } from "./tokens.ts"

const KEY = "cookie-secret"

export const cookieSecretOf = async (storage: Storage, given: string | undefined): Promise<string> => {
  if (given !== undefined) {
    if (given.length < 32) throw new Error("The secret for cookies needs at least 32 characters.")
    return given
  }
  return await storage.asOperator(async (tx) => {
    await tx.insert(deskSettings).values({ key: KEY, value: newSecret() }).onConflictDoNothing()
    const [row] = await tx.select().from(deskSettings).where(eq(deskSettings.key, KEY))
    return row.value as string
  })
}
