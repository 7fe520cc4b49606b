// The curtain: by a key, by a tap, by turning the phone face down, everything private is off the screen, stays off over a reload, and comes
// back as it was. The sheet for the customer shows nothing private, on the screen and on paper.

import type { Page } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import { begin, headline, roomReady } from "../testing/in-the-room.ts"
import {
  addCustomer,
  asPhone,
  describe,
  expect,
  expectTitle,
  openDeal,
  settled,
  type TestDesk,
  test,
} from "../testing/index.ts"

const LINE = 9250
const TARGET = 9700

const opened = async ({ sam }: TestDesk): Promise<string> => {
  const customer = await addCustomer(sam.api)
  const open = { customerId: customer.id }
  return (await openDeal(sam.api, { open, line: String(LINE), target: String(TARGET), moves: "s9950 b8900" })).id
}

const curtain = (page: Page) => page.getByTestId("curtain")

const lift = (page: Page): Promise<void> => page.getByRole("button", { name: say("app.lift") }).click()

/** What eyes see and what a screen reader reads. */
const shown = async (page: Page): Promise<string> =>
  `${await page.evaluate<string>("document.body.innerText")}\n${await page.locator("body").ariaSnapshot()}`

const FIGURE = /£|\d{3}|%/

const expectNothingPrivate = async (page: Page): Promise<void> => {
  await curtain(page).waitFor()
  await settled(page)
  const text = await shown(page)
  expect(text).not.toMatch(FIGURE)
  expect(text).not.toContain(say("dealRoom.headline.title"))
  expect(text).not.toContain("Adeyemi")
  expect(text).toContain("Hartley Lane Motors")
  await expectTitle(page, say("app.curtainTitle"))
  expect(await page.locator("svg[class*=drawing], table, [role=dialog]").filter({ visible: true }).count()).toBe(0)
}

const turn = (page: Page, beta: number, gamma: number): Promise<void> =>
  page.evaluate(
    `void dispatchEvent(new DeviceOrientationEvent("deviceorientation", { beta: ${beta}, gamma: ${gamma} }))`,
  )

describe("the curtain", () => {
  test("is drawn by Esc, and Enter lifts it", async ({ desk, open }) => {
    const { page } = await open(`/deals/${await opened(desk)}`, { as: desk.sam })
    await roomReady(page)
    const before = await headline(page).innerText()
    expect(await shown(page)).toContain(pounds(LINE))
    await page.keyboard.press("Escape")
    await expectNothingPrivate(page)
    await page.keyboard.press("Enter")
    await curtain(page).waitFor({ state: "hidden" })
    await roomReady(page)
    expect(await headline(page).innerText()).toBe(before)
    expect(await shown(page)).toContain(pounds(LINE))
  })

  test("is drawn by a tap, stays drawn over a reload, and lifts over the same deal", async ({ desk, open }) => {
    const { page } = await open(`/deals/${await opened(desk)}`, { as: desk.sam, ...asPhone })
    await roomReady(page)
    await page.getByRole("button", { name: say("app.draw") }).tap()
    await expectNothingPrivate(page)
    await page.reload()
    await expectNothingPrivate(page)
    await page.getByRole("button", { name: say("app.lift") }).tap()
    await roomReady(page)
    expect(await shown(page)).toContain(pounds(LINE))
  })

  test("is drawn by turning the phone face down, over an open sheet too; what was typed is there afterwards", async ({
    desk,
    open,
  }) => {
    const { page } = await open(`/deals/${await opened(desk)}`, { as: desk.sam, ...asPhone })
    await roomReady(page)
    await begin(page, "we-offered")
    await page.getByTestId("log-price").fill("9123")
    await turn(page, 20, 5)
    expect(await curtain(page).isVisible()).toBe(false)
    await turn(page, 178, 2)
    await expectNothingPrivate(page)
    await lift(page)
    await page.getByRole("dialog").waitFor()
    expect(await page.getByTestId("log-price").inputValue()).toBe("9123")
  })

  test("leaves a half-filled sheet of figures as it was", async ({ desk, open }) => {
    const { page } = await open(`/deals/${await opened(desk)}/prepare`, { as: desk.sam })
    const field = page.getByRole("textbox", { name: say("prepare.field.unitPreparation"), exact: true })
    await field.fill("431")
    await page.keyboard.press("Escape")
    await expectNothingPrivate(page)
    await lift(page)
    expect(await field.inputValue()).toMatch(/431/)
  })

  test("Esc closes an open sheet first", async ({ desk, open }) => {
    const { page } = await open(`/deals/${await opened(desk)}`, { as: desk.sam })
    await roomReady(page)
    await begin(page, "they-offered")
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    expect(await curtain(page).isVisible()).toBe(false)
    await page.keyboard.press("Escape")
    await expectNothingPrivate(page)
  })
})

describe("the sheet for the customer", () => {
  const PRIVATE = [pounds(LINE), pounds(TARGET), pounds(8900), pounds(8210), pounds(7790)]

  const expectOnlyTheOffer = async (page: Page): Promise<void> => {
    const text = await shown(page)
    expect(text).toContain(pounds(9950))
    for (const figure of PRIVATE) expect(text).not.toContain(figure)
    expect(text.match(/£[\d,.]+/g)?.filter((figure) => figure !== pounds(9950))).toEqual([])
  }

  test("shows our price and nothing of ours, on the screen and on paper", async ({ desk, open }) => {
    const { page } = await open(`/deals/${await opened(desk)}/offer`, { as: desk.sam })
    await page.getByText(say("offerSheet.price")).waitFor()
    await expectOnlyTheOffer(page)
    await page.emulateMedia({ media: "print" })
    await expectOnlyTheOffer(page)
    const text = await page.evaluate<string>("document.body.innerText")
    for (const chrome of [say("offerSheet.chrome.print"), say("offerSheet.chrome.only"), say("app.deals")]) {
      expect(text).not.toContain(chrome)
    }
  })
})
