// Every operation of the API by its id.

import type { OperationId } from "./addresses.ts"
import type { AnswerOf, InputOf, Operation, RequestOf } from "./operation.ts"
import { approvalOperations } from "./resources/approvals.ts"
import { callBackOperations } from "./resources/call-backs.ts"
import { customerOperations } from "./resources/customers.ts"
import { dealOperations } from "./resources/deals.ts"
import { effortOperations } from "./resources/effort.ts"
import { leadOperations } from "./resources/leads.ts"
import { learningOperations } from "./resources/learning.ts"
import { liveOperations } from "./resources/live.ts"
import { moveOperations } from "./resources/moves.ts"
import { organisationOperations } from "./resources/organisation.ts"
import { peopleOperations } from "./resources/people.ts"
import { policyOperations } from "./resources/policy.ts"
import { practiceOperations } from "./resources/practices.ts"
import { reviewOperations } from "./resources/review.ts"
import { sessionOperations } from "./resources/session.ts"
import { stockOperations } from "./resources/stock.ts"
import { unitOperations } from "./resources/units.ts"

export const operations = {
  ...sessionOperations,
  ...dealOperations,
  ...moveOperations,
  ...effortOperations,
  ...approvalOperations,
  ...callBackOperations,
  ...customerOperations,
  ...unitOperations,
  ...stockOperations,
  ...leadOperations,
  ...policyOperations,
  ...peopleOperations,
  ...organisationOperations,
  ...reviewOperations,
  ...practiceOperations,
  ...learningOperations,
  ...liveOperations,
} as const

export type Operations = typeof operations
export type { OperationId }

export type InputFor<Id extends OperationId> = InputOf<Operations[Id]>
export type AnswerFor<Id extends OperationId> = AnswerOf<Operations[Id]>
export type RequestFor<Id extends OperationId> = RequestOf<Operations[Id]>

export const OPERATION_IDS = Object.keys(operations) as readonly OperationId[]

/** The operations without their exact types, for whoever walks through all of them. */
export const allOperations: readonly Operation[] = Object.values(operations)
