// Ten seconds to take back what was just logged, by the button or by Ctrl+Z: gone from the ladder and from the desk.

import { say } from "../testing/in-english.ts"
import {
  allThrough,
  expectTold,
  happened,
  roomReady,
  sayFigure,
  theyOffered,
  weOffered,
} from "../testing/in-the-room.ts"
import { asPhone, dealNow, describe, eventually, expect, openDeal, type TestDesk, test } from "../testing/index.ts"

const BEFORE = [weOffered(9750), theyOffered(8500)]

const opened = async ({ sam }: TestDesk): Promise<string> =>
  (await openDeal(sam.api, { line: "9250", moves: "s9750 b8500" })).id

const movesOnTheDesk = async ({ sam }: TestDesk, dealId: string): Promise<number> =>
  (await dealNow(sam.api, dealId)).moves.length

describe("what was just logged is taken back", () => {
  test("by the button", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page } = await open(`/deals/${id}`, { as: desk.sam, ...asPhone })
    await roomReady(page)
    await sayFigure(page, "they-offered", 8900)
    await eventually(async () => (await movesOnTheDesk(desk, id)) === 3)
    await page.getByTestId("undo-bar").getByRole("button").click()
    await expectTold(page, BEFORE)
    await eventually(async () => (await movesOnTheDesk(desk, id)) === 2)
    await page.getByTestId("undo-bar").waitFor({ state: "hidden" })
  })

  test("by Ctrl+Z, one more move at every press, the newest first", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    // However slow the machine is, the ten seconds of the first do not run out.
    await page.clock.setFixedTime(Date.now())
    await sayFigure(page, "they-offered", 8900)
    await happened(page, "they-walked")
    await allThrough(page)
    await page.getByRole("button", { name: say("dealRoom.log.they-came-back") }).waitFor()
    // The second does not wait until the desk has done the first.
    await page.keyboard.press("Control+z")
    await page.keyboard.press("Control+z")
    await expectTold(page, BEFORE)
    await eventually(async () => (await movesOnTheDesk(desk, id)) === 2)
  })

  test("before it was through: it never reaches the desk for good", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page, context } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    let letGo = (): void => undefined
    const released = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await context.route("**/api/v1/deals/*/moves", async (route) => {
      await released
      await route.fallback()
    })
    await sayFigure(page, "they-offered", 8900)
    await page.keyboard.press("Control+z")
    await expectTold(page, BEFORE)
    letGo()
    await sayFigure(page, "they-offered", 8950)
    expect(await allThrough(page)).toEqual([...BEFORE, theyOffered(8950)])
    const { moves } = await dealNow(desk.sam.api, id)
    expect(moves.map(({ price }) => Number(price))).toEqual([9750, 8500, 8950])
  })

  test("and after ten seconds it stays", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page } = await open(`/deals/${id}`, { as: desk.sam })
    await roomReady(page)
    await page.clock.install()
    await sayFigure(page, "they-offered", 8900)
    await page.getByTestId("undo-bar").waitFor()
    await page.mouse.move(0, 0)
    await page.clock.fastForward(10_500)
    await page.getByTestId("undo-bar").waitFor({ state: "hidden" })
    await page.keyboard.press("Control+z")
    await expectTold(page, [...BEFORE, theyOffered(8900)])
    expect(await movesOnTheDesk(desk, id)).toBe(3)
  })
})
