// AC_const [Baarslag2014]: take what is worth a fixed figure or more, whatever the time. Against a tough other side it waits for ever, which is
// why it is published as the yardstick and not as the advice.

import { SLACK } from "../../outcomes/slack.ts"
import type { AcceptanceRule } from "../offering.ts"

/** @param level own utility in [0, 1] that is enough */
export const acceptConstant = (level: number): AcceptanceRule => ({
  source: "Baarslag2014",
  begin: ({ own }) => ({ accepts: (_round, _time, offer) => own[offer] >= level - SLACK }),
})
