// The review as a manager and a salesperson use it: the month's page and its sections, a deal that was wrong then, how another turned out, the
// question whether groups are treated alike, the page on paper; and a salesperson who sees himself.

import type { Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import {
  addCustomer,
  asPhone,
  test as base,
  describe,
  expect,
  expectNoSideways,
  openDeal,
  openTestDesk,
  type TestDesk,
} from "../testing/index.ts"
import { closePastDeals, PAST_DEALS, UNTOLD, WRONG_THEN } from "../testing/reviewed-house.ts"

interface ReviewedHouse {
  readonly desk: TestDesk
  readonly now: Date
}

const NOW = "2026-03-10T09:30:00.000Z"

/** What February and March left behind. */
const reviewedHouse = async (): Promise<ReviewedHouse> => {
  const clock = { now: new Date("2026-02-01T09:00:00.000Z") }
  const desk = await openTestDesk({ clock: () => clock.now })
  const since = PAST_DEALS.filter(({ on }) => on >= "02-01" && !on.startsWith("02-2"))
  await closePastDeals(desk, clock, since)
  clock.now = new Date(NOW)
  return { desk, now: clock.now }
}

const test = base.extend("house", { scope: "file" }, async ({ deskWish: _ }, { onCleanup }): Promise<ReviewedHouse> => {
  const house = await reviewedHouse()
  onCleanup(() => house.desk.stop())
  return house
})

const unfold = async (page: Page, title: string): Promise<void> => {
  await page.getByRole("button", { name: new RegExp(`^${title}`) }).click()
}

const rowOf = (page: Page, title: string) => page.getByTestId("reviewed-deal").filter({ hasText: title })

/** A deal of Ruth's with this customer, at a price above the line. */
const wonWith = async ({ ruth }: TestDesk, customerId: string): Promise<void> => {
  const { id, version } = await openDeal(ruth.api, { open: { customerId }, line: "9250", moves: "b9600 saccept" })
  await ruth.api.call("closeDeal", { params: { dealId: id }, ifMatch: version, body: { outcome: "won" } })
}

describe("a manager", () => {
  test("reads the month, looks into what is below it, and goes to what was wrong then", async ({ house, open }) => {
    const { page } = await open("/review", { on: house.desk, as: house.desk.ruth, at: house.now })
    await page.getByRole("heading", { name: say("review.page.title", { month: "March 2026" }) }).waitFor()
    const figures = page.getByTestId("page-figure")
    expect(await figures.count()).toBeGreaterThanOrEqual(5)
    expect(await figures.count()).toBeLessThanOrEqual(7)
    expect(await figures.first().innerText()).toMatch(/^4 deals ended, and 2 were won: 50%\./)
    await unfold(page, say("review.sunk.title"))
    await page
      .getByText(/^Not enough data: \d+ of 15 cases so far\.$/)
      .first()
      .waitFor()
    await unfold(page, say("review.judgement.title"))
    await page.getByRole("link", { name: say("review.judgement.see") }).click()
    await rowOf(page, WRONG_THEN).getByText(say("review.verdicts.wrong-then")).waitFor()
    const verdicts = await page.getByTestId("verdict").allTextContents()
    expect(new Set(verdicts)).toEqual(new Set([say("review.verdicts.wrong-then")]))
    await page.getByRole("link", { name: WRONG_THEN }).click()
    const judged = page.getByTestId("judged")
    await judged.getByText(/^It was worth £\d+ less than the best, as it was seen then\.$/).waitFor()
    const course = page.getByRole("list", { name: say("review.deal.steps") })
    await course.getByText(say("review.deal.otherwise")).waitFor()
    expect(await course.locator("s").innerText()).toBe(say("review.deal.effort", { hours: "3 hours" }))
  })

  test("tells how a deal turned out, and it counts from then on", async ({ house, open }) => {
    const { ruth } = house.desk
    const known = async () => (await ruth.api.call("getReview", { query: {} })).answer
    const before = await known()
    const { page } = await open("/review/deals?untold=yes", { on: house.desk, as: ruth, at: house.now, ...asPhone })
    await page.getByRole("button", { name: say("review.deals.asked", { deal: UNTOLD }) }).click()
    const row = rowOf(page, UNTOLD)
    await row.getByRole("radio", { name: say("dealRoom.learnt.they-bought-elsewhere") }).waitFor()
    await row.getByRole("textbox", { name: say("review.deals.form.price") }).fill("9200")
    await row.getByRole("textbox", { name: say("review.deals.form.days") }).fill("5")
    await row.getByRole("button", { name: say("review.deals.form.log") }).click()
    await page
      .getByRole("status")
      .getByText(/^Logged: They bought elsewhere\./)
      .waitFor()
    await row.waitFor({ state: "detached" })
    const after = await known()
    expect(after.walks.boughtElsewhere).toBe(before.walks.boughtElsewhere + 1)
    expect(after.deals.untold).toBe(before.deals.untold - 1)
    await expectNoSideways(page)
  })

  test("asks whether two groups are treated alike, by picking and by pasting", async ({ house, open }) => {
    const { desk, now } = house
    const [ann, bob] = [
      await addCustomer(desk.ruth.api, { name: "Ann Quist" }),
      await addCustomer(desk.ruth.api, { name: "Bob Reyes" }),
    ]
    await wonWith(desk, ann.id)
    await wonWith(desk, bob.id)
    const { page } = await open("/review/fairness", { on: desk, as: desk.ruth, at: now })
    await page.getByText(say("review.fairness.statement")).waitFor()
    await page.getByText(say("review.fairness.kept")).waitFor()
    const [north, south] = [page.getByTestId("group").nth(0), page.getByTestId("group").nth(1)]
    await north.getByRole("textbox", { name: say("review.fairness.name") }).fill("North")
    await north.getByRole("combobox").fill("Quist")
    await expect.poll(() => page.getByRole("option").count()).toBe(1)
    await page.getByRole("option", { name: /^Ann Quist/ }).click()
    await north.getByText(say("review.fairness.chosen", { count: 1 })).waitFor()
    await south.getByRole("textbox", { name: say("review.fairness.name") }).fill("South")
    await south.getByText(say("review.fairness.paste")).first().click()
    await south.getByRole("textbox", { name: say("review.fairness.paste") }).fill("bob reyes\nNobody Here")
    await south.getByRole("button", { name: say("review.fairness.pasteDo") }).click()
    await south.getByText(say("review.fairness.notFound", { names: "Nobody Here" })).waitFor()
    await page.getByRole("button", { name: say("review.fairness.ask"), exact: true }).click()
    const answer = page.getByTestId("fairness-answer")
    await answer.getByText(say("review.fairness.groupDeals", { name: "South", deals: 1 })).waitFor()
    await answer
      .getByText(/^Not enough data: \d+ of 10 cases so far\.$/)
      .first()
      .waitFor()
    expect(await answer.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
      say("review.fairness.measures.discount-of-ask"),
      say("review.fairness.measures.distance-to-line"),
    ])
  })

  test("has it on two pages of paper, without what belongs to the screen", async ({ house, open }) => {
    const { page } = await open("/review", { on: house.desk, as: house.desk.ruth, at: house.now })
    await page.getByTestId("page-figure").first().waitFor()
    const paper = (await page.pdf({ format: "A4" })).toString("latin1")
    expect(paper.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: "print" })
    const table = page.getByTestId("judgement-table").filter({ visible: true })
    await table.waitFor()
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0)
  })
})

describe("a salesperson", () => {
  test("sees himself, and of the others the totals alone", async ({ house, open }) => {
    const { desk, now } = house
    const { page } = await open("/review", { on: desk, as: desk.sam, at: now, ...asPhone })
    await page.getByTestId("page-figure").first().waitFor()
    const fairness = page.getByRole("link", { name: say("review.ways.fairness") })
    expect(await fairness.count()).toBe(0)
    await unfold(page, say("review.people.title"))
    const people = page.getByTestId("people-table")
    expect(await people.getByRole("rowheader").allTextContents()).toEqual(["Sam Okafor"])
    await page.getByRole("button", { name: new RegExp(say("review.filters.person")) }).click()
    await page.getByRole("option", { name: say("review.filters.team") }).click()
    const { deals } = (await desk.ruth.api.call("getReview", { query: {} })).answer
    await page.getByText(new RegExp(`: ${deals.closed} closed deals\\.$`)).waitFor()
    expect(await page.getByText("Ruth Bell").count()).toBe(0)
    await expectNoSideways(page)
  })
})
