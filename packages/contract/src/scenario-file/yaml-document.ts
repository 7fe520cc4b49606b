// A YAML text as maps and lists, without what YAML can do beyond plain data: aliases that multiply are the YAML form of the bomb.

import { parseDocument } from "yaml"
import type { ScenarioReport } from "./scenario-report.ts"

const ALIASES_MAX = 50

/** The value of the document, or undefined with the reason in the report. */
export const readYaml = (text: string, report: ScenarioReport): unknown => {
  const document = parseDocument(text, { prettyErrors: true, logLevel: "error" })
  const [error] = document.errors
  if (error) {
    const line = error.linePos?.[0].line
    report.refuse(
      "not-yaml",
      line === undefined ? {} : { line },
      `This is not YAML: ${error.message.split("\n")[0].replace(/ at line.*$/, "")}.`,
      "Write key: value, one a row.",
    )
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX, mapAsMap: true })
  } catch {
    report.refuse("yaml-alias", {}, "An alias (*name) leads nowhere or too far.", "Write the value out.")
    return undefined
  }
}
