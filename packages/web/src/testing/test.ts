// `test` for stories in a real browser. A file has a desk of its own, made when the first test asks for it; `open` gives a page of it in
// front of whoever is named, and when the test ends every page that it opened must have had nothing to complain about.
//
//   test("Sam sees his deals", async ({ desk, open }) => {
//     const { page } = await open("/deals", { as: desk.sam, ...asPhone })
//   })

import type { Browser, Page } from "playwright-core"
import { test as base, describe, expect, inject } from "vitest"
import { connectTo } from "./browser.ts"
import { type BareDesk, type DeskWish, openBareDesk, openTestDesk, type TestDesk, whyNotBuilt } from "./desk.ts"
import { THEMES, type Theme } from "./devices.ts"
import { newPage, type Visit, type Visited } from "./pages.ts"

export interface Opening extends Visit {
  /** Another desk than the file's. */
  readonly on?: BareDesk
}

export type Open = (path: string, opening?: Opening) => Promise<Visited>

interface Shared {
  readonly browser: Browser | undefined
  readonly reason: string
}

const connected = async (): Promise<Shared> => {
  const told = inject("browser")
  return "reason" in told
    ? { browser: undefined, reason: told.reason }
    : { browser: await connectTo(told.endpoint), reason: "" }
}

const builtOrThrow = (): void => {
  const reason = whyNotBuilt()
  if (reason !== undefined) throw new Error(reason)
}

const faultless = async (desk: BareDesk): Promise<void> => {
  await desk.stop()
  expect(desk.faults.filter(({ level }) => level === "error")).toEqual([])
}

/** Whatever the pages said that nobody allowed. */
const complaintsOf = (visits: readonly Visited[]): readonly string[] =>
  visits.flatMap(({ page, watch }) => watch.complaints().map((text) => `${page.url()} said ${text}`))

export const test = base
  .extend("deskWish", { scope: "worker" }, (): DeskWish => ({}))
  .extend("shared", { scope: "worker" }, async ({ deskWish: _ }, { onCleanup }): Promise<Shared> => {
    const shared = await connected()
    onCleanup(async () => await shared.browser?.close())
    return shared
  })
  .extend("desk", { scope: "file" }, async ({ deskWish }, { onCleanup }): Promise<TestDesk> => {
    builtOrThrow()
    const desk = await openTestDesk(deskWish)
    onCleanup(() => faultless(desk))
    return desk
  })
  /** A desk where nobody has an account yet, made anew for each test that asks. */
  .extend("bareDesk", async ({ deskWish }, { onCleanup }): Promise<BareDesk> => {
    builtOrThrow()
    const desk = await openBareDesk(deskWish)
    onCleanup(() => faultless(desk))
    return desk
  })
  .extend("open", async ({ shared, desk, skip }, { onCleanup }): Promise<Open> => {
    const { browser } = shared
    if (!browser) return skip(shared.reason)
    const visits: Visited[] = []
    onCleanup(async () => {
      await Promise.all(visits.map(({ context }) => context.close()))
      expect(complaintsOf(visits), "a page complained").toEqual([])
    })
    return async (path, { on, ...visit } = {}) => {
      const visited = await newPage(browser, (on ?? desk).url, visit)
      visits.push(visited)
      await visited.page.goto(path)
      return visited
    }
  })

/** The same tests in both themes: `eachTheme((theme, inTheme) => test(…, open(path, { ...inTheme })))`. */
export const eachTheme = (tests: (theme: Theme, inTheme: Visit) => void): void => {
  describe.each(THEMES)("%s", (theme) => tests(theme, { colorScheme: theme }))
}

const EVENTUALLY_MS = 30_000

/** Until what is asked for holds: text of a part of the page, most of all. */
export const eventually = async <T>(ask: () => Promise<T> | T, timeout = EVENTUALLY_MS): Promise<T> =>
  await expect.poll(ask, { timeout, interval: 50 }).toBeTruthy().then(ask)

/** The title of the page, once it is this. */
export const expectTitle = async (page: Page, title: string | RegExp): Promise<void> => {
  const said = expect.poll(() => page.title(), { timeout: EVENTUALLY_MS })
  await (typeof title === "string" ? said.toBe(title) : said.toMatch(title))
}

export { describe, expect }
