// All routes: one handler for every operation of the contract.

import type { ExampleDocuments, Work } from "@walkaway/desk"
import type { Handlers } from "../handlers.ts"
import { approvalRoutes } from "./approvals.ts"
import { customerRoutes } from "./customers.ts"
import { dealRoutes } from "./deals.ts"
import { effortRoutes } from "./effort.ts"
import { leadVerdictRoutes } from "./lead-verdicts.ts"
import { leadRoutes } from "./leads.ts"
import { learningRoutes } from "./learning.ts"
import { moveRoutes } from "./moves.ts"
import { organisationRoutes } from "./organisation.ts"
import { peopleRoutes } from "./people.ts"
import { policyRoutes } from "./policy.ts"
import { practiceRoutes } from "./practices.ts"
import { reviewRoutes } from "./review.ts"
import { sessionRoutes } from "./session.ts"
import type { DeskDoor } from "./shared.ts"
import { stockRoutes } from "./stock.ts"
import { unitRoutes } from "./units.ts"

export const routesOf = (door: DeskDoor, example: () => Promise<ExampleDocuments>): Handlers<Work> => ({
  ...sessionRoutes(door),
  ...dealRoutes(door),
  ...moveRoutes(door),
  ...effortRoutes(door),
  ...approvalRoutes(door),
  ...customerRoutes(door),
  ...unitRoutes(door),
  ...stockRoutes(door),
  ...leadRoutes(door),
  ...leadVerdictRoutes(door),
  ...policyRoutes(door),
  ...peopleRoutes(door),
  ...organisationRoutes(door, example),
  ...reviewRoutes(door),
  ...practiceRoutes(door),
  ...learningRoutes(door),
})
