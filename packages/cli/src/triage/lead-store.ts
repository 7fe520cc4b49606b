// Every lead of a file as the numbers of its project, with its id, title and stage: a million leads in a sixth of a gigabyte, where
// objects would take several. All of a lead but its texts stands in one row of two lines of the cache, since the answer reads them in the order
// of their rank, from all over memory. Rows in blocks instead of one array, so that growing copies nothing.

import type { LeadProject } from "@walkaway/engine/triage"
import { TextStore } from "./text-store.ts"

const BLOCK_BITS = 14
const LEADS_A_BLOCK = 1 << BLOCK_BITS
const WITHIN = LEADS_A_BLOCK - 1
/** Doubles of a row: twelve figures, and room for eight whole numbers. */
const FIELDS = 16
const WORDS = 2 * FIELDS
/** The whole numbers of a row, from its beginning. Lengths are below zero for a text that JSON may write in another way. */
const TEXT_BLOCK = 24
const TEXT_START = 25
const ID_LENGTH = 26
const TITLE_LENGTH = 27
const STAGE = 28
const GUESSES = 29
const FIGURES = 30
const TIMING = 31

/** What the many leads share that neither fade nor have a deadline: it comes first, then what the others have, each five numbers. */
const TIMELESS_TIMINGS = [1, 1, 1, Number.POSITIVE_INFINITY, 1]
const TIMELESS = 0

interface Block {
  readonly figures: Float64Array
  readonly words: Int32Array
}

const blockOf = (leads: number): Block => {
  const figures = new Float64Array(leads * FIELDS)
  return { figures, words: new Int32Array(figures.buffer) }
}

const NO_BLOCK = blockOf(0)

/** A row read as the project that it was. */
class StoredProject implements LeadProject {
  block: Block = NO_BLOCK
  at = 0
  readonly events: LeadProject["events"] = []
  readonly #timings: readonly number[]

  constructor(timings: readonly number[]) {
    this.#timings = timings
  }

  get indexPerHour() {
    return this.block.figures[this.at]
  }
  /** Only an event parts it from the index. */
  get startBelowPerHour() {
    return this.block.figures[this.at]
  }
  get indexLow() {
    return this.block.figures[this.at + 1]
  }
  get indexHigh() {
    return this.block.figures[this.at + 2]
  }
  get money() {
    return this.block.figures[this.at + 3]
  }
  get hours() {
    return this.block.figures[this.at + 4]
  }
  get hoursIfWon() {
    return this.block.figures[this.at + 5]
  }
  get cost() {
    return this.block.figures[this.at + 6]
  }
  get winProbability() {
    return this.block.figures[this.at + 7]
  }
  get passProbability() {
    return this.block.figures[this.at + 8]
  }
  get hoursAtHand() {
    return this.block.figures[this.at + 9]
  }
  get costAtHand() {
    return this.block.figures[this.at + 10]
  }
  get daysToCome() {
    return this.block.figures[this.at + 11]
  }
  get survivalPerDay() {
    return this.#timing(0)
  }
  get worthKeptPerDay() {
    return this.#timing(1)
  }
  get worthKept() {
    return this.#timing(2)
  }
  get deadlineDay() {
    return this.#timing(3)
  }
  get inTimeProbability() {
    return this.#timing(4)
  }
  get guesses() {
    return this.block.words[2 * this.at + GUESSES]
  }
  get figures() {
    return this.block.words[2 * this.at + FIGURES]
  }

  #timing(which: number): number {
    return this.#timings[this.block.words[2 * this.at + TIMING] + which]
  }
}

/** A text where it lies. */
export type LeadText = "id" | "title"

export class LeadStore {
  readonly #texts = new TextStore()
  readonly #blocks: Block[] = []
  readonly #stageNames: string[] = []
  readonly #stageNumbers = new Map<string, number>()
  readonly #timings: number[] = [...TIMELESS_TIMINGS]
  readonly #row = new StoredProject(this.#timings)
  /** Few leads have any: those are kept as they are. */
  readonly #withEvents = new Map<number, LeadProject>()
  #count = 0

  get count(): number {
    return this.#count
  }

  get hasEvents(): boolean {
    return this.#withEvents.size > 0
  }

