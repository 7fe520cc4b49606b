// The whole story, from an empty desk to a deal in the list, by hands alone: Jo sets the house up and invites Ruth and Sam; Sam adds a car and a
// buyer, answers the five questions, commits his line, and negotiates eight moves with a walk-out and a call back; he asks for leave to
// cross the line, Ruth sees it while it happens and gives it, Sam uses it, closes, and finds the deal in his list.

import type { Page } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import {
  begin,
  confirm,
  expectTold,
  happened,
  headline,
  roomReady,
  sayFigure,
  theyOffered,
  told,
  weOffered,
} from "../testing/in-the-room.ts"
import { type BareDesk, describe, eventually, expect, type Open, PASSWORD, test } from "../testing/index.ts"

const CAR = "Mazda CX-5 2.0 Sport, 2018"
const BUYER = "Mrs Lindqvist"

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole("button", { name: label }).click()
  await page.getByRole("option", { name: option }).first().click()
}

const onToday = (page: Page) =>
  page
    .getByRole("navigation", { name: say("app.navigation") })
    .first()
    .waitFor()

const setUp = async (open: Open, desk: BareDesk): Promise<Page> => {
  const { page } = await open(`/set-up#${desk.setUpToken}`, { on: desk })
  await field(page, say("door.name")).fill("Jo Hartley")
  await field(page, say("door.email")).fill("jo@example.com")
  await page.getByLabel(say("door.password"), { exact: true }).fill(PASSWORD)
  await field(page, say("door.organisation")).fill("Hartley Lane Motors")
  await button(page, say("door.open")).click()
  await onToday(page)
  await page
    .getByText(say("today.welcome", { name: "Jo Hartley" }))
    .or(page.getByText(/Welcome, Jo/))
    .first()
    .waitFor()
  return page
}

/** The link that the desk shows once. */
const invite = async (jo: Page, email: string, role: "manager" | "salesperson"): Promise<string> => {
  await field(jo, say("team.email")).fill(email)
  await choose(jo, say("team.inviteAs"), say(`team.roles.${role}`))
  await button(jo, say("team.invite")).click()
  await jo.getByText(say("team.invitedLink", { email })).waitFor()
  return new URL(await field(jo, say("team.inviteLink")).inputValue()).hash
}

const join = async (open: Open, desk: BareDesk, hash: string, name: string): Promise<Page> => {
  const { page } = await open(`/join${hash}`, { on: desk })
  await field(page, say("door.name")).fill(name)
  await page.getByLabel(say("door.password"), { exact: true }).fill(PASSWORD)
  await button(page, say("door.join")).click()
  await onToday(page)
  return page
}

const addDeal = async (page: Page): Promise<void> => {
  await page
    .getByRole("link", { name: say("app.newDeal") })
    .first()
    .click()
  await page.getByRole("combobox", { name: say("newDeal.thing") }).fill(CAR)
  await page.getByText(say("newDeal.nothingInStock")).waitFor()
  await page.keyboard.press("Tab")
  await page.getByRole("combobox", { name: say("newDeal.customer") }).fill(BUYER)
  await page.getByText(say("newDeal.customerNew")).waitFor()
  await page.keyboard.press("Tab")
  await field(page, say("newDeal.optional", { label: say("newDeal.phone") })).fill("020 7946 0417")
  const optional = (label: string) => say("newDeal.optional", { label })
  await choose(page, optional(say("newDeal.channel")), say("leads.channels.phone"))
  await choose(page, optional(say("newDeal.customerKind")), say("newDeal.customerKinds.private"))
  await field(page, say("newDeal.ask")).fill("9995")
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/deals"))
  await button(page, say("newDeal.prepare")).click()
  expect((await sent).postDataJSON()).toMatchObject({ channel: "phone", customerKind: "private" })
  await page.getByRole("heading", { name: say("prepare.title"), level: 1 }).waitFor()
}

