// What a test finds on the desk when its story begins: a unit, a customer, a deal with its line and the talk so far. The talk is written in the
// deal's notation, "b8500 s9750 bwalk +1d scall9650 breturn", and logged move by move by whoever it is whose deal it is.

import type { AnswerFor, DeskClient, RequestFor } from "@walkaway/contract/client"
import { formatDecimal, type Move, must, parseNotation } from "@walkaway/engine"

type Body<Id extends "addUnit" | "openDeal" | "logMove" | "addCustomer" | "logEffort"> = RequestFor<Id>["body"]
export type MoveBody = Body<"logMove">
export type Unit = AnswerFor<"addUnit">["body"]
export type Customer = AnswerFor<"addCustomer">["body"]
export type Deal = AnswerFor<"openDeal">["body"]

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** The Golf of the examples: bought at 7,790, prepared for 420, 48 days in stock. */
export const GOLF_WORTH = {
  unit: { standInCost: 8210, daysInStock: 48 },
  tax: { scheme: "margin", purchasePrice: 7790 },
  commission: { rate: "8%", basis: "margin" },
  finance: { commission: [210, 260, 330], takeUp: ["35%", "50%", "65%"] },
  time: { hours: [1, 1.5, 3], costPerHour: 24 },
  risk: { returns: { probability: ["1%", "2%", "4%"], loss: [300, 500, 900] }, warranty: [60, 110, 220] },
  alternatives: [
    {
      kind: "next-buyer",
      offers: [8700, 9300, 9800],
      buyersPerWeek: [0.6, 1, 1.5],
      holdingCostPerDay: [9, 12, 16],
      days: 45,
      tradeValue: [8050, 8300, 8500],
      tradeFallPerDay: 7,
      priceFallPerDay: 6,
    },
    { kind: "trade", price: [8050, 8300, 8500], fees: 95 },
  ],
}

/** Units are the manager's and the owner's to add. */
export const addUnit = async (api: DeskClient, wish: Partial<Body<"addUnit">> = {}): Promise<Unit> => {
  const body = { stockNumber: `HL-${1000 + next()}`, title: "VW Golf 1.5 TSI Match, 2019", ask: "9995", ...wish }
  return (await api.call("addUnit", { body: { worth: GOLF_WORTH, ...body } })).answer
}

export const addCustomer = async (api: DeskClient, wish: Partial<Body<"addCustomer">> = {}): Promise<Customer> =>
  (await api.call("addCustomer", { body: { name: "Mr Adeyemi", phone: "020 7946 0991", ...wish } })).answer

/** The moves of a notation as the API takes them, for the side that we are on; a wait is a number of days. */
export const movesOf = (notation: string, side: "seller" | "buyer" = "seller"): readonly (MoveBody | number)[] => {
  const { moves } = must(parseNotation(`${side === "seller" ? "sell" : "buy"} GBP | ${notation}`))
  return moves.map((move) => (move.kind === "wait" ? move.days : bodyOf(move, side)))
}

const bodyOf = (move: Exclude<Move, { kind: "wait" }>, side: "seller" | "buyer"): MoveBody => {
  const { by: mover, ...rest } = move
  const figures = Object.entries(rest).map(([key, value]) => [
    key,
    typeof value === "object" ? formatDecimal(value) : value,
  ])
  return { ...Object.fromEntries(figures), by: mover === side ? "us" : "them" } as MoveBody
}

/** The newest version is asked for, so that a test need not carry it about. */
const versionOf = async (api: DeskClient, dealId: string): Promise<number> =>
  (await api.call("getDeal", { params: { dealId } })).answer.version

export const dealNow = async (api: DeskClient, dealId: string): Promise<Deal> =>
  (await api.call("getDeal", { params: { dealId } })).answer

export const logMove = async (api: DeskClient, dealId: string, body: MoveBody): Promise<Deal> => {
  const ifMatch = await versionOf(api, dealId)
  return (await api.call("logMove", { params: { dealId }, ifMatch, body })).answer.deal
}

export const logEffort = async (api: DeskClient, dealId: string, body: Body<"logEffort">): Promise<Deal> => {
  const ifMatch = await versionOf(api, dealId)
  return (await api.call("logEffort", { params: { dealId }, ifMatch, body })).answer.deal
}

export const commitLine = async (api: DeskClient, dealId: string, line: string, target?: string): Promise<Deal> => {
  const ifMatch = await versionOf(api, dealId)
  const body = target === undefined ? { line } : { line, target }
  return (await api.call("commitLine", { params: { dealId }, ifMatch, body })).answer
}

export interface Pace {
  /** Before each move, and for each day that the notation waits: moves a clock that stands still. */
  beforeMove?(): void
  days?(count: number): void
}

/** Logs the talk; gives the deal as it stands then. */
export const talk = async (
  api: DeskClient,
  dealId: string,
  notation: string,
  { beforeMove, days }: Pace = {},
): Promise<Deal> => {
  for (const move of movesOf(notation)) {
    if (typeof move === "number") days?.(move)
    else {
      beforeMove?.()
      await logMove(api, dealId, move)
    }
  }
  return await dealNow(api, dealId)
}

export interface DealStory extends Pace {
  /** Keys of the request that opens it; a Golf with what it is worth when nothing is said. */
  readonly open?: Partial<Body<"openDeal">>
  readonly line?: string
  readonly target?: string
  readonly moves?: string
}

/** Opens a deal as `api`, commits its line if there is one, and logs the talk. */
export const openDeal = async (api: DeskClient, story: DealStory = {}): Promise<Deal> => {
  const { open, line, target, moves } = story
  const usual =
    open?.unitId === undefined ? { title: "VW Golf 1.5 TSI Match, 2019", ask: "9995", worth: GOLF_WORTH } : {}
  const body = { limit: ["8700", "9250", "9800"] as [string, string, string], ...usual, ...open }
  const { id } = (await api.call("openDeal", { body })).answer
  if (line !== undefined) await commitLine(api, id, line, target)
  return moves === undefined ? await dealNow(api, id) : await talk(api, id, moves, story)
}
