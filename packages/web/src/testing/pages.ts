// Pages in front of a person: a context of its own (so nobody shares cookies or caches), signed in as whoever it is, and listened to.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { AT_HOME } from "./devices.ts"
import type { Person } from "./house.ts"
import { type Watch, watched } from "./watched.ts"

export interface Visit extends BrowserContextOptions {
  /** Nobody when left out. */
  readonly as?: Person
  /** The moment that the page believes it is; timers run on. */
  readonly at?: Date
}

export interface Visited {
  readonly page: Page
  readonly context: BrowserContext
  readonly watch: Watch
}

/** Said by the browser's driver wherever a service worker is kept out. */
const KEPT_OUT = /^warning: Service Worker registration blocked by Playwright/

/**
 * An empty page of a new context. The service worker stays out of it, since filling its cache would slow every page down: what is tried
 * without a network says `serviceWorkers: "allow"`.
 */
export const newPage = async (browser: Browser, url: string, { as, at, ...options }: Visit = {}): Promise<Visited> => {
  const context = await browser.newContext({ ...AT_HOME, baseURL: url, serviceWorkers: "block", ...options })
  const watch = watched(context)
  watch.allow(KEPT_OUT)
  if (as) await context.addCookies(as.cookies.map((cookie) => ({ ...cookie, url, httpOnly: true, sameSite: "Lax" })))
  const page = await context.newPage()
  if (at) await page.clock.setFixedTime(at)
  return { page, context, watch }
}

/** Everything loaded and drawn: fonts, and two frames after them. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState("load")
  await page.evaluate(`document.fonts.ready.then(() =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))))`)
}
