// Parameters, query and body against the operation's schemas. Everything that is wrong is said at once, each with its place and what would
// be right. A parameter of the wrong form names nothing that exists, so it is a 404 like any other unknown id.

import type { Problem } from "@walkaway/contract"
import type { Operation } from "@walkaway/contract/api"
import { problemsOfZod } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { z } from "zod"
import type { Objection } from "../handlers.ts"
import { unstorableIn } from "./storable-text.ts"

export interface Raw {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

export interface Checked {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const checked = (schema: z.ZodType | undefined, value: unknown): Result<unknown, readonly Problem[]> => {
  if (!schema) return ok(undefined)
  const parsed = schema.safeParse(value)
  if (!parsed.success) return refuse(problemsOfZod(parsed.error))
  const unstorable = unstorableIn(value)
  return unstorable.length === 0 ? ok(parsed.data) : refuse(unstorable)
}

const COUNT_WORDS = ["", "One thing", "Two things", "Three things", "Four things"]

const invalid = (problems: readonly Problem[]): Objection => ({
  code: "invalid",
  message:
    problems.length === 1
      ? problems[0].message
      : `${COUNT_WORDS[problems.length] ?? `${problems.length} things`} in the request are wrong.`,
  remedy: problems.length === 1 ? (problems[0].remedy ?? "Correct it.") : "Correct them all; each says how.",
  problems,
})

const below = (place: string, { path, ...problem }: Problem): Problem => ({ ...problem, path: [place, ...path] })

/** In problems a query's keys stand below `query`; a body's stand by themselves. */
export const checkInput = (operation: Operation, raw: Raw): Result<Checked, Objection> => {
  const params = checked(operation.params, raw.params)
  if (!params.ok) return refuse({ code: "not-found", message: "There is no such thing here." })
  const query = checked(operation.query, raw.query)
  const body = checked(operation.body, raw.body)
  const problems = [
    ...(query.ok ? [] : query.error.map((problem) => below("query", problem))),
    ...(body.ok ? [] : body.error),
  ]
  return query.ok && body.ok
    ? ok({ params: params.value, query: query.value, body: body.value })
    : refuse(invalid(problems))
}

/** A query string as an object; a name that comes twice is a list, which no schema takes. */
export const queryOf = (url: string): Readonly<Record<string, unknown>> => {
  const query: Record<string, unknown> = Object.create(null)
  for (const [name, value] of new URL(url).searchParams) query[name] = name in query ? [query[name], value] : value
  return { ...query }
}
