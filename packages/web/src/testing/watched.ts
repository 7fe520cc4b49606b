// Listens to everything that a page complains about: errors and warnings on its console, faults that nobody caught, and what the content
// policy forbade. A page that works says nothing. What a test brings about on purpose (a lost connection, a refused wish) it allows
// by a pattern as narrow as it can be.

import type { BrowserContext, ConsoleMessage, Page } from "playwright-core"

export interface Watch {
  /** What was said and not allowed, so far. */
  complaints(): readonly string[]
  /** From now on and for what has been said before. The text is "kind: words (address)". */
  allow(pattern: RegExp): void
}

const LOUD = new Set(["error", "warning", "assert"])

const sentenceOf = (message: ConsoleMessage): string => {
  const { url, lineNumber } = message.location()
  return `${message.type()}: ${message.text()}${url ? ` (${url}:${lineNumber})` : ""}`
}

/** Patterns for what a browser itself says about a connection that is gone. */
export const CONNECTION_GONE =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|NETWORK_CHANGED|FAILED|NETWORK_IO_SUSPENDED)/

/** An answer of the API with this status, which a browser reports on the console whatever the page makes of it. */
export const answeredWith = (status: number, path: RegExp): RegExp =>
  new RegExp(`responded with a status of ${status} .*${path.source}`)

/** All pages of a context, also those that it opens later, and its workers. */
export const watched = (context: BrowserContext): Watch => {
  const said: string[] = []
  const allowed: RegExp[] = []
  context.on("console", (message) => {
    if (LOUD.has(message.type())) said.push(sentenceOf(message))
  })
  context.on("weberror", (fault) => said.push(`fault: ${fault.error().stack ?? fault.error().message}`))
  return {
    complaints: () => said.filter((text) => !allowed.some((pattern) => pattern.test(text))),
    allow: (pattern) => void allowed.push(pattern),
  }
}

/** Fails when the page is wider than its window, which on a phone means that it slides sideways. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  const [wide, window] = await page.evaluate<[number, number]>(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )
  if (wide > window) throw new Error(`${page.url()} is ${wide} pixels wide in a window of ${window}.`)
}
