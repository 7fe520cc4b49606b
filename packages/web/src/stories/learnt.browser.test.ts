// What the house has learnt, as a manager reads it and changes it: what is different here, going to another version with a reason, what advice
// then stands on, and taking it back; and a house that has learnt nothing yet.

import { plantPriorVersion } from "../../../desk/src/testing/planted-priors.ts"
import { say } from "../testing/in-english.ts"
import { asPhone, describe, expect, expectNoSideways, openDeal, test } from "../testing/index.ts"

describe("a house that has learnt nothing", () => {
  test("is told how many deals it takes, and a salesperson decides nothing", async ({ open, desk }) => {
    const { page } = await open("/review/learnt", { as: desk.sam, ...asPhone })
    await page.getByText(say("review.learnt.none")).waitFor()
    await page.getByText(/^It takes about 20 closed deals/).waitFor()
    expect(await page.getByRole("button", { name: say("review.learnt.standing.learnNow") }).count()).toBe(0)
    await expectNoSideways(page)
  })
})

describe("a manager", () => {
  test("reads what is different here, puts a version in force with a reason, and takes it back", async ({
    open,
    desk,
  }) => {
    const { storage } = desk.running.parts
    const house = { id: desk.organisationId }
    for (const day of ["01", "05"])
      await plantPriorVersion(storage, house, { at: new Date(`2026-03-${day}T02:10:00Z`) })
    const { id: dealId } = await openDeal(desk.sam.api, { line: "9250", moves: "b8600" })
    const priorOf = async () => (await desk.ruth.api.call("getAdvice", { params: { dealId } })).answer.advice?.prior
    expect(await priorOf()).toEqual({ id: "shipped-2", deals: 0 })

    const { page: another } = await open("/review/learnt", { as: desk.jo })
    await another.getByText(say("review.learnt.standing.shipped")).waitFor()
    const { page } = await open("/review/learnt", { as: desk.ruth })
    await page.getByText(say("review.learnt.standing.shipped")).waitFor()
    await page
      .getByTestId("telling")
      .filter({ hasText: /^Buyers here stop lower: half of them at 85% / })
      .waitFor()
    const putTwo = say("review.learnt.versions.actLabel", { act: say("review.learnt.versions.put"), version: "2" })
    await page.getByRole("button", { name: putTwo }).click()
    const sheet = page.getByRole("dialog")
    const put = sheet.getByRole("button", { name: say("review.learnt.choose.action") })
    await put.click()
    await sheet.locator("[aria-invalid=true]").waitFor()
    await sheet.getByRole("textbox").fill("They are ours.")
    await put.click()
    await page
      .getByTestId("chosen")
      .getByText(say("review.learnt.choose.done", { version: "2" }))
      .waitFor()
    await page.getByText(say("review.learnt.standing.learnt", { version: "2" })).waitFor()
    expect(await priorOf()).toEqual({ id: "learnt-2", deals: 120 })
    // Told to every page that is open.
    await another.getByText(say("review.learnt.standing.learnt", { version: "2" })).waitFor()

    await page.getByRole("button", { name: say("review.learnt.choose.undo") }).click()
    await page.getByText(say("review.learnt.standing.shipped")).waitFor()
    await page.getByText(say("review.learnt.standing.waits")).waitFor()
    expect(await priorOf()).toEqual({ id: "shipped-2", deals: 0 })
    await page.getByText(say("review.learnt.versions.decisions")).click()
    await page.getByText("They are ours.").waitFor()
  })
})
