export { problemsOfZod } from "../problems-of-zod.ts"
export { ADDRESSES, BASE_PATH } from "./addresses.ts"
export { addressOf, type ClientOptions, type DeskClient, DeskProblem, deskClient } from "./client.ts"
export { followDesk, type Happened } from "./live-client.ts"
export { isRepeatable, openApiDocument, problemsOf } from "./openapi.ts"
export {
  type Access,
  type AnswerOf,
  type AnswerShape,
  EMPTY,
  type EmptyAnswer,
  type InputOf,
  isSchema,
  isWrite,
  type Method,
  type Operation,
  operation,
  pathParameters,
  type RequestOf,
  type StreamAnswer,
  streamOf,
} from "./operation.ts"
export {
  type AnswerFor,
  allOperations,
  type InputFor,
  OPERATION_IDS,
  type OperationId,
  type Operations,
  operations,
  type RequestFor,
} from "./operations.ts"
export { PROBLEMS, type ProblemCode, problemKindOf } from "./problem-codes.ts"
export { type ProblemDocument, problemDocumentSchema } from "./problem-document.ts"
export type { LiveEvent } from "./resources/live.ts"
export { problemsOfStockUnit } from "./resources/units.ts"
export { type Tiers, tierOf } from "./tiers.ts"
export * from "./words.ts"
export { type AsWritten, WORTH_KEYS } from "./worth-statement.ts"
