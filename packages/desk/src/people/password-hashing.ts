// How dear a guess at a password is. A desk uses the sign-in library's own hashing, which takes a tenth of a second and 32 MB on purpose.
// Tests that hire dozens of people hash cheaply instead: the same function (scrypt) in the same notation, with less work. Nothing that
// runs for people passes a cost; password-hashing.test.ts holds that the hash is the dear one then.

import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

export interface PasswordHashing {
  hash(password: string): Promise<string>
  verify(guess: { readonly hash: string; readonly password: string }): Promise<boolean>
}

const [BLOCK, KEY_BYTES] = [16, 64]

const keyOf = (password: string, salt: string, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const work = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, work, (fault, key) => (fault ? reject(fault) : resolve(key)))
  })

/** `cost` is scrypt's N, a power of two. */
export const scryptOf = (cost: number): PasswordHashing => ({
  hash: async (password) => {
    const salt = randomBytes(16).toString("hex")
    return `${salt}:${(await keyOf(password, salt, cost)).toString("hex")}`
  },
  verify: async ({ hash, password }) => {
    const [salt, key] = hash.split(":")
    return timingSafeEqual(Buffer.from(key, "hex"), await keyOf(password, salt, cost))
  },
})
