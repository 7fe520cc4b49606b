// A practice as the conversation sees it: what was said so far, and a way to say more. Who sits opposite is behind it: the engine in this process
// for a file or a line, a desk for a deal of the desk.

import { type Deal, type Move, ok, type Result } from "@walkaway/engine"
import { isPracticeOver, type Practice, practiseMove } from "@walkaway/engine/practice"

/** What cannot be done, and what can. */
export interface Unplayed {
  readonly code: string
  readonly message: string
  readonly remedy?: string
}

export interface Talk<Self = unknown> {
  /** With all moves so far. */
  readonly deal: Deal
  /** How many of them were made before the practice. */
  readonly from: number
  readonly isOver: boolean
  /** What this is a talk of. */
  readonly practice: Self
  /** Makes a move of ours and hears the answer. */
  play(move: Move): Promise<Result<Talk<Self>, Unplayed>>
}

/** A practice whose counterpart is played here. */
export const talkHere = (practice: Practice): Talk<Practice> => ({
  deal: practice.brief.deal,
  from: practice.partner.metAfter,
  isOver: isPracticeOver(practice),
  practice,
  play: async (move) => {
    const next = practiseMove(practice, move)
    return next.ok ? ok(talkHere(next.value)) : next
  },
})
