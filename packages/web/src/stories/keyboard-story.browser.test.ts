// The whole story by keyboard alone, in three people's browsers: from an empty desk by way of an invitation, a car, a buyer, the five questions,
// a committed line, eight moves, and leave to cross the line that is asked for and given, to a closed deal in the list. Wherever the keyboard
// comes by it is seen; whenever a page or a sheet comes or goes it is somewhere that makes sense; and no way is long.

import type { Page } from "playwright-core"
import { pounds, say } from "../testing/in-english.ts"
import { allThrough, expectTold, headline, roomReady, theyOffered, weOffered } from "../testing/in-the-room.ts"
import {
  describe,
  eventually,
  expect,
  expectFocus,
  expectSeen,
  focused,
  openDeal,
  PASSWORD,
  press,
  startsWith,
  test,
  type WalkKey,
  wayTo,
} from "../testing/index.ts"

const CAR = "Mazda CX-5 2.0 Sport, 2018"
const BUYER = "Mrs Lindqvist"

/** Further than this nobody should have to walk to the next thing that he wants. */
const WAY_MAX = 25

/** Somebody at a page. */
interface Walker {
  readonly page: Page
  /** Tabs on to it, and sees on the way where he is. */
  to(name: string | RegExp, key?: WalkKey): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** To a field, which is filled in. */
  fill(name: string | RegExp, text: string, key?: WalkKey): Promise<void>
  /** To a button or a link, which is pressed. */
  use(name: string | RegExp, key?: WalkKey): Promise<void>
  /** To a list that opens, of which the option is taken that begins like this. */
  choose(name: string | RegExp, option: string): Promise<void>
  /** Is there by himself. */
  isAt(name: string | RegExp): Promise<void>
}

const walker = (page: Page, onWay: (tabs: number) => void): Walker => {
  const to = async (name: string | RegExp, key: WalkKey = "Tab") => {
    const way = await wayTo(page, name, { key, most: WAY_MAX, at: (where) => expectSeen(page, where) })
    onWay(way.length)
  }
  const keys = (...all: readonly string[]) => press(page, ...all)
  return {
    page,
    to,
    press: keys,
    type: (text) => page.keyboard.type(text),
    fill: async (name, text, key = "Tab") => {
      await to(name, key)
      await page.keyboard.type(text)
    },
    use: async (name, key = "Tab") => {
      await to(name, key)
      await keys("Enter")
    },
    choose: async (name, option) => {
      await to(name)
      await keys("Enter")
      await expect.poll(() => focused(page), IN_TIME).toMatchObject({ role: "option" })
      if (option !== "") await page.keyboard.type(option)
      await expectFocus(page, startsWith(option))
      await keys("Enter")
      await page.getByRole("listbox").waitFor({ state: "hidden" })
      await expectFocus(page, name)
    },
    isAt: (name) => expectFocus(page, name),
  }
}

/** A loaded machine takes its time. */
const IN_TIME = { timeout: 20_000, interval: 50 }

const contains = (text: string): RegExp => new RegExp(RegExp.escape(text))

const setUp = async (jo: Walker): Promise<void> => {
  await jo.isAt(say("door.name"))
  await jo.type("Jo Hartley")
  await jo.fill(say("door.email"), "jo@example.com")
  await jo.fill(say("door.password"), PASSWORD)
  await jo.fill(say("door.organisation"), "Hartley Lane Motors")
  await jo.use(say("door.open"))
  await jo.isAt(say("today.welcome", { name: "Jo Hartley" }))
}

const toTheTeam = async (jo: Walker): Promise<void> => {
  await jo.to(say("app.more"), "Shift+Tab")
  await jo.press("Enter")
  await jo.page.getByRole("menu").waitFor()
  await jo.isAt(say("app.team"))
  await jo.press("Enter")
  await jo.isAt(say("team.title"))
}

/** The link that the desk shows once. */
const invite = async (jo: Walker, email: string, role: "manager" | "salesperson", key: WalkKey): Promise<string> => {
  await jo.fill(say("team.email"), email, key)
  await jo.choose(contains(say("team.inviteAs")), say(`team.roles.${role}`))
  await jo.use(say("team.invite"))
  await jo.page.getByText(say("team.invitedLink", { email })).waitFor()
  await jo.isAt(say("team.invite"))
  await jo.to(say("team.inviteLink"))
  return new URL(await jo.page.getByRole("textbox", { name: say("team.inviteLink") }).inputValue()).hash
}

