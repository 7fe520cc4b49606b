// The --prior option: what `walkaway learn` wrote, checked; without it the shipped one.

import { readPrior } from "@walkaway/contract"
import { type LearntPrior, ok, type Result, refuse } from "@walkaway/engine"
import type { Shell } from "../shell.ts"
import type { Complaint } from "./complaint.ts"
import { readText } from "./deal-argument.ts"
import { readDocument } from "./document.ts"

/** The learnt prior in a file; undefined without a path. */
export const priorArgument = async (
  path: string | undefined,
  shell: Shell,
): Promise<Result<LearntPrior | undefined, readonly Complaint[]>> => {
  if (path === undefined) return ok(undefined)
  const text = await readText(path, shell, "Give a file that walkaway learn wrote.")
  if (!text.ok) return text
  const document = readDocument(path, text.value)
  if (!document.ok) return document
  const prior = readPrior(document.value.value)
  return prior.ok ? prior : refuse(prior.error.map(document.value.complain))
}
