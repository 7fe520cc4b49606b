// The fairness report as people read it. How far prices lay from lines is for whoever may see lines.

import type { operations } from "@walkaway/contract/api"
import type { FairnessReport } from "@walkaway/engine/review"
import type { z } from "zod"
import type { FairnessAnswer } from "../services/fairness.ts"
import type { DaySpan } from "../services/review-rows.ts"
import type { Reader } from "./reader.ts"
import { intervalOrNull } from "./review-view.ts"

export type FairnessView = z.output<(typeof operations)["reportFairness"]["answers"][200]>
type GroupView = FairnessView["measures"][number]["groups"][number]

const groupView = (group: FairnessReport["measures"][number]["groups"][number]): GroupView =>
  group.kind === "measured"
    ? { ...group, adjusted: intervalOrNull(group.adjusted), differsAdjusted: group.differsAdjusted ?? null }
    : { ...group }

export const fairnessView = (
  { report, groups }: FairnessAnswer,
  { from, to }: DaySpan,
  currency: string,
  reader: Reader,
): FairnessView => ({
  from,
  to,
  currency,
  statement: report.statement,
  groups: [...groups],
  unlabelled: report.unlabelled,
  measures: report.measures
    .filter(({ measure }) => reader.sight === "exact" || measure !== "distance-to-line")
    .map(({ measure, groups: of }) => ({ measure, groups: of.map(groupView) })),
})
