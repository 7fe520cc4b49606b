// Practice from the first tap to the judgement: a made-up car on a phone, talked through whatever the other side does, and looked at again, with what a manager sees of it; a deal of
// one's own that stays as it was; and the connection that goes in between.

import type { Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import { asPhone, describe, eventually, expect, openDeal, test } from "../testing/index.ts"

const talk = (page: Page) => page.getByTestId("practice-talk")
const review = (page: Page) => page.getByTestId("practice-review")
const sentences = (page: Page) => talk(page).locator("[data-by]")

/** Names a price by the pad, and waits until it was answered or the talk is over. */
const sayPrice = async (page: Page, price: string): Promise<void> => {
  const before = await sentences(page).count()
  await page.getByTestId("practice-offer").click()
  await page.getByTestId("log-price").fill(price)
  await page.getByTestId("practice-say").click()
  await eventually(async () => (await review(page).isVisible()) || (await sentences(page).count()) >= before + 2)
}

/** Whoever sits opposite and whatever they have done, this ends it. */
const leave = async (page: Page): Promise<void> => {
  const exits = ["practice-let-go", "practice-stay-away", "practice-walk"]
  await eventually(async () => {
    if (await review(page).isVisible()) return true
    for (const exit of exits) {
      const button = page.getByTestId(exit)
      if (await button.and(page.locator(":not([aria-disabled])")).isVisible()) await button.click()
    }
    return review(page).isVisible()
  })
}

describe("practice", () => {
  test("a made-up car on a phone: started, talked through, judged, and in the list", async ({ desk, open }) => {
    const { page } = await open("/practice", { as: desk.sam, ...asPhone })
    await page.getByText(say("practice.list.none"), { exact: true }).waitFor()
    await page.getByRole("button", { name: say("practice.start.who") }).click()
    await page.getByRole("option", { name: say("practice.kinds.fair") }).click()
    await page.getByTestId("practice-start").click()
    await talk(page).waitFor()
    await page.getByText(say("practice.kindsMore.fair")).waitFor()
    await expect.poll(() => sentences(page).count()).toBe(1)
    expect(await page.getByTestId("ladder").locator("svg").first().isVisible()).toBe(true)
    await sayPrice(page, "17900")
    await leave(page)
    await page.getByTestId("practice-verdict").getByText(say("practice.kinds.fair")).waitFor()
    await page.getByTestId("result-adviser").waitFor()
    expect(await page.getByTestId("practice-steps").locator("tbody tr").count()).toBeGreaterThan(0)
    await page
      .getByRole("link", { name: say("practice.room.back") })
      .first()
      .click()
    await page.getByTestId("practice-progress").waitFor()
    const { items } = (await desk.sam.api.call("listPractices", { query: {} })).answer
    expect(items).toMatchObject([{ kind: "fair", score: expect.any(Number) }])
    await page
      .getByTestId("practice-costly")
      .getByText(say("practice.costly.later", { needed: "5" }))
      .waitFor()
    expect(await page.getByText(say("practice.views.team"), { exact: true }).count()).toBe(0)
    // How it went is seen by his manager, the talk itself is not.
    const { page: managers } = await open("/practice", { as: desk.ruth })
    await managers.getByText(say("practice.views.team"), { exact: true }).click()
    const person = managers.getByTestId("practice-person")
    await person.getByText(say("practice.team.tooFew", { needed: "5" })).waitFor()
    expect(await person.count()).toBe(1)
    expect(await person.getByRole("link").count()).toBe(0)
  })

  test("a deal of one's own: hidden until the end, and the deal stays as it was", async ({ desk, open }) => {
    const { id, title } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b8500 bwalk" })
    const before = (await desk.sam.api.call("getDeal", { params: { dealId: id } })).answer
    const { page } = await open(`/practice?deal=${id}`, { as: desk.sam })
    await page.getByText(say("practice.start.froms.now"), { exact: true }).click()
    await page.getByTestId("practice-start").click()
    await page.getByRole("heading", { name: title, level: 1 }).waitFor()
    await page.getByText(say("practice.hidden")).waitFor()
    await page.getByTestId("practice-wait").waitFor()
    await leave(page)
    await page.getByTestId("practice-verdict").waitFor()
    expect((await desk.sam.api.call("getDeal", { params: { dealId: id } })).answer).toEqual(before)
  })

  test("without a connection the talk waits, and goes on when it is back", async ({ desk, open }) => {
    const started = (await desk.ruth.api.call("startPractice", { body: { kind: "friendly" } })).answer
    const { page, context } = await open(`/practice/${started.id}`, { as: desk.ruth })
    await talk(page).waitFor()
    await context.setOffline(true)
    await page.getByText(say("practice.room.offline")).waitFor()
    expect(await page.getByTestId("practice-offer").getAttribute("aria-disabled")).toBe("true")
    await context.setOffline(false)
    await page.getByText(say("practice.room.offline")).waitFor({ state: "hidden" })
    await leave(page)
    await page.getByTestId("practice-verdict").waitFor()
  })
})
