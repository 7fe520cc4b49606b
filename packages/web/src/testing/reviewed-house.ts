// Deals that were closed in the two months before the house's week, so that there is something to look back on: won, lost and walked from, right
// and wrong then, told afterwards and not. Nobody names a customer or a car of the stock, so every other screen stays as it is. Somebody of
// the house does something every few days, since a session lapses that is not used.

import { dealNow, GOLF_WORTH, logEffort, logMove, openDeal, talk } from "./deals.ts"
import type { TestDesk } from "./desk.ts"
import type { Person } from "./house.ts"
import type { Clock } from "./worked-house.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Learnt = "they-bought-elsewhere" | "they-came-back" | "sold-to-another" | "fell-through"

export interface PastDeal {
  /** Day of 2026 on which it opens, "01-14". */
  readonly on: string
  readonly by: "ruth" | "sam"
  readonly title: string
  readonly moves: string
  readonly hours?: number
  readonly outcome: "won" | "lost" | "walked"
  /** Accepted at last below the line, with a reason. */
  readonly isBelowLine?: boolean
  readonly told?: { readonly learnt: Learnt; readonly price?: string; readonly days: number }
}

export const WRONG_THEN = "VW Golf 1.5 TSI Life, 2020"
export const UNTOLD = "VW Golf 2.0 TDI Match, 2018"

/** In the order of time. */
export const PAST_DEALS: readonly PastDeal[] = [
  {
    on: "01-14",
    by: "sam",
    title: "VW Golf 1.0 TSI, 2019",
    moves: "b9300 s9700 b9700 saccept",
    outcome: "won",
    hours: 2,
  },
  {
    on: "01-19",
    by: "ruth",
    title: "VW Golf 1.4 TSI GT, 2018",
    moves: "b9200 s9850 b9500 s9800 b9800 saccept",
    outcome: "won",
    hours: 1,
  },
  {
    on: "01-24",
    by: "sam",
    title: "VW Golf R-Line, 2019",
    moves: "b8400 s9795 b8900 bwalk",
    outcome: "lost",
    told: { learnt: "they-bought-elsewhere", price: "9400", days: 4 },
  },
  {
    on: "01-29",
    by: "ruth",
    title: "VW Golf Estate 1.6 TDI, 2018",
    moves: "b9100 s9700 b9500 saccept",
    outcome: "won",
    hours: 1.5,
  },
  { on: "02-03", by: "sam", title: WRONG_THEN, moves: "s9795 b9650 swalk", outcome: "walked", hours: 3 },
  {
    on: "02-07",
    by: "ruth",
    title: "VW Golf SV 1.5, 2019",
    moves: "b8900 s9700 bwalk +3d breturn b9400 saccept",
    outcome: "won",
  },
  {
    on: "02-13",
    by: "sam",
    title: "VW Golf 1.5 Match, 2020",
    moves: "b8600 s9795 b8800",
    outcome: "won",
    isBelowLine: true,
    hours: 7,
  },
  {
    on: "02-18",
    by: "ruth",
    title: "VW Golf GTD, 2018",
    moves: "b7900 s9800 b8100 swalk",
    outcome: "walked",
    told: { learnt: "sold-to-another", price: "9600", days: 9 },
  },
  {
    on: "02-23",
    by: "sam",
    title: "VW Golf 1.0 Match, 2018",
    moves: "b9000 s9700 bwalk +2d scall9500 breturn b9400 saccept",
    outcome: "won",
  },
  {
    on: "03-02",
    by: "ruth",
    title: "VW Golf 1.6 TDI S, 2017",
    moves: "b9300 s9750 b9750 saccept",
    outcome: "won",
    hours: 2,
  },
  { on: "03-03", by: "sam", title: UNTOLD, moves: "b8700 s9795 b8900 bwalk", outcome: "lost", hours: 2 },
  {
    on: "03-05",
    by: "sam",
    title: "VW Golf Match Edition, 2019",
    moves: "s9795 b9550 swalk",
    outcome: "walked",
    hours: 4,
  },
  { on: "03-06", by: "ruth", title: "VW Golf 1.4 TSI S, 2018", moves: "b9200 s9600 baccept", outcome: "won", hours: 1 },
]

const LINE = "9250"

const end = async ({ api }: Person, id: string, { isBelowLine, outcome }: PastDeal): Promise<void> => {
  if (isBelowLine) {
    await logMove(api, id, { kind: "accept", by: "us", alreadySaid: true, reason: { code: "month-end" } })
  }
  const params = { dealId: id }
  const { version: ifMatch } = await dealNow(api, id)
  await api.call("closeDeal", { params, ifMatch, body: { outcome } })
}

const closePastDeal = async (person: Person, clock: Clock, past: PastDeal): Promise<string> => {
  const { api } = person
  clock.now = new Date(`2026-${past.on}T10:00:00.000Z`)
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms)
  }
  const { id } = await openDeal(api, { open: { title: past.title, ask: "9995", worth: GOLF_WORTH }, line: LINE })
  if (past.hours !== undefined) await logEffort(api, id, { stage: "pitching", hours: past.hours })
  await talk(api, id, past.moves, { beforeMove: () => pass(HOUR / 4), days: (count) => pass(count * DAY) })
  pass(HOUR)
  await end(person, id, past)
  if (!past.told) return id
  const { days, ...told } = past.told
  pass(HOUR)
  const { version: ifMatch } = await dealNow(api, id)
  await api.call("learnOutcome", { params: { dealId: id }, ifMatch, body: { ...told, days } })
  return id
}

/** Leaves the clock in the days after the last of them; gives the ids by the titles. */
export const closePastDeals = async (
  desk: TestDesk,
  clock: Clock,
  deals: readonly PastDeal[] = PAST_DEALS,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  for (const past of deals) {
    ids.set(past.title, await closePastDeal(desk[past.by], clock, past))
    // Everybody looks in.
    for (const { api } of [desk.jo, desk.ruth, desk.sam]) await api.call("getOrganisation")
  }
  return ids
}
