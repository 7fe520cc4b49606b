// The whole English catalogue, for types and tests; a page takes `first.ts` and fetches the rest.

import { account } from "./account.ts"
import { arena } from "./arena.ts"
import { customers } from "./customers.ts"
import { first } from "./first.ts"
import { haggle } from "./haggle.ts"
import { history } from "./history.ts"
import { leads } from "./leads.ts"
import { newDeal } from "./new-deal.ts"
import { offerSheet } from "./offer-sheet.ts"
import { packages } from "./packages.ts"
import { policy } from "./policy.ts"
import { practice } from "./practice.ts"
import { prepare } from "./prepare.ts"
import { review } from "./review.ts"
import { stock } from "./stock.ts"
import { team } from "./team.ts"

export const en = {
  ...first,
  account,
  arena,
  customers,
  haggle,
  history,
  leads,
  newDeal,
  offerSheet,
  packages,
  policy,
  practice,
  prepare,
  review,
  stock,
  team,
} as const
