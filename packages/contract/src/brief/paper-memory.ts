// Papers and alternatives by their text. The engine remembers what an alternative is worth by the very object, and the paper of a
// deal stays the same from offer to offer, so reading it once makes every later advice more than twice as fast. Where another
// figure of the paper changes (hours to come under a slider), the alternatives that it leaves alone are still the same objects.

import type { Alternative, Result } from "@walkaway/engine"
import { type DealPaper, readDealFile } from "../deal-file/read-deal-file.ts"
import type { Problem } from "../problem.ts"
import { type Recent, recent } from "./recent.ts"

type Read = Result<DealPaper, readonly Problem[]>

const PAPERS_MAX = 300
const ALTERNATIVES_MAX = 600

const papers: Recent<Read> = recent(PAPERS_MAX)
const alternatives: Recent<Alternative> = recent(ALTERNATIVES_MAX)

const withKnownAlternatives = (read: Read): Read => {
  if (!read.ok) return read
  const { brief } = read.value
  const known = brief.alternatives.map((one) => alternatives.of(JSON.stringify(one), () => one))
  return { ok: true, value: { ...read.value, brief: { ...brief, alternatives: known } } }
}

/** `readDealFile`, giving the same objects for the same text. */
export const readOnce = (document: unknown): Read =>
  papers.of(JSON.stringify(document), () => withKnownAlternatives(readDealFile(document)))
