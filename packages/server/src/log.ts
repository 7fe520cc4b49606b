// The process's log: one JSON object a line on standard output, which whoever runs the desk may keep as he likes. Nothing that is secret
// is ever handed to it; what looks like a secret by its name is struck out all the same.

import { pino } from "pino"
import type { Log } from "./ports.ts"

const SECRET = ["password", "token", "secret", "authorization", "cookie", "*.password", "*.token", "*.secret"]

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent"

export const openLog = (level: LogLevel): Log =>
  pino({
    level,
    base: null,
    redact: { paths: SECRET, censor: "…" },
    serializers: { error: pino.stdSerializers.err },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
