// How a step of the transcript looks: the command that a person types, and the answer shortened to what matters.

import type { Request, Step, Who } from "./transcript-story.ts"

const KEYS: Readonly<Record<Who, string>> = {
  nobody: "-c cookies -H 'X-Walkaway-CSRF: 1'",
  "Jo, signed in": "-b cookies -H 'X-Walkaway-CSRF: 1'",
  Jo: '-H "Authorization: Bearer $JO"',
  Sam: '-H "Authorization: Bearer $SAM"',
}

const WIDTH = 112

/** JSON on one line where it fits, else a key or an item a line. */
export const jsonText = (value: unknown, indent = "", before = 0): string => {
  const spaced = JSON.stringify(value, null, 1)
    .replaceAll(/\n\s*/g, " ")
    .replaceAll(/\[ /g, "[")
    .replaceAll(/ \]/g, "]")
  if (value === null || typeof value !== "object" || spaced.length + indent.length + before <= WIDTH) return spaced
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const rows = Object.entries(value).map(([key, one]) => {
    const name = isList ? "" : `${JSON.stringify(key)}: `
    return `${inner}${name}${jsonText(one, inner, name.length)}`
  })
  const [open, close] = isList ? ["[", "]"] : ["{", "}"]
  return `${open}\n${rows.join(",\n")}\n${indent}${close}`
}

/** Through a here-document, in which the shell puts its variables and nothing needs escaping. */
const bodyText = (body: Readonly<Record<string, unknown>>): string => `--json @- <<END\n${jsonText(body)}\nEND`

/** A body makes it a POST. */
export const methodOf = ({ body }: Request): "GET" | "POST" => (body === undefined ? "GET" : "POST")

/** What follows a command stands on the line that begins its here-document. */
const followed = (command: string, by: string): string =>
  command.includes("<<END\n") ? command.replace("<<END\n", `<<END ${by}\n`) : `${command} ${by}`

/** `NAME=$(… | at .path)`; by way of a file where the answer is to be seen as well. */
const keeping = (command: string, [name, path]: readonly [string, string], isShown: boolean): string => {
  if (isShown) return `${followed(command, "| tee answer.json")}\n${name}=$(at ${path} < answer.json)`
  const piped = followed(command, `| at ${path}`)
  return `${name}=$(${piped}${piped.endsWith("END") ? "\n" : ""})`
}

export const commandOf = (request: Request): string => {
  const { as, path, body, version, lines, keep = {} } = request
  const first = [
    "curl -sS",
    `"$DESK${path}"`,
    KEYS[as],
    ...(version === undefined ? [] : [`-H 'If-Match: "${version}"'`]),
  ].join(" ")
  const whole = body === undefined ? first : `${first} ${bodyText(body)}`
  if (lines !== undefined) return `${whole} > export.jsonl\nhead -n ${lines} export.jsonl | cut -c 1-${WIDTH}`
  const [kept] = Object.entries(keep)
  return kept ? keeping(whole, kept, request.show !== undefined) : whole
}

/** Prose in rows of a width that a diff can be read in. */
export const wrapped = (text: string): string => text.replaceAll(/(?=.{121})(.{1,120})\s+/g, "$1\n")

/** What is typed in this step. */
export const typedIn = ({ request, shell }: Step): string =>
  [shell, request && commandOf(request)].filter((text) => text !== undefined).join("\n")

const rounded = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 100) / 100 : value)

type Tree = Record<string, unknown>

const pickOne = (value: unknown, [step, ...rest]: readonly string[], into: Tree): void => {
  const name = step.replace("[]", "")
  const inside = (value as Tree)?.[name]
  if (inside === undefined) return
  if (step.endsWith("[]")) {
    const list = inside as readonly unknown[]
    into[name] ??= list.map(() => ({}))
    for (const [place, one] of list.entries()) pickOne(one, rest, (into[name] as Tree[])[place])
    return
  }
  if (rest.length === 0) into[name] = deepRounded(inside)
  else if (inside !== null) {
    into[name] ??= {}
    pickOne(inside, rest, into[name] as Tree)
  }
}

const deepRounded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(deepRounded)
  if (value === null || typeof value !== "object") return rounded(value)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deepRounded(one)]))
}

/** Only what the paths name, figures to two digits. */
export const pick = (answer: unknown, paths: readonly string[]): unknown => {
  const into: Tree = {}
  for (const path of paths) pickOne(answer, path.split("."), into)
  return into
}
