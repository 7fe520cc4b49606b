// Sunk is sunk, at the end of the chain: whatever effort is logged on a sheet, the line and the advice stay the same to the
// last digit. The sheet's own figures have their test in worth/sunk.property.test.ts.

import { anyTalk, dealOfTalk, POUNDS, sure, withoutLine } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { must } from "../units/index.ts"
import type { Alternative } from "../walkaway/index.ts"
import type { WorthSheetDraft } from "../worth/index.ts"
import { drafts, sheetOf, sunkEntries } from "../worth/worth-fixtures.ts"
import { adviseOn } from "./advise.ts"
import { standOfBrief } from "./stand.ts"

const alternatives: readonly Alternative[] = [
  { id: "n", kind: "named", value: sure(900), odds: 0.6, costToPursue: 20 },
  { id: "d", kind: "do-without", value: sure(100) },
]

/** A talk of the sheet's side, the line left to the sheet. */
const talkOf = (draft: WorthSheetDraft) =>
  anyTalk.map((talk) => withoutLine(dealOfTalk({ ...talk, side: draft.side }, POUNDS)))

test("effort spent moves neither the line nor the advice", () => {
  fc.assert(
    fc.property(
      drafts.chain((draft) => fc.tuple(fc.constant(draft), talkOf(draft))),
      sunkEntries,
      sunkEntries,
      ([draft, deal], before, after) => {
        const told = (sunk: typeof before) => ({ deal, alternatives, sheet: sheetOf({ ...draft, sunk }) })
        const { session, gainAt, ...figures } = must(standOfBrief(told(before)))
        const later = must(standOfBrief(told(after)))
        expect(later).toMatchObject(figures)
        expect(later.gainAt(9000)).toBe(gainAt(9000))
        expect(later.session).toEqual(session)
        expect(adviseOn(told(after))).toStrictEqual(adviseOn(told(before)))
      },
    ),
    { numRuns: 40 },
  )
})
