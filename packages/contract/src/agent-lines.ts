// The lines by which a program negotiates through `walkaway agent`: it tells of a start, of each turn and of the end; the agent answers every
// turn. One JSON object a line. What is needed is checked hard, since a wrong utility would be negotiated on; what else stands in a line is
// let by, so that the other program may keep its own notes in it.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { z } from "zod"
import { capital, expecting, rows } from "./complaint-text.ts"
import { formatPath } from "./problem.ts"

export const AGENT_OUTCOMES_MAX = 10_000
export const AGENT_ROUNDS_MAX = 10_000
const ISSUES_MAX = 50
const VALUES_MAX = 65_535
const ID_MAX = 200

/** Sums of decimals end a little beside 0 and 1. */
const ROUNDING = 1e-6

/** The schema says 0 to 1; what is beside it by rounding only is put back. */
const unit = (what: string, unknown = "") => {
  const error = expecting(`${what} from 0 to 1`, `a number from 0 to 1${unknown}`)
  return z
    .number({ error })
    .min(-ROUNDING, { error })
    .max(1 + ROUNDING, { error })
    .meta({ minimum: 0, maximum: 1 })
    .transform((value) => Math.min(1, Math.max(0, value)))
}

const whole = (what: string, example: string) => z.int({ error: expecting(what, example) })

const seedError = expecting("a seed", "a whole number, or leave it out")

const idError = expecting(`an id of 1 to ${ID_MAX} letters`, 'a text such as "n1"')
const id = z.string({ error: idError }).min(1, { error: idError }).max(ID_MAX, { error: idError })

const outcome = z.object(
  { self: unit("a utility"), counterpart: unit("a utility", ", or null where it is not known").nullable() },
  { error: expecting("an outcome", '{"self":0.9,"counterpart":0.2}, with null where theirs is not known') },
)

const sizesError = expecting(
  `a list of 1 to ${ISSUES_MAX} issues`,
  `how many values each of the 1 to ${ISSUES_MAX} issues has`,
)
const sizeError = expecting("a number of values", "how many values the issue has, from 1")
const valueError = expecting("a value of an issue", "the number of the value, counted from 0")
const rowError = expecting("a list of values", "one list an outcome, with one value of each issue")

const issues = z
  .object(
    {
      sizes: z
        .array(z.int({ error: sizeError }).min(1, { error: sizeError }).max(VALUES_MAX, { error: sizeError }), {
          error: sizesError,
        })
        .min(1, { error: sizesError })
        .max(ISSUES_MAX, { error: sizesError }),
      values: z.array(z.array(z.int({ error: valueError }).min(0, { error: valueError }), { error: rowError }), {
        error: rowError,
      }),
    },
    { error: expecting("a table of issues", '{"sizes":[3,2],"values":[[0,0],[0,1],...]}, or leave it out') },
  )
  .meta({
    description:
      "How many values each issue has, and each outcome's value of each issue, counted from 0. A model of what the other side wants learns more with it.",
  })

const roundsError = expecting("a number of rounds", "a whole number from 1, or null with seconds")
const secondsError = expecting("a number of seconds", "a number above 0, or null")
const discountError = expecting("a discount", "a number above 0 and up to 1, or leave it out")

const start = z
  .object({
    type: z.literal("start"),
    id,
    outcomes: z
      .array(outcome, { error: expecting("a list of outcomes", "a list of outcomes") })
      .min(1, { error: () => rows("There is no outcome.", "Give one outcome at least.") })
      .max(AGENT_OUTCOMES_MAX, {
        error: () => rows("There are too many outcomes.", `Give at most ${AGENT_OUTCOMES_MAX}.`),
      }),
    reservation: unit("a utility"),
    rounds: z
      .int({ error: roundsError })
      .min(1, { error: roundsError })
      .max(AGENT_ROUNDS_MAX, { error: expecting("a number of rounds that we play", `at most ${AGENT_ROUNDS_MAX}`) })
      .nullish(),
    seconds: z
      .number({ error: secondsError })
      .positive({ error: secondsError })
      .nullish()
      .meta({ description: "A clock decides; each turn says how much of the time is over." }),
    first: z.boolean({ error: expecting("true or false", "true if we are asked first, else false") }),
    seed: z
      .number({ error: seedError })
      .refine(Number.isInteger, { error: seedError })
      .nullish()
      .meta({ description: "A whole number of any size." }),
    discount: z
      .number({ error: discountError })
      .gt(0, { error: discountError })
      .max(1, { error: discountError })
      .nullish()
      .meta({ description: "What is left of an agreement's utility at the end of the time; 1 if left out." }),
    issues: issues.nullish(),
  })
  .refine(({ rounds, seconds }) => typeof rounds === "number" || typeof seconds === "number", {
    path: ["rounds"],
    error: () => rows("There is no deadline.", "Give rounds, seconds or both."),
  })
  .refine(
    ({ issues: table, outcomes }) =>
      !table ||
      (table.values.length === outcomes.length &&
        table.values.every(
          (row) => row.length === table.sizes.length && row.every((value, issue) => value < table.sizes[issue]),
        )),
    {
      path: ["issues"],
      error: () => rows("The issues do not fit the outcomes.", "Give one value of each issue for each outcome."),
    },
  )

