// The closed lists of words on the wire. They are the desk's own, written down once more because the contract stands below the desk
// and must not import it; the server's `words.test.ts` holds the two lists equal.

export const ROLES = ["salesperson", "manager", "owner"] as const
export type Role = (typeof ROLES)[number]

/** read: look; log: deals and what happens in them; manage: stock, policy, approvals; admin: people, keys, exports. */
export const SCOPES = ["read", "log", "manage", "admin"] as const
export type Scope = (typeof SCOPES)[number]

/**
 * What a person may do by his role, and what a key of that role may be given at most. Where an operation names roles, those decide
 * for a person: managers invite salespeople without administering everything.
 */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  salesperson: ["read", "log"],
  manager: ["read", "log", "manage"],
  owner: ["read", "log", "manage", "admin"],
}

export const PARTIES = ["us", "them"] as const

/** Where a deal stands: in talks, somebody left with the door open, agreed, ended without a deal, or closed by us. */
export const DEAL_PHASES = ["talking", "away", "agreed", "over", "closed"] as const

export const OUTCOMES = ["won", "lost", "walked", "withdrawn"] as const

export const LEARNT_KINDS = [
  "they-came-back",
  "they-bought-elsewhere",
  "sold-to-another",
  "as-agreed",
  "fell-through",
  "returned",
  "unknown",
] as const

export const APPROVERS = ["auto", "manager", "owner"] as const
export const APPROVAL_STATUSES = ["waiting", "given", "declined", "withdrawn", "used"] as const
export const CALL_BACK_STATUSES = ["planned", "due", "called", "not-reached", "dropped"] as const
export const UNIT_STATUSES = ["in-stock", "reserved", "sold", "disposed"] as const
/** Units that still stand here. */
export const STOCKED_STATUSES = ["in-stock", "reserved"] as const
export const STOCK_WARNINGS = [
  "ask-below-line",
  "thin-room",
  "nobody-will-come",
  "loss-at-ask",
  "past-disposal",
  "trade-falls-faster",
] as const
export const STOCK_ORDERS = ["age", "ask", "day-cost", "room", "disposal"] as const
/** Where figures of demand come from. */
export const DEMAND_SOURCES = ["stated", "learnt", "default"] as const
/** How somebody came to ask. */
export const ENQUIRY_CHANNELS = ["walk-in", "phone", "web", "message", "other"] as const
/** What kind of customer it is, by his business and by nothing about the person. */
export const CUSTOMER_KINDS = ["private", "trade", "business"] as const
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]
export const LINE_SIGHTS = ["exact", "banded", "hidden"] as const
export const STREAM_KINDS = ["deal", "advice", "unit", "customer", "policy", "lead"] as const
/** Where a version of what was learnt stands. */
export const PRIOR_STATUSES = ["in-force", "coming", "waiting", "replaced", "rolled-back", "refused"] as const
export type PriorStatus = (typeof PRIOR_STATUSES)[number]
export const CROSSING_MOVES = ["offer", "call", "accept", "give"] as const
export const AUTHORITIES = ["own", "approval", "none"] as const

/** Where the advice of a closed deal comes from: read by somebody then, or worked out afterwards on what was known then. */
export const ADVICE_SOURCES = ["given", "recomputed", "none"] as const

export * from "./lead-words.ts"
