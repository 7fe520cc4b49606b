// Haggle without a network: after the first visit the page opens and advises with no desk in reach, and nothing that is typed leaves the
// device, with a network or without.

import type { BrowserContext, Page } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import { asPhone, describe, eventually, expect, expectTitle, goOffline, test } from "../testing/index.ts"

const FIGURES = [
  ["haggle.askBuyer", "120"],
  ["haggle.worthBuyer", "80"],
  ["haggle.elsewhere", "95"],
  ["haggle.leaving", "3"],
] as const

const fillIn = async (page: Page): Promise<void> => {
  await page.getByLabel(say("haggle.thing")).fill("Leather bag")
  for (const [label, figure] of FIGURES) {
    await page.getByLabel(say(label), { exact: true }).fill(figure)
    await page.keyboard.press("Tab")
  }
  await page.getByRole("button", { name: say("haggle.done") }).click()
}

const saying = async (page: Page, who: "haggle.theySay" | "haggle.iSay", figure: number): Promise<void> => {
  await page.getByLabel(say("haggle.figure"), { exact: true }).fill(String(figure))
  await page.keyboard.press("Tab")
  await page.getByRole("button", { name: say(who) }).click()
}

const advice = (page: Page) => page.getByTestId("haggle-advice")

const haggled = async (page: Page): Promise<void> => {
  await fillIn(page)
  await advice(page).waitFor()
  await saying(page, "haggle.theySay", 110)
  await page.getByText(say("haggle.they", { price: pounds(110) })).waitFor()
  await saying(page, "haggle.iSay", 60)
  await page.getByText(say("haggle.me", { price: pounds(60) })).waitFor()
  await saying(page, "haggle.theySay", 90)
  await page.getByText(say("haggle.they", { price: pounds(90) })).waitFor()
  expect(await advice(page).innerText()).toMatch(/£\d/)
}

/** Every address that is asked for from now on, but what the device has itself. */
const leaving = (context: BrowserContext): readonly string[] => {
  const asked: string[] = []
  context.on("request", (request) => {
    if (!request.url().startsWith("blob:")) asked.push(request.url())
  })
  return asked
}

describe("haggling", () => {
  test("goes on without a network after the first visit", async ({ open }) => {
    const { page, context } = await open("/haggle", { serviceWorkers: "allow", ...asPhone })
    await page.getByRole("heading", { level: 1 }).waitFor()
    await eventually(() =>
      page.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"),
    )
    await goOffline(context)
    await page.reload()
    await expectTitle(page, new RegExp(say("haggle.title")))
    await haggled(page)
    await page.reload()
    await page.getByText(say("haggle.me", { price: pounds(60) })).waitFor()
    await advice(page).waitFor()
  })

  test("sends nothing anywhere", async ({ open }) => {
    const { page, context } = await open("/haggle")
    await page.getByLabel(say("haggle.thing")).waitFor()
    await fillIn(page)
    await advice(page).waitFor()
    await page.getByRole("button", { name: say("haggle.change") }).click()
    const asked = leaving(context)
    await haggled(page)
    expect(asked).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

  test("asks nobody who he is: an open page needs no account", async ({ open }) => {
    const { page, context } = await open("/haggle")
    const asked: string[] = []
    context.on("request", (request) => void asked.push(request.url()))
    await page.reload()
    await page.getByLabel(say("haggle.thing")).waitFor()
    await haggled(page)
    expect(asked.filter((url) => new URL(url).pathname.startsWith("/api/"))).toEqual([])
  })
})
