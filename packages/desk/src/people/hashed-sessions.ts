// Keeps a session's token out of the database: this adapter stands between the sign-in library and its tables and puts the digest in
// its place, both where a session is written and where it is looked for, and gives the library back the token that it named.
// The library itself stores tokens as they are, signed only in the cookie; with the signing secret kept in the same database, a
// stolen backup would be a bunch of keys. With digests it is not.

import type { DBAdapter, Where } from "better-auth/types"
import { digestOf } from "./tokens.ts"

type Row = Record<string, unknown>

const isToken = ({ field }: Where): boolean => field === "token"

const digested = (value: Where["value"]): Where["value"] => {
  if (typeof value === "string") return digestOf(value)
  return Array.isArray(value) ? value.map((one) => digestOf(String(one))) : value
}

const named = (where: readonly Where[]): readonly string[] =>
  where
    .filter(isToken)
    .flatMap(({ value }) => value)
    .filter((value) => typeof value === "string")

const hidden = (where: readonly Where[]): Where[] =>
  where.map((one) => (isToken(one) ? { ...one, value: digested(one.value) } : one))

/** Rows as the library expects them: with the token that it asked for, else with the digest. */
const shown = <T>(row: T, tokens: readonly string[]): T => {
  const stored = (row as Row | null)?.token
  const token = tokens.find((one) => digestOf(one) === stored)
  return token === undefined ? row : { ...row, token }
}

const isSession = ({ model }: { readonly model: string }): boolean => model === "session"

/** The same adapter, with digests in place of the tokens of sessions. */
export const withHashedSessions = (adapter: DBAdapter): DBAdapter => ({
  ...adapter,
  create: async (wish) => {
    const { token } = wish.data as Row
    if (!isSession(wish) || typeof token !== "string") return await adapter.create(wish)
    return shown(await adapter.create({ ...wish, data: { ...wish.data, token: digestOf(token) } }), [token])
  },
  findOne: async (wish) =>
    isSession(wish)
      ? shown(await adapter.findOne({ ...wish, where: hidden(wish.where) }), named(wish.where))
      : await adapter.findOne(wish),
  findMany: async <T>(wish: Parameters<DBAdapter["findMany"]>[0]) => {
    const where = wish.where ?? []
    if (!isSession(wish)) return await adapter.findMany<T>(wish)
    const rows = await adapter.findMany<T>({ ...wish, where: hidden(where) })
    return rows.map((row) => shown(row, named(where)))
  },
  update: async (wish) =>
    isSession(wish)
      ? shown(await adapter.update({ ...wish, where: hidden(wish.where) }), named(wish.where))
      : await adapter.update(wish),
  updateMany: async (wish) => await adapter.updateMany(isSession(wish) ? { ...wish, where: hidden(wish.where) } : wish),
  delete: async (wish) => await adapter.delete(isSession(wish) ? { ...wish, where: hidden(wish.where) } : wish),
  deleteMany: async (wish) => await adapter.deleteMany(isSession(wish) ? { ...wish, where: hidden(wish.where) } : wish),
  transaction: async (work) => await adapter.transaction((inner) => work(withHashedSessions(inner as DBAdapter))),
})
