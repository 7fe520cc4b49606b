// The two catalogues say the same things: the same keys, in each message the same arguments of the same kinds with the same cases, nothing
// empty, and every message can be formatted.

import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser"
import { IntlMessageFormat } from "intl-messageformat"
import { describe, expect, test } from "vitest"
import { de } from "./de/index.ts"
import { en } from "./en/index.ts"

interface Tree {
  readonly [key: string]: string | Tree
}

const messagesOf = (tree: Tree, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[[...path, key].join("."), value] as const] : messagesOf(value, [...path, key]),
  )

const ENGLISH = messagesOf(en)
const GERMAN = new Map(messagesOf(de))

const KINDS: Readonly<Partial<Record<TYPE, string>>> = {
  [TYPE.argument]: "text",
  [TYPE.number]: "number",
  [TYPE.date]: "date",
  [TYPE.time]: "time",
  [TYPE.select]: "select",
  [TYPE.plural]: "plural",
  [TYPE.tag]: "tag",
}

/** "name: text", "role: select of manager other owner"; plural forms are each language's own. */
const argumentsIn = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    const kind = KINDS[element.type]
    if (kind === undefined || !("value" in element)) return []
    if (element.type === TYPE.tag) return [`${element.value}: tag`, ...argumentsIn(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [`${element.value}: ${kind}`]
    const cases = element.type === TYPE.select ? ` of ${Object.keys(element.options).toSorted().join(" ")}` : ""
    return [
      `${element.value}: ${kind}${cases}`,
      ...Object.values(element.options).flatMap((option) => argumentsIn(option.value)),
    ]
  })

const faultOf = (message: string): string | undefined => {
  try {
    return void parse(message)
  } catch (fault) {
    return String(fault)
  }
}

const argumentsOf = (message: string): readonly string[] => [...new Set(argumentsIn(parse(message)))].toSorted()

const readable = (messages: Iterable<readonly [string, string]>) =>
  [...messages].filter(([, message]) => faultOf(message) === undefined)

const sampleOf = (argument: string): readonly [string, unknown] => {
  const [name, kind] = argument.split(": ")
  if (kind === "tag") return [name, (children: readonly unknown[]) => children.join("")]
  if (kind === "number" || kind === "plural") return [name, 3]
  if (kind === "date" || kind === "time") return [name, new Date(0)]
  return [name, kind === "text" ? "sample" : kind.split(" ").at(-1)]
}

const formatted = (message: string, language: string): string =>
  String(new IntlMessageFormat(message, language).format(Object.fromEntries(argumentsOf(message).map(sampleOf))))

describe("the catalogues", () => {
  test("have the same keys", () => {
    expect([...GERMAN.keys()].toSorted()).toEqual(ENGLISH.map(([key]) => key).toSorted())
  })

  test("are written in a way that can be read", () => {
    const broken = [...ENGLISH, ...GERMAN].map(([key, message]) => [key, faultOf(message)])
    expect(broken.filter(([, fault]) => fault !== undefined)).toEqual([])
  })

  test("take the same arguments", () => {
    const german = new Map(readable(GERMAN).map(([key, message]) => [key, argumentsOf(message)]))
    const pairs = readable(ENGLISH).map(([key, message]) => ({ key, en: argumentsOf(message), de: german.get(key) }))
    expect(pairs.filter(({ en, de }) => de !== undefined && en.join() !== de.join())).toEqual([])
  })

  test.each([
    ["en", ENGLISH],
    ["de", [...GERMAN]],
  ])("say something in %s with every message", (language, messages) => {
    const silent = readable(messages).filter(([, message]) => formatted(message, language).trim() === "")
    expect(silent).toEqual([])
  })
})
