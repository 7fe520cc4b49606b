// Right bodies for the operations of the contract: the operation's own example, or something with more in it that can go wrong.

import type { Operation } from "@walkaway/contract/api"
import type { Luck } from "./luck.ts"

/** A deal file with most of its keys, in which there is much to go wrong. */
const DEAL_FILE = {
  title: "BMW 118i",
  side: "sell",
  currency: "GBP",
  template: "car",
  ask: 16995,
  line: 16200,
  target: 16700,
  unit: {
    stockNumber: "HL-9001",
    standInCost: { value: 14550, source: "stock book" },
    preparation: 0,
    daysInStock: 31,
  },
  tax: { scheme: "margin", purchasePrice: 14020 },
  commission: { rate: "8%", basis: "margin" },
  partExchange: {
    item: "Astra",
    allowance: 4900,
    tradeValue: { low: 3500, middle: 3750, high: 3950 },
    settlement: 1200,
  },
  finance: { commission: [260, 340, 450], takeUp: ["20%", "35%", "50%"] },
  time: { hours: [1.5, 2, 3], costPerHour: 24 },
  risk: { returns: { probability: ["1%", "2%", "4%"], loss: [500, 900, 1500] }, warranty: [110, 190, 380] },
  alternatives: [
    {
      kind: "next-buyer",
      offers: [15500, 16150, 16750],
      buyersPerWeek: [0.7, 1.1, 1.6],
      holdingCostPerDay: [13, 18, 24],
      days: 60,
      tradeValue: [13400, 13800, 14200],
      tradeFallPerDay: 11,
      priceFallPerDay: 8,
    },
    { kind: "trade", price: [13400, 13800, 14200], fees: 150 },
  ],
  limit: [16300, 16800, 17300],
  effort: [{ stage: "meeting", hours: 1, note: "a note" }],
  moves: "s16995 b16600",
}

export const MOVES = [
  { kind: "offer", by: "us", price: "9750" },
  { kind: "offer", by: "them", price: "8500", expiresAt: "2027-03-14T10:30:00Z" },
  { kind: "hold", by: "them" },
  { kind: "accept", by: "us" },
  { kind: "accept", by: "them" },
  { kind: "reject", by: "them" },
  { kind: "walk", by: "them", door: "open" },
  { kind: "walk", by: "us", door: "closed" },
  { kind: "return", by: "them" },
  { kind: "call", by: "us", price: "9450" },
  { kind: "give", by: "us", item: "mats", cost: "45", value: "80" },
  { kind: "offer", by: "us", price: "100", reason: { code: "other", note: "cheap" }, alreadySaid: true },
]

export const bodyOf = (operation: Operation, number: number, luck: Luck): unknown => {
  const { worth: _worth, ...rest } = (operation.example?.body ?? {}) as Record<string, unknown>
  switch (operation.id) {
    case "openDealFromFile":
      return DEAL_FILE
    case "importStock": {
      const { unit, tax, alternatives, title, ask } = DEAL_FILE
      return {
        currency: "GBP",
        units: [{ title, ask, unit: { ...unit, stockNumber: `S-${number}` }, tax, alternatives }],
      }
    }
    case "logMove":
      return luck.pick(MOVES)
    case "addUnit":
      return { ...(operation.example?.body as object), stockNumber: `N-${number}`, stockedOn: "2026-03-01" }
    case "openDeal":
    case "stateWorth": {
      const { unit, tax, time, risk, alternatives, finance } = DEAL_FILE
      const worth = { unit, tax, time, risk, alternatives, finance }
      return { ...rest, worth, ...(operation.id === "openDeal" && { occurredAt: "2026-03-14T10:30:00Z" }) }
    }
    case "closeDeal":
    case "reopenDeal":
    case "logEffort":
    case "learnOutcome":
      return { ...(operation.example?.body as object), occurredAt: "2026-03-14T10:30:00Z" }
    default:
      return operation.example?.body ?? {}
  }
}