  add(id: string, title: string, stage: string, project: LeadProject): void {
    const at = this.#count & WITHIN
    if (at === 0) this.#open()
    const { figures, words } = this.#blocks[this.#blocks.length - 1]
    writeFigures(figures, at * FIELDS, project)
    const word = at * WORDS
    this.#texts.reserve(id.length + title.length)
    words[word + TEXT_BLOCK] = this.#texts.block
    words[word + TEXT_START] = this.#texts.start
    words[word + ID_LENGTH] = this.#texts.add(id)
    words[word + TITLE_LENGTH] = this.#texts.add(title)
    words[word + STAGE] = this.#stageNumber(stage)
    words[word + GUESSES] = project.guesses
    words[word + FIGURES] = project.figures
    words[word + TIMING] = this.#timingOf(project)
    if (project.events.length > 0) this.#withEvents.set(this.#count, project)
    this.#count += 1
  }

  /** Good until the next is asked for: a million objects of twenty figures would cost more than what is reckoned with them. */
  projectAt(i: number): LeadProject {
    const before = this.#withEvents.size === 0 ? undefined : this.#withEvents.get(i)
    if (before) return before
    this.#row.block = this.#blocks[i >>> BLOCK_BITS]
    this.#row.at = (i & WITHIN) * FIELDS
    return this.#row
  }

  /** The block with the bytes of a lead's texts; read only. */
  bytesOf(i: number): Buffer {
    return this.#texts.bytesOf(this.#word(i, TEXT_BLOCK))
  }

  /** Where in them a text starts. */
  startOf(i: number, text: LeadText): number {
    const start = this.#word(i, TEXT_START)
    return text === "id" ? start : start + Math.abs(this.#word(i, ID_LENGTH))
  }

  /** Its bytes; below zero when JSON may write them in another way. */
  lengthOf(i: number, text: LeadText): number {
    return this.#word(i, text === "id" ? ID_LENGTH : TITLE_LENGTH)
  }

  textAt(i: number, text: LeadText): string {
    return this.#texts.at(this.#word(i, TEXT_BLOCK), this.startOf(i, text), Math.abs(this.lengthOf(i, text)))
  }

  stageAt(i: number): string {
    return this.#stageNames[this.#word(i, STAGE)]
  }

  /**
   * Reads a little of each of some leads, which changes nothing but that all of them are on their way from memory at once: in the order
   * of their rank they lie scattered, and one after the other each would be waited for.
   */
  warm(positions: Uint32Array): number {
    let read = 0
    for (let i = 0; i < positions.length; i += 1) {
      const at = positions[i]
      read += this.#blocks[at >>> BLOCK_BITS].figures[(at & WITHIN) * FIELDS] + this.bytesOf(at)[this.startOf(at, "id")]
    }
    return read
  }

  /** One figure of all leads, in the order in which they came. */
  column(figure: "indexPerHour" | "startBelowPerHour" | "hours"): Float64Array {
    const field = figure === "hours" ? 4 : 0
    const values = new Float64Array(this.#count)
    for (let i = 0; i < values.length; i += 1) {
      values[i] = this.#blocks[i >>> BLOCK_BITS].figures[(i & WITHIN) * FIELDS + field]
    }
    for (const [i, project] of this.#withEvents) values[i] = project[figure]
    return values
  }

  #word(i: number, which: number): number {
    return this.#blocks[i >>> BLOCK_BITS].words[(i & WITHIN) * WORDS + which]
  }

  #open(): void {
    this.#blocks.push(blockOf(LEADS_A_BLOCK))
  }

  #timingOf(project: LeadProject): number {
    const { survivalPerDay, worthKeptPerDay, worthKept, deadlineDay, inTimeProbability } = project
    if (survivalPerDay === 1 && worthKeptPerDay === 1 && deadlineDay === Number.POSITIVE_INFINITY) return TIMELESS
    const place = this.#timings.length
    this.#timings.push(survivalPerDay, worthKeptPerDay, worthKept, deadlineDay, inTimeProbability)
    return place
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

const writeFigures = (figures: Float64Array, at: number, project: LeadProject): void => {
  figures[at] = project.indexPerHour
  figures[at + 1] = project.indexLow
  figures[at + 2] = project.indexHigh
  figures[at + 3] = project.money
  figures[at + 4] = project.hours
  figures[at + 5] = project.hoursIfWon
  figures[at + 6] = project.cost
  figures[at + 7] = project.winProbability
  figures[at + 8] = project.passProbability
  figures[at + 9] = project.hoursAtHand
  figures[at + 10] = project.costAtHand
  figures[at + 11] = project.daysToCome
}
