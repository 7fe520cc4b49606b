// In front of what a page is shown: a phone, a desktop, light or dark. Settings for a new page; each can be mixed with any other.

import type { BrowserContextOptions } from "playwright-core"

export const asPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  screen: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

export const asDesktop: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  screen: { width: 1440, height: 900 },
  deviceScaleFactor: 1,
}

export const THEMES = ["light", "dark"] as const
export type Theme = (typeof THEMES)[number]

/** What every page has that does not say otherwise: a British house, nothing that moves. */
export const AT_HOME: BrowserContextOptions = {
  ...asDesktop,
  locale: "en-GB",
  timezoneId: "Europe/London",
  colorScheme: "light",
  reducedMotion: "reduce",
}
