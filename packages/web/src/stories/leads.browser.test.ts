// Leads from the first to the deal: opened, seen ranked, dropped by a key and taken back, parked until a day, several let go with a courteous
// draft each, and one made a deal.

import type { Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import { describe, eventually, expect, focused, type Person, test } from "../testing/index.ts"

const NOTHING_LEFT = { kind: "hours-in-stage", hoursMax: 0.5 } as const

interface Wish {
  readonly title: string
  readonly middle?: string
  readonly mustStop?: boolean
  readonly customerId?: string
}

/** Of Sam; those that must stop have had their hours. */
const openLead = async ({ api }: Person, { title, middle = "800", mustStop = false, customerId }: Wish) => {
  const worth = { low: String(Number(middle) / 2), middle, high: String(Number(middle) * 2) }
  const body = { title, worth, ...(customerId !== undefined && { customerId }) }
  const { id } = (await api.call("openLead", { body: mustStop ? { ...body, killCriterion: NOTHING_LEFT } : body }))
    .answer
  if (mustStop) await api.call("logLeadEffort", { params: { leadId: id }, ifMatch: "*", body: { hours: 1 } })
  return id
}

const rowOf = (page: Page, title: string) =>
  page.getByTestId("ranked-leads").getByRole("listitem").filter({ hasText: title }).first()

const statusOf = async ({ api }: Person, leadId: string): Promise<string> =>
  (await api.call("getLead", { params: { leadId } })).answer.status

const focusTitle = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true }).focus()

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe("leads", () => {
  test("nobody has one yet: the screen says what one is, and opens the first", async ({ desk, open }) => {
    const { page } = await open("/leads?who=mine", { as: desk.ruth })
    await page.getByText(say("leads.none"), { exact: true }).waitFor()
    await page
      .getByRole("link", { name: say("leads.newLead") })
      .first()
      .click()
    await page.getByRole("button", { name: say("leads.fresh.do") }).click()
    await page.getByText(say("problems.missing")).first().waitFor()
    await page.getByLabel(say("leads.fresh.name")).fill("Peugeot 208: asks for a test drive")
    await page.getByLabel(say("leads.form.middle")).fill("640")
    await page.getByRole("button", { name: say("leads.fresh.do") }).click()
    await page.getByTestId("lead-verdict").waitFor()
    await page
      .getByRole("link", { name: say("leads.back") })
      .last()
      .click()
    await rowOf(page, "Peugeot 208").waitFor()
    await expect.poll(() => page.getByTestId("leads-headline").textContent()).toContain(say("leads.price.freeTeam"))
  })

  test("the list by keys: moved through, dropped, taken back, parked until a day", async ({ desk, open }) => {
    const good = await openLead(desk.sam, { title: "The good one", middle: "1600" })
    const fair = await openLead(desk.sam, { title: "The fair one", middle: "400" })
    const { page } = await open("/leads?who=mine", { as: desk.sam })
    const titles = page.getByTestId("ranked-leads").locator("[data-lead-title]")
    await rowOf(page, "The fair one").waitFor()
    expect((await titles.allTextContents()).slice(0, 2)).toEqual(["The good one", "The fair one"])

    await focusTitle(page, "The good one")
    await page.keyboard.press("j")
    expect((await focused(page)).name).toBe("The fair one")
    await page.keyboard.press("k")
    await page.keyboard.press("d")
    await rowOf(page, "The good one").getByText(say("leads.givenState.drop"), { exact: true }).waitFor()
    await expect.poll(() => statusOf(desk.sam, good)).toBe("dropped")
    // It keeps its place, and the keyboard has gone on.
    expect((await titles.allTextContents()).slice(0, 2)).toEqual(["The good one", "The fair one"])
    expect((await focused(page)).name).toBe("The fair one")

    await page.keyboard.press("u")
    await expect.poll(() => statusOf(desk.sam, good)).toBe("open")
    await rowOf(page, "The good one")
      .getByRole("button", { name: say("leads.verdicts.drop") })
      .waitFor()
    expect((await focused(page)).name).toBe("The good one")

    await focusTitle(page, "The fair one")
    await page.keyboard.press("w")
    const day = inDays(30)
    await page.getByLabel(say("leads.park.until")).fill(day)
    await page.getByLabel(say("leads.park.until")).press("Enter")
    await rowOf(page, "The fair one")
      .getByText(/^Parked until/)
      .waitFor()
    await expect.poll(() => statusOf(desk.sam, fair)).toBe("parked")
    const { verdict } = (await desk.sam.api.call("getLead", { params: { leadId: fair } })).answer
    expect(verdict).toMatchObject({ verdict: "park", wakesOn: day })

    // By tap as well, and by the bar.
    await rowOf(page, "The good one")
      .getByRole("button", { name: say("leads.verdicts.pursue") })
      .click()
    await page.getByTestId("verdict-undo").getByRole("button").click()
    await rowOf(page, "The good one")
      .getByRole("button", { name: say("leads.verdicts.pursue") })
      .waitFor()
  })

  test("a verdict that meets silence says so and may be sent again", async ({ desk, open }) => {
    const id = await openLead(desk.sam, { title: "In the tunnel" })
    const { page, watch } = await open("/leads?who=mine&q=tunnel", { as: desk.sam })
    watch.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/)
    await rowOf(page, "In the tunnel").waitFor()
    await page.route("**/verdict", (route) => route.abort())
    await rowOf(page, "In the tunnel")
      .getByRole("button", { name: say("leads.verdicts.drop") })
      .click()
    await page.getByText(say("leads.refused", { title: "In the tunnel" })).waitFor()
    await page.unroute("**/verdict")
    await page.getByRole("button", { name: say("common.tryAgain") }).click()
    await expect.poll(() => statusOf(desk.sam, id)).toBe("dropped")
  })

  test("several are let go at once, with a draft each that nobody sends, and the whole go is undone", async ({
    desk,
    open,
  }) => {
    const { id: customerId } = (
      await desk.jo.api.call("addCustomer", { body: { name: "Mrs Lindqvist", email: "a.lindqvist@example.com" } })
    ).answer
    const ids = [
      await openLead(desk.jo, { title: "Stop one", mustStop: true, customerId }),
      await openLead(desk.jo, { title: "Stop two", mustStop: true }),
    ]
    const { page } = await open("/leads?who=mine&verdict=drop", { as: desk.jo })
    await page.getByTestId("drop-all").click()
    await page.getByRole("button", { name: say("leads.dropDo", { count: 2 }) }).click()
    const sheet = page.getByRole("dialog", { name: say("leads.dropped", { count: 2 }) })
    await sheet.getByText(say("leads.farewell.lead")).waitFor()
    expect(await Promise.all(ids.map((id) => statusOf(desk.jo, id)))).toEqual(["dropped", "dropped"])
    // The first is unfolded by itself.
    const draft = sheet.getByRole("button", { name: /Mrs Lindqvist/ })
    if ((await draft.getAttribute("aria-expanded")) === "false") await draft.click()
    const mail = sheet.getByRole("link", { name: say("leads.farewell.mail") })
    expect(await mail.getAttribute("href")).toMatch(/^mailto:a\.lindqvist%40example\.com\?subject=\w+/)
    await sheet.getByTestId("verdict-undo").getByRole("button").click()
    await eventually(async () => (await Promise.all(ids.map((id) => statusOf(desk.jo, id)))).join() === "open,open")
  })

  test("other hours a week are tried without writing anything", async ({ desk, open }) => {
    const { page } = await open("/leads?who=mine", { as: desk.jo })
    await page.getByRole("button", { name: say("leads.whatIf.title") }).click()
    await page.getByRole("slider").focus()
    await page.keyboard.press("Home")
    await expect.poll(() => page.getByTestId("hours-what-if").textContent()).toMatch(/1 hour/)
  })

  test("when to stop is agreed, moved with a reason only, and the lead goes to somebody else", async ({
    desk,
    open,
  }) => {
    const id = await openLead(desk.sam, { title: "Undecided since May" })
    const { page } = await open(`/leads/${id}`, { as: desk.sam })
    const sheet = page.getByRole("dialog")
    await page.getByRole("button", { name: say("leads.kill.agree") }).click()
    await sheet.getByRole("textbox", { name: say("leads.kill.hoursMax") }).fill("4")
    await sheet.getByRole("button", { name: say("leads.kill.do") }).click()
    await page.getByText(say("leads.kill.hours", { hours: "4 hours" })).waitFor()

    await page.getByRole("button", { name: say("leads.kill.move") }).click()
    await sheet.getByRole("textbox", { name: say("leads.kill.hoursMax") }).fill("6")
    const moveIt = sheet.getByRole("button", { name: say("leads.kill.moveDo") })
    expect(await moveIt.isEnabled()).toBe(false)
    await sheet.getByRole("button", { name: say("dealRoom.guard.reason") }).click()
    await page.getByRole("option").first().click()
    await moveIt.click()
    await page.getByText(say("leads.kill.hours", { hours: "6 hours" })).waitFor()

    await page.getByRole("button", { name: say("leads.handOver") }).click()
    await sheet.getByText("Ruth Bell", { exact: true }).click()
    await sheet.getByRole("button", { name: say("leads.hand.do") }).click()
    await sheet.waitFor({ state: "hidden" })
    const { owner, killCriterion } = (await desk.ruth.api.call("getLead", { params: { leadId: id } })).answer
    expect([owner.name, killCriterion?.hoursMax]).toEqual(["Ruth Bell", 6])
  })

  test("a file brings leads in, says what is wrong with a row, and changes nothing the second time", async ({
    desk,
    open,
  }) => {
    const { page } = await open("/leads/new", { as: desk.ruth })
    const csv =
      '\uFEFFDeal - ID;Deal - Title;Deal - Value;Deal - Stage\n71;"Peugeot 208, automatic";1.250,00;Pitching\n72;;x;\n'
    const bring = async () => {
      const choosing = page.waitForEvent("filechooser")
      await page.getByRole("button", { name: say("leads.importing.file") }).click()
      await (await choosing).setFiles({ name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })
    }
    const said = page.getByTestId("leads-imported")
    await bring()
    await said.filter({ hasText: "One new lead" }).waitFor()
    await page.getByText(say("leads.importing.rejected", { count: 1 })).waitFor()
    await bring()
    await said.filter({ hasText: "No new lead, 0 changed, 1 as they were" }).waitFor()
    await page.getByRole("link", { name: say("leads.importing.look") }).waitFor({ state: "detached" })
  })

  test("one becomes a deal, and the five questions come next", async ({ desk, open }) => {
    const id = await openLead(desk.sam, { title: "Ready to talk" })
    const { page } = await open(`/leads/${id}`, { as: desk.sam })
    await page.getByTestId("lead-verdict").waitFor()
    await page.getByRole("button", { name: say("leads.stages.passed", { stage: "Prospecting" }) }).click()
    await page.getByRole("button", { name: say("leads.stages.passed", { stage: "Meeting" }) }).waitFor()
    await page.getByRole("button", { name: say("leads.becomeDeal") }).click()
    await page.getByRole("button", { name: say("leads.deal.do") }).click()
    await page.getByRole("heading", { name: say("prepare.title"), level: 1 }).waitFor()
    expect(await statusOf(desk.sam, id)).toBe("deal")
  })
})