/** What the figures say, as the sheet puts it: "By these figures: £8,910". */
const computedLine = async (page: Page): Promise<number> => {
  const [before, after = ""] = say("prepare.line.computed", { amount: "|" }).split("|")
  const text = page.getByText(new RegExp(`^${RegExp.escape(before ?? "")}£[\\d,.]+${RegExp.escape(after)}$`))
  await text.waitFor()
  return Number((await text.innerText()).replaceAll(/[^\d.]/g, ""))
}

const prepare = async (page: Page): Promise<number> => {
  await page.getByText(say("prepare.line.missing")).waitFor()
  await field(page, say("prepare.field.unitStandInCost")).fill("8210")
  await choose(page, say("prepare.field.taxScheme"), say("prepare.word.margin"))
  await field(page, say("prepare.field.taxPurchasePrice")).fill("7790")
  await page.getByText(say("prepare.answer.figure"), { exact: true }).click()
  await field(page, say("prepare.field.alternative")).fill("100")
  await page.keyboard.press("Tab")
  const line = await computedLine(page)
  expect(line).toBeGreaterThan(8210)
  return line
}

const commit = async (page: Page): Promise<void> => {
  await field(page, say("prepare.line.target")).fill("9700")
  await field(page, say("prepare.line.yours")).fill("9250")
  await page.keyboard.press("Tab")
  await button(page, say("prepare.line.commit")).click()
  await page.getByText(say("prepare.line.committedNow")).waitFor()
  await page.getByRole("link", { name: say("prepare.line.toTalk") }).click()
  await roomReady(page)
}

const US = say("ladder.table.us")
const THEM = say("ladder.table.them")

/** Eight moves. */
const negotiate = async (page: Page): Promise<void> => {
  await sayFigure(page, "we-offered", 9950)
  await sayFigure(page, "they-offered", 8500)
  await sayFigure(page, "we-offered", 9750)
  await sayFigure(page, "they-offered", 8800)
  await happened(page, "they-walked")
  await sayFigure(page, "we-called", 9600)
  await happened(page, "they-came-back")
  await sayFigure(page, "they-offered", 9050)
  await expectTold(page, [
    weOffered(9950),
    theyOffered(8500),
    weOffered(9750),
    theyOffered(8800),
    `${THEM} ${say("ladder.kind.walk")}`,
    `${US} ${say("ladder.kind.call")} ${pounds(9600)}`,
    `${THEM} ${say("ladder.kind.return")}`,
    theyOffered(9050),
  ])
}

const askForLeave = async (page: Page): Promise<void> => {
  const sheet = await begin(page, "we-accepted")
  await sheet.getByText(say("dealRoom.guard.crosses", { distance: pounds(200) }), { exact: true }).waitFor()
  await sheet.getByText(say("dealRoom.guard.manager"), { exact: true }).waitFor()
  await sheet.getByRole("button", { name: say("dealRoom.guard.reason") }).click()
  await page.getByRole("option").first().click()
  await field(page, say("dealRoom.guard.note")).fill("Her neighbour wants one as well.")
  expect(await page.getByTestId("log-confirm").innerText()).toBe(say("dealRoom.guard.askLeave"))
  await confirm(page)
  const waits = { price: pounds(9050), who: say("dealRoom.leaveAsked.manager") }
  await page.getByText(say("dealRoom.leaveAsked.waiting", waits)).waitFor()
  expect((await told(page)).at(-1)).toBe(theyOffered(9050))
}

const give = async (ruth: Page): Promise<void> => {
  const card = ruth.getByRole("article").filter({ hasText: CAR })
  await card.waitFor()
  expect(await card.innerText()).toContain("Her neighbour wants one as well.")
  expect(await card.innerText()).toContain(pounds(9250))
  await card.getByRole("button", { name: say("approvals.give") }).click()
}

