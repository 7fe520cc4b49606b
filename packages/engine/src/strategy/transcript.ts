// A strategy's answers to a given series of offers, with no other side at the table: what a vector, a law or a bug report needs. It stops where the
// player accepts or leaves, as a match would.

import { type Answer, NO_OFFER, type Player, type Seat, type Strategy } from "./strategy.ts"

/** What the other side offers in its turn of each round; `NO_OFFER` for nothing. */
export type OffersByRound = (round: number) => number

/** Answers of one player, one a round. @param offers read for the rounds before it when the player acts first */
export const answersOf = (player: Player, seat: Seat, offers: OffersByRound): Answer[] => {
  const answers: Answer[] = []
  for (let round = 0; round < seat.rounds; round += 1) {
    const heard = seat.isFirst ? round - 1 : round
    const answer = player.act(round, round / seat.rounds, heard < 0 ? NO_OFFER : offers(heard))
    answers.push(answer)
    if (answer < 0) break
  }
  return answers
}

/** Answers of a strategy that has just sat down. */
export const answersTo = (strategy: Strategy, seat: Seat, offers: OffersByRound): Answer[] =>
  answersOf(strategy.sit(seat), seat, offers)
