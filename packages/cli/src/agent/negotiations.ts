// The negotiations that `walkaway agent` has open, by id: each line opens one, is answered in one or ends one. What goes wrong in one is told
// and touches no other; a line that cannot be used changes nothing. How much may be open at once is bounded, and an end frees all of it.

import type { AgentAnswer, AgentErrorCode, AgentInput, AgentRefusal, AgentStart, AgentTurn } from "@walkaway/contract"
import { ACCEPT, type Answer, NO_OFFER, type Player, type Seat, type Strategy } from "@walkaway/engine/arena"
import { momentOf, seatOfStart } from "./seat-of-start.ts"
import { safestAnswer, soundAnswer } from "./sound-answer.ts"

export interface Bounds {
  /** Negotiations open at once: one takes some 50 kB beside its outcomes. */
  readonly open: number
  /** Outcomes of all of them together: one takes some 25 bytes, and two more for each issue. */
  readonly outcomes: number
}

const BOUNDS: Bounds = { open: 10_000, outcomes: 10_000_000 }

interface Open {
  readonly seat: Seat
  readonly isByClock: boolean
  /** None once it has failed: from then on we hold to what is safe. */
  player: Player | undefined
  isOver: boolean
  lastRound: number
}

/** What a line brings: an answer to a turn, what was wrong with it, both where a strategy failed, nothing for a start and an end. */
export interface Reply {
  readonly answer?: AgentAnswer
  readonly refusal?: AgentRefusal
}

const refused = (code: AgentErrorCode, message: string, remedy: string): Reply => ({
  refusal: { code, message, remedy },
})

const failed = (id: string, fault: string): Reply =>
  refused(
    "strategy-failed",
    `The strategy failed in "${id}": ${fault}.`,
    "Its turns are answered with our best outcome from now on; please report it.",
  )

const actionOf = (id: string, answer: Answer): AgentAnswer =>
  answer >= 0 ? { id, action: "offer", outcome: answer } : { id, action: answer === ACCEPT ? "accept" : "walk" }

export class Negotiations {
  private readonly open = new Map<string, Open>()
  private readonly strategy: Strategy
  private readonly bounds: Bounds
  private outcomesOpen = 0

  constructor(strategy: Strategy, bounds = BOUNDS) {
    this.strategy = strategy
    this.bounds = bounds
  }

  /**
   * Takes one line; a turn has an answer. Refusals: `duplicate-id`, `too-many-open`, `unknown-id`, `already-over`, `wrong-round`,
   * `no-such-outcome`, `strategy-failed`.
   */
  take(line: AgentInput): Reply {
    if (line.type === "start") return this.start(line)
    const open = this.open.get(line.id)
    if (!open) {
      const remedy = "Start it first; after its end it is forgotten."
      return refused("unknown-id", `No negotiation "${line.id}" is open.`, remedy)
    }
    return line.type === "turn" ? turnIn(open, line) : this.end(line.id, open, line.agreement ?? undefined)
  }

  private start(line: AgentStart): Reply {
    if (this.open.has(line.id)) {
      return refused("duplicate-id", `A negotiation "${line.id}" is open already.`, "End it first, or use another id.")
    }
    const full = this.tooMany(line.outcomes.length)
    if (full !== undefined) return refused("too-many-open", full, "End some of them first.")
    const open = this.seated(line)
    this.outcomesOpen += open.seat.own.length
    this.open.set(line.id, open)
    try {
      open.player = this.strategy.sit(open.seat)
      return {}
    } catch (error) {
      return failed(line.id, error instanceof Error ? error.message : String(error))
    }
  }

  private seated(line: AgentStart): Open {
    const isByClock = typeof line.rounds !== "number"
    return { seat: seatOfStart(line), isByClock, player: undefined, isOver: false, lastRound: -1 }
  }

  private tooMany(outcomes: number): string | undefined {
    const { bounds } = this
    if (this.open.size >= bounds.open) return `${bounds.open} negotiations are open already.`
    if (this.outcomesOpen + outcomes <= bounds.outcomes) return undefined
    return `The open negotiations would have more than ${bounds.outcomes} outcomes.`
  }

  private end(id: string, { seat }: Open, agreement: number | undefined): Reply {
    if (agreement !== undefined && agreement >= seat.own.length) return noSuchOutcome(seat, agreement)
    this.open.delete(id)
    this.outcomesOpen -= seat.own.length
    return {}
  }
}

const turnIn = (open: Open, line: AgentTurn): Reply => {
  const wrong = wrongTurn(open, line)
  if (wrong) return wrong
  const { seat, player } = open
  open.lastRound = line.round
  const offer = line.offer ?? NO_OFFER
  const { round, time } = momentOf(line, seat.rounds, open.isByClock)
  const { answer, fault } = soundAnswer(seat, offer, () => player?.act(round, time, offer) ?? safestAnswer(seat))
  open.isOver = answer < 0
  if (fault === undefined) return { answer: actionOf(line.id, answer) }
  open.player = undefined
  return { ...failed(line.id, fault), answer: actionOf(line.id, answer) }
}

const noSuchOutcome = ({ own }: Seat, outcome: number): Reply =>
  refused("no-such-outcome", `There is no outcome ${outcome}.`, `Outcomes go from 0 to ${own.length - 1}.`)

const wrongTurn = ({ seat, isByClock, isOver, lastRound }: Open, { round, offer }: AgentTurn): Reply | undefined => {
  if (isOver) return refused("already-over", "We have accepted or left this negotiation.", "Only its end can follow.")
  // Where a clock decides, nobody need count.
  if (round < lastRound || (round === lastRound && !isByClock))
    return refused("wrong-round", `Round ${round} is over.`, `Rounds go up; the last turn was in round ${lastRound}.`)
  if (!isByClock && round >= seat.rounds) {
    const message = `Round ${round} is after the last one.`
    return refused("wrong-round", message, `Rounds go from 0 to ${seat.rounds - 1}.`)
  }
  return offer === null || offer < seat.own.length ? undefined : noSuchOutcome(seat, offer)
}
