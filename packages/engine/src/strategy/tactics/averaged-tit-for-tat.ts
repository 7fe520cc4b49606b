// Averaged tit-for-tat [Faratin1998]: the change over a window of gamma of their offers, here 4, in place of the last one,
//   u(n+1) = min(max((theirs(n-2 gamma) / theirs(n)) u(n-1), m), M).
// Gamma 1 is relative tit-for-tat. The published formula applies the whole window's factor in each turn, and so do we.

import { acceptNext } from "../acceptance/next.ts"
import { withAcceptance } from "../offering.ts"
import { imitating } from "./imitation.ts"
import { inProportion } from "./relative-tit-for-tat.ts"

const WINDOW = 4

export const averagedTitForTat = withAcceptance("averaged-tit-for-tat", imitating(WINDOW, inProportion), acceptNext())
