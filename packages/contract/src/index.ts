export {
  AGENT_ERROR_CODES,
  AGENT_OUTCOMES_MAX,
  AGENT_ROUNDS_MAX,
  type AgentAnswer,
  type AgentErrorCode,
  type AgentInput,
  type AgentOutput,
  type AgentRefusal,
  type AgentStart,
  type AgentTurn,
  agentInputSchema,
  agentLineSchema,
  agentOutputSchema,
  parseAgentLine,
} from "./agent-lines.ts"
export type { FiledDeal } from "./deal-file/deal-file.ts"
export { type DealPaper, type ReadOptions, readDealFile } from "./deal-file/read-deal-file.ts"
export * from "./json-schemas.ts"
export { type LeadsOfJson, leadsFileSchema, readLeadsJson } from "./leads-json.ts"
export { nearestWord } from "./nearest-word.ts"
export {
  formatNegotiationLine,
  negotiationLineSchema,
  parseNegotiationLine,
  parseNegotiationLog,
} from "./negotiation-log.ts"
export { type AdviceOutput, adviceOutputOf, adviceOutputSchema } from "./outputs/advice-output.ts"
export { type ArenaOutput, arenaOutputSchema } from "./outputs/arena-output.ts"
export { tidy } from "./outputs/common.ts"
export { type LineOutput, lineOutputOf, lineOutputSchema } from "./outputs/line-output.ts"
export { type PackagesOutput, packagesOutputSchema } from "./outputs/packages-output.ts"
export {
  type PracticeJudgementOutput,
  type PracticeOutput,
  practiceJudgementOf,
  practiceOutputOf,
  practiceOutputSchema,
} from "./outputs/practice-output.ts"
export { type ReplayOutput, replayOutputSchema } from "./outputs/replay-output.ts"
export { type TriageOutput, triageOutputSchema } from "./outputs/triage-output.ts"
export { customerHere, priceToShow } from "./outputs/worth-of-paper.ts"
export { type WorthOutput, worthOutputOf, worthOutputSchema } from "./outputs/worth-output.ts"
export { priorFileSchema, readPrior } from "./prior-file.ts"
export { type DocumentPath, formatPath, type Problem, problemOfRefusal } from "./problem.ts"
export { problemsOfZod } from "./problems-of-zod.ts"
