// When the desk learns again by itself: as soon as there are deals enough to try, then whenever a tenth of a score of deals, or one deal in
// twenty, is new. A prior that moved with every deal would teach nothing that the last one did not, and nobody could look at the versions.

import { DEALS_LEAST } from "@walkaway/engine/learning"

const NEW_LEAST = 10
const NEW_SHARE = 0.05

/** Closed deals at which the next fit is due, from the number that the last one read; undefined before the first. */
export const nextFitAt = (read: number | undefined): number =>
  read === undefined ? DEALS_LEAST : Math.max(DEALS_LEAST, read + Math.max(NEW_LEAST, Math.ceil(read * NEW_SHARE)))
