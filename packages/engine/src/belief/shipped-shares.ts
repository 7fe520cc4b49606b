// How many counterparts are held to go by which manner, by their side: halfway between what was assumed and what `npm run bench -- people
// LOG --ship` learns from 597 development negotiations of CraigslistBargain [He2018]. Figures only; why halfway is in docs/model-card.md.
// Written by a program, not by hand.

import type { Side } from "../deal/index.ts"
import type { MannerShares } from "./type-set.ts"

export const SHIPPED_SHARES: Readonly<Record<Side, MannerShares>> = {
  buyer: [0.4442, 0.2018, 0.354],
  seller: [0.5934, 0.1876, 0.219],
}
