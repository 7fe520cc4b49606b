// Holds a page against every rule that axe has for WCAG 2.2 AA, and its best practices, and lets no impact pass. Naming the tags also
// switches on the size of targets, which axe leaves out by itself.

import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"]

const sentenceOf = ({ id, impact, help, nodes }: Violations[number]): string => {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const why = (failureSummary ?? "").replaceAll(/\s+/g, " ")
    return `    ${target.join(" ")}: ${html.slice(0, 160)}\n      ${why}`
  })
  return `  ${id} (${impact}): ${help}\n${places.join("\n")}`
}

const SHEET = '[role="dialog"], [role="alertdialog"]'

/** What lies under an open sheet is out of reach and was looked at when it was not; there is no page to judge as a whole then. */
const inReach = async (page: Page, axe: AxeBuilder): Promise<AxeBuilder> =>
  (await page.locator(SHEET).filter({ visible: true }).count()) > 0 ? axe.include(SHEET) : axe

/** In place of its source, which takes as long to be read as a small page to be judged, where a page has it already. */
const NOTHING_MORE = "void 0"

const axeFor = async (page: Page): Promise<AxeBuilder> => {
  const isThere = await page.evaluate<boolean>("typeof axe !== 'undefined'")
  return new AxeBuilder(isThere ? { page, axeSource: NOTHING_MORE } : { page })
}

/** Throws with every violation and its place. `name` says what is shown, for whoever reads the report. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  // Wholly inside the page: its other way opens a second one for the sake of frames, and we have none.
  // What is in order is only counted: to name the place of each would take as long as finding it.
  const axe = (await axeFor(page))
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
  const { violations } = await (await inReach(page, axe)).analyze()
  if (violations.length === 0) return
  throw new Error(`${name} is not accessible to everybody:\n${violations.map(sentenceOf).join("\n")}`)
}
