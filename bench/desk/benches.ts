// The benches of the desk by name, each on the stores that were asked for; the figures of each store go into the history apart.

import { measureFuzz } from "../desk-fuzz/measure.ts"
import type { Figures } from "../history.ts"
import { measureKills } from "./kill.ts"
import { measureLoad } from "./load.ts"
import { measureStarts } from "./start.ts"
import { type StoreName, storesOf } from "./stores.ts"

export interface DeskWish {
  readonly store: string
  readonly seconds: number
  readonly kills: number
  readonly seed: number
  readonly requests: number
  readonly every: boolean
}

export const DESK_BENCHES: Readonly<Record<string, (name: StoreName, wish: DeskWish) => Promise<Figures>>> = {
  "desk-load": (name, { seconds }) => measureLoad(name, { seconds }),
  "desk-start": (name) => measureStarts(name),
  "desk-fuzz": (name, wish) => measureFuzz(name, wish),
  "desk-kill": (name, { kills, seed }) => measureKills(name, kills, seed),
}

/** Runs one of them; `onFigures` gets the name for the history. */
export const runDeskBench = async (
  bench: string,
  wish: DeskWish,
  onFigures: (name: string, figures: Figures) => void,
): Promise<void> => {
  for (const store of storesOf(wish.store)) onFigures(`${bench}-${store}`, await DESK_BENCHES[bench](store, wish))
}
