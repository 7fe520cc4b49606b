// The door for whoever only asks: the client and the types of what it takes and gives. Nothing behind it loads a schema.

export { ADDRESSES, BASE_PATH, type OperationId } from "./addresses.ts"
export { type Arguments, addressOf, type ClientOptions, type DeskClient, DeskProblem, deskClient } from "./client.ts"
export { followDesk, type Happened } from "./live-client.ts"
export type { AnswerFor, RequestFor } from "./operations.ts"
export type { ProblemDocument } from "./problem-document.ts"
export type { LiveEvent } from "./resources/live.ts"
export { type Tiers, tierOf } from "./tiers.ts"
export * from "./words.ts"
