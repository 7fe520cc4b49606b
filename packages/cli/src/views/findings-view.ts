// What the doctor found: one row a check, and under each that is not well what to do about it. The word says it, colour only helps.

import type { Finding } from "@walkaway/desk/upkeep"
import { plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { padTo, wrap } from "../terminal/layout.ts"
import { paragraphs } from "./view.ts"

const WORDS: Readonly<Record<Finding["health"], string>> = { ok: "ok", warning: "look", failed: "failed" }
const WIDTH = 6

const markOf = ({ health }: Finding, ink: Ink): string => {
  const word = padTo(WORDS[health], WIDTH)
  if (health === "ok") return ink.surplus(word)
  return health === "failed" ? ink.alarm(ink.bold(word)) : ink.bold(word)
}

const INDENT = " ".repeat(2 + WIDTH + 2)

const rowOf = (finding: Finding, columns: number, ink: Ink): string => {
  const { title, detail, remedy } = finding
  const first = `  ${markOf(finding, ink)}  ${title}.`
  return [
    first,
    wrap(detail, columns, INDENT, INDENT),
    ...(remedy === undefined ? [] : [wrap(remedy, columns, INDENT, INDENT)]),
  ].join("\n")
}

const verdict = (findings: readonly Finding[]): string => {
  const failed = findings.filter(({ health }) => health === "failed").length
  const warnings = findings.filter(({ health }) => health === "warning").length
  if (failed > 0) return `${plural(failed, "check")} failed.`
  return warnings > 0 ? `Well, with ${plural(warnings, "thing")} to look at.` : "All is well."
}

export const findingsView = (findings: readonly Finding[], columns: number, ink: Ink): string =>
  paragraphs([findings.map((finding) => rowOf(finding, columns, ink)).join("\n"), ink.bold(verdict(findings))])