const join = async (walk: Walker, name: string): Promise<void> => {
  await walk.isAt(say("door.name"))
  await walk.type(name)
  await walk.fill(say("door.password"), PASSWORD)
  await walk.use(say("door.join"))
  await walk.isAt(say("today.welcome", { name }))
}

const addDeal = async (sam: Walker): Promise<void> => {
  await sam.use(say("app.newDeal"))
  await sam.isAt(say("newDeal.title"))
  await sam.fill(say("newDeal.thing"), CAR)
  await sam.page.getByText(say("newDeal.nothingInStock")).waitFor()
  await sam.fill(say("newDeal.customer"), BUYER)
  await sam.page.getByText(say("newDeal.customerNew")).waitFor()
  await sam.fill(say("newDeal.optional", { label: say("newDeal.phone") }), "020 7946 0417")
  await sam.fill(say("newDeal.ask"), "9995")
  await sam.use(say("newDeal.prepare"))
  await sam.isAt(say("prepare.title"))
}

const prepare = async (sam: Walker): Promise<void> => {
  await sam.page.getByText(say("prepare.line.missing")).waitFor()
  await sam.fill(say("prepare.field.unitStandInCost"), "8210")
  await sam.choose(contains(say("prepare.field.taxScheme")), say("prepare.word.margin"))
  await sam.fill(say("prepare.field.taxPurchasePrice"), "7790")
  await sam.to(say("prepare.answer.list"))
  await sam.press("ArrowRight")
  await sam.isAt(say("prepare.answer.figure"))
  await sam.fill(say("prepare.field.alternative"), "100")
}

const commit = async (sam: Walker): Promise<void> => {
  await sam.fill(say("prepare.line.target"), "9700")
  await sam.to(say("prepare.line.yours"))
  await sam.press("Control+a")
  await sam.type("9250")
  await sam.use(say("prepare.line.commit"))
  await sam.page.getByText(say("prepare.line.committedNow")).waitFor()
  await sam.isAt(say("prepare.line.toTalk"))
  await sam.press("Enter")
  await roomReady(sam.page)
  await sam.isAt(CAR)
}

type Word = "they-offered" | "we-offered" | "we-called" | "they-walked" | "they-came-back" | "we-accepted"

const BAR_MAX = 10

/** Along the log bar, which is one stop of Tab and goes by arrows: from where one is, forth, or back. */
const alongTheBar = async (sam: Walker, word: Word): Promise<void> => {
  const name = say(`dealRoom.log.${word}`)
  const names = await sam.page
    .getByRole("toolbar", { name: say("dealRoom.log.bar") })
    .getByRole("button")
    .filter({ visible: true })
    .allInnerTexts()
  const all = names.map((one) => one.trim())
  const from = all.indexOf((await focused(sam.page)).name)
  expect(from, `${(await focused(sam.page)).name} is in the bar`).toBeGreaterThanOrEqual(0)
  const steps = all.indexOf(name) - from
  expect(Math.abs(steps)).toBeLessThan(BAR_MAX)
  for (let step = 0; step < Math.abs(steps); step += 1) await sam.press(steps > 0 ? "ArrowRight" : "ArrowLeft")
  await sam.isAt(name)
}

const gone = (page: Page): Promise<void> => page.getByRole("dialog").waitFor({ state: "hidden" })

/** A figure of the bar, and logged all the same where the sheet has something to say about it. */
const sayFigure = async (sam: Walker, word: "they-offered" | "we-offered" | "we-called", price: number) => {
  await alongTheBar(sam, word)
  await sam.press("Enter")
  await sam.isAt(say("dealRoom.pad.figure"))
  await sam.type(String(price))
  await sam.press("Enter")
  const goOn = sam.page.getByRole("dialog").getByRole("button", { name: say("dealRoom.guard.goOn") })
  await eventually(async () => (await sam.page.getByRole("dialog").isHidden()) || (await goOn.isVisible()))
  if (await goOn.isVisible()) await sam.use(say("dealRoom.guard.goOn"))
  await gone(sam.page)
}

