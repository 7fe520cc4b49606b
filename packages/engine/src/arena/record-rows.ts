// Records of matches as one array of numbers: a thread hands on thousands of them without copying, and millions of them fit into memory. What few
// have (faults, traces) goes beside the numbers.

import type { Fault, MatchEnd, MatchSide, Trace } from "./match.ts"
import { type MatchRecord, playStretch, type Stretch, type Tournament } from "./tournament.ts"

const ENDS: readonly MatchEnd[] = ["agreement", "walk", "deadline", "fault"]
const WIDTH = 18
const NOBODY = -1

export interface RecordRows {
  readonly figures: Float64Array<ArrayBuffer>
  readonly faults: readonly (readonly [place: number, fault: Fault])[]
  readonly traces: readonly (readonly [place: number, trace: Trace])[]
}

const writePair = (figures: Float64Array, at: number, pair: readonly [number, number]): void => {
  figures[at] = pair[0]
  figures[at + 1] = pair[1]
}

/** One by one and without lists in between: this is done for every match, in the time of the match. */
const writeRecord = (figures: Float64Array, at: number, record: MatchRecord): void => {
  figures[at] = record.scenario
  figures[at + 1] = record.repetition
  figures[at + 2] = record.first
  figures[at + 3] = record.agreement
  figures[at + 4] = ENDS.indexOf(record.end)
  figures[at + 5] = record.endedBy ?? NOBODY
  figures[at + 6] = record.rounds
  figures[at + 7] = record.nashDistance ?? Number.NaN
  writePair(figures, at + 8, record.strategies)
  writePair(figures, at + 10, record.reservations)
  writePair(figures, at + 12, record.utilities)
  writePair(figures, at + 14, record.advantages)
  writePair(figures, at + 16, record.belowReservation)
}

/** Records as numbers, each let go as soon as it is written. @param count how many they are */
export const packRecords = (records: Iterable<MatchRecord>, count: number): RecordRows => {
  const figures = new Float64Array(count * WIDTH)
  const faults: [number, Fault][] = []
  const traces: [number, Trace][] = []
  let place = 0
  for (const record of records) {
    writeRecord(figures, place * WIDTH, record)
    if (record.fault) faults.push([place, record.fault])
    if (record.trace) traces.push([place, record.trace])
    place += 1
  }
  return { figures, faults, traces }
}

/** Plays a stretch and keeps of each match its numbers only. */
export const packStretch = (tournament: Tournament, stretch: Stretch): RecordRows =>
  packRecords(playStretch(tournament, stretch), stretch.to - stretch.from)

const recordAt = (figures: Float64Array, place: number): Omit<MatchRecord, "fault" | "trace"> => {
  const from = place * WIDTH
  const endedBy = figures[from + 5]
  const nashDistance = figures[from + 7]
  const pair = (column: number): readonly [number, number] => [figures[from + column], figures[from + column + 1]]
  return {
    scenario: figures[from],
    repetition: figures[from + 1],
    strategies: pair(8),
    first: figures[from + 2] as MatchSide,
    reservations: pair(10),
    agreement: figures[from + 3],
    end: ENDS[figures[from + 4]],
    endedBy: endedBy === NOBODY ? undefined : (endedBy as MatchSide),
    rounds: figures[from + 6],
    utilities: pair(12),
    advantages: pair(14),
    nashDistance: Number.isNaN(nashDistance) ? undefined : nashDistance,
    belowReservation: pair(16),
  }
}

function* unpacked({ figures, faults, traces }: RecordRows): Generator<MatchRecord> {
  const faultAt = new Map(faults)
  const traceAt = new Map(traces)
  for (let place = 0; place < figures.length / WIDTH; place += 1) {
    const [fault, trace] = [faultAt.get(place), traceAt.get(place)]
    yield { ...recordAt(figures, place), ...(fault && { fault }), ...(trace && { trace }) }
  }
}

/** Matches in their order that are kept as numbers: each becomes a record only while somebody looks at it. */
export class MatchRecords implements Iterable<MatchRecord> {
  readonly #stretches: readonly RecordRows[]

  constructor(stretches: readonly RecordRows[]) {
    this.#stretches = stretches
  }

  get count(): number {
    return this.#stretches.reduce((sum, { figures }) => sum + figures.length / WIDTH, 0)
  }

  *[Symbol.iterator](): Generator<MatchRecord> {
    for (const rows of this.#stretches) yield* unpacked(rows)
  }
}
