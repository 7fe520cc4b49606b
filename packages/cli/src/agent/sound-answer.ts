// What may go out, whatever strategy plays: a strategy is held to its rules once more at the border, since here a slip costs real deals. A strategy
// that throws or breaks a rule is a bug of ours; the other program still gets the answer that it waits for, and it is one that cannot hurt.

import { ACCEPT, type Answer, NO_OFFER, type Seat, WALK } from "@walkaway/engine/arena"

export interface SoundAnswer {
  readonly answer: Answer
  /** What the strategy did wrong, when the answer is not its own. */
  readonly fault?: string
}

/** Our best outcome, or leaving where nothing is as good as no agreement. */
export const safestAnswer = ({ own, ranking, reservation }: Seat): Answer => {
  const [best] = ranking
  return own[best] >= reservation ? best : WALK
}

const faultIn = ({ own, reservation }: Seat, answer: Answer, offer: number): string | undefined => {
  if (answer === WALK) return undefined
  if (answer === ACCEPT && offer === NO_OFFER) return "it accepted when nothing was offered"
  const utility = own[answer === ACCEPT ? offer : answer]
  if (utility === undefined) return `it answered ${answer}, which is no outcome`
  if (utility < reservation) return `it would have agreed to ${utility}, below the reservation`
  return undefined
}

/** The strategy's answer if it keeps the rules, else the safest one and what was wrong. */
export const soundAnswer = (seat: Seat, offer: number, ask: () => Answer): SoundAnswer => {
  try {
    const answer = ask()
    const fault = faultIn(seat, answer, offer)
    return fault === undefined ? { answer } : { answer: safestAnswer(seat), fault }
  } catch (error) {
    return { answer: safestAnswer(seat), fault: error instanceof Error ? error.message : String(error) }
  }
}
