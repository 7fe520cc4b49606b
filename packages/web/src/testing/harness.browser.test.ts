// What the browser tests stand on: the desk answers with its screens and a strict content policy, pages are in front of whoever is named, and
// nothing that a page complains about is missed.

import {
  answeredWith,
  asPhone,
  CONNECTION_GONE,
  describe,
  eachTheme,
  expect,
  expectAccessible,
  expectNoSideways,
  goOffline,
  goOnline,
  openDeal,
  tabTo,
  test,
} from "./index.ts"
import { newPage } from "./pages.ts"

describe("the desk of a test", () => {
  test("serves the screens under every address, and lets nothing foreign in", async ({ desk }) => {
    for (const path of ["/", "/sign-in", "/deals/some-deal"]) {
      const response = await fetch(new URL(path, desk.url), { headers: { accept: "text/html" } })
      expect(response.headers.get("content-security-policy"), path).toContain("style-src 'self'")
      expect(await response.text(), path).toContain("<!doctype html>")
    }
  })

  test("has people who are signed in, each with his own rights", async ({ desk }) => {
    const roles = [desk.jo, desk.ruth, desk.sam].map(async ({ api }) => {
      const { answer } = await api.call("getSession")
      return [answer.user?.name, answer.organisation?.role]
    })
    expect(await Promise.all(roles)).toEqual([
      ["Jo Hartley", "owner"],
      ["Ruth Bell", "manager"],
      ["Sam Okafor", "salesperson"],
    ])
  })

  test("takes a talk in the deal's own notation", async ({ desk }) => {
    const deal = await openDeal(desk.sam.api, { line: "9250", moves: "b8500 s9750 bwalk scall9650 breturn b9050" })
    expect(deal).toMatchObject({
      phase: "talking",
      ourOffer: "9650",
      theirOffer: "9050",
      owner: { name: desk.sam.name },
    })
  })
})

describe("a page of a test", () => {
  test("is in front of the person named", async ({ desk, open }) => {
    const { page } = await open("/", { as: desk.sam })
    const session = await page.evaluate<{ user: { name: string } }>(
      "fetch('/api/v1/session').then((one) => one.json())",
    )
    expect(session.user.name).toBe("Sam Okafor")
  })

  test("lies in London and speaks British English", async ({ open }) => {
    const { page } = await open("/sign-in")
    expect(await page.evaluate("[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]")).toEqual([
      "en-GB",
      "Europe/London",
    ])
  })

  test("is heard when it complains, and only what is allowed is let pass", async ({ shared, desk, skip }) => {
    if (!shared.browser) return skip(shared.reason)
    const { page, context, watch } = await newPage(shared.browser, desk.url)
    await page.goto("/sign-in")
    expect(watch.complaints()).toEqual([])
    await page.evaluate("void fetch('/api/v1/deals')")
    await page.evaluate("console.warn('mind the gap')")
    await page.evaluate("setTimeout(() => { throw new Error('tripped') })")
    await page.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
    await expect.poll(() => watch.complaints().length).toBe(4)
    for (const pattern of [
      /mind the gap/,
      /tripped/,
      /Content Security Policy/,
      answeredWith(401, /\/api\/v1\/deals/),
    ]) {
      watch.allow(pattern)
    }
    expect(watch.complaints()).toEqual([])
    await context.close()
  })

  test("is held against every rule of accessibility, whatever its impact", async ({ open }) => {
    const { page } = await open("/transcript")
    await page.setContent("<main><h1>Cars</h1><img src='data:,'><button></button></main>")
    await expect(expectAccessible(page, "a bad page")).rejects.toThrow(
      /button-name \(critical\)[\s\S]*document-title \(serious\)[\s\S]*image-alt \(critical\)/,
    )
    await page.setContent("<html lang='en'><title>Cars</title><main><h1>Cars</h1><p>Twelve of them.</p></main></html>")
    await expectAccessible(page, "a good page")
  })

  test("is walked through by keyboard", async ({ open }) => {
    const { page } = await open("/transcript")
    await page.setContent("<a href='#a'>One</a><label>Price <input></label><button aria-label='Log it'></button>")
    expect(await tabTo(page, /^Price/)).toEqual({ role: "input", name: "Price" })
    expect(await tabTo(page, "Log it")).toEqual({ role: "button", name: "Log it" })
    await expect(tabTo(page, "Nowhere")).rejects.toThrow('a "One"')
  })

  test("is cut off from its desk, live feeds included, and comes back", async ({ desk, open }) => {
    const { page, context, watch } = await open("/transcript", { as: desk.sam })
    await page.evaluate("void (window.feed = new EventSource('/api/v1/live'))")
    const feedState = () => page.evaluate("window.feed.readyState")
    const asks = () => page.evaluate("fetch('/api/v1/session').then(({ status }) => status, () => 'nobody')")
    await expect.poll(feedState).toBe(1)
    watch.allow(CONNECTION_GONE)
    await goOffline(context, desk)
    await expect.poll(feedState).not.toBe(1)
    expect(await asks()).toBe("nobody")
    await goOnline(context)
    expect(await asks()).toBe(200)
    await page.evaluate("window.feed.close()")
  })
})

eachTheme((theme, inTheme) => {
  test("reaches the page", async ({ open }) => {
    const { page } = await open("/transcript", { ...inTheme, ...asPhone })
    expect(await page.evaluate(`matchMedia("(prefers-color-scheme: ${theme})").matches`)).toBe(true)
    expect(await page.evaluate("[innerWidth, devicePixelRatio, navigator.maxTouchPoints > 0]")).toEqual([390, 2, true])
    await expectNoSideways(page)
  })
})
