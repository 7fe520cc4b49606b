// Frequency model as published with the winner of ANAC 2011 [VanKrimpen2013]: a value's worth grows with how often they ask for it; an issue that
// they leave alone between two offers in a row matters to them, so its weight gains 0.2 / issues and all are normalised again.
//   u(o) = sum over issues of w_i * v_i(o_i) / max v_i,   v starts at 1 and gains 1 an offer.
// Cheap, and in the comparison of [Baarslag2013models] among the best, since it assumes nothing about how they concede.

import type { Seat } from "../strategy.ts"
import { NO_OFFER } from "../strategy.ts"
import { issueView } from "./issue-view.ts"
import type { OpponentModel } from "./their-utility.ts"

const WEIGHT_GAIN = 0.2

/** Learns by counting. */
export const frequencyModel = (seat: Seat): OpponentModel => {
  const issues = issueView(seat)
  const { count, starts } = issues
  const weights = new Float64Array(count).fill(1 / count)
  const asked = new Float64Array(issues.valueCount).fill(1)
  const most = new Float64Array(count).fill(1)
  let before = NO_OFFER
  const weigh = (offer: number): void => {
    let sum = 0
    for (let issue = 0; issue < count; issue += 1) {
      if (issues.value(offer, issue) === issues.value(before, issue)) weights[issue] += WEIGHT_GAIN / count
      sum += weights[issue]
    }
    for (let issue = 0; issue < count; issue += 1) weights[issue] /= sum
  }
  return {
    hear: (offer) => {
      if (before !== NO_OFFER) weigh(offer)
      before = offer
      for (let issue = 0; issue < count; issue += 1) {
        const place = starts[issue] + issues.value(offer, issue)
        asked[place] += 1
        most[issue] = Math.max(most[issue], asked[place])
      }
    },
    utility: (outcome) => {
      let sum = 0
      for (let issue = 0; issue < count; issue += 1) {
        sum += (weights[issue] * asked[starts[issue] + issues.value(outcome, issue)]) / most[issue]
      }
      return sum
    },
  }
}
