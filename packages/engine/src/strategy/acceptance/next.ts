// AC_next [Baarslag2014]: take what is at least as good as what we would offer next, a * u(theirs) + b >= u(ours). It never asks for more than
// we would be content with anyway, and never waits for the end as a fixed threshold does.

import { SLACK } from "../../outcomes/slack.ts"
import type { AcceptanceRule } from "../offering.ts"

/** @param factor a, 1 as published for most agents @param gap b in [0, 1] */
export const acceptNext = (factor = 1, gap = 0): AcceptanceRule => ({
  source: "Baarslag2014",
  begin: ({ own }) => ({
    accepts: (_round, _time, offer, next) => factor * own[offer] + gap >= own[next] - SLACK,
  }),
})
