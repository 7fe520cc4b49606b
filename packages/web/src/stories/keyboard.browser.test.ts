// The main path of the deal room by keyboard alone. Whoever walks it always sees where he is, and comes back to where he was when a sheet closes.

import { pounds, say } from "../testing/in-english.ts"
import { expectTold, headline, roomReady, theyOffered, told, weOffered } from "../testing/in-the-room.ts"
import {
  describe,
  eventually,
  expect,
  expectFocus,
  expectSeen,
  focused,
  goTo,
  openDeal,
  press,
  startsWith,
  tabTo,
  test,
} from "../testing/index.ts"

describe("the deal room by keyboard alone", () => {
  test("from the list to the ladder and back to the log bar", async ({ desk, open }) => {
    const title = "Audi A4 Avant by keyboard, 2020"
    const { id } = await openDeal(desk.sam.api, {
      open: { title },
      line: "9250",
      moves: "s9750 b8500",
    })
    const { page } = await open("/deals", { as: desk.sam })
    await page.getByRole("link", { name: title }).waitFor()
    await goTo(page, title)
    await press(page, "Enter")
    await roomReady(page)
    expect(new URL(page.url()).pathname).toBe(`/deals/${id}`)

    await goTo(page, say("dealRoom.log.they-offered"))
    await press(page, "Enter")
    await page.getByRole("dialog").waitFor()
    await expectFocus(page, say("dealRoom.pad.figure"))
    await page.keyboard.type("8900")
    await press(page, "Enter")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await expectTold(page, [weOffered(9750), theyOffered(8500), theyOffered(8900)])
    await expectFocus(page, say("dealRoom.log.they-offered"))

    await press(page, "ArrowRight")
    await expectFocus(page, say("dealRoom.log.we-offered"))
    await press(page, "Enter")
    await page.getByRole("dialog").waitFor()
    const round = page.getByTestId("chip-round").last()
    const figure = (await round.innerText()).trim()
    await goTo(page, startsWith(figure), "Shift+Tab")
    await press(page, "Enter")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await eventually(async () => (await told(page)).length === 4)
    expect((await told(page)).at(-1)).toContain(figure)
    await expectFocus(page, say("dealRoom.log.we-offered"))

    await goTo(page, startsWith(say("ladder.explore")), "Shift+Tab")
    const ladder = page.getByRole("slider", { name: say("ladder.explore") })
    expect(await ladder.getAttribute("aria-valuetext")).toContain(figure)
    await press(page, "Home")
    expect(await ladder.getAttribute("aria-valuetext")).toContain(say("ladder.said.offer.us", { price: pounds(9750) }))
    await press(page, "ArrowRight")
    expect(await ladder.getAttribute("aria-valuetext")).toContain(
      say("ladder.said.offer.them", { price: pounds(8500) }),
    )
  })

  test("what-if sliders answer to arrows, and the advice with them", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b8500" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    const before = await headline(page).innerText()
    await goTo(page, say("dealRoom.whatIf.open"))
    await press(page, "Enter")
    const slider = page.getByRole("slider", { name: say("dealRoom.whatIf.theirOffer") })
    await slider.waitFor()
    await expectFocus(page, startsWith(say("dealRoom.whatIf.theirOffer")))
    await press(page, "End")
    await expect.poll(() => headline(page).innerText()).not.toBe(before)
    const atEnd = Number(await slider.inputValue())
    await press(page, "ArrowLeft")
    await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(atEnd)
    await goTo(page, say("dealRoom.whatIf.reset"), "Shift+Tab")
    await press(page, "Enter")
    await expect.poll(() => headline(page).innerText()).toBe(before)
    expect(await told(page)).toEqual([weOffered(9750), theyOffered(8500)])
  })

  test("the curtain falls by Esc, lifts by Enter, and the focus is not lost", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b8500" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await goTo(page, say("dealRoom.log.they-offered"))
    await press(page, "Escape")
    await page.getByTestId("curtain").waitFor()
    await expectFocus(page, say("app.lift"))
    await press(page, "Enter")
    await page.getByTestId("curtain").waitFor({ state: "hidden" })
    await roomReady(page)
    await expectFocus(page, say("dealRoom.log.they-offered"))
  })

  test("sheets give the focus back, closed by Esc or by their button", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api, { line: "9250", moves: "s9750 b8500" })
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await goTo(page, say("dealRoom.log.they-offered"))
    for (const close of ["Escape", "button"]) {
      await press(page, "Enter")
      await page.getByRole("dialog").waitFor()
      if (close === "Escape") await press(page, "Escape")
      else {
        await tabTo(page, say("common.close"))
        await press(page, "Enter")
      }
      await page.getByRole("dialog").waitFor({ state: "hidden" })
      await expectFocus(page, say("dealRoom.log.they-offered"))
    }
  })

  test("the first Tab of a page skips to its content", async ({ desk, open }) => {
    const { page } = await open("/deals", { as: desk.sam })
    await page.getByRole("heading", { level: 1 }).waitFor()
    await press(page, "Tab")
    expect((await focused(page)).name).toBe(say("app.skip"))
    await expectSeen(page, await focused(page))
    await press(page, "Enter")
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("content")
  })
})
