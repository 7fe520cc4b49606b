// From Zod's issues to our problems. Two things need care: an unknown key becomes one problem each, at the key, with the
// known key that was probably meant; and a union (a figure may be a number, a list or a group) reports the branch whose
// shape was meant, not "invalid input".

import type { z } from "zod"
import { capital } from "./complaint-text.ts"
import { nearestWord } from "./nearest-word.ts"
import { type DocumentPath, onePerPlace, type Problem } from "./problem.ts"

type Issue = z.core.$ZodIssue

const stepsOf = (path: readonly PropertyKey[]): DocumentPath =>
  path.map((step) => (typeof step === "number" ? step : String(step)))

const KEYS_SHOWN = 12

const knownText = (known: readonly string[], schema: string): string =>
  known.length > KEYS_SHOWN
    ? `See \`walkaway schema ${schema}\`; the usual ones are ${known.slice(0, KEYS_SHOWN).join(", ")}.`
    : `Known here: ${known.join(", ")}.`

const unknownKeys = (
  issue: Extract<Issue, { code: "unrecognized_keys" }>,
  base: DocumentPath,
  schema: string,
): Problem[] => {
  const known = (issue.message.split("\n")[2] ?? "").split(" ").filter(Boolean)
  return issue.keys.map((key) => {
    const meant = nearestWord(key, known)
    return {
      code: "unknown-key",
      message: `"${key}" is not known here.`,
      remedy: meant ? `Did you mean "${meant}"?` : knownText(known, schema),
      path: [...base, ...stepsOf(issue.path), key],
      atKey: true,
    }
  })
}

/** A branch was meant when the value has its shape: its complaints lie inside, or are not about the type as a whole. */
const wasMeant = (branch: readonly Issue[]): boolean =>
  branch.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "custom")

const unionProblems = (
  issue: Extract<Issue, { code: "invalid_union" }>,
  base: DocumentPath,
  schema: string,
): Problem[] => {
  const here = [...base, ...stepsOf(issue.path)]
  const meant = issue.errors.filter((branch) => branch.length > 0 && wasMeant(branch))
  return meant.length === 1 ? problemsOf(meant[0], here, schema) : [plainProblem(issue, base, schema)]
}

const plainProblem = (issue: Issue, base: DocumentPath, schema: string): Problem => {
  const [message, remedy] = issue.message.split("\n")
  const path = [...base, ...stepsOf(issue.path)]
  const missing = message.endsWith("is missing.")
  return {
    code: missing ? "missing" : issue.code === "custom" ? String(issue.params?.code ?? "not-allowed") : "wrong-value",
    message: capital(message),
    remedy: remedy ?? `See \`walkaway schema ${schema}\` for what can stand here.`,
    path,
  }
}

const problemsOf = (issues: readonly Issue[], base: DocumentPath, schema: string): Problem[] =>
  issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownKeys(issue, base, schema)
    if (issue.code === "invalid_union") return unionProblems(issue, base, schema)
    return [plainProblem(issue, base, schema)]
  })

const startsWith = (path: DocumentPath, head: DocumentPath): boolean =>
  path.length > head.length && head.every((step, index) => step === path[index])

/** A key that is missing because it was misspelt, and a rule on a list whose figures are wrong already, say nothing new. */
const isEcho = (problem: Problem, all: readonly Problem[]): boolean => {
  const misspelt = ({ code, remedy = "" }: Problem) =>
    code === "unknown-key" && remedy.includes(`"${problem.path.at(-1)}"`)
  if (problem.code === "missing") return all.some(misspelt)
  return problem.code === "not-allowed" && all.some(({ path }) => startsWith(path, problem.path))
}

/** All problems that a schema found, in the order of the document's keys; `schema` is its name for `walkaway schema`. */
export const problemsOfZod = (error: z.ZodError, schema = "deal"): Problem[] => {
  const all = problemsOf(error.issues, [], schema)
  return onePerPlace(all.filter((problem) => !isEcho(problem, all)))
}
