// Sam with a bad connection, in one seeded run: he logs on two deals, changes his mind, answers what comes back; others log on the same deals;
// requests and answers get lost, come late or twice; tabs die in the middle of anything, and two of them work at once. At the end the
// network heals, and whoever asks can compare what Sam wanted with what the desk has and with what Sam is shown.

import { type Random, seededRandom } from "@walkaway/engine"
import type { Deal } from "../../desk/types.ts"
import { type Bearer, type CourierPorts, deliverDeal } from "../courier.ts"
import { NO_VERSION } from "../deliver.ts"
import { type Entry, isOnItsWay, isThrough } from "../entry.ts"
import type { Answer, Silence } from "../settle.ts"
import { memoryStore, type Store } from "../store.ts"
import { undoableOf } from "../undo.ts"
import { heldAnswered, newEntry, retried, sentAnyway, unwanted } from "../wishes.ts"
import { type ModelDesk, type ModelRequest, markOf, modelDesk } from "./model-desk.ts"

export const SAM: Bearer = { userId: "sam", organisationId: "house" }
export const DEALS = ["golf", "polo"] as const

const HEARD_NOTHING: Silence = { kind: "silent", obstacle: "unreached" }
const CRASH = new Error("The tab died")

export interface Wished {
  readonly dealId: string
  readonly mark: string
  readonly isMove: boolean
  isTakenBack: boolean
  wasHeld: boolean
}

export interface World {
  readonly desk: ModelDesk
  readonly store: Store
  /** Of two tabs that do not know of each other one may ask whether it was done while the other does it. */
  readonly hasLocks: boolean
  readonly wished: readonly Wished[]
  /** Marks of what arrived so late that its maker had been told that it was not done. */
  readonly ghosts: ReadonlySet<string>
  /** What a promise of the courier's forbids. */
  readonly broken: readonly string[]
  /** Everything lives, for so many turns. */
  live(turns: number): Promise<void>
  /** The network is well and everybody is quiet, until nothing moves any more. */
  heal(): Promise<void>
}

const asksForAnAnswer = (entry: Entry): boolean => !isThrough(entry) && !isOnItsWay(entry)

interface Weather {
  /** Of a request: that something goes wrong with it. */
  trouble: number
  /** Of a moment between two steps: that somebody does something, and that the tab dies. */
  bustle: number
  death: number
}

interface Delayed {
  readonly request: ModelRequest
  readonly entry: Entry
}

