// Ways through the desk: the browser's back, links that lead into the middle, titles that tell the tabs apart, and addresses that lead nowhere.

import type { Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import { roomReady } from "../testing/in-the-room.ts"
import { describe, expect, expectTitle, openDeal, PASSWORD, test } from "../testing/index.ts"

const address = (page: Page): string => page.url().slice(new URL(page.url()).origin.length)

describe("the browser's back", () => {
  test("leads from the deal room to the list as it was filtered", async ({ desk, open }) => {
    const title = "Skoda Octavia that left, 2018"
    const { id } = await openDeal(desk.sam.api, { open: { title }, line: "9250", moves: "s9750 b8500 bwalk" })
    await openDeal(desk.sam.api, { open: { title: "Skoda Octavia that talks, 2018" }, line: "9250", moves: "s9750" })
    const { page } = await open("/deals", { as: desk.sam })
    await page.getByText(say("deals.phases.away"), { exact: true }).click()
    await page.getByRole("searchbox", { name: say("deals.search") }).fill("octavia")
    await page.getByRole("link", { name: "Skoda Octavia that talks, 2018" }).waitFor({ state: "hidden" })
    await expect.poll(() => address(page)).toMatch(/phase=away/)
    await expect.poll(() => address(page)).toMatch(/q=octavia/)
    const filtered = address(page)
    await page.getByRole("link", { name: title }).click()
    await roomReady(page)
    expect(address(page)).toBe(`/deals/${id}`)
    await page.goBack()
    await page.getByRole("link", { name: title }).waitFor()
    expect(address(page)).toBe(filtered)
    expect(await page.getByRole("searchbox", { name: say("deals.search") }).inputValue()).toBe("octavia")
    expect(await page.getByRole("radio", { name: say("deals.phases.away") }).isChecked()).toBe(true)
    expect(await page.getByRole("link", { name: "Skoda Octavia that talks, 2018" }).count()).toBe(0)
  })
})

describe("a link into the middle", () => {
  test("leads whoever is not signed in to the door, and then to where he wanted to go", async ({ desk, open }) => {
    const { id, title } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b8500" })
    const { page } = await open(`/deals/${id}/prepare`)
    await page.getByRole("heading", { name: say("door.signInTitle") }).waitFor()
    expect(address(page)).toMatch(/^\/sign-in\?next=/)
    await page.getByLabel(say("door.email")).fill(desk.sam.email)
    await page.getByLabel(say("door.password"), { exact: true }).fill(PASSWORD)
    await page.getByRole("button", { name: say("door.signIn") }).click()
    await page.getByRole("heading", { name: say("prepare.title"), level: 1 }).waitFor()
    expect(address(page)).toBe(`/deals/${id}/prepare`)
    await expectTitle(page, new RegExp(title))
  })

  test("is never led out of the desk by the door", async ({ desk, open }) => {
    const { page } = await open("/sign-in?next=//elsewhere.example/deals")
    await page.getByLabel(say("door.email")).fill(desk.sam.email)
    await page.getByLabel(say("door.password"), { exact: true }).fill(PASSWORD)
    await page.getByRole("button", { name: say("door.signIn") }).click()
    await page
      .getByRole("navigation", { name: say("app.navigation") })
      .first()
      .waitFor()
    expect(address(page)).toBe("/")
  })

  test("that leads nowhere says so, within the desk and without", async ({ desk, open }) => {
    for (const visit of [{ as: desk.sam }, {}]) {
      const { page } = await open("/no-such-page", visit)
      await page.getByRole("heading", { name: say("app.notFound") }).waitFor()
      await expectTitle(page, new RegExp(say("app.notFound")))
    }
  })

  test("to a deal that is not there says so", async ({ desk, open }) => {
    const { page, watch } = await open("/deals/01900000-0000-7000-8000-000000000000", { as: desk.sam })
    watch.allow(/status of 404 .*\/api\/v1\/deals\//)
    await page.getByRole("alert").first().waitFor()
    expect(await page.getByTestId("deal-room").count()).toBe(0)
  })
})

test("every page has a title of its own", async ({ desk, open }) => {
  const { id } = await openDeal(desk.jo.api, { line: "9250", moves: "s9750 b8500" })
  const paths = [
    "/",
    "/deals",
    "/deals/new",
    `/deals/${id}`,
    `/deals/${id}/prepare`,
    `/deals/${id}/offer`,
    `/deals/${id}/history`,
    "/customers",
    "/approvals",
    "/practice",
    "/team",
    "/policy",
    "/account",
    "/haggle",
    "/arena",
  ]
  const { page } = await open("/", { as: desk.jo })
  const titles: string[] = []
  for (const path of paths) {
    await page.goto(path)
    await page.locator("h1").first().waitFor()
    await expect.poll(() => page.title(), { message: path }).not.toBe("Walkaway")
    titles.push(await page.title())
  }
  expect(new Set(titles).size, titles.join(", ")).toBe(paths.length)
})
