// Every screen against every rule of accessibility, whatever its impact: on a phone in light and on a desktop in dark, the deal room in all
// four, and its sheets opened. The house is the one of the pictures, in the middle of its week.

import type { Page } from "playwright-core"
import { SHOWN, type Shown } from "../../../../tools/screens-list.ts"
import { begin, roomReady, theyOffered, told } from "../testing/in-the-room.ts"
import {
  asDesktop,
  asPhone,
  test as base,
  describe,
  eventually,
  expect,
  expectAccessible,
  type Open,
  settled,
} from "../testing/index.ts"
import { openWorkedHouse, type WorkedHouse } from "../testing/worked-house.ts"

const test = base.extend("house", { scope: "file" }, async ({ deskWish: _ }, { onCleanup }): Promise<WorkedHouse> => {
  const house = await openWorkedHouse()
  onCleanup(() => house.stop())
  return house
})

/** Rules are counted in points, and four times the pixels would be drawn for nobody. */
const phone = { ...asPhone, deviceScaleFactor: 1 }

const PHONE_IN_LIGHT = { ...phone, colorScheme: "light" } as const
const DESKTOP_IN_DARK = { ...asDesktop, colorScheme: "dark" } as const
const PHONE_IN_DARK = { ...phone, colorScheme: "dark" } as const
const DESKTOP_IN_LIGHT = { ...asDesktop, colorScheme: "light" } as const
type Device = typeof PHONE_IN_LIGHT | typeof DESKTOP_IN_DARK | typeof PHONE_IN_DARK | typeof DESKTOP_IN_LIGHT

const WAITING = '[aria-busy="true"], [role="status"] > [aria-hidden]'

/** Loaded, drawn, and everything that was on its way is there. */
const quiet = async (page: Page, ready = "h1"): Promise<void> => {
  await page.locator(ready).first().waitFor()
  await eventually(async () => (await page.locator(WAITING).filter({ visible: true }).count()) === 0)
  await settled(page)
}

/** The whole length of it at once: what a bar at the foot hides until one scrolls is not hidden for good. */
const unrolled = async (page: Page): Promise<void> => {
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const length = await page.evaluate<number>("document.documentElement.scrollHeight")
  if (length <= height) return
  await page.setViewportSize({ width, height: length })
  await settled(page)
}

const shownOn = async (open: Open, house: WorkedHouse, shown: Shown, device: Device): Promise<Page> => {
  const on = shown.empty ? house.empty : house.desk
  const as = shown.who && house.desk[shown.who]
  const { page } = await open(shown.path(house), { on, at: house.clock.now, ...(as && { as }), ...device })
  await quiet(page, shown.ready)
  await shown.steps?.(page)
  await settled(page)
  return page
}

/** Longer pictures of a screen are the same screen. */
const SCREENS = SHOWN.filter(({ name }) => !name.endsWith("-whole"))

/** The same page seen otherwise; loading it once more would double the time and show nothing else. */
const turnedInto = async (page: Page, { viewport, colorScheme }: Device): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  if (viewport) await page.setViewportSize(viewport)
  await settled(page)
  await unrolled(page)
}

describe("on a phone in light, and as wide as a desktop in dark", () => {
  test.for(SCREENS.map((shown) => [shown.name, shown] as const))("%s", async ([name, shown], { house, open }) => {
    const page = await shownOn(open, house, shown, PHONE_IN_LIGHT)
    await unrolled(page)
    await expectAccessible(page, `${name} on a phone in light`)
    await turnedInto(page, DESKTOP_IN_DARK)
    await expectAccessible(page, `${name} as wide as a desktop in dark`)
  })
})

const SHEETS = [
  ["they offered", "they-offered", undefined],
  ["we offered, across the line", "we-offered", "8800"],
  ["we accept", "we-accepted", undefined],
  ["we gave", "we-gave", undefined],
  ["we spent time", "we-spent-time", undefined],
  ["they walked out", "they-walked", undefined],
  ["we walk", "we-walked", undefined],
] as const

const ROOM = SHOWN.find(({ name }) => name === "deal-room")!

describe("the deal room", () => {
  test.for([
    ["a phone in dark", PHONE_IN_DARK],
    ["a desktop in light", DESKTOP_IN_LIGHT],
  ] as const)("on %s", async ([device, options], { house, open }) => {
    await expectAccessible(await shownOn(open, house, ROOM, options), `the deal room on ${device}`)
  })

  test("with the ladder's table and a what-if open", async ({ house, open }) => {
    const page = await shownOn(open, house, ROOM, PHONE_IN_LIGHT)
    await page.getByTestId("ladder").locator("button[aria-expanded=false]").first().click()
    await page.getByTestId("open-what-if").click()
    await settled(page)
    await expectAccessible(page, "the deal room, unfolded")
  })

  test.for([
    ["a phone in light", PHONE_IN_LIGHT],
    ["a desktop in dark", DESKTOP_IN_DARK],
  ] as const)("its sheets on %s", async ([device, options], { house, open }) => {
    const page = await shownOn(open, house, ROOM, options)
    await roomReady(page)
    for (const [name, action, figure] of SHEETS) {
      await begin(page, action)
      if (figure !== undefined) await page.getByTestId("log-price").fill(figure)
      await settled(page)
      await expectAccessible(page, `${name} on ${device}`)
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "hidden" })
    }
  })

  test("more, on a phone", async ({ house, open }) => {
    const page = await shownOn(open, house, ROOM, PHONE_IN_DARK)
    await page.getByRole("toolbar").getByRole("button").last().click()
    await page.getByRole("dialog").waitFor()
    await settled(page)
    await expectAccessible(page, "more")
  })

  test("close, where they left", async ({ house, open }) => {
    const away = SHOWN.find(({ name }) => name === "deal-room-away")!
    const page = await shownOn(open, house, away, DESKTOP_IN_LIGHT)
    await page.getByTestId("close-deal").click()
    await page.getByRole("dialog").waitFor()
    await settled(page)
    await expectAccessible(page, "close the deal")
  })

  test("with what waits to go out", async ({ house, open }) => {
    const page = await shownOn(open, house, ROOM, PHONE_IN_DARK)
    await page.context().setOffline(true)
    await begin(page, "they-offered")
    await page.getByTestId("log-price").fill("9100")
    await page.getByTestId("log-price").press("Enter")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await expect.poll(async () => (await told(page)).at(-1)).toBe(`${theyOffered(9100)} *`)
    await settled(page)
    await expectAccessible(page, "a move that waits")
  })
})
