// Whether a choice that was just made can be taken back. Taking it back is another choice, which counts at once; so what was only to come cannot be
// brought back, and neither can what somebody else has chosen over meanwhile. Pure.

import type { Learning } from "../../../desk/types.ts"

/** As far as can be told from here: the newest version that was taken; 0 when none was. */
export const newestTaken = ({ latest, inForce, coming }: Learning): number =>
  Math.max(latest?.outcome === "moved" ? latest.version : 0, inForce.version, coming?.version ?? 0)

export interface WayBack {
  /** 0: what is shipped. */
  readonly version: number
  /** New versions came by themselves before, and will not once it is taken back. */
  readonly waits: boolean
}

/** `before`: as it was when somebody here chose; undefined where what was then cannot be had again. */
export const wayBack = (before: Learning, now: Learning): WayBack | undefined => {
  const { version } = before.inForce
  const isChosenSince = now.choice !== before.choice + 1
  if (isChosenSince || before.coming !== null || now.inForce.version === version) return undefined
  const newest = Math.max(newestTaken(before), newestTaken(now))
  return { version, waits: before.follows && newest !== version }
}
