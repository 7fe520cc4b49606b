// What theory says two well-informed, patient sides would agree on: the marks against which played matches are read, not
// advice (people do not play these). Alternating offers [Rubinstein1982] with a last round [Stahl1972], outside options
// [Binmore1989] and a risk of breakdown [Binmore1986]; sealed bids under two-sided ignorance [Chatterjee1983]; and a seller
// who cannot commit to a price [Fudenberg1991]. A share is a part of the surplus, in [0, 1].

/** Share of the side that offers first; discounts per round, in (0, 1). */
export const alternatingOffersShare = (discountProposer: number, discountResponder: number): number =>
  (1 - discountResponder) / (1 - discountProposer * discountResponder)

/** Share of the first proposer when offers alternate and end after `rounds` >= 1: whoever offers last takes all. */
export const finiteOffersShare = (discountFirst: number, discountSecond: number, rounds: number): number => {
  let share = 1
  for (let round = rounds - 1; round >= 1; round -= 1) {
    // The responder of this round is the proposer of the next.
    share = 1 - (round % 2 === 1 ? discountSecond : discountFirst) * share
  }
  return share
}

/** A sale between known limits, in money. */
export interface KnownSurplus {
  /** The most that the buyer would pay. */
  readonly buyerLimit: number
  /** What the sale still costs the seller. */
  readonly sellerCost: number
  /** What the seller has without it. */
  readonly sellerAlternative: number
  readonly discountSeller: number
  readonly discountBuyer: number
}

/** Prices of alternating offers over the surplus, by who offers first. */
export const alternatingOffersPrices = (sale: KnownSurplus): { sellerFirst: number; buyerFirst: number } => {
  const floor = sale.sellerCost + sale.sellerAlternative
  const surplus = sale.buyerLimit - floor
  const sellerShare = alternatingOffersShare(sale.discountSeller, sale.discountBuyer)
  return { sellerFirst: floor + sellerShare * surplus, buyerFirst: floor + sale.discountSeller * sellerShare * surplus }
}

/** Share of the proposer when the responder may leave for `outsideResponder`: it counts only above what he gets anyway. */
export const outsideOptionShare = (discount: number, outsideResponder: number): number =>
  1 - Math.max(discount / (1 + discount), outsideResponder)

/** Talks may break down after each refusal; then each side has its disagreement share. */
export interface Breakdown {
  /** Per refusal, in [0, 1]; 0 stands for the limit of ever smaller risks. */
  readonly breakdownProbability: number
  readonly disagreement: readonly [first: number, second: number]
}

/** Share of each side when it is the one to propose; in the limit both are the even split over disagreement. */
export const breakdownShares = ({ breakdownProbability: q, disagreement }: Breakdown): [number, number] => {
  const [first, second] = disagreement
  if (q === 0) return [0.5 * (1 + first - second), 0.5 * (1 + second - first)]
  const share = (own: number, other: number) => (1 - q * other - (1 - q) * (1 - q * own)) / (q * (2 - q))
  return [share(first, second), share(second, first)]
}

/** Sealed bids at once: trade if bid >= ask, at weight x bid + (1 - weight) x ask; both limits uniform on [low, high]. */
export interface SealedBids {
  readonly weight: number
  /** Default 0. */
  readonly low?: number
  /** Default 1. */
  readonly high?: number
}

/** The buyer's bid in the linear equilibrium, for limits at which he trades at all. */
export const equilibriumBid = ({ weight: k, low = 0, high = 1 }: SealedBids, buyerLimit: number): number =>
  (buyerLimit - low) / (1 + k) + low + ((high - low) * k * (1 - k)) / (2 * (1 + k))

/** The seller's ask in the linear equilibrium. */
export const equilibriumAsk = ({ weight: k, low = 0, high = 1 }: SealedBids, sellerLimit: number): number =>
  (sellerLimit - low) / (2 - k) + low + (high - low) * 0.5 * (1 - k)

export const sealedPrice = (game: SealedBids, bid: number, ask: number): number =>
  game.weight * bid + (1 - game.weight) * ask

export interface SealedBidOutcome {
  readonly tradeProbability: number
  /** Expected gains from trade, in units of high - low. */
  readonly gains: number
  /** The same if both told the truth. */
  readonly gainsFirstBest: number
}

/** How much of the gains the linear equilibrium realises: trade iff v >= m c + n on the unit square. */
export const sealedBidOutcome = ({ weight: k }: SealedBids): SealedBidOutcome => {
  const n = 0.5 * (1 - k)
  const slope = (1 + k) / (2 - k) - 1
  const last = 0.5 * (2 - k)
  const lost = n * n * last + n * slope * last * last + (slope * slope * last ** 3) / 3
  return {
    tradeProbability: ((1 + k) * (2 - k)) / 8,
    gains: 0.5 * ((1 - (1 - last) ** 3) / 3 - lost),
    gainsFirstBest: 1 / 6,
  }
}

export interface TwoPeriodSale {
  /** Buyers with limits from here on buy at once. */
  readonly cutoff: number
  readonly firstPrice: number
  readonly secondPrice: number
  readonly profit: number
  /** What a seller who could commit to one price would make. */
  readonly commitmentProfit: number
}

/** Two periods against a buyer uniform on [0, 1] who foresees the second price; `discount` in (0, 1), common. */
export const twoPeriodSale = (discount: number): TwoPeriodSale => {
  const cutoff = (1 - 0.5 * discount) / (2 - 1.5 * discount)
  const firstPrice = cutoff * (1 - 0.5 * discount)
  const secondPrice = 0.5 * cutoff
  const profit = (1 - cutoff) * firstPrice + discount * (cutoff - secondPrice) * secondPrice
  return { cutoff, firstPrice, secondPrice, profit, commitmentProfit: 0.25 }
}
