import {
  known,
  knownValue,
  likelyValue,
  PLANNER_CONDUCT,
  PLANNER_FAMILY,
  priorBelief,
  seededRandom,
  typeSetOf,
  viewTable,
} from "@walkaway/engine"
import { negotiate } from "./population/negotiate.ts"
import { draw } from "./population/people.ts"
import { plannerSeller } from "./population/planner-seller.ts"

const random = seededRandom(1)
const mean = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length
for (let n = 0; n < 8; n++) {
  const e = draw("in-family", random)
  if (e.limit < e.alternative) continue
  const single = typeSetOf({ ...PLANNER_FAMILY, count: 1, shares: [1, 0, 0] }, known(e.limit, { kind: "typed" }))
  const model = {
    set: {
      ...single,
      limit: Float64Array.of(e.limit),
      opening: Float64Array.of(e.opening),
      exponent: Float64Array.of(e.exponent),
      patience: Float64Array.of(e.patience),
    },
    conduct: { ...PLANNER_CONDUCT, acceptWidth: e.width, offerSpread: e.spread, walkPush: e.push, walkBluff: e.bluff },
  }
  const pos = {
    belief: priorBelief(model),
    round: 0,
    roundsLeft: 20,
    standing: -Infinity,
    lastAsk: Infinity,
    askBefore: Infinity,
    anchor: undefined,
    gainAt: (p: number) => p - e.alternative,
    line: e.alternative,
    dropPerRound: e.drop,
    dropPerDay: e.drop,
    costPerRound: 0.25,
    costPerDay: 0.1,
    breakdown: 0.015,
    mayRaise: process.env.RAISE === "1",
  }
  const v = viewTable(pos, { types: 1, prices: 64 })
  const out = Array.from({ length: 400 }, (_, s) =>
    negotiate(e, plannerSeller(model, e, { types: 1, prices: 64 }), s * 31 + 7),
  )
  console.log(
    `r ${e.limit.toFixed(1)} A ${e.alternative.toFixed(1)} open ${e.opening.toFixed(1)} e ${e.exponent.toFixed(2)} T ${e.patience.toFixed(1)} b ${e.bluff.toFixed(2)} | predicted ${v.askValue.toFixed(2)} likely ${likelyValue(v.problem, v.plan, v.ask).toFixed(2)} known ${knownValue(v.problem).toFixed(2)} realised ${mean(out.map((o) => o.gain)).toFixed(2)} deal ${mean(out.map((o) => +o.deal)).toFixed(2)} rounds ${mean(out.map((o) => o.rounds)).toFixed(1)} path ${Array.from(
      v.plan.path,
    )
      .map((i) => v.problem.prices[i].toFixed(0))
      .join(" ")} stops ${v.plan.stops.join("")}`,
  )
}
