// Which screens are shown, as data: where each is, in front of whom, and what is done before the picture is taken. To show another, add a line.

import type { Page } from "playwright-core"
import type { WorkedHouse } from "../packages/web/src/testing/worked-house.ts"

export interface Shown {
  readonly name: string
  /** In the worked house; tokens stand behind "#". */
  readonly path: (house: WorkedHouse) => string
  /** Nobody when left out. */
  readonly who?: "jo" | "ruth" | "sam"
  /** On the desk where nobody has an account yet. */
  readonly empty?: boolean
  /** What must be there before anything is done; the heading when left out. */
  readonly ready?: string
  /** What a person does on it before the picture is taken. */
  readonly steps?: (page: Page) => Promise<void>
  /** The whole length of the page and not the window alone. */
  readonly whole?: boolean
}

const room = ({ golfId }: WorkedHouse): string => `/deals/${golfId}`
const RANKED = "[data-testid=ranked-leads]"
const ROOM = "[data-testid=deal-room] [data-testid=ladder]"

const PAGE_FIGURE = "[data-testid=page-figure]"

/** Every section of the review's page. */
const unfoldAll = async (page: Page): Promise<void> => {
  const folded = page.getByTestId("sections").locator("h3 button[aria-expanded=false]")
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Pressed where it stands, since the driver scrolls to what sticks to the foot; clicking into the sheet waits until it has come up. */
const nameFigure = async (page: Page, button: string): Promise<void> => {
  await page.getByTestId(button).dispatchEvent("click")
  await page.getByRole("dialog").getByTestId("log-price").click()
}

const ARENA_READY = "[data-testid=arena-efficient]"

const playArena = async (page: Page): Promise<void> => {
  // Enough for a picture, and over soon.
  await page.getByLabel("Times each").fill("8")
  await page.keyboard.press("Tab")
  await page.getByTestId("arena-play").click()
  await page.getByTestId("standing").waitFor()
  await page.getByTestId("match").first().waitFor()
}

export const SHOWN: readonly Shown[] = [
  { name: "today", path: () => "/", who: "sam" },
  { name: "deals", path: () => "/deals", who: "sam" },
  { name: "new-deal", path: () => "/deals/new", who: "sam" },
  {
    name: "prepare",
    path: ({ freshId }) => `/deals/${freshId}/prepare`,
    who: "sam",
    steps: (page) => page.getByTestId("gauge-line").waitFor({ state: "attached" }),
  },
  { name: "deal-room", path: room, who: "sam", ready: ROOM },
  { name: "deal-room-whole", path: room, who: "sam", ready: ROOM, whole: true },
  {
    name: "deal-room-log-offer",
    path: room,
    who: "sam",
    ready: ROOM,
    steps: (page) => nameFigure(page, "log-offer"),
  },
  {
    name: "deal-room-packages",
    path: room,
    who: "sam",
    ready: ROOM,
    steps: async (page) => {
      await page.getByTestId("open-packages").click()
      await page.getByTestId("package").first().waitFor()
      await page.getByTestId("package").first().scrollIntoViewIfNeeded()
    },
  },
  { name: "deal-room-away", path: ({ awayId }) => `/deals/${awayId}`, who: "sam", ready: ROOM },
  {
    name: "curtain",
    path: room,
    who: "sam",
    ready: ROOM,
    steps: async (page) => {
      await page.keyboard.press("Escape")
      await page.getByTestId("curtain").waitFor()
    },
  },
  { name: "offer-sheet", path: (house) => `${room(house)}/offer`, who: "sam" },
  { name: "history", path: (house) => `${room(house)}/history`, who: "sam" },
  { name: "stock", path: () => "/stock", who: "ruth", ready: "[data-testid=stock-row]" },
  { name: "unit", path: ({ agedUnitId }) => `/stock/${agedUnitId}`, who: "ruth", ready: "[data-testid=day-readout]" },
  {
    name: "unit-whole",
    path: ({ agedUnitId }) => `/stock/${agedUnitId}`,
    who: "ruth",
    ready: "[data-testid=day-readout]",
    whole: true,
  },
  { name: "unit-figures", path: ({ agedUnitId }) => `/stock/${agedUnitId}/figures`, who: "ruth" },
  {
    name: "stock-what-if",
    path: () => "/stock/what-if",
    who: "ruth",
    ready: "[data-testid=what-if-unit]",
    steps: async (page) => {
      await page.getByTestId("buyers").locator("input").focus()
      for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowLeft")
      await page.locator("[data-testid=what-if-unit] strong").first().waitFor()
    },
  },
  { name: "stock-new", path: () => "/stock/new", who: "ruth" },
  { name: "leads", path: () => "/leads", who: "sam", ready: RANKED },
  { name: "leads-whole", path: () => "/leads", who: "sam", ready: RANKED, whole: true },
  { name: "lead", path: ({ leadIds }) => `/leads/${leadIds[0]}`, who: "sam", ready: "[data-testid=lead-verdict]" },
  {
    name: "lead-whole",
    path: ({ leadIds }) => `/leads/${leadIds[6]}`,
    who: "sam",
    ready: "[data-testid=lead-verdict]",
    whole: true,
  },
  {
    name: "leads-dropping",
    path: () => "/leads?verdict=drop",
    who: "sam",
    ready: RANKED,
    steps: async (page) => {
      await page.getByTestId("drop-all").click()
      await page.getByRole("dialog").waitFor()
    },
  },
  { name: "leads-new", path: () => "/leads/new", who: "sam" },
  { name: "review", path: () => "/review", who: "ruth", ready: PAGE_FIGURE },
  { name: "review-unfolded", path: () => "/review", who: "ruth", ready: PAGE_FIGURE, steps: unfoldAll },
  { name: "review-deals", path: () => "/review/deals", who: "ruth", ready: "[data-testid=reviewed-deal]" },
  {
    name: "review-deal",
    path: ({ wrongThenId }) => `/review/deals/${wrongThenId}`,
    who: "ruth",
    ready: "[data-testid=judged]",
  },
  { name: "review-call-backs", path: () => "/review/call-backs", who: "ruth", ready: "[data-testid=learnt]" },
  { name: "learnt", path: () => "/review/learnt", who: "ruth", ready: "[data-testid=versions] li", whole: true },
  {
    name: "learnt-choosing",
    path: () => "/review/learnt",
    who: "ruth",
    ready: "[data-testid=versions] li",
    steps: async (page) => {
      await page.getByRole("button", { name: "Put in force: version 1" }).click()
      // Clicking waits until the sheet has come up.
      await page.getByRole("dialog").getByRole("textbox").click()
    },
  },
  { name: "review-fairness", path: () => "/review/fairness", who: "ruth", ready: "[data-testid=group]" },
  { name: "practice", path: () => "/practice", who: "sam", ready: "[data-testid=practice-progress]" },
  {
    name: "practice-team",
    path: () => "/practice?view=team",
    who: "ruth",
    ready: "[data-testid=practice-person]",
    whole: true,
  },
  {
    name: "practice-room",
    path: ({ practiceId }) => `/practice/${practiceId}`,
    who: "sam",
    ready: "[data-testid=practice-talk]",
  },
  {
    name: "practice-price",
    path: ({ practiceId }) => `/practice/${practiceId}`,
    who: "sam",
    ready: "[data-testid=practice-talk]",
    steps: (page) => nameFigure(page, "practice-offer"),
  },
  {
    name: "practice-review",
    path: ({ practisedId }) => `/practice/${practisedId}`,
    who: "sam",
    ready: "[data-testid=practice-review]",
    whole: true,
  },
  { name: "customers", path: () => "/customers", who: "sam" },
  { name: "customer", path: ({ golfCustomerId }) => `/customers/${golfCustomerId}`, who: "sam" },
  { name: "approvals", path: () => "/approvals", who: "ruth" },
  { name: "team", path: () => "/team", who: "jo" },
  { name: "policy", path: () => "/policy", who: "jo" },
  { name: "account", path: () => "/account", who: "sam" },
  { name: "sign-in", path: () => "/sign-in" },
  { name: "set-up", path: ({ empty }) => `/set-up#${empty.setUpToken}`, empty: true },
  { name: "join", path: ({ invitationToken }) => `/join#${invitationToken}` },
  { name: "forgotten", path: () => "/forgotten" },
  { name: "reset", path: ({ resetToken }) => `/reset#${resetToken}` },
  { name: "haggle", path: () => "/haggle" },
  { name: "arena", path: () => "/arena", ready: ARENA_READY, steps: playArena },
  {
    name: "arena-match",
    path: () => "/arena",
    ready: ARENA_READY,
    steps: async (page) => {
      await playArena(page)
      await page.getByText("With a deal", { exact: true }).click()
      await page.getByTestId("match").filter({ hasText: "walkaway as Dealer" }).nth(1).click()
      await page.getByTestId("plane").locator("svg").waitFor()
    },
  },
  { name: "not-found", path: () => "/no-such-page", who: "sam" },
]
