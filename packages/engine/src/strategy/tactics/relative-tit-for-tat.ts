// Relative tit-for-tat [Faratin1998], delta = 1: our utility changes by the factor by which theirs for us changed,
//   u(n+1) = min(max((theirs(n-2) / theirs(n)) u(n-1), m), M).
// From nothing to something is the factor 0, so all is given; from something to nothing all is asked; nothing twice changes nothing.

import { acceptNext } from "../acceptance/next.ts"
import { withAcceptance } from "../offering.ts"
import { type Imitation, imitating } from "./imitation.ts"

/** By the factor by which their offers changed for us. */
export const inProportion: Imitation = (theirsThen, theirsNow, oursBefore) =>
  theirsThen === theirsNow ? oursBefore : (theirsThen / theirsNow) * oursBefore

export const relativeTitForTat = withAcceptance("relative-tit-for-tat", imitating(1, inProportion), acceptNext())
