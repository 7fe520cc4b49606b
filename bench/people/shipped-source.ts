// Writes fitted figures as the modules that the engine ships: rounded to four decimals, slopes in the order of FEATURES.

import type { MannerShares, PeopleModel, Side } from "@walkaway/engine"

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toFixed(4)) : value

/** The text of `belief/people/shipped.ts`. */
export const peopleSource = (
  model: PeopleModel,
  negotiations: number,
): string => `// The people of CraigslistBargain [He2018], as fitted by \`npm run bench -- people LOG --ship\` on ${negotiations} development negotiations (the set
// kept aside for scoring is not in it): EM with the options in fit.ts. Figures only, in units of the listing; slopes in
// the order of FEATURES. What these people cannot teach is in docs/model-card.md. Written by a program, not by hand.

import type { PeopleModel } from "./model.ts"

export const SHIPPED_PEOPLE: PeopleModel = ${JSON.stringify(model, rounded, 2)}
`

/** The text of `belief/shipped-shares.ts`. */
export const sharesSource = (
  shares: Readonly<Record<Side, MannerShares>>,
  negotiations: number,
): string => `// How many counterparts are held to go by which manner, by their side: halfway between what was assumed and what \`npm run bench -- people
// LOG --ship\` learns from ${negotiations} development negotiations of CraigslistBargain [He2018]. Figures only; why halfway is in docs/model-card.md.
// Written by a program, not by hand.

import type { Side } from "../deal/index.ts"
import type { MannerShares } from "./type-set.ts"

export const SHIPPED_SHARES: Readonly<Record<Side, MannerShares>> = ${JSON.stringify(shares, rounded, 2)}
`
