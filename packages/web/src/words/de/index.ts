import { account } from "./account.ts"
import { app } from "./app.ts"
import { approvals } from "./approvals.ts"
import { arena } from "./arena.ts"
import { common } from "./common.ts"
import { customers } from "./customers.ts"
import { dealRoom } from "./deal-room.ts"
import { deals } from "./deals.ts"
import { door } from "./door.ts"
import { haggle } from "./haggle.ts"
import { history } from "./history.ts"
import { ladder } from "./ladder.ts"
import { leads } from "./leads.ts"
import { newDeal } from "./new-deal.ts"
import { offerSheet } from "./offer-sheet.ts"
import { outbox } from "./outbox.ts"
import { packages } from "./packages.ts"
import { policy } from "./policy.ts"
import { practice } from "./practice.ts"
import { prepare } from "./prepare.ts"
import { problems } from "./problems.ts"
import { review } from "./review.ts"
import { stock } from "./stock.ts"
import { team } from "./team.ts"
import { today } from "./today.ts"
import { worth } from "./worth.ts"

export const de = {
  account,
  app,
  approvals,
  arena,
  common,
  customers,
  dealRoom,
  deals,
  door,
  haggle,
  history,
  ladder,
  leads,
  newDeal,
  offerSheet,
  outbox,
  packages,
  policy,
  practice,
  prepare,
  problems,
  review,
  stock,
  team,
  today,
  worth,
} as const
