// How long one advice takes, over the positions of a talk, and how long one reply takes to be believed.

import { adviseOn, afterReply, must, outlookOn, parseNotation } from "@walkaway/engine"
import type { Figures } from "./history.ts"
import { timed } from "./measure.ts"

const TALK = [
  "sell GBP ask 9995 line 9250 rounds 20",
  "sell GBP ask 9995 line 9250 rounds 20 | b8500",
  "sell GBP ask 9995 line 9250 rounds 20 | b8500 s9750",
  "sell GBP ask 9995 line 9250 rounds 20 | b8500 s9750 b8900",
  "sell GBP ask 9995 line 9250 rounds 20 | b8500 s9750 b8900 s9600 b9300",
  "sell GBP ask 9995 line 9250 rounds 20 | b8500 s9750 bwalk",
  "sell GBP line 9250 rounds 20 | b8500",
  "buy GBP ask 9995 line 9500 rounds 20 | b8500 s9750",
]

const briefs = TALK.map((text) => ({ deal: must(parseNotation(text)), alternatives: [] }))

/** Milliseconds: the median and the 99th percentile of an advice over all positions, the median of one update of the belief. */
export const measureAdvice = (runs: number): Figures => {
  const advice = timed((index) => must(adviseOn(briefs[index % briefs.length])), runs, 200)
  const { position } = must(outlookOn(briefs[2]))
  const facing = { price: 102, priceBefore: 104, anchor: 104, standing: position.standing, round: 1 }
  const update = timed(
    (index) => afterReply(position.belief, facing, { kind: "offer", price: position.standing + (index % 5) }),
    runs,
    200,
  )
  return {
    "advice median ms": advice.median,
    "advice p99 ms": advice.p99,
    "belief update median ms": update.median,
    "belief update p99 ms": update.p99,
  }
}
