// What page and worker of the arena say to each other: plain figures and names that can be copied from one thread to the other. No engine is
// loaded by these.

import type { ScenarioProblem } from "@walkaway/contract/scenario-file"
import type { MatchEnd, MatchSide, Standing, TournamentRules } from "@walkaway/engine/arena"

/** Scenarios of our own that come with the screens. */
export const SHIPPED_IDS = ["used-car", "cleaning-contract", "market-pitch"] as const
export type ShippedId = (typeof SHIPPED_IDS)[number]

/** In place of a shipped one: the files that were chosen last. */
export const OWN = "own"
export type ScenarioChoice = ShippedId | typeof OWN

/** Offers are never kept: a match is played again when somebody looks at it. */
export type ArenaRules = Omit<TournamentRules, "trace">

export interface Setup {
  readonly scenario: ScenarioChoice
  /** By name. */
  readonly strategies: readonly string[]
  readonly rules: ArenaRules
}

export type Pair<T> = readonly [T, T]

export interface ScenarioSummary {
  readonly name: string
  /** Where the catalogue knows its words. */
  readonly shipped: ShippedId | undefined
  readonly sides: Pair<string>
  readonly issues: readonly string[]
  readonly outcomes: number
  readonly efficient: number
  readonly reservations: Pair<number>
}

/** What is wrong with a file: its place, what it is, what to do. */
export type FileProblem = Pick<ScenarioProblem, "file" | "line" | "path" | "message" | "remedy">

export interface PickedFile {
  /** With its folders, as far as they are known. */
  readonly path: string
  readonly file: Pick<File, "size" | "text">
}

export interface ReadFiles {
  readonly scenarios: readonly ScenarioSummary[]
  readonly notes: readonly string[]
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: readonly FileProblem[] }

export interface Progress {
  readonly played: number
  readonly all: number
}

/** How one strategy did against another, over both sides. */
export interface Meeting {
  readonly opponent: string
  readonly n: number
  readonly advantage: number
  /** The other's. */
  readonly theirs: number
  readonly agreementRate: number
}

export interface Result {
  readonly rules: ArenaRules
  readonly scenarios: readonly ScenarioSummary[]
  readonly standings: readonly Standing[]
  readonly matches: number
  /** Whether its offers are known or can be played again. */
  readonly hasOffers: boolean
}

export interface MatchWish {
  /** Only those in which these sit. */
  readonly strategy?: string | undefined
  readonly opponent?: string | undefined
  readonly ended?: Ended | undefined
}

/** Matches by how they ended. */
export const ENDED = ["all", "deal", "none"] as const
export type Ended = (typeof ENDED)[number]

export interface MatchRow {
  /** Its place in the tournament. */
  readonly index: number
  readonly scenario: ScenarioSummary
  readonly repetition: number
  readonly strategies: Pair<string>
  readonly end: MatchEnd
  readonly endedBy: MatchSide | undefined
  readonly rounds: number
  readonly advantages: Pair<number>
}

export interface MatchPage {
  readonly rows: readonly MatchRow[]
  /** Of all pages. */
  readonly total: number
}

export interface Step {
  readonly by: MatchSide
  readonly action: "offer" | "accept" | "walk" | "illegal"
  readonly outcome: number | undefined
  readonly utilities: Pair<number> | undefined
  /** By issue, where they are known. */
  readonly values: readonly string[] | undefined
}

/** A point of the plane: what the first and the second side have there. */
export type Spot = Pair<number>

export const SOLUTIONS = ["nash", "kalai", "kalaiSmorodinsky", "welfare"] as const
export type Solution = (typeof SOLUTIONS)[number]

export interface Plane {
  /** First and second utility of each dot, one after the other. */
  readonly dots: Float64Array
  readonly outcomes: number
  /** Neighbours that would have been drawn upon each other are left out. */
  readonly isThinned: boolean
  /** Only what was offered somewhere is known. */
  readonly isPartly: boolean
  /** From best to worst for the first side. */
  readonly frontier: readonly Spot[]
  readonly solutions: Readonly<Record<Solution, readonly Spot[]>>
}

export interface MatchView extends MatchRow {
  readonly seed: number
  readonly roundsMax: number
  /** Acts first in each round. */
  readonly first: MatchSide
  readonly reservations: Pair<number>
  readonly utilities: Pair<number>
  readonly nashDistance: number | undefined
  readonly agreement: { readonly utilities: Spot; readonly values: readonly string[] } | undefined
  readonly fault: { readonly code: string; readonly message: string | undefined } | undefined
  readonly steps: readonly Step[]
  readonly plane: Plane
  readonly canReplay: boolean
}

/** What the worker can be asked. */
export interface ArenaDesk {
  strategies(): readonly string[]
  lookAt(id: ShippedId): ScenarioSummary
  /** Scenarios of one's own; they are then `OWN`. */
  readScenarios(files: readonly PickedFile[]): Promise<Read<ReadFiles>>
  /** A result of `walkaway arena --json`. */
  openResult(file: PickedFile): Promise<Read<Result>>
  begin(setup: Setup): Progress
  /** Plays on for a moment. */
  playOn(): Progress
  /** Of what has been played so far, or of the file. */
  result(): Result
  against(strategy: string): readonly Meeting[]
  matches(wish: MatchWish, from: number, count: number): MatchPage
  /** With another seed it is played again; undefined where there is no such match. */
  match(index: number, seed?: number): MatchView | undefined
}
