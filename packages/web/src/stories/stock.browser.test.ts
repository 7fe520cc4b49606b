// The stock by time as a manager and a salesperson use it: what is wrong and where, a car's days by keyboard, who came, a new ask, what if, letting
// go and taking back; and what somebody sees who may not see lines.

import type { Page } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import {
  addUnit,
  asPhone,
  describe,
  eventually,
  expect,
  expectNoSideways,
  expectSeen,
  focused,
  type TestDesk,
  tabTo,
  test,
} from "../testing/index.ts"

const POLO = "VW Polo 1.0 Life, 2020"

/** A Golf with room, and a Polo whose ask lies below its line; worked out as in the night. */
const stocked = async (desk: TestDesk) => {
  const golf = await addUnit(desk.ruth.api)
  const polo = await addUnit(desk.ruth.api, { title: POLO, ask: "8400" })
  await desk.ringBell(desk.organisationId)
  return { golf, polo }
}

const rows = (page: Page) => page.getByTestId("stock-row")

const enquiriesOn = async ({ sam }: TestDesk, unitId: string) =>
  (await sam.api.call("listEnquiries", { params: { unitId } })).answer.items

const unitNow = async ({ ruth }: TestDesk, unitId: string) =>
  (await ruth.api.call("getUnit", { params: { unitId } })).answer

describe("the stock", () => {
  test("says what is wrong, and shows just that when asked", async ({ desk, open }) => {
    const { polo } = await stocked(desk)
    const { page } = await open("/stock", { as: desk.ruth })
    const row = rows(page).filter({ hasText: polo.stockNumber })
    await row.getByText(/^You ask £8,400, and the line is £/).waitFor()
    await row.getByRole("img", { name: /^Our line is £/ }).waitFor()
    await page
      .getByTestId("stock-headline")
      .getByText(/stand here; at their lines they bring £/)
      .waitFor()
    await page.getByRole("button", { name: new RegExp(say("stock.warning")) }).click()
    await page.getByRole("option", { name: new RegExp(say("stock.warningNames.ask-below-line")) }).click()
    await expect.poll(() => page.url()).toContain("warning=ask-below-line")
    await rows(page).filter({ hasText: "VW Golf" }).first().waitFor({ state: "hidden" })
    await page.getByRole("searchbox", { name: say("stock.search") }).fill("nothing by that name")
    await page.getByText(say("stock.emptySearch")).waitFor()
    await page.getByRole("button", { name: say("stock.clear") }).click()
    await rows(page).filter({ hasText: "VW Golf" }).first().waitFor()
    await row.getByRole("link", { name: POLO }).click()
    await page
      .getByTestId("unit-headline")
      .getByText(/^Ask more/)
      .waitFor()
  })

  test("shows no line to whoever may not see it, and says so once", async ({ desk, open }) => {
    const { golf } = await stocked(desk)
    const { policy, version } = (await desk.jo.api.call("getPolicy")).answer
    const sight = { ...policy.lineSight, salesperson: "hidden" as const }
    await desk.jo.api.call("setPolicy", { ifMatch: version, body: { ...policy, lineSight: sight } } as never)
    const { page } = await open("/stock", { as: desk.sam, ...asPhone })
    await rows(page).filter({ hasText: golf.stockNumber }).waitFor()
    expect(await page.getByText(say("stock.hidden")).count()).toBe(1)
    expect(await page.getByText(say("stock.line")).count()).toBe(0)
    await expectNoSideways(page)
    await page.goto(`/stock/${golf.id}`)
    await page.getByText(say("stock.unit.hidden")).waitFor()
    const back = (await desk.jo.api.call("getPolicy")).answer
    await desk.jo.api.call("setPolicy", { ifMatch: back.version, body: policy } as never)
  })
})

