// What is wrong with a document that came in, as data: where in it, what, and what would be right. The same shape
// whether the schema, the engine or we found it. The shells add file, line and column.

import type { Refusal } from "@walkaway/engine"

export type DocumentPath = readonly (string | number)[]

export interface Problem {
  /** Stable, kebab-case. */
  readonly code: string
  readonly message: string
  readonly remedy?: string
  readonly path: DocumentPath
  /** True when the key itself is wrong, not its value. */
  readonly atKey?: boolean
  /** Zero-based character in the text at the path, when the text has a grammar of its own (moves). */
  readonly at?: number
  /** Characters that are wrong from `at` on. */
  readonly length?: number
}

/** `["alternatives", 1, "odds"]` as `alternatives[1].odds`. */
export const formatPath = (path: DocumentPath): string =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("")

/** `alternatives[1].odds` as its steps. */
export const parsePath = (text: string): DocumentPath =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) => (match[1] === undefined ? match[0] : Number(match[1])))

/** An engine's refusal about something below `base` in the document. */
export const problemOfRefusal = (refusal: Refusal, base: DocumentPath = []): Problem => ({
  code: refusal.code,
  message: refusal.message,
  ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
  path: [...base, ...(refusal.path === undefined ? [] : parsePath(refusal.path))],
})

/** One problem a place: what is wrong with a figure is said once. Problems of the whole document are all kept. */
export const onePerPlace = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ path }) => {
    const place = formatPath(path)
    if (place !== "" && seen.has(place)) return false
    seen.add(place)
    return true
  })
}
