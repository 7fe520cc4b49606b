// Every strategy by its name: for the arena's standings, the command line and the page. A name that begins with `after-` says that the
// strategy was built after a published description that leaves things open; what is ours in it stands in its file.

import { nearestWord } from "../units/nearest-word.ts"
import { ok, type Refusal, type Result, refuse } from "../units/result.ts"
import type { Strategy } from "./strategy.ts"
import { absoluteTitForTat } from "./tactics/absolute-tit-for-tat.ts"
import { averagedTitForTat } from "./tactics/averaged-tit-for-tat.ts"
import { boulwareAcCombi, boulwareAcConst, boulwareAcTime } from "./tactics/boulware-accepting.ts"
import { hardliner } from "./tactics/hardliner.ts"
import { micro } from "./tactics/micro.ts"
import { nashSeeker } from "./tactics/nash-seeker.ts"
import { niceTitForTat } from "./tactics/nice-tit-for-tat.ts"
import { randomOffers } from "./tactics/random-offers.ts"
import { relativeTitForTat } from "./tactics/relative-tit-for-tat.ts"
import { reservationFitter } from "./tactics/reservation-fitter.ts"
import { boulware, conceder, linear } from "./tactics/time-dependent.ts"
import { walkaway } from "./walkaway-agent/walkaway.ts"
import { afterAgentK } from "./winners/after-agent-k.ts"
import { afterAgreeableAgent } from "./winners/after-agreeable-agent.ts"
import { afterAtlasThree } from "./winners/after-atlas-three.ts"
import { afterCarcAgent } from "./winners/after-carc-agent.ts"
import { afterCuhkAgent } from "./winners/after-cuhk-agent.ts"
import { afterGahboninho } from "./winners/after-gahboninho.ts"
import { afterHardheaded } from "./winners/after-hardheaded.ts"
import { afterIamhaggler } from "./winners/after-iamhaggler.ts"
import { afterNayesian } from "./winners/after-nayesian.ts"
import { afterPonpoko } from "./winners/after-ponpoko.ts"
import { afterShochan } from "./winners/after-shochan.ts"
import { afterUoAgent } from "./winners/after-uo-agent.ts"

/** All of them, simple ones first. */
export const strategies: readonly Strategy[] = [
  boulware,
  linear,
  conceder,
  hardliner,
  randomOffers,
  boulwareAcConst,
  boulwareAcTime,
  boulwareAcCombi,
  relativeTitForTat,
  absoluteTitForTat,
  averagedTitForTat,
  niceTitForTat,
  micro,
  nashSeeker,
  reservationFitter,
  afterAgentK,
  afterHardheaded,
  afterGahboninho,
  afterIamhaggler,
  afterCuhkAgent,
  afterAtlasThree,
  afterPonpoko,
  afterAgreeableAgent,
  afterShochan,
  afterUoAgent,
  afterCarcAgent,
  afterNayesian,
  walkaway,
]

/** The strategy of that name. Refusal: `unknown-strategy`, with the name that was probably meant. */
export const strategyNamed = (name: string, among: readonly Strategy[] = strategies): Result<Strategy, Refusal> => {
  const found = among.find((strategy) => strategy.name === name)
  if (found) return ok(found)
  const names = among.map((strategy) => strategy.name)
  const meant = nearestWord(name, names)
  const remedy = meant ? `Did you mean "${meant}"?` : `Give one of ${names.join(", ")}.`
  return refuse({ code: "unknown-strategy", message: `There is no strategy "${name}".`, remedy })
}
