// Every lead of a file as the numbers of its project in flat blocks, with its id, title and stage beside it: a million leads in a quarter of a
// gigabyte, where objects would take several. Blocks instead of one array, so that growing copies nothing.

import type { EventProspect, LeadProject } from "@walkaway/engine/triage"
import { TextStore } from "./text-store.ts"

const BLOCK_BITS = 14
const LEADS_A_BLOCK = 1 << BLOCK_BITS
const WITHIN = LEADS_A_BLOCK - 1
const FIELDS = 20
const NO_EVENTS: readonly EventProspect[] = []

export class LeadStore {
  /** Of the lead at `i`: its id at `2 i`, its title behind it. */
  readonly texts = new TextStore()
  readonly #blocks: Float64Array[] = []
  readonly #stages: Uint16Array[] = []
  readonly #stageNames: string[] = []
  readonly #stageNumbers = new Map<string, number>()
  /** Few leads have any. */
  readonly #events = new Map<number, readonly EventProspect[]>()
  #count = 0

  get count(): number {
    return this.#count
  }

  get hasEvents(): boolean {
    return this.#events.size > 0
  }

  add(id: string, title: string, stage: string, project: LeadProject): void {
    const at = this.#count & WITHIN
    if (at === 0) {
      this.#blocks.push(new Float64Array(LEADS_A_BLOCK * FIELDS))
      this.#stages.push(new Uint16Array(LEADS_A_BLOCK))
    }
    this.texts.add(id)
    this.texts.add(title)
    this.#stages[this.#stages.length - 1][at] = this.#stageNumber(stage)
    write(this.#blocks[this.#blocks.length - 1], at * FIELDS, project)
    if (project.events.length > 0) this.#events.set(this.#count, project.events)
    this.#count += 1
  }

  projectAt(i: number): LeadProject {
    const events = this.#events.size === 0 ? NO_EVENTS : (this.#events.get(i) ?? NO_EVENTS)
    return read(this.#blocks[i >>> BLOCK_BITS], (i & WITHIN) * FIELDS, events)
  }

  idAt(i: number): string {
    return this.texts.at(2 * i)
  }

  titleAt(i: number): string {
    return this.texts.at(2 * i + 1)
  }

  stageAt(i: number): string {
    return this.#stageNames[this.#stages[i >>> BLOCK_BITS][i & WITHIN]]
  }

  /**
   * Reads a little of each of some leads, which changes nothing but that all of them are on their way from memory at once: in the order
   * of their rank they lie scattered, and one after the other each would be waited for.
   */
  warm(positions: Uint32Array): number {
    let read = 0
    for (let i = 0; i < positions.length; i += 1) {
      const at = positions[i]
      const block = this.#blocks[at >>> BLOCK_BITS]
      const field = (at & WITHIN) * FIELDS
      read +=
        block[field] + block[field + 8] + block[field + 16] + this.texts.blockOf(2 * at)[this.texts.startOf(2 * at)]
    }
    return read
  }

  /** One figure of all leads, in the order in which they came. */
  column(figure: "indexPerHour" | "startBelowPerHour" | "hours"): Float64Array {
    const field = { indexPerHour: 0, startBelowPerHour: 3, hours: 5 }[figure]
    const values = new Float64Array(this.#count)
    for (let i = 0; i < values.length; i += 1) {
      values[i] = this.#blocks[i >>> BLOCK_BITS][(i & WITHIN) * FIELDS + field]
    }
    return values
  }

  /** Names beyond what the number can count are one: no pipeline has so many. */
  #stageNumber(stage: string): number {
    const before = this.#stageNumbers.get(stage)
    if (before !== undefined) return before
    if (this.#stageNames.length === STAGES_MAX) return STAGES_MAX - 1
    this.#stageNumbers.set(stage, this.#stageNames.length)
    return this.#stageNames.push(stage) - 1
  }
}

const STAGES_MAX = 1 << 16

const write = (block: Float64Array, at: number, project: LeadProject): void => {
  block[at] = project.indexPerHour
  block[at + 1] = project.indexLow
  block[at + 2] = project.indexHigh
  block[at + 3] = project.startBelowPerHour
  block[at + 4] = project.money
  block[at + 5] = project.hours
  block[at + 6] = project.hoursIfWon
  block[at + 7] = project.cost
  block[at + 8] = project.winProbability
  block[at + 9] = project.passProbability
  block[at + 10] = project.hoursAtHand
  block[at + 11] = project.costAtHand
  block[at + 12] = project.survivalPerDay
  block[at + 13] = project.worthKeptPerDay
  block[at + 14] = project.worthKept
  block[at + 15] = project.daysToCome
  block[at + 16] = project.deadlineDay
  block[at + 17] = project.inTimeProbability
  block[at + 18] = project.guesses
  block[at + 19] = project.figures
}

const read = (block: Float64Array, at: number, events: readonly EventProspect[]): LeadProject => ({
  indexPerHour: block[at],
  indexLow: block[at + 1],
  indexHigh: block[at + 2],
  startBelowPerHour: block[at + 3],
  money: block[at + 4],
  hours: block[at + 5],
  hoursIfWon: block[at + 6],
  cost: block[at + 7],
  winProbability: block[at + 8],
  passProbability: block[at + 9],
  hoursAtHand: block[at + 10],
  costAtHand: block[at + 11],
  survivalPerDay: block[at + 12],
  worthKeptPerDay: block[at + 13],
  worthKept: block[at + 14],
  daysToCome: block[at + 15],
  deadlineDay: block[at + 16],
  inTimeProbability: block[at + 17],
  guesses: block[at + 18],
  figures: block[at + 19],
  events,
})
