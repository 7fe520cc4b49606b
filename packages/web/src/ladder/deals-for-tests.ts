// A deal as the API gives it, with the moves of a test, and texts in plain English without a browser.

import type { Deal } from "../desk/types.ts"
import type { LadderDeal } from "./story.ts"
import type { LadderTexts } from "./texts.ts"

type LoggedMove = Deal["moves"][number]

export interface TestMove extends Partial<Omit<LoggedMove, "kind" | "by">> {
  readonly kind: LoggedMove["kind"]
  readonly by: LoggedMove["by"]
  /** Minutes since the move before. */
  readonly later?: number
}

const ACTOR = { kind: "person", id: "jo", name: "Jo", role: "salesperson" } as const
const STARTED = Date.parse("2026-03-14T10:00:00Z")

/** So many minutes after the talk began. */
export const minute = (minutes: number): string => new Date(STARTED + minutes * 60_000).toISOString()

const movesOf = (moves: readonly TestMove[]): LoggedMove[] => {
  let minutes = 0
  return moves.map(({ later = 3, ...move }, index) => {
    minutes += later
    const none = { price: null, item: null, cost: null, value: null, door: null, expiresAt: null, reason: null }
    return { ...none, version: index + 3, occurredAt: minute(minutes), actor: ACTOR, ...move }
  })
}

/** The price and target of a line that was committed before the talk, and its changes. */
export const exactLine = (
  price: string,
  target: string | null = null,
  changes: readonly { readonly from: string; readonly to: string; readonly minutes: number }[] = [],
): LadderDeal["line"] => ({
  sight: "exact",
  price,
  target,
  committedAt: minute(-30),
  changes: changes.map(({ from, to, minutes }) => ({
    from,
    to,
    reason: { code: "new-information", note: null },
    at: minute(minutes),
    actor: ACTOR,
  })),
})

export const dealWith = (moves: readonly TestMove[], more: Partial<Deal> = {}): Deal => ({
  id: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11",
  version: moves.length + 2,
  title: "VW Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  phase: "talking",
  leftBy: null,
  outcome: null,
  ask: "9995",
  ourOffer: null,
  theirOffer: null,
  agreedPrice: null,
  owner: { id: "jo", name: "Jo" },
  customer: null,
  unit: null,
  effortHours: 0,
  approvalsWaiting: 0,
  nextCallBackAt: null,
  openedAt: minute(-60),
  touchedAt: minute(0),
  closedAt: null,
  line: exactLine("9250"),
  standing: { ours: null, theirs: null },
  limit: null,
  rounds: null,
  worth: null,
  worthVersion: 1,
  worthStatedAt: minute(-60),
  moves: movesOf(moves),
  effort: { hours: 0, money: "0", byStage: [] },
  approvals: [],
  callBacks: [],
  crossings: [],
  attempts: 0,
  closed: null,
  learnt: [],
  ...more,
})

const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 3 })
const short = new Intl.NumberFormat("en", { notation: "compact" })

export const textsForTests: LadderTexts = {
  plain: (price) => figures.format(price as Intl.StringNumericLiteral),
  range: (from, to) => `${short.format(Number(from))}–${short.format(Number(to))}`,
  about: (amount) => new Intl.NumberFormat("en", { maximumSignificantDigits: 4 }).format(amount),
  tick: (amount) => short.format(amount),
  topTick: (amount) => `KWD ${short.format(amount)}`,
  us: "we",
  them: "they",
  line: "our line",
  target: "target",
  limit: "their limit?",
  whatIf: "what if",
  asked: "asked",
  agreed: "agreed",
  lineWas: (price) => `line was ${price}`,
  until: (name) => `${name}, until Tue 17 Mar, 17:00`,
  advised: (move) => move,
  left: (_, isForGood) => (isForGood ? "left for good" : "walked out"),
  cameBack: () => "came back",
  called: () => "called",
  lasted: (milliseconds) => `${Math.round(milliseconds / 86_400_000)} days`,
  moment: () => "Sat 14 Mar, 10:02",
  momentSince: () => "10:40",
}
