// Hardliner [Baarslag2014boa]: the best outcome, always. The limit of Boulware for e towards 0; whoever must close has to give way to it.

import { acceptNext } from "../acceptance/next.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"

export const alwaysBest: OfferingRule = {
  source: "Baarslag2014boa",
  begin: ({ ranking }) => ({ propose: () => ranking[0] }),
}

export const hardliner = withAcceptance("hardliner", alwaysBest, acceptNext())
