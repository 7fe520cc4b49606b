// Who sees the line, and how exactly. A hidden line must not leak through its neighbours: worth, values over walking away,
// switch points and the paper itself all give it away, so whoever may not see the line sees none of them. A banded line
// is a band of fixed width that does not sit on the line: its place comes from a grid, so that looking again, or at another
// deal, tells nothing more [field reports of colour sliders that let people read off the floor].

import type { Role } from "../recorded.ts"
import type { LineSight, Policy } from "./policy.ts"

export const sightOf = (policy: Policy, role: Role): LineSight => policy.lineSight[role]

/** The cell of the grid in which a price lies; the cell is `share` of the price's order of magnitude wide. */
export const bandOf = (price: number, share: number): { readonly from: number; readonly to: number } => {
  if (!(price > 0) || !(share > 0)) return { from: price, to: price }
  // The width hangs on a power of 1.5 and not on the price, else the band's edges would tell the price.
  const magnitude = 1.5 ** Math.floor(Math.log(price) / Math.log(1.5))
  const raw = magnitude * share
  const power = 10 ** Math.floor(Math.log10(raw))
  const width = (raw / power >= 5 ? 5 : raw / power >= 2 ? 2 : 1) * power
  const from = Math.floor(price / width) * width
  return { from, to: from + width }
}
