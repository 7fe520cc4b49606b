// Values of a YAML or JSON document without trusting them: groups as maps, so that a key such as __proto__ is only a key, and numbers as keys
// stay what they are. JSON goes the same way after JSON.parse.

export type Keyed = ReadonlyMap<unknown, unknown>

export const isKeyed = (value: unknown): value is Keyed => value instanceof Map

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** A group's value by key, or undefined where it is no group. */
export const at = (value: unknown, key: string): unknown => (isKeyed(value) ? value.get(key) : undefined)

/** The first of several keys that is there. */
export const atAny = (value: unknown, keys: readonly string[]): unknown =>
  keys.map((key) => at(value, key)).find((found) => found !== undefined)

/** A number or the text of one; NaN for anything else that is there, undefined where nothing is. */
export const numberAt = (value: unknown, key: string): number | undefined => {
  const found = at(value, key)
  return found === undefined || found === null ? undefined : asNumber(found)
}

/** NaN where it is none. */
export const asNumber = (value: unknown): number => {
  if (typeof value === "number") return value
  return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN
}

export const asText = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined

/** Whether plain lists and objects lie deeper within each other than that. */
export const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1)))

/** Plain objects as maps, all the way down. */
export const keyed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keyed)
  if (typeof value !== "object" || value === null) return value
  return new Map(Object.entries(value).map(([key, inner]) => [key, keyed(inner)] as const))
}

const SHOWN_MAX = 40

/** What stands there, short, for a message. */
export const shownValue = (value: unknown): string => {
  if (value === undefined || value === null) return "nothing"
  if (isKeyed(value)) return "a group"
  if (isList(value)) return "a list"
  const text = String(value)
  return `"${text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}"`
}
