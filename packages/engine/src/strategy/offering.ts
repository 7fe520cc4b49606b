// A strategy is an offering rule and an acceptance condition (and perhaps a model of the other side): the decoupled form of [Baarslag2014boa], in
// which either half is swapped without the other. What must hold for all of them is held here once: nothing below the reservation value
// is ever offered or accepted, and who has no outcome at or above it leaves. Where agreements lose worth with time, a time comes when none is
// as good as no agreement, and then everybody leaves.

import { ACCEPT, isBelowReservation, NO_OFFER, type Player, type Seat, type Strategy, WALK } from "./strategy.ts"

export interface Offering {
  /** The outcome to offer in this turn. Called once a turn, so it also hears what the other side offers (`NO_OFFER`: nothing yet). */
  propose(round: number, time: number, offer: number): number
}

export interface OfferingRule {
  /** Key into docs/sources.md. */
  readonly source: string
  /** There is at least one outcome at or above the reservation value. */
  begin(seat: Seat): Offering
}

export interface Acceptance {
  /** Whether to take the offer that stands; called for each of them once. @param next what would be offered instead */
  accepts(round: number, time: number, offer: number, next: number): boolean
}

export interface AcceptanceRule {
  readonly source: string
  begin(seat: Seat): Acceptance
}

const LEAVER: Player = { act: () => WALK }

const aboveFloor = (seat: Seat, player: Player): Player => {
  const { own, reservation, ranking } = seat
  const best = ranking[0]
  return {
    act: (round, time, offer) => {
      const answer = player.act(round, time, offer)
      if (answer >= 0) return own[answer] >= reservation ? answer : best
      if (answer === ACCEPT && !(offer >= 0 && own[offer] >= reservation)) return best
      return answer
    },
  }
}

/** The same where worth falls with time: an offer must be bearable when it is answered, at the earliest. */
const aboveRisingFloor = (seat: Seat, player: Player): Player => {
  const { ranking, isFirst, rounds, discount } = seat
  const best = ranking[0]
  if (discount === 1) return player
  return {
    act: (round, time, offer) => {
      const answer = player.act(round, time, offer)
      if (answer === WALK || (answer === ACCEPT && !isBelowReservation(seat, offer, time))) return answer
      const answered = isFirst ? time : time + 1 / rounds
      if (answer >= 0 && !isBelowReservation(seat, answer, answered)) return answer
      return isBelowReservation(seat, best, answered) ? WALK : best
    },
  }
}

/** A strategy whose player is never below its reservation value. @param begin called only where some outcome is at or above it */
export const seated = (name: string, source: string, begin: (seat: Seat) => Player): Strategy => ({
  name,
  source,
  sit: (seat) =>
    seat.own[seat.ranking[0]] >= seat.reservation ? aboveRisingFloor(seat, aboveFloor(seat, begin(seat))) : LEAVER,
})

/** An offering rule with an acceptance condition. The floor is written out here once more: one call less in ten million turns a second. */
export const withAcceptance = (name: string, offering: OfferingRule, acceptance: AcceptanceRule): Strategy => ({
  name,
  source: offering.source,
  sit: (seat) => {
    const { own, ranking, reservation } = seat
    const best = ranking[0]
    if (own[best] < reservation) return LEAVER
    const offers = offering.begin(seat)
    const condition = acceptance.begin(seat)
    return aboveRisingFloor(seat, {
      act: (round, time, offer) => {
        const next = offers.propose(round, time, offer)
        const isTaken = offer !== NO_OFFER && condition.accepts(round, time, offer, next) && own[offer] >= reservation
        if (isTaken) return ACCEPT
        return own[next] >= reservation ? next : best
      },
    })
  },
})
