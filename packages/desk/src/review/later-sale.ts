// What the unit brought after a deal had ended without it: the first time that it left the stock from that day on, by another deal or to
// the trade. It is the one counterfactual that a desk learns without asking anybody.

export interface UnitLeft {
  /** The deal that it was sold with, if it was one. */
  readonly dealId?: string | undefined
  /** In major units. */
  readonly price: number
  /** Calendar day. */
  readonly on: string
}

/** Of the times that the unit left, in order, the first after the end of this deal. */
export const laterSaleOf = (left: readonly UnitLeft[], dealId: string, closedOn: string): UnitLeft | undefined =>
  left.find((one) => one.dealId !== dealId && one.on >= closedOn)
