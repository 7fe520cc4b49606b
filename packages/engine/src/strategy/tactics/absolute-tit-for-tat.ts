// Absolute tit-for-tat [Faratin1998], delta = 1 and R = 0 (the paper's random part, which would only hide what it does, is left out): our utility
// falls by what theirs for us rose,
//   u(n+1) = min(max(u(n-1) - (theirs(n) - theirs(n-2)), m), M).

import { acceptNext } from "../acceptance/next.ts"
import { withAcceptance } from "../offering.ts"
import { imitating } from "./imitation.ts"

export const absoluteTitForTat = withAcceptance(
  "absolute-tit-for-tat",
  imitating(1, (theirsThen, theirsNow, oursBefore) => oursBefore - (theirsNow - theirsThen)),
  acceptNext(),
)
