// How many turns are left, and when. With rounds they are counted; when a clock decides (the time told is not that of the round) they are
// guessed from the pace so far, on the careful side, so that the last offer is made before the bell and not after it.

/** Own turns left, this one included, and the relative time from one to the next. */
export interface Horizon {
  readonly turns: number
  readonly step: number
}

/** Of the turns that the pace leaves room for, those that we count on. */
const CAREFUL = 0.7
/** Smoothing of the pace. */
const PACE = 0.2
/** How far the time told may be from that of the round before we believe the clock, in rounds. */
const SLACK = 2.5

export class Clock {
  private readonly rounds: number
  private lastTime = Number.NaN
  private pace = Number.NaN

  constructor(rounds: number) {
    this.rounds = rounds
  }

  /** The turns left at a turn of ours; called once a turn. */
  at(round: number, time: number): Horizon {
    const passed = time - this.lastTime
    if (passed > 0)
      this.pace = Number.isNaN(this.pace) ? passed : Math.max(passed * PACE + this.pace * (1 - PACE), 1e-9)
    this.lastTime = time
    const counted = Math.max(1, this.rounds - round)
    const left = Math.max(0, 1 - time)
    if (Math.abs(time - round / this.rounds) * this.rounds <= SLACK) return { turns: counted, step: left / counted }
    const paced = Number.isNaN(this.pace) ? counted : Math.floor((CAREFUL * left) / this.pace)
    const turns = Math.max(1, Math.min(counted, paced))
    return { turns, step: left / turns }
  }
}

/** Turns planned as one: we ask the same in all of them. */
export interface Stage {
  readonly turns: number
  /** Turns from now to its last one. */
  readonly until: number
}

const SINGLE = 6
const MIDDLE = 11
const GROWTH = 1.4

/** Few stages for many turns: this one, ever shorter ones, and the last turns one by one. */
export const stagesOf = (turns: number): readonly Stage[] => {
  const lengths: number[] = [1]
  const middle = turns - 1 - SINGLE
  const count = Math.min(MIDDLE, Math.max(0, middle))
  let whole = 0
  for (let i = 0; i < count; i += 1) whole += GROWTH ** i
  let placed = 0
  let reached = 0
  for (let i = count - 1; i >= 0; i -= 1) {
    reached += GROWTH ** i / whole
    const end = Math.max(placed + 1, Math.min(middle - i, Math.round(reached * middle)))
    lengths.push(end - placed)
    placed = end
  }
  for (let i = Math.min(SINGLE, turns - 1); i > 0; i -= 1) lengths.push(1)
  let until = -1
  return lengths.map((length) => {
    until += length
    return { turns: length, until }
  })
}
