// How a refusal goes out: as a problem document [RFC 9457]. Which code has which status stands in the contract, in one table; this
// file only writes it down, with one entry for everything that is wrong and with the header that says when to try again.

import { formatPath, type Problem } from "@walkaway/contract"
import { type ProblemDocument, problemKindOf } from "@walkaway/contract/api"
import type { Objection } from "./handlers.ts"
import type { Rendered } from "./ports.ts"

const PROBLEM_TYPE = "application/problem+json"

/** What is written by hand in a deal file may point to the command line; here the description of the API says the same. */
export const forTheApi = (text: string): string => text.replaceAll("`walkaway schema deal`", "/api/docs")

const entryOf = ({ path, code, message, remedy }: Problem): ProblemDocument["problems"][number] => ({
  path: formatPath(path),
  code,
  message,
  remedy: remedy === undefined ? null : forTheApi(remedy),
})

const entriesOf = ({ problems, path, code, message, remedy }: Objection): ProblemDocument["problems"] => {
  if (problems) return problems.map(entryOf)
  return path === undefined ? [] : [{ path, code, message, remedy: remedy ?? null }]
}

/** Nobody learns whether a thing is missing or somebody else's: every 404 is the same. */
const MISSING: Objection = {
  code: "not-found",
  message: "There is no such thing here.",
  remedy: "Check the address, or look it up in its list.",
}

/** A refusal as its document. */
export const problemDocumentOf = (objection: Objection, requestId: string): ProblemDocument => {
  const shown = problemKindOf(objection.code).status === 404 ? MISSING : objection
  const { status, title } = problemKindOf(shown.code)
  return {
    type: `/problems/${shown.code}`,
    title,
    status,
    detail: shown.message,
    code: shown.code,
    remedy: shown.remedy === undefined ? null : forTheApi(shown.remedy),
    problems: entriesOf(shown),
    requestId,
  }
}

/** A refusal ready to go out. */
export const renderProblem = (
  objection: Objection,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Rendered => {
  const document = problemDocumentOf(objection, requestId)
  const { retryAfterSeconds } = objection
  return {
    status: document.status,
    headers: {
      "content-type": PROBLEM_TYPE,
      ...(retryAfterSeconds !== undefined && { "retry-after": String(Math.ceil(retryAfterSeconds)) }),
      ...(document.status === 401 && { "www-authenticate": "Bearer" }),
      ...headers,
    },
    body: JSON.stringify(document),
  }
}

/** Whatever is thrown: a bug or a fault. Its own words go to the log only. */
export const FAULT: Objection = {
  code: "fault",
  message: "Something broke on our side.",
  remedy:
    "Look whether it was done, and try again. If it happens again, tell whoever runs this desk, with the request's id.",
}
