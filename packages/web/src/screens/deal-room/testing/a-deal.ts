// A deal as the API gives it, for tests: nothing said, nothing committed, unless told.

import type { Deal, LoggedMove } from "../../../desk/types.ts"

const AT = "2026-03-16T10:00:00.000Z"
const SAM = { kind: "person", id: "sam", name: "Sam", role: "salesperson" } as const

export const aMove = (move: Pick<LoggedMove, "kind" | "by"> & Partial<LoggedMove>, version = 1): LoggedMove => ({
  version,
  price: null,
  item: null,
  cost: null,
  value: null,
  door: null,
  expiresAt: null,
  reason: null,
  occurredAt: AT,
  actor: SAM,
  ...move,
})

/** In order, versions from 2 on. */
export const theMoves = (...moves: readonly (Pick<LoggedMove, "kind" | "by"> & Partial<LoggedMove>)[]) =>
  moves.map((move, index) => aMove(move, index + 2))

export const aLine = (price: string): Deal["line"] => ({
  sight: "exact",
  price,
  target: null,
  committedAt: AT,
  changes: [],
})

export const aDeal = (part: Partial<Deal> = {}): Deal => ({
  id: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11",
  version: 9,
  title: "VW Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  phase: "talking",
  leftBy: null,
  outcome: null,
  ask: "9995.00",
  ourOffer: null,
  theirOffer: null,
  agreedPrice: null,
  owner: { id: "sam", name: "Sam" },
  customer: null,
  unit: null,
  effortHours: 0,
  approvalsWaiting: 0,
  nextCallBackAt: null,
  openedAt: AT,
  touchedAt: AT,
  closedAt: null,
  line: null,
  standing: { ours: null, theirs: null },
  limit: null,
  rounds: null,
  worth: {},
  worthVersion: 1,
  worthStatedAt: AT,
  moves: [],
  effort: { hours: 0, money: "0.00", byStage: [] },
  approvals: [],
  callBacks: [],
  crossings: [],
  attempts: 0,
  closed: null,
  learnt: [],
  ...part,
})
