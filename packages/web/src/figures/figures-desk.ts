// What the worker offers, apart from being a worker, so that it can be tried at the end of any channel.

import { figuresOf, figuresOfDocument } from "./figures-of.ts"

const WARM_UP = {
  side: "sell",
  currency: "EUR",
  ask: 100,
  cost: 50,
  alternative: [10, 20, 30],
  limit: [70, 80, 90],
  moves: "s100 b60 s95 b65",
}

export const figuresDesk = {
  figuresOf,
  /** Runs through the engine once, so that the first figures come as fast as later ones. */
  warm: (): void => {
    figuresOfDocument({ document: WARM_UP })
  },
}

export type FiguresDesk = typeof figuresDesk
