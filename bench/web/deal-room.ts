// What a person does in the deal room while a watch runs: comes in, drags the what-if, logs an offer.

import { fileURLToPath } from "node:url"
import type { Browser, Page } from "playwright-core"
import type { TestDesk } from "../../packages/web/src/testing/desk.ts"
import { newPage, type Visited } from "../../packages/web/src/testing/pages.ts"
import { IN_PAGE, PLACES } from "./places.ts"
import { slowDown } from "./slow.ts"
import { type Weight, weighed } from "./weight.ts"

const WITHIN_MS = 30_000
const REST_MS = 120
const ASK_EVERY_MS = 20
const TAP_MS = 70
/** Until the offer before is through and drawn; nobody names two in a second. */
const BETWEEN_OFFERS_MS = 800
const SCRIPT = fileURLToPath(new URL("in-page.js", import.meta.url))

/** What stands there, as soon as it does; a name that the screens do not keep is an end with a reason. */
const need = async (page: Page, place: keyof typeof PLACES) => {
  const found = page.locator(PLACES[place]).first()
  await found.waitFor({ state: "attached", timeout: WITHIN_MS }).catch(() => {
    throw new Error(`The deal room has no ${PLACES[place]}.`)
  })
  return found
}

/** The number that the watch has come to. */
const noted = async (page: Page, name: "shownAt" | "took"): Promise<number> => {
  // Asked for again and again from here: the page's content policy lets nobody wait in it by a function made of text.
  for (const end = Date.now() + WITHIN_MS; Date.now() < end; ) {
    const value = await page.evaluate<number | undefined>(`${IN_PAGE}?.${name}`)
    if (value !== undefined) return value
    await page.waitForTimeout(ASK_EVERY_MS)
  }
  throw new Error(`The watch in the page never came to "${name}".`)
}

export interface Entered extends Visited {
  readonly weight: Weight
  /** Milliseconds from the start of the navigation until ladder and advice are painted. */
  readonly shownAfter: number
  readonly workersSlowed: number
}

const enter = async (visited: Visited, path: string): Promise<Pick<Entered, "weight" | "shownAfter">> => {
  const { page } = visited
  await page.goto(path, { waitUntil: "commit" })
  await need(page, "ladder")
  await need(page, "headline")
  const shownAfter = await noted(page, "shownAt")
  // The worker is asked for a moment later.
  await page.waitForTimeout(REST_MS * 10)
  return { shownAfter, weight: await weighed(page, shownAfter) }
}

/** With nothing in any cache. */
export const enterCold = async (browser: Browser, desk: TestDesk, dealId: string): Promise<Entered> => {
  const visited = await newPage(browser, desk.url, { as: desk.sam, serviceWorkers: "allow" })
  await visited.page.addInitScript({ path: SCRIPT })
  const { slowed } = await slowDown(visited.page)
  const entered = await enter(visited, `/deals/${dealId}`)
  return { ...visited, ...entered, workersSlowed: slowed() }
}

/** Once more, as on the next morning: the service worker has everything. */
export const enterWarm = async (visited: Visited, dealId: string): Promise<number> => {
  await visited.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
  await visited.page.goto("about:blank")
  return (await enter(visited, `/deals/${dealId}`)).shownAfter
}

const [ON, BACK] = ["ArrowRight", "ArrowLeft"]

/** A hand that looks around on a slider: each sweep goes farther than the one before, so half of the steps are on new ground. */
export const DRAG: readonly string[] = [10, 20, 30, 40].flatMap((steps, sweep) =>
  Array.from({ length: steps }, () => (sweep % 2 === 0 ? ON : BACK)),
)

const LEAPS = 6

/** Steps and leaps in turn, never twice to one place: nobody can have worked these out before. */
export const JUMPS: readonly string[] = [
  ...Array.from({ length: LEAPS }, () => [ON, "PageUp"]).flat(),
  BACK,
  ...Array.from({ length: LEAPS }, () => ["PageDown", BACK]).flat(),
]

/** Steps of the slider, each until other advice is painted. */
export const drag = async (page: Page, keys: readonly string[]): Promise<readonly number[]> => {
  if ((await page.locator(PLACES.slider).count()) === 0) await (await need(page, "openWhatIf")).click()
  const slider = await need(page, "slider")
  await slider.focus()
  const took: number[] = []
  for (const key of keys) {
    await page.evaluate(`${IN_PAGE}.adviceAfterKey()`)
    await page.keyboard.press(key)
    // Nobody asks while it is being drawn: on a slow page the asking itself takes time.
    await page.waitForTimeout(REST_MS)
    took.push(await noted(page, "took"))
  }
  return took
}

/** From the tap on "Log" until the ladder shows it; each offer is a little better than the last. */
export const log = async (page: Page, times: number, from: number): Promise<readonly number[]> => {
  const took: number[] = []
  for (let step = 0; step < times; step += 1) {
    await (await need(page, "logOffer")).click()
    await (await need(page, "price")).fill(String(from + step))
    const confirm = await need(page, "confirm")
    await page.evaluate(`${IN_PAGE}.markAfterTap()`)
    // A finger rests on the glass: what going down draws is not part of the way from letting go.
    await confirm.click({ delay: TAP_MS })
    await page.waitForTimeout(BETWEEN_OFFERS_MS)
    took.push(await noted(page, "took"))
  }
  return took
}