export const makeWorld = (seed: number, { hasLocks = true, clockSkewMs = 0 } = {}): World => {
  const random: Random = seededRandom(seed)
  const chance = (share: number): boolean => random.uniform() < share
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random.uniform() * items.length)]
  let time = Date.UTC(2026, 2, 14, 10)
  let count = 0
  const weather: Weather = {
    trouble: 0.5 * random.uniform(),
    bustle: 0.2 * random.uniform(),
    death: 0.05 * random.uniform(),
  }
  const store = memoryStore()
  const wished: Wished[] = []
  const ghosts = new Set<string>()
  const broken: string[] = []
  const delayed: Delayed[] = []
  const isMultiple = (body: object, of: number): boolean => "price" in body && Number(body.price) % of === 0
  const desk = modelDesk({
    now: () => time,
    isBeyondLine: (body) => body.by === "us" && isMultiple(body, 7),
    isImpossible: (body) => isMultiple(body, 13),
  })

  /** Sam's clock. */
  const samsNow = (): number => time + clockSkewMs
  const newMark = (): number => {
    count += 1
    return 9000 + count
  }
  const wishOf = (mark: string): Wished | undefined => wished.find((one) => one.mark === mark)

  /** What Sam looks at: mostly the newest, at times what his tab read a while ago. */
  const views = new Map<string, Deal>()
  const viewOf = (dealId: string): Deal => {
    const old = views.get(dealId)
    if (old && chance(0.5)) return old
    const deal = desk.deal(dealId)
    views.set(dealId, deal)
    return deal
  }

  const samLogs = async (): Promise<void> => {
    const dealId = pick(DEALS)!
    const number = newMark()
    const isMove = chance(0.85)
    const by = chance(0.5) ? ("us" as const) : ("them" as const)
    const what = isMove
      ? ({ operation: "logMove", body: { kind: "offer", by, price: String(number) } } as const)
      : ({ operation: "logEffort", body: { stage: "pitching", hours: number } } as const)
    const deal = viewOf(dealId)
    wished.push({ dealId, mark: markOf(what), isMove, isTakenBack: false, wasHeld: false })
    const logging = { ...SAM, key: `key-${number}`, deal, what, now: samsNow() }
    await store.revise(dealId, (entries) => [...entries, newEntry(logging, entries)])
  }

  const takeBack = async (entry: Entry): Promise<void> => {
    if (entry.state.kind === "kept" || (entry.state.kind === "logged" && entry.state.version === null)) return
    const wish = wishOf(markOf(entry.what))
    if (wish) wish.isTakenBack = true
    await store.revise(entry.dealId, unwanted(entry))
  }

  /** He goes by what he sees: the same said by a colleague he does not log twice. */
  const samAnswers = async (entry: Entry): Promise<void> => {
    const { state, dealId } = entry
    const deal = desk.deal(dealId)
    const key = `key-${newMark()}`
    if (state.kind === "held") {
      wishOf(markOf(entry.what))!.wasHeld = true
      if (chance(0.7)) await store.revise(dealId, heldAnswered(entry, { alreadySaid: true }, deal, key))
      else await takeBack(entry)
    } else if (state.kind === "overtaken" && state.same) await takeBack(entry)
    else if (state.kind === "overtaken" && chance(0.8)) await store.revise(dealId, sentAnyway(entry, deal, key))
    else if (state.kind === "refused" && state.problem.code === "out-of-order") {
      await store.revise(dealId, sentAnyway(entry, deal, key))
    } else if (state.kind === "refused") await (chance(0.5) ? takeBack(entry) : store.revise(dealId, retried(entry)))
    else if (chance(0.1)) await takeBack(entry)
  }

  const samUndoes = async (): Promise<void> => {
    const dealId = pick(DEALS)
    const own = (await store.all()).filter((entry) => entry.dealId === dealId)
    const last = undoableOf(own, samsNow(), Number.POSITIVE_INFINITY)
    if (last) await takeBack(last)
    // As with the key: once more before the first is through.
    if (last && chance(0.3)) await samUndoes()
  }

  const othersAct = (): void => {
    const dealId = pick(DEALS)!
    const { version, moves } = desk.deal(dealId)
    const last = moves.at(-1)
    const request = { actorId: "jo", dealId, key: `jo-${newMark()}`, ifMatch: version }
    if (chance(0.5)) {
      desk.touch(dealId)
      return
    }
    if (last && chance(0.2)) {
      desk.ask({ ...request, wish: { operation: "retractMove", version: last.version } })
      return
    }
    const body = { kind: "offer", by: "them", price: String(newMark()) } as const
    desk.ask({ ...request, wish: { operation: "logMove", body } })
  }

  const delayedArrive = (): void => {
    const late = delayed.shift()
    if (!late) return
    const before = desk.happenings.length
    desk.ask(late.request)
    if (desk.happenings.length > before && late.entry.state.kind !== "undoing") ghosts.add(markOf(late.entry.what))
  }

  const somethingHappens = async (): Promise<void> => {
    time += Math.floor(random.uniform() * 4000)
    const roll = random.uniform()
    if (roll < 0.25) await samLogs()
    else if (roll < 0.32) await samUndoes()
    else if (roll < 0.75) {
      const entries = await store.all()
      const entry =
        pick(entries.filter(asksForAnAnswer)) ?? (chance(0.1) ? pick(entries.filter(isOnItsWay)) : undefined)
      if (entry) await samAnswers(entry)
    } else if (roll < 0.9) othersAct()
    else delayedArrive()
  }

  const betweenSteps = async (): Promise<void> => {
    await Promise.resolve()
    while (chance(weather.bustle)) await somethingHappens()
    if (chance(weather.death)) throw CRASH
  }

  /** Asks the desk, and sees that it was asked rightly. */
  const checked = async (request: ModelRequest, entry: Entry): Promise<Answer> => {
    const isThere = (await store.all()).some(({ key }) => key === entry.key)
    const before = desk.happenings.length
    const answer = desk.ask(request)
    const happened = desk.happenings[before]
    if (!happened) return answer
    if (!isThere && hasLocks) broken.push(`${happened.mark} was done after it was gone`)
    if (request.ifMatch === NO_VERSION) broken.push(`${happened.mark} was done by a question`)
    if (happened.kind !== "move") return answer
    const unseen = happened.standing.filter((version) => !entry.seenMoves.includes(version))
    const gone = entry.seenMoves.filter((version) => !happened.standing.includes(version))
    if (unseen.length + gone.length > 0) broken.push(`${happened.mark} went into a talk that Sam had not seen`)
    return answer
  }

  const overNetwork = async (request: ModelRequest, entry: Entry): Promise<Answer> => {
    await betweenSteps()
    if (!chance(weather.trouble)) {
      const answer = await checked(request, entry)
      await betweenSteps()
      return answer
    }
    switch (Math.floor(random.uniform() * 5)) {
      case 0:
        return HEARD_NOTHING
      case 1:
        await checked(request, entry)
        await betweenSteps()
        return HEARD_NOTHING
      case 2:
        delayed.push({ request, entry })
        return HEARD_NOTHING
      case 3:
        return { kind: "silent", obstacle: "busy", isUndone: true, retryAfterMs: 2000 }
      default: {
        const answer = await checked(request, entry)
        delayed.push({ request, entry })
        return answer
      }
    }
  }

  const newTab = (): CourierPorts => {
    const known = new Map<string, Deal>()
    return {
      revise: async (dealId, revision, alongside) => {
        await betweenSteps()
        await store.revise(dealId, (entries) => revision(entries as readonly Entry[]))
        alongside?.()
        await betweenSteps()
      },
      whoIsSignedIn: async () => (chance(weather.trouble / 4) ? HEARD_NOTHING : SAM),
      send: (entry, ifMatch) => {
        const { dealId, key, what, userId } = entry
        return overNetwork({ actorId: userId, dealId, key, ifMatch, wish: what }, entry)
      },
      retract: (entry, version, ifMatch) => {
        const wish = { operation: "retractMove", version } as const
        const { dealId, key, userId } = entry
        return overNetwork({ actorId: userId, dealId, key: `${key}-undo`, ifMatch, wish }, entry)
      },
      look: async (dealId) => {
        await betweenSteps()
        return chance(weather.trouble / 2) ? HEARD_NOTHING : { kind: "seen", deal: desk.deal(dealId) }
      },
      known: (dealId) => known.get(dealId),
      learn: (deal) => {
        const before = known.get(deal.id)
        if (!before || before.version < deal.version) known.set(deal.id, deal)
      },
      now: samsNow,
    }
  }

  let tabs = [newTab(), newTab()]

  /** One tab on one deal; when it dies another is opened. */
  const deliver = async (tab: CourierPorts, dealId: string): Promise<number | undefined> => {
    try {
      return await deliverDeal(tab, SAM, dealId, { isEager: chance(0.3) })
    } catch (error) {
      if (error !== CRASH) throw error
      tabs = tabs.map((one) => (one === tab ? newTab() : one))
      return undefined
    }
  }

  /** Of all tabs one at a time for a deal; without locks they tread on each other's feet. */
  const deliverAll = async (): Promise<readonly (number | undefined)[]> => {
    const mine = hasLocks ? [pick(tabs)!] : tabs
    return await Promise.all(DEALS.flatMap((dealId) => mine.map((tab) => deliver(tab, dealId))))
  }

  return {
    desk,
    store,
    hasLocks,
    wished,
    ghosts,
    broken,
    live: async (turns) => {
      for (let turn = 0; turn < turns; turn += 1) {
        await somethingHappens()
        await deliverAll()
      }
    },
    heal: async () => {
      Object.assign(weather, { trouble: 0, bustle: 0, death: 0 })
      while (delayed.length > 0) delayedArrive()
      for (let round = 0; round < 50; round += 1) {
        const next = await deliverAll()
        if (next.every((until) => until === undefined)) return
        time += 40_000
      }
      broken.push("It never comes to rest")
    },
  }
}
