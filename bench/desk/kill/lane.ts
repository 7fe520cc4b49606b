// One of several people who work on a desk that may die at any moment: opens deals, commits lines, logs moves and effort, asks for leave and gets
// it, adds customers and units; every write with an Idempotency-Key. Keeps every answer that it got, and the one write on
// which it got none.

import type { Random } from "@walkaway/engine"
import type { Dealership, Unit } from "../dealership.ts"
import type { Answered, Asked, DeskClient } from "../desk-client.ts"
import { type MoveBody, talkOf } from "../talk.ts"

const KINDS = ["open", "line", "move", "effort", "ask", "answer", "close", "customer", "unit"] as const
type Kind = (typeof KINDS)[number]

export interface Write {
  readonly kind: Kind
  readonly asked: Asked & { readonly onceKey: string }
  /** The deal that it changes; unknown while it is being opened. */
  readonly dealId?: string
  /** Of that deal, as the writer knew it. */
  readonly versionBefore?: number
}

/** A write and the answer that it got. */
export interface Acknowledged extends Write {
  readonly status: number
  readonly text: string
  readonly version: number | undefined
}

interface Deal {
  readonly id: string
  readonly unit: Unit
  readonly endsAtTheDoor: boolean
  version: number
  hasLine: boolean
  left: MoveBody[]
  moves: number
  approvalWaiting: string | undefined
  /** The deal as last answered, when an answer has shown it whole. */
  seen: string | undefined
}

export interface Lane {
  readonly acknowledged: Acknowledged[]
  readonly pending: Write | undefined
  /** The deal under way: what must be found of it. */
  readonly deal: Readonly<Deal> | undefined
  /** Writes until it is told to stop or an answer fails to come. Rejects on an answer that no dying desk explains. */
  run(client: DeskClient): Promise<void>
  stop(): void
  /** What came of the pending write after all. */
  settle(answered: Answered): void
}

/** No answer of the desk's own: it was dying, or its database was. */
const isLost = ({ status }: Answered): boolean => status >= 500

const idIn = (text: string, pick: (body: Record<string, never>) => unknown): string => {
  const id = pick(JSON.parse(text) as Record<string, never>)
  if (typeof id !== "string") throw new Error(`No id in ${text.slice(0, 200)}`)
  return id
}

/** The whole deal in an answer of this kind. */
const dealIn = ({ kind, text }: Pick<Acknowledged, "kind" | "text">): string | undefined => {
  if (kind === "customer" || kind === "unit" || kind === "answer") return undefined
  const body = JSON.parse(text) as { deal?: unknown }
  return JSON.stringify(body.deal ?? body)
}

export const makeLane = (number: number, random: Random, house: Dealership): Lane => {
  const acknowledged: Acknowledged[] = []
  let pending: Write | undefined
  let deal: Deal | undefined
  let opening: Unit = house.units[0]
  let counter = 0
  let stopped = false

  const write = (kind: Kind, path: string, body: unknown, of: Deal | undefined, key = house.ownerKey): Write => {
    const onceKey = `lane-${number}-${counter}`
    counter += 1
    const asked = { method: "POST", path, body, key, onceKey, ...(of && kind !== "answer" && { version: of.version }) }
    return { kind, asked, ...(of && { dealId: of.id, versionBefore: of.version }) }
  }
  const below = (share: number): string => String(Math.round((deal?.unit.ask ?? 0) * share))
  const open = (): Write => {
    opening = house.units[Math.floor(random.uniform() * house.units.length)]
    return write("open", "/deals", { unitId: opening.id, title: `Lane ${number} deal ${counter}` }, undefined)
  }
  const asideOf = (chance: number): Write | undefined => {
    const name = `Lane ${number} item ${counter}`
    if (chance < 0.06) return write("customer", "/customers", { name, phone: "020 7946 0000" }, undefined)
    if (chance < 0.1) {
      const unit = { stockNumber: name, title: name, ask: "7995" }
      return write("unit", "/units", unit, undefined)
    }
    return undefined
  }
  const onDeal = (one: Deal, chance: number): Write => {
    const path = `/deals/${one.id}`
    if (!one.hasLine) return write("line", `${path}/line`, { line: below(0.93) }, one)
    if (one.approvalWaiting !== undefined) {
      return write("answer", `/approvals/${one.approvalWaiting}/answer`, { answer: "given" }, one)
    }
    if (chance < 0.22) return write("effort", `${path}/effort`, { stage: "pitching", hours: 0.5, note: "A call." }, one)
    if (chance < 0.34 && one.left.length > 5) {
      const move = { kind: "offer", by: "us", price: below(0.9 - 0.0001 * one.version) }
      const body = { move, reason: { code: "competitive-match" } }
      return write("ask", `${path}/approvals`, body, one, house.sellerKey)
    }
    if (one.left.length > 0) return write("move", `${path}/moves`, one.left[0], one)
    return write("close", `${path}/close`, { outcome: "walked" }, one)
  }
  const next = (): Write => {
    const chance = random.uniform()
    return asideOf(chance) ?? (deal ? onDeal(deal, chance) : open())
  }

  const takeIn = (one: Acknowledged): void => {
    acknowledged.push(one)
    if (one.kind === "open") {
      const left = [...talkOf(counter, opening.ask)]
      const endsAtTheDoor = left.at(-1)?.kind === "walk"
      const id = idIn(one.text, (body) => body.id)
      const fresh = { version: 0, hasLine: false, moves: 0, approvalWaiting: undefined, seen: undefined }
      deal = { id, unit: opening, endsAtTheDoor, left, ...fresh }
    }
    if (!deal || one.kind === "customer" || one.kind === "unit") return
    deal.version = one.version ?? deal.version
    deal.seen = dealIn(one)
    if (one.kind === "line") deal.hasLine = true
    if (one.kind === "answer") deal.approvalWaiting = undefined
    if (one.kind === "ask") deal.approvalWaiting = idIn(one.text, ({ approval }) => (approval as { id: string }).id)
    if (one.kind === "move") {
      deal.left = deal.left.slice(1)
      deal.moves += 1
    }
    // Agreed, or closed: the next write opens another. Closing one as won would sell the unit from under the others.
    if (one.kind === "close" || (one.kind === "move" && deal.left.length === 0 && !deal.endsAtTheDoor)) deal = undefined
  }

  const settle = (answered: Answered): void => {
    if (!pending) throw new Error("Nothing was pending.")
    const { status, text, version } = answered
    if (status >= 300) {
      throw new Error(`${pending.asked.method} ${pending.asked.path} answered ${status}: ${text.slice(0, 600)}`)
    }
    const settled = { ...pending, status, text, version }
    pending = undefined
    takeIn(settled)
  }

  return {
    acknowledged,
    get pending() {
      return pending
    },
    get deal() {
      return deal
    },
    stop: () => {
      stopped = true
    },
    settle,
    run: async (client) => {
      stopped = false
      while (!stopped) {
        pending = next()
        const answered = await client.send(pending.asked).catch(() => undefined)
        if (!answered || isLost(answered)) return
        settle(answered)
      }
    },
  }
}
