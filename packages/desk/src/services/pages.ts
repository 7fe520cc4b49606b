// Lists a page at a time, by the last row's place in the order and never by counting: a page stays right while others write, and
// the thousandth costs what the first does. The cursor is opaque to callers and harmless when they make one up.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"

export interface PageWish {
  readonly limit: number
  readonly after?: string | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

export const BAD_CURSOR: Refusal = {
  code: "invalid",
  message: "This is not the end of a page of this list.",
  remedy: "Give `next` of the page before as `after`, or leave it out to begin.",
  path: "after",
}

export const cursorText = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString("base64url")

/** The places in a cursor: as many texts as the order has columns. */
export const placeOfCursor = (
  cursor: string | undefined,
  columns: number,
): Result<readonly string[] | undefined, Refusal> => {
  if (cursor === undefined) return ok(undefined)
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
    const fits = Array.isArray(place) && place.length === columns && place.every((one) => typeof one === "string")
    return fits ? ok(place as string[]) : refuse(BAD_CURSOR)
  } catch {
    return refuse(BAD_CURSOR)
  }
}

/** `rows` was read with one more than the limit, which tells whether there is a next page. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly string[],
): Page<Row> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorText(placeOf(last)) : null }
}
