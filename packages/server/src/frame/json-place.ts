// Where a text stops being JSON. The parser of the platform says that it failed and only sometimes where; whoever writes requests by hand
// wants the row and column. A scanner of tokens and one stack; it builds nothing.

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text.
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

const SPACE = /[ \t\n\r]*/y

/** What may come next. "first" is a value or the end of an empty list; "key" likewise for an object. */
type Wanted = "value" | "first" | "key" | "next-key" | "colon" | "comma" | "nothing"

type Kind = "{" | "}" | "[" | "]" | "," | ":" | "text" | "plain"

const skip = (text: string, at: number): number => {
  SPACE.lastIndex = at
  return at + (SPACE.exec(text)?.[0].length ?? 0)
}

const startsValue = (wanted: Wanted): boolean => wanted === "value" || wanted === "first"

/** What is wanted after this token, or undefined where it must not stand; opens and closes on the stack. */
const after = (kind: Kind, wanted: Wanted, open: ("{" | "[")[]): Wanted | undefined => {
  const closed = (): Wanted => (open.length > 0 ? "comma" : "nothing")
  if (kind === "{" || kind === "[") {
    if (!startsValue(wanted)) return undefined
    open.push(kind)
    return kind === "{" ? "key" : "first"
  }
  if (kind === "}" || kind === "]") {
    const empty = kind === "}" ? "key" : "first"
    const fits = open.at(-1) === (kind === "}" ? "{" : "[") && (wanted === "comma" || wanted === empty)
    if (!fits) return undefined
    open.pop()
    return closed()
  }
  if (kind === ",") return wanted === "comma" ? (open.at(-1) === "{" ? "next-key" : "value") : undefined
  if (kind === ":") return wanted === "colon" ? "value" : undefined
  if (kind === "text" && (wanted === "key" || wanted === "next-key")) return "colon"
  return startsValue(wanted) ? closed() : undefined
}

/** Offset of the first character that cannot stand there (the length, where the text ends too early); undefined for JSON. */
export const placeOfJsonFault = (text: string): number | undefined => {
  const open: ("{" | "[")[] = []
  let wanted: Wanted = "value"
  let at = 0
  while (skip(text, at) < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    const kind = (token?.[1] ?? (token?.[2] === undefined ? "plain" : "text")) as Kind
    const next: Wanted | undefined = token ? after(kind, wanted, open) : undefined
    if (!token || next === undefined) return skip(text, at)
    wanted = next
    at = TOKEN.lastIndex
  }
  return wanted === "nothing" ? undefined : text.length
}