/** What has no figure, as its sheet proposes it. */
const happened = async (sam: Walker, word: Word, sheet: string, button: string) => {
  await alongTheBar(sam, word)
  await sam.press("Enter")
  await sam.page.getByRole("dialog").waitFor()
  await sam.isAt(sheet)
  await sam.use(button)
  await gone(sam.page)
}

const negotiate = async (sam: Walker): Promise<void> => {
  await sam.to(say("dealRoom.log.they-offered"))
  await sayFigure(sam, "we-offered", 9950)
  await sam.isAt(say("dealRoom.log.we-offered"))
  await sayFigure(sam, "they-offered", 8500)
  await sam.isAt(say("dealRoom.log.they-offered"))
  await sayFigure(sam, "we-offered", 9750)
  await sayFigure(sam, "they-offered", 8800)
  await happened(sam, "they-walked", say("dealRoom.walk.themTitle"), say("dealRoom.walk.log"))
  await sam.isAt(say("dealRoom.log.they-came-back"))
  await sayFigure(sam, "we-called", 9600)
  await sam.isAt(say("dealRoom.log.we-called"))
  await happened(sam, "they-came-back", say("dealRoom.comeBack.themTitle"), say("dealRoom.comeBack.log"))
  await sam.isAt(say("dealRoom.log.they-offered"))
  await sayFigure(sam, "they-offered", 9050)
  const them = say("ladder.table.them")
  await expectTold(sam.page, [
    weOffered(9950),
    theyOffered(8500),
    weOffered(9750),
    theyOffered(8800),
    `${them} ${say("ladder.kind.walk")}`,
    `${say("ladder.table.us")} ${say("ladder.kind.call")} ${pounds(9600)}`,
    `${them} ${say("ladder.kind.return")}`,
    theyOffered(9050),
  ])
}

/** While the acceptance is on its way the bar has other buttons, so its first one may have the focus since. */
const IN_THE_BAR = new RegExp(`^(${say("dealRoom.log.we-accepted")}|${say("dealRoom.log.they-offered")})$`)

const PRICE = { price: pounds(9050) }

const askForLeave = async (sam: Walker): Promise<void> => {
  await alongTheBar(sam, "we-accepted")
  await sam.press("Enter")
  const sheet = sam.page.getByRole("dialog")
  await sheet.getByText(say("dealRoom.guard.crosses", { distance: pounds(200) }), { exact: true }).waitFor()
  await sam.isAt(say("dealRoom.accept.usTitle", PRICE))
  await sam.choose(contains(say("dealRoom.guard.reason")), "")
  await sam.fill(say("dealRoom.guard.note"), "Her neighbour wants one as well.")
  await sam.use(say("dealRoom.guard.askLeave"))
  await gone(sam.page)
  const who = say("dealRoom.leaveAsked.manager")
  await sam.page.getByText(say("dealRoom.leaveAsked.waiting", { ...PRICE, who })).waitFor()
  await sam.isAt(IN_THE_BAR)
}

const give = async (ruth: Walker): Promise<void> => {
  const card = ruth.page.getByRole("article").filter({ hasText: CAR })
  await card.getByText("Her neighbour wants one as well.").waitFor()
  await ruth.isAt(say("today.title"))
  await ruth.use(say("approvals.give"))
  await card.getByText(say("approvals.status.given")).waitFor()
  await ruth.isAt(CAR)
}

const takeLeave = async (sam: Walker): Promise<void> => {
  await sam.page.getByText(say("dealRoom.leaveAsked.given", { who: "Ruth Bell", ...PRICE })).waitFor()
  await sam.isAt(IN_THE_BAR)
  await sam.use(say("dealRoom.leaveAsked.useAccept", PRICE), "Shift+Tab")
  await expect
    .poll(() => headline(sam.page).innerText(), IN_TIME)
    .toContain(say("dealRoom.headline.agreedTitle", PRICE))
  await allThrough(sam.page)
  await sam.isAt(say("dealRoom.headline.title"))
}

