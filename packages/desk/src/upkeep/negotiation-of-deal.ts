// A deal as a line of the negotiation log: who said what figure when, and how it ended. No names, no notes, no ids of people; of what was
// given away only that something was said. In this layout the logs of any desk can be learnt from together with published ones.

import {
  amountOf,
  counterpartOf,
  formatDecimal,
  type LoggedMove as LoggedUtterance,
  type Money,
  type Move,
  type Negotiation,
  type Side,
} from "@walkaway/engine"
import type { LoggedMove, OpenedDeal } from "../deal/state.ts"

/** A price as a plain number, exact to the penny. */
const figure = (money: Money): number => Number(formatDecimal(money))

type Said = Pick<LoggedUtterance, "kind" | "price" | "firm" | "walkSignal">

const said = (kind: Said["kind"], more: Partial<Said> = {}): Said => ({
  kind,
  price: null,
  firm: false,
  walkSignal: false,
  ...more,
})

/** What an onlooker would have noted; nothing for an offer that only lapsed. */
const utteranceOf = (move: Exclude<Move, { kind: "wait" }>, agreed: Money | undefined): Said | undefined => {
  switch (move.kind) {
    case "offer":
    case "call":
      return said("offer", { price: figure(move.price) })
    case "accept":
      return said("accept", { price: agreed ? figure(agreed) : null })
    // In a log "reject" ends the talk; a "no" that does not is an answer that holds.
    case "reject":
    case "hold":
      return said("message", { firm: true })
    case "walk":
      return move.door === "closed" ? said("quit", { walkSignal: true }) : said("message", { walkSignal: true })
    case "return":
    case "give":
      return said("message")
    case "expire":
      return undefined
  }
}

const movesOf = (moves: readonly LoggedMove[]): readonly LoggedUtterance[] => {
  const start = moves[0]?.occurredAt.getTime() ?? 0
  return moves.flatMap(({ move, agreed, occurredAt }) => {
    if (move.kind === "wait") return []
    const utterance = utteranceOf(move, agreed)
    if (!utterance) return []
    const seconds = (occurredAt.getTime() - start) / 1000
    return [{ by: move.by, ...utterance, seconds, formal: false, agree: false, outside: false }]
  })
}

/** The price on the label: the ask, else the first figure that the seller named. */
const listingOf = ({ ask, moves }: OpenedDeal): number | undefined => {
  const first = moves.find(({ move }) => move.kind === "offer" && move.by === "seller")?.move
  const listed = ask ?? (first?.kind === "offer" ? first.price : undefined)
  return listed && amountOf(listed) > 0 ? figure(listed) : undefined
}

const targetsOf = ({ side, line }: OpenedDeal, listing: number): Negotiation["targets"] => {
  const target = line?.target ? figure(line.target) : null
  const targets: Record<Side, number | null> = { buyer: null, seller: null }
  targets[side] = target
  targets[counterpartOf(side)] = null
  return { ...targets, seller: targets.seller ?? listing }
}

/** The line of a closed deal; undefined while it is open, and where no price was ever asked. */
export const negotiationOfDeal = (dealId: string, deal: OpenedDeal): Negotiation | undefined => {
  const listing = listingOf(deal)
  const { closed } = deal
  if (!closed || listing === undefined) return undefined
  const won = closed.outcome === "won"
  return {
    id: dealId,
    category: deal.template,
    ...(deal.channel && { channel: deal.channel }),
    ...(deal.customerKind && { customer: deal.customerKind }),
    self: deal.side,
    listing,
    targets: targetsOf(deal, listing),
    post: deal.unitId ?? dealId,
    moves: movesOf(deal.moves),
    outcome: { deal: won, price: won && closed.price ? figure(closed.price) : null },
  }
}
