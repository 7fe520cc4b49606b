// The two sides of a price. Everything about a side that is only a sign is here, so that the rest of the engine is
// written once, for the seller, and mirrored for the buyer.

export const SIDES = ["buyer", "seller"] as const
export type Side = (typeof SIDES)[number]

/** The other side. */
export const counterpartOf = (side: Side): Side => (side === "seller" ? "buyer" : "seller")

/** +1 for the seller, who gains when the price rises; -1 for the buyer. */
export const directionOf = (side: Side): 1 | -1 => (side === "seller" ? 1 : -1)