const close = async (sam: Walker): Promise<void> => {
  await sam.use(say("dealRoom.close"))
  await sam.isAt(say("dealRoom.closing.title"))
  await sam.use(say("dealRoom.closing.log"))
  await gone(sam.page)
  await expect.poll(() => headline(sam.page).innerText(), IN_TIME).toContain(say("dealRoom.headline.wonTitle", PRICE))
  await sam.isAt(say("dealRoom.learnt.title"))
}

const seeInTheList = async (sam: Walker): Promise<void> => {
  await sam.use(say("app.deals"), "Shift+Tab")
  await sam.isAt(say("deals.title"))
  await sam.to(say("deals.phases.open"))
  for (const phase of ["talking", "away", "agreed", "closed"] as const) {
    await sam.press("ArrowRight")
    await sam.isAt(say(`deals.phases.${phase}`))
  }
  const row = sam.page.getByRole("row").filter({ hasText: CAR })
  await row.waitFor()
  await sam.to(CAR)
  const text = await row.innerText()
  for (const part of [say("deals.standpoint.won"), pounds(9050), BUYER]) expect(text).toContain(part)
}

/** Whoever walks in the test's browsers, and how far, by the part of the story that is under way. */
const walkersOf = (newPage: (path: string) => Promise<Page>) => {
  const ways: Record<string, number[]> = {}
  let part = ""
  return {
    walkerAt: async (path: string) =>
      walker(await newPage(path), (tabs) => {
        ways[part] = [...(ways[part] ?? []), tabs]
      }),
    during: <T>(name: string, walk: () => Promise<T>): Promise<T> => {
      part = name
      return walk()
    },
    told: () =>
      Object.entries(ways)
        .map(([name, tabs]) => `${name} ${tabs.join("+")}`)
        .join(", "),
  }
}

describe("the whole story by keyboard alone", () => {
  test("from an empty desk to a closed deal in the list", { timeout: 240_000 }, async ({
    bareDesk,
    open,
    annotate,
  }) => {
    const { walkerAt, during: go, told } = walkersOf(async (path) => (await open(path, { on: bareDesk })).page)
    const jo = await walkerAt(`/set-up#${bareDesk.setUpToken}`)
    await go("set up", () => setUp(jo))
    await go("to the team", () => toTheTeam(jo))
    const forRuth = await go("invite", () => invite(jo, "ruth@example.com", "manager", "Tab"))
    const forSam = await go("invite again", () => invite(jo, "sam@example.com", "salesperson", "Shift+Tab"))
    const ruth = await walkerAt(`/join${forRuth}`)
    await go("join", () => join(ruth, "Ruth Bell"))
    const sam = await walkerAt(`/join${forSam}`)
    await go("join too", () => join(sam, "Sam Okafor"))
    await go("add the deal", () => addDeal(sam))
    await go("prepare", () => prepare(sam))
    await go("commit", () => commit(sam))
    await go("negotiate", () => negotiate(sam))
    await go("ask for leave", () => askForLeave(sam))
    await go("give", () => give(ruth))
    await go("use it", () => takeLeave(sam))
    await go("close", () => close(sam))
    await go("see it in the list", () => seeInTheList(sam))
    await annotate(`Tabs from one thing to the next: ${told()}.`)
  })

  test("skipping ahead on a long page asks nobody whether to leave it", async ({ desk, open }) => {
    const { id } = await openDeal(desk.sam.api)
    const { page } = await open(`/deals/${id}/prepare`, { as: desk.sam })
    const sam = walker(page, () => {})
    await page.getByText(say("prepare.lead")).waitFor()
    await sam.to(say("prepare.field.ask"))
    await sam.press("Control+a")
    await sam.type("9895")
    await page.getByText(say("prepare.summary.unsaved")).waitFor()
    await sam.use(say("app.skip"), "Shift+Tab")
    await sam.isAt(contains(say("prepare.lead")))
    await sam.use(say("prepare.skip"))
    await sam.isAt(contains(say("prepare.q5")))
    await sam.to(say("prepare.line.target"))
    expect(await page.getByRole("dialog").count()).toBe(0)
  })
})
