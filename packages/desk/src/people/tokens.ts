// Secrets that stand in links, cookies and keys: 256 random bits each, of which the tables keep only the SHA-256 digest. A slow hash,
// the rival, protects what people can remember; what nobody could guess in the life of the sun needs none.

import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

/** 43 characters that need no escaping in a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url")

export const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url")

/** Takes the same time however many characters agree. */
export const sameDigest = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
