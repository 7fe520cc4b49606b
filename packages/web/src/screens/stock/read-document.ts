// A stock document from a file: read, taken as JSON, and held against the schema of the wire before it is sent.

import type { ProblemDocument, RequestFor } from "@walkaway/contract/client"
import { problemsOfBody } from "../../desk/wire-check.ts"

export type StockDocument = RequestFor<"importStock">["body"]
type Place = ProblemDocument["problems"][number]

/** As much as the desk takes at once. */
const BYTES_MAX = 8_000_000

export type ReadDocument =
  | { readonly kind: "whole"; readonly document: StockDocument }
  | { readonly kind: "not-json" | "too-large" }
  | { readonly kind: "wrong"; readonly places: readonly Place[] }

const parsed = (text: string): StockDocument | undefined => {
  try {
    return JSON.parse(text) as StockDocument
  } catch {
    return undefined
  }
}

export const readDocument = async (file: Pick<File, "size" | "text">): Promise<ReadDocument> => {
  if (file.size > BYTES_MAX) return { kind: "too-large" }
  const document = parsed(await file.text())
  if (document === undefined) return { kind: "not-json" }
  const places = await problemsOfBody("importStock", document)
  return places.length > 0 ? { kind: "wrong", places } : { kind: "whole", document }
}