const close = async (page: Page): Promise<void> => {
  await page.getByTestId("close-deal").click()
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("dealRoom.closing.log") })
    .click()
  await page.getByRole("dialog").waitFor({ state: "hidden" })
  await expect
    .poll(() => headline(page).innerText())
    .toContain(say("dealRoom.headline.wonTitle", { price: pounds(9050) }))
}

describe("from an empty desk to a closed deal", () => {
  test("Jo opens the house, Sam sells, Ruth gives leave", { timeout: 240_000 }, async ({ bareDesk, open }) => {
    const jo = await setUp(open, bareDesk)
    await jo.goto("/team")
    const ruth = await join(open, bareDesk, await invite(jo, "ruth@example.com", "manager"), "Ruth Bell")
    const sam = await join(open, bareDesk, await invite(jo, "sam@example.com", "salesperson"), "Sam Okafor")

    await addDeal(sam)
    const computed = await prepare(sam)
    expect(computed).toBeLessThan(9250)
    await commit(sam)
    const before = await headline(sam).innerText()
    await negotiate(sam)
    expect(await headline(sam).innerText()).not.toBe(before)

    await ruth.evaluate("void (window.isTheSamePage = true)")
    await sam.evaluate("void (window.isTheSamePage = true)")
    await askForLeave(sam)
    await give(ruth)
    await sam.getByText(say("dealRoom.leaveAsked.given", { who: "Ruth Bell", price: pounds(9050) })).waitFor()
    await sam.getByTestId("use-leave").click()
    await expect
      .poll(() => headline(sam).innerText())
      .toContain(say("dealRoom.headline.agreedTitle", { price: pounds(9050) }))
    const seen = "window.isTheSamePage"
    expect(await Promise.all([ruth.evaluate(seen), sam.evaluate(seen)])).toEqual([true, true])
    await eventually(async () => !(await told(sam)).some((move) => move.endsWith("*")))

    await close(sam)
    await sam
      .getByRole("link", { name: say("app.deals"), exact: true })
      .first()
      .click()
    await sam.getByText(say("deals.phases.closed"), { exact: true }).click()
    const row = sam.getByRole("row").filter({ hasText: CAR })
    await row.waitFor()
    expect(await row.innerText()).toContain(say("deals.standpoint.won"))
    expect(await row.innerText()).toContain(pounds(9050))
    expect(await row.innerText()).toContain(BUYER)
  })
})

describe("a car", () => {
  test("goes into stock with Ruth's deal, and Sam's next deal starts from it", async ({ desk, open }) => {
    const { page: ruth } = await open("/deals/new", { as: desk.ruth })
    await ruth.getByRole("combobox", { name: say("newDeal.thing") }).fill(CAR)
    await ruth.keyboard.press("Tab")
    await field(ruth, say("newDeal.ask")).fill("11495")
    await ruth.getByRole("switch", { name: say("newDeal.toStock") }).press("Space")
    await field(ruth, say("newDeal.stockNumber")).fill("HL-0999")
    await field(ruth, say("newDeal.standInCost")).fill("9600")
    await field(ruth, say("newDeal.purchasePrice")).fill("9200")
    await button(ruth, say("newDeal.straight")).click()
    await ruth.getByRole("heading", { name: CAR, level: 1 }).waitFor()

    const { page: sam } = await open("/deals/new", { as: desk.sam })
    await sam.getByRole("combobox", { name: say("newDeal.thing") }).fill("hl-0999")
    await sam.getByRole("option", { name: CAR }).click()
    await sam.getByText(say("newDeal.already")).waitFor()
    expect(await field(sam, say("newDeal.ask")).inputValue()).toBe(pounds(11495))
    await button(sam, say("newDeal.prepare")).click()
    await sam.getByRole("heading", { name: say("prepare.title"), level: 1 }).waitFor()
    expect(await field(sam, say("prepare.field.unitStandInCost")).inputValue()).toBe(pounds(9600))
  })
})
