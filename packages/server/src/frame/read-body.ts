// The body of a request as JSON: of the right type, not too large (counted as it comes, whatever its header claims), of valid UTF-8.
// An empty body is an empty object: whoever has nothing to say need not write braces, and whoever forgot is told key by key.

import { ok, type Result, refuse } from "@walkaway/engine"
import type { Objection } from "../handlers.ts"
import { placeOfJsonFault } from "./json-place.ts"

export const BODY_LIMIT = 256 * 1024
export const LARGE_BODY_LIMIT = 5 * 1024 * 1024

const tooLarge = (limit: number): Objection => ({
  code: "too-large",
  message: `The body has more than ${limit / 1024} kB.`,
  remedy: "Send less at once.",
})

const bytesOf = async (request: Request, limit: number): Promise<Result<Uint8Array, Objection>> => {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refuse(tooLarge(limit))
  if (!request.body) return ok(new Uint8Array())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) return refuse(tooLarge(limit))
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

const isJson = (contentType: string | null): boolean =>
  contentType !== null && /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType.trim())

/** As row and column, from 1. */
const placeIn = (text: string, at: number): string => {
  const before = text.slice(0, at).split("\n")
  return `row ${before.length}, column ${(before.at(-1) ?? "").length + 1}`
}

const notJson = (message: string, remedy: string): Result<never, Objection> =>
  refuse({ code: "not-json", message, remedy })

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export const readBody = async (request: Request, limit: number): Promise<Result<unknown, Objection>> => {
  const bytes = await bytesOf(request, limit)
  if (!bytes.ok) return bytes
  if (bytes.value.byteLength === 0) return ok({})
  if (!isJson(request.headers.get("content-type"))) {
    return refuse({
      code: "wrong-content-type",
      message: "The body is not declared as JSON.",
      remedy: "Send the header Content-Type: application/json.",
    })
  }
  const text = textOf(bytes.value)
  if (text === undefined) return notJson("The body is not UTF-8 text.", "Send JSON in UTF-8.")
  try {
    return ok(JSON.parse(text))
  } catch {
    const at = placeOfJsonFault(text) ?? text.length
    return notJson(`The body stops being JSON at ${placeIn(text, at)}.`, "Correct it there.")
  }
}
