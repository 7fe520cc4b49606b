// npm run screens: takes a picture of every screen, on a phone and on a desktop, light and dark, into docs/screens. The house that it shows is
// the same every time, time stands still, nothing moves, and the fonts are the browser's and the page's own, so that a picture
// changes when the screen does.
//
//   npm run screens                       all of them
//   npm run screens -- today deal-room    some, by name

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { launchBrowser } from "../packages/web/src/testing/browser.ts"
import { whyNotBuilt } from "../packages/web/src/testing/desk.ts"
import { asDesktop, asPhone, THEMES, type Theme } from "../packages/web/src/testing/devices.ts"
import { newPage, settled } from "../packages/web/src/testing/pages.ts"
import { openWorkedHouse, type WorkedHouse } from "../packages/web/src/testing/worked-house.ts"
import { SHOWN, type Shown } from "./screens-list.ts"
import { smallPng } from "./small-png.ts"

const FOLDER = fileURLToPath(new URL("../docs/screens/", import.meta.url))
const DEVICES: Readonly<Record<string, BrowserContextOptions>> = { phone: asPhone, desktop: asDesktop }
const FILE_MAX = 400_000
const WITHIN_MS = 15_000

/** What stands in for something that is on its way. */
const WAITING = '[aria-busy="true"], [role="status"] > [aria-hidden]'

/** Nothing is on its way any more. */
const waitUntilQuiet = async (page: Page, ready: string): Promise<void> => {
  await page.locator(ready).first().waitFor({ timeout: WITHIN_MS })
  // Not by a function in the page: its content policy lets nobody evaluate text.
  await page.locator(WAITING).first().waitFor({ state: "hidden", timeout: WITHIN_MS })
  await settled(page)
}

const asItHappened = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "recordedAt" in value && "occurredAt" in value
    ? { ...value, recordedAt: value.occurredAt }
    : value

/** The log says when it was written down by the database's own clock, which goes on: here it was as it happened. */
const stopTheLogsClock = (context: BrowserContext): Promise<unknown> =>
  context.route("**/api/v1/**/history*", async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: JSON.parse(await response.text(), asItHappened) })
  })

/** Bars that stick to the window's foot would stand in the middle of a whole page. */
const UNSTICK = `for (const part of document.querySelectorAll("*"))
  if (getComputedStyle(part).position === "sticky") part.style.position = "static"`

interface Wish {
  readonly shown: Shown
  readonly device: string
  readonly theme: Theme
}

const pictureOf = async (browser: Browser, house: WorkedHouse, { shown, device, theme }: Wish): Promise<Buffer> => {
  const { url } = shown.empty ? house.empty : house.desk
  const options = { ...DEVICES[device], colorScheme: theme, at: house.clock.now }
  const visit = shown.who ? { ...options, as: house.desk[shown.who] } : options
  const { page, context, watch } = await newPage(browser, url, visit)
  try {
    await stopTheLogsClock(context)
    await page.goto(shown.path(house))
    await waitUntilQuiet(page, shown.ready ?? "h1")
    await shown.steps?.(page)
    if (shown.whole) await page.evaluate(UNSTICK)
    await settled(page)
    const png = await page.screenshot({ fullPage: shown.whole ?? false, animations: "disabled", caret: "hide" })
    return smallPng(png)
  } finally {
    for (const text of watch.complaints()) console.error(`  ${shown.name}, ${device}, ${theme}: ${text}`)
    await context.close()
  }
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

/** Size of the file, or nothing when the picture could not be taken. */
const take = async (browser: Browser, house: WorkedHouse, wish: Wish): Promise<number | undefined> => {
  const name = `${wish.shown.name}-${wish.device}-${wish.theme}.png`
  try {
    const png = await pictureOf(browser, house, wish)
    writeFileSync(join(FOLDER, name), png)
    console.log(`  ${name}  ${kilobytes(png.length)}${png.length > FILE_MAX ? ", too large" : ""}`)
    return png.length
  } catch (fault) {
    console.error(`  ${name}: ${fault instanceof Error ? fault.message.split("\n")[0] : fault}`)
    return undefined
  }
}

/** What nobody takes any more. */
const removeOld = (): void => {
  for (const file of readdirSync(FOLDER)) {
    const name = file.replace(/-(phone|desktop)-(light|dark)\.png$/, "")
    if (file.endsWith(".png") && !SHOWN.some((shown) => shown.name === name)) rmSync(join(FOLDER, file))
  }
}

const wishesFor = (names: readonly string[]): readonly Wish[] =>
  SHOWN.filter(({ name }) => names.length === 0 || names.includes(name)).flatMap((shown) =>
    Object.keys(DEVICES).flatMap((device) => THEMES.map((theme) => ({ shown, device, theme }))),
  )

const main = async (names: readonly string[]): Promise<void> => {
  const reason = whyNotBuilt()
  if (reason !== undefined) throw new Error(reason)
  mkdirSync(FOLDER, { recursive: true })
  removeOld()
  const [house, browser] = await Promise.all([openWorkedHouse(), launchBrowser()])
  let [total, missing] = [0, 0]
  for (const wish of wishesFor(names)) {
    const size = await take(browser, house, wish)
    if (size === undefined) missing += 1
    else total += size
  }
  await browser.close()
  await house.stop()
  console.log(`${kilobytes(total)} in docs/screens${missing > 0 ? `, ${missing} pictures could not be taken` : ""}`)
  if (missing > 0) process.exitCode = 1
}

await main(process.argv.slice(2))
