// No message outlives the screen that said it. Read from the source: whoever says a message names its area (`useTranslations("deals")`) and the rest
// of its key, in the same file as a text or as the head of a template; or, for a key of one word that comes as a variable, that word anywhere.
// It lets one through now and then; following the types of every call would take longer than all other tests of the words.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { en } from "./en/index.ts"

interface Tree {
  readonly [key: string]: string | Tree
}

const keysOf = (tree: Tree, path = ""): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )

const PACKAGES = join(import.meta.dirname, "../../..")

const sourcesOf = (name: string): readonly string[] => {
  const top = join(PACKAGES, name, "src")
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts|^words\/(en|de)\/|^(stories|testing)\//.test(path))
    .map((path) => readFileSync(join(top, path), "utf8"))
}

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name)

/** `won.${id}` and `${id}More` as what may stand there; a template without a word of its own says nothing of which, and counts apart. */
const patternsIn = (text: string): readonly RegExp[] =>
  [...found(text, /`((?:[\w.-]|\$\{[^`}]*\})+)`/g), ...found(text, /`([\w.-]+\.)\$\{/g).map((head) => `${head}*`)]
    .map((template) => template.replaceAll(/\$\{[^}]*\}/g, "*"))
    .filter((template) => template.includes("*") && /\w/.test(template))
    .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replaceAll("*", "[\\w.-]+")}$`))

const WEB = sourcesOf("web").map((text) => ({
  areas: new Set(found(text, /useTranslations(?:<[^>]*>)?\(\s*"([\w.-]+)"/g)),
  texts: new Set(found(text, /"([\w.-]+)"/g)),
  patterns: patternsIn(text),
  hasPairs: /`\$\{[^`}]*\}\.\$\{[^`}]*\}`/.test(text),
}))

/** Codes are the engine's and the desk's. */
const ANYWHERE = new Set(
  ["web", "contract", "engine", "desk"]
    .flatMap(sourcesOf)
    .flatMap((text) => found(text, /(?:["'`.]|\b(?=\w+: ))([\w-]+)(?=["'`:])/g)),
)

/** A file that names no area makes keys for those that do. */
const isSaidIn = (area: string, rest: string): boolean => {
  const parts = rest.split(".")
  const areCodes = parts.every((part) => ANYWHERE.has(part))
  return WEB.some(({ areas, texts, patterns, hasPairs }) => {
    if (!areas.has(area)) return areas.size === 0 && patterns.some((pattern) => pattern.test(rest))
    const isByCode = areCodes && (parts.length === 1 || (parts.length === 2 && hasPairs && texts.has(parts[0] ?? "")))
    return isByCode || texts.has(rest) || patterns.some((pattern) => pattern.test(rest))
  })
}

const isSaid = (key: string): boolean =>
  [...key.matchAll(/\./g)].some(({ index }) => isSaidIn(key.slice(0, index), key.slice(index + 1)))

test("every message is said by a screen", () => {
  expect(keysOf(en).filter((key) => !isSaid(key))).toEqual([])
})
