// The buyer of the worked deal: a person with a limit that nobody at the dealership knows. He is scripted, not simulated, so
// that the story is the same every time; our side is played by the advice itself, so the story never shows advice that
// the engine would not give.

import { amountOf, type Money, type Move, type Session } from "@walkaway/engine"

/** The most he would pay. Told at the very end. */
export const HIS_LIMIT = 9500

/** What he says before anybody has said anything. */
export const HIS_OPENING = 8200
/** His figures at the table, in order; then he gets up. */
const FIGURES = [HIS_OPENING, 8500]
/** Where he goes when he was called back to a figure above his limit; after it comes the limit, and then nothing. */
const AFTER_THE_CALL = 9000

const standingAsk = ({ standing }: Session): number =>
  standing.seller ? amountOf(standing.seller.price) : Number.POSITIVE_INFINITY

const offersMade = ({ offers }: Session): number => offers.buyer.length

const wasAway = ({ moves }: Session): boolean => moves.some(({ kind }) => kind === "walk")

const accept: Move = { kind: "accept", by: "buyer" }
const leave: Move = { kind: "walk", by: "buyer", door: "open" }

/** What he does next: one or two moves. */
export const buyerMoves = (session: Session, money: (amount: number) => Money): readonly Move[] => {
  const offer = (amount: number): Move => ({ kind: "offer", by: "buyer", price: money(amount) })
  const made = offersMade(session)
  const away = session.phase.kind === "away"
  const called = session.phase.kind === "away" ? session.phase.calls : 0
  if (away && called === 0) return []
  if (standingAsk(session) <= HIS_LIMIT) return away ? [{ kind: "return", by: "buyer" }, accept] : [accept]
  if (away) return [{ kind: "return", by: "buyer" }, offer(AFTER_THE_CALL)]
  if (made < FIGURES.length) return [offer(FIGURES[made])]
  if (made === FIGURES.length) return called === 0 && !wasAway(session) ? [leave] : [offer(AFTER_THE_CALL)]
  return made === FIGURES.length + 1 ? [offer(HIS_LIMIT)] : [{ kind: "hold", by: "buyer" }]
}
