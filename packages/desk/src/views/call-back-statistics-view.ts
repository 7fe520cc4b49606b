// Who comes back and who takes a call, as people read it; and what advice takes from it.

import type { operations } from "@walkaway/contract/api"
import type { z } from "zod"
import type { CallBackReport } from "../services/call-back-report.ts"
import type { ReviewFilter } from "../services/review-rows.ts"
import type { Names } from "./names.ts"
import { intervalOrNull } from "./review-view.ts"

export type CallBackStatisticsView = z.output<(typeof operations)["getCallBackStatistics"]["answers"][200]>

export const callBackStatisticsView = (
  { statistics, learnt }: CallBackReport,
  { from, to, personId, currency }: ReviewFilter & { readonly currency: string },
  names: Names,
): CallBackStatisticsView => ({
  from,
  to,
  person: personId === undefined ? null : names.person(personId),
  currency,
  left: statistics.left,
  returned: statistics.returned,
  absence: [...statistics.absence],
  backWithin7: intervalOrNull(statistics.backWithin7),
  backWithin30: intervalOrNull(statistics.backWithin30),
  medianDays: statistics.medianDays ?? null,
  called: statistics.called,
  taken: statistics.taken,
  byImprovement: statistics.byImprovement.map(({ from: least, to: below, taken }) => ({
    from: least,
    to: below ?? null,
    taken,
  })),
  improvementTaken: statistics.improvementTaken ?? null,
  calledUsBack: statistics.calledUsBack,
  learnt: learnt ?? null,
})
