// The whole English catalogue, for types and tests; a page takes `first.ts` and fetches the rest.

import { first } from "./first.ts"
import { leads } from "./leads.ts"
import { policy } from "./policy.ts"
import { review } from "./review.ts"
import { stock } from "./stock.ts"
import { team } from "./team.ts"

export const en = { ...first, leads, policy, review, stock, team } as const