describe("a car", () => {
  test("tells its days by keyboard, and as a table", async ({ desk, open }) => {
    const { golf } = await stocked(desk)
    const { page } = await open(`/stock/${golf.id}`, { as: desk.ruth })
    const readout = page.getByTestId("day-readout")
    await readout.getByText(/^Today, /).waitFor()
    await expectSeen(page, await tabTo(page, say("stock.chart.explore")))
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await readout.getByText(/, in 2 days$/).waitFor()
    await page.keyboard.press("PageUp")
    await readout.getByText(/, in 9 days$/).waitFor()
    await page.keyboard.press("End")
    await readout.getByText(/, in 45 days$/).waitFor()
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toMatch(/in 45 days\. Our line: £/)
    await tabTo(page, say("stock.chart.showTable"))
    await page.keyboard.press("Enter")
    await page.getByRole("region", { name: say("stock.chart.table.caption") }).waitFor()
    expect((await focused(page)).name).toBe(say("stock.chart.hideTable"))
  })

  test("takes in one tap who came, and takes it back in another", async ({ desk, open }) => {
    const { golf } = await stocked(desk)
    const { page } = await open(`/stock/${golf.id}`, { as: desk.sam, ...asPhone })
    await page.getByText(say("stock.enquiries.none")).waitFor()
    await page.getByRole("button", { name: say("stock.enquiries.channels.phone") }).click()
    await page.getByText(/^Logged: Phoned, /).waitFor()
    await page
      .getByRole("list", { name: say("stock.enquiries.list") })
      .getByText("Phoned")
      .waitFor()
    expect((await enquiriesOn(desk, golf.id)).map(({ channel }) => channel)).toEqual(["phone"])
    await page.getByRole("button", { name: say("stock.enquiries.undo"), exact: true }).click()
    await page.getByText(say("stock.enquiries.takenBack")).waitFor()
    await page.getByText(say("stock.enquiries.none")).waitFor()
    expect(await enquiriesOn(desk, golf.id)).toEqual([])
    await expectNoSideways(page)
  })

  test("has more room when more is asked", async ({ desk, open }) => {
    const { polo } = await stocked(desk)
    const { page } = await open(`/stock/${polo.id}`, { as: desk.ruth })
    const figures = page.getByTestId("unit-figures")
    const room = figures
      .locator("div")
      .filter({ hasText: say("stock.room") })
      .first()
    const before = await eventually(() => room.textContent())
    expect(before).toMatch(/−£/)
    await page.getByRole("button", { name: say("stock.unit.reprice") }).click()
    const ask = page.getByRole("dialog").getByLabel(say("stock.reprice.ask"))
    await ask.fill("9900")
    await ask.press("Enter")
    await page.getByText(say("stock.unit.askedNow", { ask: pounds(9900) })).waitFor()
    await expect.poll(() => room.textContent()).toMatch(/Room£\d/)
    await page
      .getByTestId("unit-headline")
      .getByText(/^Wait for a buyer/)
      .waitFor()
  })

  test("is let go, and comes back", async ({ desk, open }) => {
    const { golf } = await stocked(desk)
    const { page } = await open(`/stock/${golf.id}`, { as: desk.ruth })
    await page.getByRole("button", { name: say("stock.unit.dispose") }).click()
    const sheet = page.getByRole("dialog")
    await sheet.getByLabel(say("stock.dispose.price")).fill("8150")
    await sheet.getByRole("button", { name: say("stock.dispose.do") }).click()
    await page.getByText(say("stock.gone.goneFor", { price: pounds(8150) })).waitFor()
    expect((await unitNow(desk, golf.id)).status).toBe("disposed")
    await page.getByRole("button", { name: say("stock.gone.back") }).click()
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("stock.gone.back") })
      .click()
    await page.getByTestId("unit-headline").waitFor()
    expect((await unitNow(desk, golf.id)).status).toBe("in-stock")
  })
})

describe("what comes into stock", () => {
  test("by hand leads to its figures, which give it a line", async ({ desk, open }) => {
    const { page } = await open("/stock/new", { as: desk.ruth })
    await page.getByLabel(say("stock.adding.thing")).fill("Mini Cooper, 2019")
    await page.getByLabel(say("stock.adding.stockNumber")).fill("HL-9001")
    await page.getByLabel(say("stock.adding.ask")).fill("11500")
    await page.getByRole("button", { name: say("stock.adding.do"), exact: true }).click()
    await page.getByRole("heading", { name: say("stock.stating.title"), level: 1 }).waitFor()
    const group = (name: string) => page.getByRole("group", { name, exact: true })
    await group(say("prepare.field.unitStandInCost")).getByRole("textbox").fill("9400")
    await group(say("prepare.row.tradePrice")).getByRole("textbox").fill("9200")
    await page.getByRole("button", { name: say("stock.stating.save") }).click()
    await page.getByText(say("stock.stating.saved")).waitFor()
    await page.getByRole("link", { name: say("stock.stating.back") }).click()
    await page.getByTestId("unit-headline").waitFor()
  })

  test("as a document says what became of each car, or what is wrong with it", async ({ desk, open }) => {
    const { page } = await open("/stock/new", { as: desk.ruth })
    const choose = async (name: string, text: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: say("stock.adding.choose") }).click(),
      ])
      await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
    }
    await choose("stock.json", "units: []")
    await page.getByText(say("stock.adding.notJson", { name: "stock.json" })).waitFor()
    const unit = { title: "Skoda Fabia, 2018", ask: 7495, unit: { stockNumber: "HL-9002", standInCost: 6100 } }
    await choose("stock.json", JSON.stringify({ currency: "GBP", units: [{ ask: 9995 }, unit] }))
    await page.getByText(/units\[0\]\.title/).waitFor()
    await page.getByTestId("imported").waitFor()
    await page.getByRole("link", { name: "HL-9002" }).waitFor()
  })
})

test("what if half as many buyers came is answered for several cars, and nothing is written", async ({
  desk,
  open,
}) => {
  const { golf, polo } = await stocked(desk)
  const { page } = await open(`/stock/what-if?units=${golf.id},${polo.id}`, { as: desk.ruth })
  const sums = page.getByTestId("what-if-sums")
  await sums.getByText(/^2 cars, kept, are worth .*now as then/).waitFor()
  await page.getByTestId("buyers").locator("input").focus()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowLeft")
  await page.getByText(say("stock.asking.times", { factor: "0.5" })).waitFor()
  await sums.getByText(/^2 cars, kept, are worth £[\d,]+; then -?£/).waitFor()
  await page.getByRole("button", { name: say("stock.asking.choose") }).click()
  await page.getByRole("dialog").getByText(polo.stockNumber).click()
  await page.getByRole("button", { name: say("stock.asking.chooseDone") }).click()
  await sums.getByText(/^One car, kept, is worth/).waitFor()
  expect(await page.getByTestId("what-if-unit").count()).toBe(1)
  expect((await unitNow(desk, golf.id)).version).toBe(golf.version)
})
