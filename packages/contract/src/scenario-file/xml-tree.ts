// XML as a small tree with line numbers, by fast-xml-parser. A document type is refused before anything is parsed: entities that expand
// into each other are the classic bomb, and no scenario file needs one.

import { XMLParser, XMLValidator } from "fast-xml-parser"
import type { ScenarioReport } from "./scenario-report.ts"

export interface XmlElement {
  /** In lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, trimmed. */
  readonly text: string
  readonly line: number
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseAttributeValue: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 },
})

type RawNode = Readonly<Record<string | symbol, unknown>>

/** Lines of rising offsets in one pass over the text. */
const lineCounter = (text: string): ((offset: number) => number) => {
  let at = 0
  let line = 1
  return (offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}

const attributesOf = (raw: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries((raw ?? {}) as Record<string, string>).map(([key, value]) => [key.toLowerCase(), value]))

const META = XMLParser.getMetaDataSymbol() as symbol

const elementsOf = (nodes: readonly RawNode[], lineAt: (offset: number) => number): XmlElement[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text")
    if (name === undefined) return []
    const inner = node[name] as readonly RawNode[]
    const line = lineAt((node[META] as { startIndex?: number } | undefined)?.startIndex ?? 0)
    const text = inner.flatMap((child) => ("#text" in child ? [String(child["#text"])] : [])).join("")
    const children = elementsOf(inner, lineAt)
    return [{ name: name.toLowerCase(), attributes: attributesOf(node[":@"]), children, text: text.trim(), line }]
  })

/** The root of a document, or undefined with the reason in the report. */
export const readXml = (text: string, report: ScenarioReport): XmlElement | undefined => {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    report.refuse(
      "xml-doctype",
      {},
      "The file brings a document type with it; we do not read those.",
      "Remove <!DOCTYPE ...>.",
    )
    return undefined
  }
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    const { line, msg } = valid.err
    report.refuse("not-xml", { line }, `This is not XML: ${msg}`, "Close every tag and quote every attribute.")
    return undefined
  }
  try {
    const [root] = elementsOf(PARSER.parse(text), lineCounter(text))
    return root
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    report.refuse("not-xml", {}, `The file cannot be read: ${why}.`, "Export it once more.")
    return undefined
  }
}

/** Children with this name. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** All elements below with this name, in their order. */
export const allNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)])
