// A connection that is cut in the middle of logging: before the request left, or after it was done and before the answer came. What was
// logged shows as pending, survives the page, goes out once and in order, and nothing is lost or doubled.

import type { BrowserContext, Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import {
  allThrough,
  expectTold,
  roomReady,
  sayFigure,
  sheetsFetched,
  theyOffered,
  told,
  waiting,
  weOffered,
} from "../testing/in-the-room.ts"
import {
  asPhone,
  CONNECTION_GONE,
  dealNow,
  describe,
  eventually,
  expect,
  goOffline,
  goOnline,
  openDeal,
  type TestDesk,
  test,
} from "../testing/index.ts"

const BEFORE = [theyOffered(8500), weOffered(9750)]
const SAID = [theyOffered(8800), weOffered(9650), theyOffered(8950)]
const MOVES = "**/api/v1/deals/*/moves"

const opened = async ({ sam }: TestDesk): Promise<string> =>
  (await openDeal(sam.api, { line: "9250", moves: "b8500 s9750" })).id

const sayAll = async (page: Page): Promise<void> => {
  await sayFigure(page, "they-offered", 8800)
  await sayFigure(page, "we-offered", 9650)
  await sayFigure(page, "they-offered", 8950)
}

const onTheDesk = async ({ sam }: TestDesk, dealId: string): Promise<readonly string[]> =>
  (await dealNow(sam.api, dealId)).moves.map(({ by, price }) => (by === "us" ? weOffered : theyOffered)(Number(price)))

const stripSays = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor()

/** Lets the next move through to the desk and loses its answer. */
const loseAnAnswer = async (context: BrowserContext): Promise<() => number> => {
  let lost = 0
  await context.route(
    MOVES,
    async (route) => {
      await route.fetch()
      lost += 1
      await route.abort("connectionreset")
    },
    { times: 1 },
  )
  return () => lost
}

describe("a connection that is cut", () => {
  test("before anything left: it waits in sight, and goes out once and in order", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page, context, watch } = await open(`/deals/${id}`, { as: desk.sam, ...asPhone })
    watch.allow(CONNECTION_GONE)
    await roomReady(page)
    await sheetsFetched(page)
    await goOffline(context, desk)
    await stripSays(page, say("app.offline"))
    await sayAll(page)
    await expectTold(page, [...BEFORE, ...SAID.map(waiting)])
    await stripSays(page, say("app.waiting", { count: 3 }))
    expect(await onTheDesk(desk, id)).toEqual(BEFORE)
    await goOnline(context)
    expect(await allThrough(page)).toEqual([...BEFORE, ...SAID])
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, ...SAID])
  })

  test("and a page that is loaded anew without a network: nothing of it is lost", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page, context, watch } = await open(`/deals/${id}`, { as: desk.sam, serviceWorkers: "allow" })
    watch.allow(CONNECTION_GONE)
    await roomReady(page)
    await sheetsFetched(page)
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    await eventually(() => page.evaluate("navigator.serviceWorker.controller !== null"))
    await goOffline(context, desk)
    await sayAll(page)
    await expectTold(page, [...BEFORE, ...SAID.map(waiting)])
    await page.reload()
    await page.getByRole("heading", { name: say("app.offline") }).waitFor()
    expect(await onTheDesk(desk, id)).toEqual(BEFORE)
    await goOnline(context)
    await roomReady(page)
    await sheetsFetched(page)
    expect(await allThrough(page)).toEqual([...BEFORE, ...SAID])
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, ...SAID])
  })

  test("after the desk had done it: it is asked again and done once", async ({ desk, open }) => {
    const id = await opened(desk)
    const { page, context, watch } = await open(`/deals/${id}`, { as: desk.sam })
    watch.allow(/net::ERR_CONNECTION_RESET/)
    await roomReady(page)
    await sheetsFetched(page)
    const lost = await loseAnAnswer(context)
    await sayAll(page)
    expect(await allThrough(page)).toEqual([...BEFORE, ...SAID])
    expect(lost()).toBe(1)
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, ...SAID])
  })

  test("after the desk had done it, and the page closed before it heard: the next page knows", async ({
    desk,
    open,
  }) => {
    const id = await opened(desk)
    const { page, context, watch } = await open(`/deals/${id}`, { as: desk.sam })
    watch.allow(/net::ERR_(CONNECTION_RESET|INTERNET_DISCONNECTED)/)
    await roomReady(page)
    await sheetsFetched(page)
    const lost = await loseAnAnswer(context)
    await sayFigure(page, "they-offered", 8800)
    await eventually(() => lost() === 1)
    await goOffline(context)
    await page.close()
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, SAID[0]])
    await goOnline(context)
    const next = await context.newPage()
    await next.goto(`/deals/${id}`)
    await roomReady(next)
    await sayFigure(next, "we-offered", 9650)
    expect(await allThrough(next)).toEqual([...BEFORE, ...SAID.slice(0, 2)])
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, ...SAID.slice(0, 2)])
    expect(await told(next)).toHaveLength(4)
  })
})
