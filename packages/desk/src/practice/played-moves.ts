// The moves of a practice that was judged, as its row has them, in the shape in which costs are compared between talks: in per cent of the price
// and without any figure of the deal.

import type { PracticeJudgementOutput } from "@walkaway/contract"
import { counterpartOf, must, parseNotation } from "@walkaway/engine"
import { type Counterpart, type PlayedMove, playedMoveOf } from "@walkaway/engine/practice"

/** None while it is not judged. */
export const playedMovesOf = (row: {
  readonly partner: unknown
  readonly judgement: unknown
}): readonly PlayedMove[] => {
  if (row.judgement === null) return []
  const { steps } = row.judgement as PracticeJudgementOutput
  const { side, currency, middle } = row.partner as Counterpart
  return steps.flatMap(({ move, advised, cost }) => {
    const [said] = must(parseNotation(`sell ${currency} | ${move}`)).moves
    return playedMoveOf({ move: said, advised, cost }, counterpartOf(side), middle) ?? []
  })
}
