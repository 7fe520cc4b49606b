// Boulware offers under the other published acceptance conditions [Baarslag2014], so that a standing shows what the condition alone is worth.

import { acceptCombined } from "../acceptance/combined.ts"
import { acceptConstant } from "../acceptance/constant.ts"
import { acceptLate } from "../acceptance/late.ts"
import { withAcceptance } from "../offering.ts"
import { timeDependent } from "./time-dependent.ts"

/** 0.9 and 0.99 are the paper's figures. */
export const boulwareAcConst = withAcceptance("boulware-ac-const", timeDependent(0.2), acceptConstant(0.9))
export const boulwareAcTime = withAcceptance("boulware-ac-time", timeDependent(0.2), acceptLate(0.99))
export const boulwareAcCombi = withAcceptance("boulware-ac-combi", timeDependent(0.2), acceptCombined(0.99))
