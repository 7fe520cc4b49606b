// A deal room as a person uses it: logs what was said by the log bar, reads the ladder's table, which tells what the drawing shows, and the
// sentence of advice.

import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import { pounds, say } from "./in-english.ts"
import { eventually } from "./test.ts"

export const headline = (page: Page): Locator => page.getByTestId("advice-headline")

/** The ladder is drawn and the advice is there. */
const HAS_SHEETS = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/log-sheet-'))"

/** The sheets that a room fetches when it is shown and idle: whoever cuts the connection waits for them. */
export const sheetsFetched = (page: Page): Promise<unknown> => eventually(() => page.evaluate<boolean>(HAS_SHEETS))

export const roomReady = async (page: Page): Promise<void> => {
  await page.getByTestId("ladder").locator("svg").first().waitFor()
  await headline(page).and(page.locator("[aria-busy=false]")).waitFor()
}

/** Of the ladder's table, move by move: "They offered £9,050"; what is not confirmed yet ends in an asterisk. */
export const told = async (page: Page): Promise<readonly string[]> => {
  const rows = page.getByTestId("ladder").locator("tbody tr")
  const pending = say("ladder.pending")
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? "")),
  )
  return texts
    .filter((cells) => cells.length > 1)
    .map(([time, who, what, price]) =>
      [who, what, price, time?.includes(pending) ? "*" : ""].filter((part) => part !== "").join(" "),
    )
}

export const expectTold = async (page: Page, moves: readonly string[]): Promise<void> => {
  await expect.poll(() => told(page), { timeout: 20_000, interval: 50 }).toEqual(moves)
}

const onTheBar = (page: Page): Locator => page.getByRole("toolbar", { name: say("dealRoom.log.bar") })

export type Action = keyof typeof ACTIONS

const ACTIONS = {
  "they-offered": "log-offer",
  "we-offered": "log-we-offered",
  "they-accepted": "log-they-accepted",
  "we-accepted": "log-we-accepted",
  "they-walked": "log-they-walked",
  "they-came-back": "log-they-came-back",
  "we-called": "log-we-called",
  "we-gave": "log-we-gave",
  "they-gave": "log-they-gave",
  "we-spent-time": "log-we-spent-time",
  "we-walked": "log-we-walked",
  "we-came-back": "log-we-came-back",
} as const

/** Opens the sheet of it, on a phone by way of "More". */
export const begin = async (page: Page, action: Action): Promise<Locator> => {
  const direct = page.getByTestId(ACTIONS[action])
  const more = onTheBar(page).getByRole("button", { name: say("dealRoom.log.more"), exact: true })
  await direct.or(more).filter({ visible: true }).first().waitFor()
  if (await direct.isVisible()) await direct.click()
  else {
    await more.click()
    await page.getByTestId(`more-${action}`).click()
    await page.getByRole("heading", { name: say("dealRoom.log.moreTitle") }).waitFor({ state: "hidden" })
  }
  const sheet = page.getByRole("dialog")
  await sheet.waitFor()
  return sheet
}

const gone = (page: Page): Promise<void> => page.getByRole("dialog").waitFor({ state: "hidden" })

export const confirm = async (page: Page): Promise<void> => {
  await page.getByTestId("log-confirm").click()
  await gone(page)
}

/** A figure by the keyboard and Enter; where the sheet has something to say about it, it is logged all the same. */
export const sayFigure = async (
  page: Page,
  action: "they-offered" | "we-offered" | "we-called",
  price: number,
): Promise<void> => {
  const sheet = await begin(page, action)
  await page.getByTestId("log-price").fill(String(price))
  await page.getByTestId("log-price").press("Enter")
  const goOn = sheet.getByRole("button", { name: say("dealRoom.guard.goOn") })
  // What there was to say may be gone before the tap: somebody else logged an answer.
  const logIt = sheet.getByRole("button", { name: say("dealRoom.pad.log", { price: pounds(price) }) })
  const stays = (await isGone(sheet)) ? undefined : goOn.or(logIt)
  await eventually(async () => {
    if (await sheet.isHidden()) return true
    await stays?.click({ timeout: 1000 }).catch(() => undefined)
    return false
  })
}

/** At once, or as soon as the sheet shows why it stays. */
const isGone = async (sheet: Locator): Promise<boolean> =>
  (await eventually(async () => {
    if (await sheet.isHidden()) return "gone"
    return (await sheet.getByRole("button", { name: say("dealRoom.guard.goOn") }).isVisible()) && "stays"
  }, 1000).catch(() => "stays")) === "gone"

/** Whatever is logged without a figure, as the sheet proposes it. */
export const happened = async (page: Page, action: Action): Promise<void> => {
  await begin(page, action)
  await confirm(page)
}

export const theyOffered = (price: number): string =>
  `${say("ladder.table.them")} ${say("ladder.kind.offer")} ${pounds(price)}`
export const weOffered = (price: number): string =>
  `${say("ladder.table.us")} ${say("ladder.kind.offer")} ${pounds(price)}`

/** Not confirmed by the desk yet. */
export const waiting = (move: string): string => `${move} *`

/** Until the desk has confirmed all of it. */
export const allThrough = async (page: Page): Promise<readonly string[]> => {
  await eventually(async () => !(await told(page)).some((move) => move.endsWith("*")))
  return await told(page)
}
