// Two people on one deal, each in a browser of his own: what one logs the other sees at once, and when both log at nearly the same time
// nothing is lost, nothing is doubled, and whoever was overtaken is asked.

import type { Page, Route } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import {
  allThrough,
  expectTold,
  happened,
  roomReady,
  sayFigure,
  theyOffered,
  told,
  weOffered,
} from "../testing/in-the-room.ts"
import {
  answeredWith,
  asPhone,
  dealNow,
  describe,
  eventually,
  expect,
  openDeal,
  type TestDesk,
  test,
} from "../testing/index.ts"

const BEFORE = [weOffered(9750), theyOffered(8500)]
const MOVES = "**/api/v1/deals/*/moves"

const opened = async ({ sam }: TestDesk): Promise<string> =>
  (await openDeal(sam.api, { line: "9250", moves: "s9750 b8500" })).id

/** A page that is loaded anew forgets it. */
const mark = (page: Page): Promise<void> => page.evaluate("void (window.isTheSamePage = true)")
const isTheSamePage = (page: Page): Promise<unknown> => page.evaluate("window.isTheSamePage")

/** What the desk has, in the words of the ladder. */
const onTheDesk = async ({ jo }: TestDesk, dealId: string): Promise<readonly string[]> =>
  (await dealNow(jo.api, dealId)).moves.map(({ by, price }) => (by === "us" ? weOffered : theyOffered)(Number(price)))

/** Keeps the next move that a page sends on its way until it is let go. */
const heldUp = async (page: Page): Promise<() => void> => {
  let letGo: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(MOVES, async (route: Route) => {
    await released
    await route.fallback()
  })
  return letGo
}

const outbox = (page: Page) => page.getByRole("region", { name: say("outbox.list") })
const choice = (page: Page, name: string) => outbox(page).getByRole("button", { name })

describe("two people on one deal", () => {
  test("see each other's moves at once, without loading anything anew", async ({ desk, open }) => {
    const id = await opened(desk)
    const [{ page: sam }, { page: jo }] = await Promise.all([
      open(`/deals/${id}`, { as: desk.sam, ...asPhone }),
      open(`/deals/${id}`, { as: desk.jo }),
    ])
    await Promise.all([sam, jo].map(async (page) => [await roomReady(page), await mark(page)]))
    await sayFigure(sam, "they-offered", 8900)
    await expectTold(jo, [...BEFORE, theyOffered(8900)])
    await sayFigure(jo, "we-offered", 9600)
    await expectTold(sam, [...BEFORE, theyOffered(8900), weOffered(9600)])
    await happened(sam, "they-walked")
    await jo.getByRole("button", { name: say("dealRoom.log.they-came-back") }).waitFor()
    expect(await Promise.all([sam, jo].map(isTheSamePage))).toEqual([true, true])
  })

  test("log at nearly the same time: one is overtaken, sees by what, and chooses", async ({ desk, open }) => {
    const id = await opened(desk)
    const [{ page: sam, watch }, { page: jo }] = await Promise.all([
      open(`/deals/${id}`, { as: desk.sam }),
      open(`/deals/${id}`, { as: desk.jo }),
    ])
    watch.allow(answeredWith(412, /\/moves/))
    await Promise.all([sam, jo].map(roomReady))
    const letGo = await heldUp(sam)
    await sayFigure(sam, "they-offered", 8900)
    await sayFigure(jo, "we-offered", 9600)
    await allThrough(jo)
    letGo()
    await outbox(sam).getByText(say("outbox.overtaken")).waitFor()
    expect(await outbox(sam).innerText()).toContain(pounds(9600))
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, weOffered(9600)])
    await choice(sam, say("outbox.sendAsOfNow"))
      .or(choice(sam, say("outbox.sendAnyway")))
      .click()
    const both = [...BEFORE, weOffered(9600), theyOffered(8900)]
    await Promise.all([sam, jo].map((page) => expectTold(page, both)))
    expect(await onTheDesk(desk, id)).toEqual(both)
    await outbox(sam).waitFor({ state: "hidden" })
  })

  test("log the very same thing: whoever comes second is told, and leaves his out", async ({ desk, open }) => {
    const id = await opened(desk)
    const [{ page: sam, watch }, { page: jo }] = await Promise.all([
      open(`/deals/${id}`, { as: desk.sam }),
      open(`/deals/${id}`, { as: desk.jo }),
    ])
    watch.allow(answeredWith(412, /\/moves/))
    await Promise.all([sam, jo].map(roomReady))
    const letGo = await heldUp(sam)
    await sayFigure(sam, "they-offered", 8900)
    await sayFigure(jo, "they-offered", 8900)
    await allThrough(jo)
    letGo()
    await outbox(sam)
      .getByText(say("outbox.overtakenSame", { who: desk.jo.name }))
      .waitFor()
    await choice(sam, say("outbox.dropMine")).click()
    await outbox(sam).waitFor({ state: "hidden" })
    await Promise.all([sam, jo].map((page) => expectTold(page, [...BEFORE, theyOffered(8900)])))
    expect(await onTheDesk(desk, id)).toEqual([...BEFORE, theyOffered(8900)])
  })

  test("log at the very same moment, again and again: every move is on the desk once or waits for its maker's word", async ({
    desk,
    open,
  }) => {
    const id = await opened(desk)
    const visits = await Promise.all([open(`/deals/${id}`, { as: desk.sam }), open(`/deals/${id}`, { as: desk.jo })])
    for (const { watch } of visits) watch.allow(answeredWith(412, /\/moves/))
    const [sam, jo] = visits.map(({ page }) => page)
    await Promise.all([sam, jo].map(roomReady))
    const said: string[] = []
    for (const step of [1, 2, 3]) {
      const [theirs, ours] = [8500 + step * 100, 9750 - step * 50]
      await Promise.all([sayFigure(sam, "they-offered", theirs), sayFigure(jo, "we-offered", ours)])
      said.push(theyOffered(theirs), weOffered(ours))
      await eventually(async () => (await settledBy(sam, jo)) === true)
    }
    const kept = (await onTheDesk(desk, id)).slice(BEFORE.length)
    expect(kept.toSorted()).toEqual(said.toSorted())
    await Promise.all([sam, jo].map(async (page) => expect(await told(page)).toEqual([...BEFORE, ...kept])))
  })
})

/** Whoever was overtaken says that it was said all the same; true when nothing waits any more. */
const settledBy = async (...pages: readonly Page[]): Promise<boolean> => {
  const still = await Promise.all(
    pages.map(async (page) => {
      const again = choice(page, say("outbox.sendAsOfNow"))
        .or(choice(page, say("outbox.sendAnyway")))
        .first()
      if (await again.isVisible()) await again.click()
      return (await outbox(page).isVisible()) || (await told(page)).some((move) => move.endsWith("*"))
    }),
  )
  return !still.some(Boolean)
}
