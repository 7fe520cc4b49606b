// Who came back and who took a call, over the closed deals of a span, and the figures that advice takes from all of them today.

import { learntOn } from "@walkaway/contract/brief"
import { type CallBackStatistics, callBackStatistics } from "@walkaway/engine/review"
import type { Tx } from "../storage/storage.ts"
import { type KeptFigures, latestLearntFigures } from "./learnt-figures.ts"
import { type ReviewFilter, reviewRows } from "./review-rows.ts"

export interface CallBackReport {
  readonly statistics: CallBackStatistics
  /** Undefined: advice stands on the shipped guesses. */
  readonly learnt: KeptFigures | undefined
}

/** `today`: the organisation's calendar day. */
export const callBackReport = async (tx: Tx, filter: ReviewFilter, today: string): Promise<CallBackReport> => {
  const rows = await reviewRows(tx, filter)
  const latest = await latestLearntFigures(tx)
  const fromDay = learntOn(latest, today)?.fromDay
  return {
    statistics: callBackStatistics(rows.map(({ facts }) => facts.deal)),
    learnt: latest.find((one) => one.fromDay === fromDay),
  }
}
