// Guard rails: calm strips with their figures before a move of ours is logged. They say how far past the line and who must agree, what quick
// acceptance leaves on the table, that giving runs ahead of getting, that hours spent are spent; none of them forbids. And before a figure is
// named at all, three offers that are worth the same to us.

import type { Locator, Page } from "playwright-core"
import { formats, pounds, say } from "../testing/in-english.ts"
import { begin, confirm, expectTold, roomReady, theyOffered, weOffered } from "../testing/in-the-room.ts"
import { asPhone, dealNow, describe, eventually, expect, logEffort, openDeal, test } from "../testing/index.ts"

const strip = (page: Page, title: string): Locator => page.getByRole("dialog").getByText(title, { exact: true })

const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name: label }).click()
  await page.getByRole("option", { name: option }).first().click()
}

/** A figure of ours that stays in its sheet because there is something to see. */
const tryFigure = async (page: Page, price: number): Promise<void> => {
  await begin(page, "we-offered")
  await page.getByTestId("log-price").fill(String(price))
}

describe("a step across the line", () => {
  const story = { line: "9250", moves: "s9750 b9000" }

  test.for([
    [9200, 50, "auto", "dealRoom.guard.auto"],
    [9000, 250, "manager", "dealRoom.guard.manager"],
    [8700, 550, "owner", "dealRoom.guard.owner"],
  ] as const)(
    "to %i shows its distance of %i and that %s decides",
    async ([price, distance, , who], { desk, open }) => {
      const { id } = await openDeal(desk.sam.api, story)
      const { page } = await open(`/deals/${id}`, { as: desk.sam, ...asPhone })
      await roomReady(page)
      await tryFigure(page, price)
      await strip(page, say("dealRoom.guard.crosses", { distance: pounds(distance) })).waitFor()
      await strip(page, say(who)).waitFor()
      await page.getByRole("button", { name: say("dealRoom.guard.stay", { line: pounds(9250) }) }).waitFor()
      const isReady = () => page.getByTestId("log-confirm").isEnabled()
      expect(await isReady(), "without a reason").toBe(false)
      expect(await page.getByTestId("log-confirm").innerText()).toBe(
        say(who === "dealRoom.guard.auto" ? "dealRoom.guard.acrossAnyway" : "dealRoom.guard.askLeave"),
      )
      await choose(page, say("dealRoom.guard.reason"), /./)
      expect(await isReady(), "with a reason").toBe(true)
    },
  )

  test("staying at the line is one tap", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, story)
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await tryFigure(page, 9000)
    await page.getByRole("button", { name: say("dealRoom.guard.stay", { line: pounds(9250) }) }).click()
    await expectTold(page, [weOffered(9750), theyOffered(9000), weOffered(9250)])
  })

  test("that was said already is logged as a fact, and is on record as across the line", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, story)
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await tryFigure(page, 9000)
    await page.getByRole("switch", { name: say("dealRoom.guard.alreadySaid") }).press("Space")
    expect(await page.getByTestId("log-confirm").innerText()).toBe(say("dealRoom.guard.acrossAnyway"))
    await confirm(page)
    await expectTold(page, [weOffered(9750), theyOffered(9000), weOffered(9000)])
    await eventually(async () => (await dealNow(desk.sam.api, id)).crossings.length === 1)
    const { crossings, approvals, ourOffer } = await dealNow(desk.sam.api, id)
    expect(Number(ourOffer)).toBe(9000)
    expect(approvals).toEqual([])
    expect(crossings).toHaveLength(1)
  })

  test("says, beside it, that the hours are spent either way", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, story)
    await logEffort(desk.sam.api, id, { stage: "meeting", hours: 6 })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await tryFigure(page, 9000)
    await strip(page, say("dealRoom.guard.effort", { hours: formats.hours(6) })).waitFor()
    await strip(page, say("dealRoom.guard.effortMore")).waitFor()
  })
})

describe("before it is too quick or too much", () => {
  test("accepting at once says what it leaves on the table, and may go on", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "8800", moves: "s9950 b8850" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await begin(page, "we-accepted")
    await strip(page, say("dealRoom.guard.tooFast")).waitFor()
    expect(await page.getByRole("dialog").innerText()).toMatch(/leaves about £\d/)
    expect(await page.getByTestId("log-confirm").innerText()).toBe(say("dealRoom.guard.goOn"))
    await confirm(page)
    await eventually(async () => (await dealNow(desk.sam.api, id)).phase === "agreed")
  })

  test("giving on and on without getting is said, with both figures", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, {
      line: "9000",
      moves: "s9950 b8900 s9800 b8900 s9650 b8900 s9500 b8900",
    })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await tryFigure(page, 9400)
    await strip(page, say("dealRoom.guard.giving")).waitFor()
    const [before, after = ""] = say("dealRoom.guard.givingMore", { given: "|", got: pounds(0) }).split("|")
    expect(await page.getByRole("dialog").innerText()).toMatch(new RegExp(`${before}£[1-9]\\d*${RegExp.escape(after)}`))
  })

  test("a second step of ours before they answered the first is said", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9000", moves: "b8900 s9800" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await tryFigure(page, 9700)
    await strip(page, say("dealRoom.guard.twice")).waitFor()
    await strip(page, say("dealRoom.guard.twiceMore", { step: pounds(100) })).waitFor()
  })

  test("nothing is said about a figure of theirs, which is a fact", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b9000" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    const sheet = await begin(page, "they-offered")
    await page.getByTestId("log-price").fill("7000")
    expect(await page.getByTestId("log-confirm").innerText()).toBe(say("dealRoom.pad.log", { price: pounds(7000) }))
    expect(await sheet.getByRole("alert").count()).toBe(0)
  })
})

describe("three offers worth the same to us", () => {
  test("stand with what they leave and what to trade; a tap puts the price into the pad", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9000", moves: "s9850 b9000" })
    const { answer } = await desk.sam.api.call("getPackages", { params: { dealId: id } })
    const { keep, leaves, packages, exchanges, walkAwayPrice } = answer.packages
    const { page } = await open(`/deals/${id}`, { as: desk.sam, ...asPhone })
    await roomReady(page)
    await page.getByTestId("open-packages").click()
    const offers = page.getByTestId("package")
    await offers.first().waitFor()
    await page.getByText(say("packages.lead", { leaves: formats.about(leaves, "GBP"), price: pounds(keep) })).waitFor()
    const prices = await offers.getByRole("button").allInnerTexts()
    expect(prices).toEqual(packages.map(({ said }) => pounds(said)))
    expect(packages).toHaveLength(3)
    for (const { said } of packages) expect(said).toBeGreaterThanOrEqual(walkAwayPrice)
    expect(await page.getByTestId("exchange").count()).toBe(exchanges.length)
    await offers.last().getByRole("button").click()
    await page.getByRole("dialog").waitFor()
    const { said } = packages[2]
    expect(await page.getByTestId("log-price").inputValue()).toBe(String(said))
    await confirm(page)
    await expectTold(page, [weOffered(9850), theyOffered(9000), weOffered(said)])
  })
})
