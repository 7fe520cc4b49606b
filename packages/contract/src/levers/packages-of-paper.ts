// Packages and exchanges of a deal, as they go over the wire. Pure: the same deal and the same records give the same answer.

import { ok, type Result, refuse } from "@walkaway/engine"
import { type PackagesWish, packagesOf } from "@walkaway/engine/packages"
import type { Unadvisable } from "../brief/answers.ts"
import type { DealPaper } from "../deal-file/read-deal-file.ts"
import { type PackagesOutput, packagesOutputOf } from "../outputs/packages-output.ts"
import type { GivenBefore } from "./learnt-gifts.ts"
import { leversOfPaper } from "./levers-of-paper.ts"

/** Refusal codes: those of the engine's `packagesOf`. */
export const packagesOfPaper = (
  paper: DealPaper,
  wish: PackagesWish = {},
  given: readonly GivenBefore[] = [],
): Result<PackagesOutput, Unadvisable> => {
  const found = packagesOf(paper.brief, leversOfPaper(paper, given), wish)
  return found.ok ? ok(packagesOutputOf(paper.brief, found.value)) : refuse({ ...found.error, problems: [] })
}
