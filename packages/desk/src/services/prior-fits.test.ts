// A house learns: its deals are simulated people of whom it is known how they differ from the shipped ones, logged through the same commands
// as any. Then nights and mornings come, somebody goes back, and more deals are closed.

import { parseNegotiationLog } from "@walkaway/contract"
import { must, type Negotiation, priorFor, SEGMENT_KEYS, SHIPPED_PRIORS, seededRandom } from "@walkaway/engine"
import { learnPrior, simulateDeals } from "@walkaway/engine/learning"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Caller, SCOPES } from "../caller.ts"
import type { DealCommand, MoveWish, OpenDeal } from "../deal/commands.ts"
import { postgresEventLog } from "../event-log/postgres-event-log.ts"
import { newUuid } from "../ids.ts"
import { type Happening, openLiveFeed } from "../live/live-feed.ts"
import type { DeskParts } from "../parts.ts"
import { readAudit } from "../people/audit.ts"
import { type DeskOfPeople, openDeskOfPeople } from "../people/desk-of-people.ts"
import type { Tx } from "../storage/storage.ts"
import { events, priorVersions } from "../storage/tables.ts"
import { harderBuyers } from "../testing/index.ts"
import { negotiationLines } from "../upkeep/export-negotiations.ts"
import { pounds } from "../upkeep/testing/lived-in-desk.ts"
import { learningView, priorVersionView } from "../views/learning-view.ts"
import { adviceMemory, adviceNow } from "./advice.ts"
import { commandDeal, openDeal } from "./deals.ts"
import { fitsUnderWay } from "./fits-under-way.ts"
import type { Learn } from "./learn-apart.ts"
import { fitPrior, fitPriorWhenDue } from "./prior-fits.ts"
import { choosePrior, findPriorVersion, madeChoices } from "./priors.ts"

const hardBuyers = { ...SHIPPED_PRIORS.buyer, limit: { shift: -1.6, stretch: 0.5 }, walking: 2 }
const simulated = simulateDeals(
  { them: "buyer", prior: hardBuyers, category: "car", channel: "phone", listing: 10_000 },
  20,
  seededRandom(11),
)

type Said = Exclude<DealCommand, OpenDeal>

const wishOf = ({ by, kind, price, firm }: Negotiation["moves"][number]): MoveWish | undefined => {
  const party = by === "seller" ? "us" : "them"
  if (kind === "offer") return { kind: "offer", by: party, price: pounds((price ?? 0).toFixed(2)) }
  if (kind === "quit") return { kind: "walk", by: party, door: "closed" }
  if (kind === "accept") return { kind: "accept", by: party }
  return firm ? { kind: "hold", by: party } : undefined
}

let desk: DeskOfPeople
let caller: Caller
let now = new Date("2026-03-02T10:00:00Z")
const at = (moment: string): void => {
  now = new Date(moment)
}

const parts = (): DeskParts => ({ storage: desk.storage, log: postgresEventLog, clock: () => now, newId: newUuid })
const inHouse = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  desk.storage.inOrganisation(caller.organisationId, work)
const night = (learn?: Learn) => fitPriorWhenDue(parts(), caller.organisationId, learn)
const standing = () => inHouse((tx) => learningView(tx, now, false))

const log = (negotiation: Negotiation): Promise<string> =>
  inHouse(async (tx) => {
    const ask = pounds(String(negotiation.listing))
    const wish = { side: "seller", template: "car", channel: "phone", currency: "GBP", ask, paper: {} } as const
    const { dealId } = must(await openDeal(tx, parts(), caller, wish))
    const say = async (command: Said) => must(await commandDeal(tx, parts(), caller, { dealId }, command))
    for (const one of negotiation.moves) {
      const move = wishOf(one)
      if (move) await say({ kind: "log-move", move, alreadySaid: true })
    }
    await say({ kind: "close-deal", outcome: negotiation.outcome?.deal ? "won" : "withdrawn" })
    return dealId
  })

const advised = async (dealId: string) => {
  const memory = adviceMemory()
  return must(await inHouse((tx) => adviceNow(tx, parts(), memory, caller, dealId, () => undefined))).advice
}

beforeAll(async () => {
  desk = await openDeskOfPeople("server")
  caller = { ...desk.owner.caller, scopes: SCOPES }
})
afterAll(() => desk.close())