const turn = z.object({
  type: z.literal("turn"),
  id,
  round: whole("a round", "the round, counted from 0").min(0, { error: expecting("a round", "the round, from 0") }),
  relativeTime: unit("a part of the time"),
  offer: whole("an offer", "the outcome that they offer, or null")
    .min(0, { error: expecting("an offer", "the outcome that they offer, or null") })
    .nullable(),
})

const agreementError = expecting("an agreement", "the outcome that was agreed on, or null")
const end = z.object({
  type: z.literal("end"),
  id,
  agreement: z.int({ error: agreementError }).min(0, { error: agreementError }).nullish(),
})

const TYPES = ["start", "turn", "end"] as const

/** What the agent reads. */
export const agentInputSchema = z.discriminatedUnion("type", [start, turn, end], {
  error: (issue) => {
    const { input } = issue
    if (typeof input !== "object" || input === null || Array.isArray(input))
      return expecting("a line", "one JSON object a line")(issue)
    return rows("type" in input ? "The type is not known." : '"type" is missing.', `Write one of ${TYPES.join(", ")}.`)
  },
})

/** Why a line could not be used; `strategy-failed` is our own fault, and the turn has its answer all the same. */
export const AGENT_ERROR_CODES = [
  "not-utf-8",
  "line-too-long",
  "not-json",
  "missing",
  "wrong-value",
  "duplicate-id",
  "too-many-open",
  "unknown-id",
  "already-over",
  "wrong-round",
  "no-such-outcome",
  "strategy-failed",
] as const

export type AgentErrorCode = (typeof AGENT_ERROR_CODES)[number]

const answers = [
  z.strictObject({
    id: z.string(),
    action: z.literal("offer"),
    outcome: z.int().min(0).meta({ description: "Index into the outcomes of the start." }),
  }),
  z.strictObject({ id: z.string(), action: z.enum(["accept", "walk"]) }),
] as const

/** What it writes: one line for each turn, and one for each line that it could not use. */
export const agentOutputSchema = z.union([
  ...answers,
  z.strictObject({
    error: z.strictObject({
      code: z.enum(AGENT_ERROR_CODES),
      message: z.string(),
      line: z.int().min(1).meta({ description: "Of standard input, from 1." }),
    }),
  }),
])

/** A line in either direction. */
export const agentLineSchema = z.union([agentInputSchema, agentOutputSchema]).meta({
  title: "A line of walkaway agent",
  description: "Read: start, turn, end. Written: one action for each turn, or an error.",
})

export type AgentInput = z.output<typeof agentInputSchema>
export type AgentStart = Extract<AgentInput, { type: "start" }>
export type AgentTurn = Extract<AgentInput, { type: "turn" }>
export type AgentOutput = z.output<typeof agentOutputSchema>
export type AgentAnswer = z.output<(typeof answers)[number]>
export interface AgentRefusal extends Refusal {
  readonly code: AgentErrorCode
}

const refusalOf = (error: z.ZodError): AgentRefusal => {
  const [issue] = error.issues
  const [message, remedy = "See `walkaway schema agent`."] = issue.message.split("\n")
  const path = formatPath(issue.path.map((step) => (typeof step === "number" ? step : String(step))))
  const isMissing = message.endsWith("is missing.")
  // What is missing at the top is named by its own sentence.
  const place = path === "" || (isMissing && issue.path.length === 1) ? "" : `${path}: `
  return { code: isMissing ? "missing" : "wrong-value", message: `${place}${capital(message)}`, remedy }
}

/** A line of standard input. Refusals: `not-json`, `missing`, `wrong-value`. */
export const parseAgentLine = (text: string): Result<AgentInput, AgentRefusal> => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse({
      code: "not-json",
      message: "This is not JSON.",
      remedy: "Write one JSON object a line; null, not NaN.",
    })
  }
  const parsed = agentInputSchema.safeParse(json)
  return parsed.success ? ok(parsed.data) : refuse(refusalOf(parsed.error))
}
