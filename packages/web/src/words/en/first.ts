// What comes with the page. The other areas come with their screens; see ../late.ts.

import { app } from "./app.ts"
import { approvals } from "./approvals.ts"
import { common } from "./common.ts"
import { dealRoom } from "./deal-room.ts"
import { deals } from "./deals.ts"
import { door } from "./door.ts"
import { ladder } from "./ladder.ts"
import { outbox } from "./outbox.ts"
import { problems } from "./problems.ts"
import { today } from "./today.ts"
import { worth } from "./worth.ts"

export const first = {
  app,
  approvals,
  common,
  dealRoom,
  deals,
  door,
  ladder,
  outbox,
  problems,
  today,
  worth,
} as const
