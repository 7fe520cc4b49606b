// The --prior option: what `walkaway learn` wrote, checked; without it the shipped one. A deal lies in the part of the trade that its
// template names; how the customer came is known to a desk only. The parsers are loaded for a file only.

import { type Brief, counterpartOf, type LearntPrior, ok, priorFor, type Result, refuse } from "@walkaway/engine"
import type { Shell } from "../shell.ts"
import type { Complaint } from "./complaint.ts"
import { readText } from "./deal-argument.ts"
import type { DocumentKind } from "./document.ts"

const REMEDY = "Give a file that walkaway learn wrote."

/** Hundreds of parts of a trade fit into it. */
const KIND: DocumentKind = { what: "a prior", emptyRemedy: REMEDY, lengthMax: 10_000_000, longRemedy: REMEDY }

/** The learnt prior in a file; undefined without a path. */
export const priorArgument = async (
  path: string | undefined,
  shell: Shell,
): Promise<Result<LearntPrior | undefined, readonly Complaint[]>> => {
  if (path === undefined) return ok(undefined)
  const text = await readText(path, shell, REMEDY)
  if (!text.ok) return text
  const [{ readDocument }, { readPrior }] = await Promise.all([import("./document.ts"), import("@walkaway/contract")])
  const document = readDocument(path === "-" ? "standard input" : path, text.value, KIND)
  if (!document.ok) return document
  const prior = readPrior(document.value.value)
  return prior.ok ? prior : refuse(prior.error.map(document.value.complain))
}

/** The brief with what the file says of whoever sits opposite; the brief as it is without a path. */
export const withPrior = async (
  brief: Brief,
  path: string | undefined,
  shell: Shell,
): Promise<Result<Brief, readonly Complaint[]>> => {
  const learnt = await priorArgument(path, shell)
  if (!learnt.ok) return learnt
  if (!learnt.value) return ok(brief)
  const part = brief.sheet?.template === undefined ? {} : { category: brief.sheet.template }
  return ok({ ...brief, prior: priorFor(learnt.value, counterpartOf(brief.deal.side), part) })
}
