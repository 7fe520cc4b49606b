// How far a price lies beyond a line, exactly: what approvals, guard rails and ladders measure by.

import type { Money } from "../units/index.ts"
import { directionOf, type Side } from "./side.ts"

/** In minor units, from our side; zero or below when the price keeps the line. */
export const beyond = (price: Money, line: Money, side: Side): bigint =>
  (line.minor - price.minor) * BigInt(directionOf(side))
