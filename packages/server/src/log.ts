// The process's log: one JSON object a line on standard output, which whoever runs the desk may keep as he likes. Nothing that is secret
// is ever handed to it; what looks like a secret by its name is struck out all the same.

import { pino } from "pino"
import type { Log } from "./ports.ts"

const SECRET = ["password", "token", "secret", "authorization", "cookie", "*.password", "*.token", "*.secret"]

const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n")

/**
 * What a fault was and where, without what it was about: a failed query's own message holds every value that it was given, names of
 * customers among them. Of such a one the cause's message stands for it.
 */
export const errorWithoutValues = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { cause } = error
  const withValues = "params" in error || "query" in error
  const message = withValues
    ? `a query failed: ${cause instanceof Error ? cause.message : "no cause given"}`
    : error.message
  return {
    type: error.name,
    message,
    ...("code" in error && { code: error.code }),
    at: framesOf(error),
    ...(cause instanceof Error && !withValues && { cause: errorWithoutValues(cause) }),
    ...(cause instanceof Error && withValues && "code" in cause && { code: cause.code }),
  }
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent"

export const openLog = (level: LogLevel): Log =>
  pino({
    level,
    base: null,
    redact: { paths: SECRET, censor: "…" },
    serializers: { error: errorWithoutValues },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
