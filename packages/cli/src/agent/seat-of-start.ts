// From a start line to a seat, and from a turn line to a round of it. Where only a clock decides, nobody knows how many rounds there will be, and
// a seat needs a figure: ours is 300, and the rounds that a strategy is told never run ahead of the clock. A slow talk is then told as it is, and a
// strategy reads the turns left off its pace; a fast one is told as 300 rounds of several turns each, so that no strategy takes a turn for the last
// while time is left. Why not a giant figure: a plan over a million turns gives in at once, because somebody leaves in so many.

import type { AgentStart, AgentTurn } from "@walkaway/contract"
import { type IssueTable, rankingOf, type Seat } from "@walkaway/engine/arena"

/** Of 100, 300, 1,000, 3,000 and 10,000 the best in talks of 10 to 5,000 turns against late and early conceders. */
const CLOCK_ROUNDS = 300

const issueTableOf = ({ issues }: AgentStart): IssueTable | undefined =>
  issues ? { sizes: issues.sizes, values: Uint16Array.from(issues.values.flat()) } : undefined

/** The seat that a start describes; what is not known of the other side is NaN. */
export const seatOfStart = (start: AgentStart): Seat => {
  const own = Float64Array.from(start.outcomes, ({ self }) => self)
  return {
    own,
    theirs: Float64Array.from(start.outcomes, ({ counterpart }) => counterpart ?? Number.NaN),
    reservation: start.reservation,
    ranking: rankingOf(own),
    rounds: start.rounds ?? CLOCK_ROUNDS,
    isFirst: start.first,
    discount: start.discount ?? 1,
    issues: issueTableOf(start),
    // Programs that draw 64 bits send numbers that are exact no more, but differ.
    seed: (start.seed ?? 0) % Number.MAX_SAFE_INTEGER,
  }
}

/** When a turn is: its round, from 0 to `rounds` - 1, and the part of the time that is over, in [0, 1). */
export const momentOf = (
  { round, relativeTime }: AgentTurn,
  rounds: number,
  isByClock: boolean,
): { readonly round: number; readonly time: number } => {
  const time = Math.min(relativeTime, 1 - Number.EPSILON)
  return { round: isByClock ? Math.min(round, Math.floor(time * rounds)) : round, time }
}
