// A log of negotiations as an argument: read whole, with a complaint for every line that cannot be used.

import { parseNegotiationLog } from "@walkaway/contract"
import { type Negotiation, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Shell } from "../shell.ts"
import { plural } from "../terminal/figures.ts"
import type { Complaint } from "./complaint.ts"
import { readText } from "./deal-argument.ts"

export const LOG_REMEDY = 'Give a negotiation log (JSON Lines), or "-" for standard input.'

/** The reader of logs names line and field in its message; here they are the place and the path. */
const lineComplaint = (refusal: Refusal, name: string): Complaint => {
  const [, line, field, message] = /^Line (\d+)(?:, ([^:]+))?: (.*)$/s.exec(refusal.message) ?? []
  const text = message ?? refusal.message
  return {
    place: line ? `${name}:${line}` : name,
    ...(field && { path: field }),
    message: text.charAt(0).toUpperCase() + text.slice(1),
    ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
  }
}

const EMPTY: Complaint = {
  place: "",
  message: "The log has no negotiations.",
  remedy: "Give JSON Lines, one negotiation a line; walkaway schema negotiation shows its keys.",
}

/** Of a file that is something else altogether it is said once. */
const foreign = (place: string, lines: number): Complaint => ({
  place,
  message: `This is no negotiation log: none of its ${plural(lines, "line")} is JSON.`,
  remedy: "Give JSON Lines, one negotiation a line; walkaway schema negotiation shows its keys.",
})

/** The negotiations of a log; `lenient` goes on past lines that cannot be used, as long as there are others, and says how many. */
export const logArgument = async (
  path: string,
  shell: Shell,
  lenient: boolean,
): Promise<Result<readonly Negotiation[], readonly Complaint[]>> => {
  const text = await readText(path, shell, LOG_REMEDY)
  if (!text.ok) return text
  const name = path === "-" ? "standard input" : path
  const { negotiations, refusals } = parseNegotiationLog(text.value)
  const complaints = refusals.map((refusal) => lineComplaint(refusal, name))
  if (complaints.length === 0) return negotiations.length > 0 ? ok(negotiations) : refuse([{ ...EMPTY, place: name }])
  if (negotiations.length === 0 && refusals.length > 1 && refusals.every(({ code }) => code === "not-json")) {
    return refuse([foreign(name, refusals.length)])
  }
  if (!lenient || negotiations.length === 0) return refuse(complaints)
  shell.err.write(`${name}: ${plural(complaints.length, "line")} could not be used.\n`)
  return ok(negotiations)
}
