// AC_time [Baarslag2014]: take whatever stands once a part of the time is over (never below the reservation value, as everywhere). It gets a deal
// nearly always and a good one rarely.

import type { AcceptanceRule } from "../offering.ts"

/** @param since part of the time in [0, 1] from which anything is taken */
export const acceptLate = (since: number): AcceptanceRule => ({
  source: "Baarslag2014",
  begin: () => ({ accepts: (_round, time) => time >= since }),
})