describe("a house that learns", () => {
  let open = ""
  let asShipped: Awaited<ReturnType<typeof advised>>

  test("tries nothing with a handful of deals, and keeps what somebody asked for with its reason", async () => {
    for (const negotiation of simulated.slice(0, 3)) await log(negotiation)
    expect(await night()).toBe(0)
    const { version, isNew } = await fitPrior(parts(), caller.organisationId, caller.actor)
    expect([version.version, version.outcome, version.deals, isNew]).toEqual([1, "too-few", 3, true])
    expect(await standing()).toMatchObject({
      choice: 0,
      inForce: { version: 0, name: "shipped-2", from: null },
      coming: null,
      closedDeals: 3,
      nextFitAt: 20,
      latest: { version: 1, status: "refused", askedBy: { id: caller.actor.id } },
    })
    const shown = await inHouse((tx) => priorVersionView(tx, version, now))
    expect(shown.parts[0]).toMatchObject({
      segment: {},
      evidence: { verdict: "too-few", moreDeals: 17 },
      sinceShipped: [],
    })
  })

  test("does not learn twice from the same deals", async () => {
    expect(await fitPrior(parts(), caller.organisationId, caller.actor)).toMatchObject({ isNew: false })
    expect(await fitsUnderWay(parts(), () => undefined).ask(caller.organisationId, caller.actor)).toBe("same")
  })

  test("learns in the night when there are enough, what anybody learns from its exported log", async () => {
    for (const negotiation of simulated.slice(3)) await log(negotiation)
    at("2026-03-03T02:10:00Z")
    expect([await night(), await night()]).toEqual([1, 0])
    const kept = must(await inHouse((tx) => findPriorVersion(tx, 2)))
    expect([kept.outcome, kept.deals]).toEqual(["moved", 20])
    const lines: string[] = []
    for await (const line of negotiationLines(desk.storage, caller.organisationId)) lines.push(line)
    const { negotiations } = parseNegotiationLog(lines.join("\n"))
    expect(negotiations[0]).toMatchObject({ category: "car", channel: "phone", self: "seller" })
    const learnt = learnPrior(negotiations, { keys: SEGMENT_KEYS, id: "learnt-2" })
    expect(kept.learnt).toEqual(learnt)
  })

  test("advises as before until the day is over, then by what it learnt, and says so", async () => {
    const wish = { side: "seller", template: "car", currency: "GBP", ask: pounds("10000") } as const
    const paper = { cost: 8210, alternative: [400, 650, 900] }
    open = must(await inHouse((tx) => openDeal(tx, parts(), caller, { ...wish, paper }))).dealId
    const offer = { kind: "offer", by: "them", price: pounds("8200") } as const
    await inHouse(async (tx) =>
      must(await commandDeal(tx, parts(), caller, { dealId: open }, { kind: "log-move", move: offer })),
    )
    at("2026-03-03T23:59:00Z")
    asShipped = await advised(open)
    expect(asShipped.prior).toEqual({ id: "shipped-2", deals: 0 })
    expect(await standing()).toMatchObject({
      inForce: { version: 0 },
      coming: { version: 2, from: "2026-03-04T00:00:00.000Z" },
    })
    at("2026-03-04T00:00:00Z")
    const learnt = await advised(open)
    expect(learnt.prior).toMatchObject({ id: "learnt-2", deals: 20 })
    expect(learnt.belief.limit.p50).toBeLessThan(asShipped.belief.limit.p50)
    expect(await standing()).toMatchObject({ inForce: { version: 2, name: "learnt-2" }, coming: null, follows: true })
  })

  test("keeps with the advice what it started from, so that it can be worked out again", async () => {
    const given = await inHouse((tx) =>
      tx.select({ data: events.data }).from(events).where(eq(events.type, "AdviceGiven")).orderBy(events.version),
    )
    const [before, after] = given.map(({ data }) => data as { prior: string; priorFigures?: unknown })
    expect([before?.prior, before?.priorFigures]).toEqual(["shipped-2", undefined])
    const kept = must(await inHouse((tx) => findPriorVersion(tx, 2)))
    expect([after?.prior, after?.priorFigures]).toEqual([
      "learnt-2",
      priorFor(kept.learnt, "buyer", { category: "car" }),
    ])
  })

  test("goes back at once when somebody says so, with a reason; the same day's advice follows, and is written down", async () => {
    at("2026-03-04T11:00:00Z")
    const wish = { version: 0, reason: "A sale is on." }
    const choose = (expected: number) => inHouse((tx) => choosePrior(tx, parts(), caller, expected, wish))
    expect(await choose(0)).toMatchObject({ ok: false, error: { code: "version-conflict" } })
    const told: Happening[] = []
    const feed = await openLiveFeed(desk.storage, postgresEventLog, (error) => expect.unreachable(String(error)))
    await feed.subscribe(caller.organisationId, undefined, (happening) => told.push(happening))
    must(await choose(1))
    await expect.poll(() => told).toMatchObject([{ type: "PriorChosen", streamKind: "prior", version: 2 }])
    await feed.close()
    expect(await choose(2)).toMatchObject({ ok: false, error: { code: "prior-in-force" } })
    expect((await advised(open)).belief).toEqual(asShipped.belief)
    expect(await standing()).toMatchObject({
      inForce: { version: 0 },
      follows: false,
      latest: { status: "rolled-back" },
    })
    expect((await standing()).choices[0]).toMatchObject({
      version: 0,
      by: { id: caller.actor.id },
      reason: "A sale is on.",
    })
    const lines = await inHouse((tx) => readAudit(tx, caller.organisationId, { limit: 2 }))
    expect(lines.map(({ action }) => action)).toEqual(["prior-chosen", "prior-learnt"])
  })

  test("lets new versions wait then, until the newest is put in force", async () => {
    for (const negotiation of simulated.slice(0, 10)) await log({ ...negotiation, moves: [], outcome: null })
    at("2026-03-05T02:10:00Z")
    expect(await night(async (_, { id = "" }) => harderBuyers(id))).toBe(1)
    at("2026-03-06T09:00:00Z")
    expect(await standing()).toMatchObject({ inForce: { version: 0 }, latest: { version: 3, status: "waiting" } })
    expect(
      await inHouse((tx) => choosePrior(tx, parts(), caller, undefined, { version: 1, reason: "try" })),
    ).toMatchObject({
      error: { code: "prior-refused" },
    })
    must(await inHouse((tx) => choosePrior(tx, parts(), caller, 2, { version: 3, reason: "The sale is over." })))
    expect(await standing()).toMatchObject({ inForce: { version: 3 }, follows: true, latest: { status: "in-force" } })
    const shown = await inHouse(async (tx) => priorVersionView(tx, must(await findPriorVersion(tx, 3)), now))
    expect(shown.before).toBe(0)
    expect(shown.parts[0]?.sinceBefore).toEqual(shown.parts[0]?.sinceShipped)
    expect(shown.parts[0]?.sinceShipped.map(({ figure }) => figure)).toContain("limit-middle")
  })

  test("reads the log once for deals that teach nothing, not every hour", async () => {
    const wish = { side: "seller", template: "car", currency: "GBP", paper: {} } as const
    for (let deals = 0; deals < 10; deals += 1) {
      const { dealId } = must(await inHouse((tx) => openDeal(tx, parts(), caller, wish)))
      const close = { kind: "close-deal", outcome: "withdrawn" } as const
      must(await inHouse((tx) => commandDeal(tx, parts(), caller, { dealId }, close)))
    }
    at("2026-03-07T02:10:00Z")
    let transactions = 0
    const inOrganisation: DeskParts["storage"]["inOrganisation"] = (id, work) => {
      transactions += 1
      return desk.storage.inOrganisation(id, work)
    }
    const counted = { ...parts(), storage: { ...desk.storage, inOrganisation } }
    const made = () => fitPriorWhenDue(counted, caller.organisationId)
    expect([await made(), transactions > 1]).toEqual([0, true])
    transactions = 0
    expect([await made(), transactions]).toEqual([0, 1])
  })

  test("is cut short where the desk stops", async () => {
    await log(simulated[0]!)
    let begun = () => {}
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const fits = fitsUnderWay(
      parts(),
      (error) => expect.unreachable(String(error)),
      (_negotiations, _options, signal) => {
        begun()
        return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)))
      },
    )
    const asked = fits.ask(caller.organisationId, caller.actor)
    await isBegun
    await Promise.all([fits.close(), expect(asked).rejects.toThrow("aborted")])
    expect(fits.isUnderWay(caller.organisationId)).toBe(false)
  })

  test("never changes a version or a choice afterwards", async () => {
    const before = await inHouse(madeChoices)
    const change = desk.storage.asOperator((tx) => tx.update(priorVersions).set({ deals: 1 }))
    await expect(change).rejects.toThrow()
    expect(await inHouse(madeChoices)).toEqual(before)
  })
})
