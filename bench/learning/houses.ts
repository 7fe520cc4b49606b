// Two houses whose customers are not the shipped ones, chosen to differ from them in every figure and to lie on either side.

import { type Prior, SHIPPED_PRIORS } from "@walkaway/engine"

const { family } = SHIPPED_PRIORS.buyer

/** They offer little, come up late and often leave. */
export const HAGGLERS: Prior = {
  name: "hagglers",
  family: {
    ...family,
    shares: [0.45, 0.25, 0.3],
    openingRatio: [0.5, 0.8],
    exponent: { median: 2, logSd: 0.5 },
    patience: [4, 12],
  },
  limit: { shift: -0.6, stretch: 0.8 },
  walking: 2,
}

/** They pay nearly what is asked, say so soon, and stay. */
export const FIRM: Prior = {
  name: "firm",
  family: {
    ...family,
    shares: [0.3, 0.2, 0.5],
    openingRatio: [0.75, 0.98],
    exponent: { median: 0.8, logSd: 0.5 },
    patience: [3, 10],
  },
  limit: { shift: 0.7, stretch: 0.7 },
  walking: 0.5,
}
