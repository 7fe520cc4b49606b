// What the three formats have in common, before it is checked: issues with values, and for each profile what every value adds to its utility.

import type { ScenarioReport } from "./scenario-report.ts"

/** A file of a scenario folder. */
export interface ScenarioText {
  /** Name of the file without its folder. */
  readonly name: string
  readonly text: string
}

export interface IssueDraft {
  readonly name: string
  /** As they are shown and matched. */
  readonly values: readonly string[]
  /** The same as numbers, where the issue is one of numbers. */
  readonly numbers: readonly number[] | undefined
  /** As the domain numbers it; some profiles name an issue only so. */
  readonly index?: string
}

export interface DomainDraft {
  readonly name: string
  readonly issues: readonly IssueDraft[]
}

/** A price that pays for costs which the other issues cause (GENIUS). */
export interface PricePart {
  /** Index of the issue in the domain. */
  readonly issue: number
  readonly weight: number
  /** Price at which nothing is earned without costs, and what is earned at most. */
  readonly lowest: number
  readonly span: number
  /** Cost of each value of each issue. */
  readonly costs: readonly Float64Array[]
}

export interface UtilityDraft {
  /** Of each issue of the domain, what each value adds. */
  readonly parts: readonly Float64Array[]
  readonly constant: number
  readonly price?: PricePart
  readonly reservation: number
  readonly discount: number
}

/** A profile that is read only when it is played: the others of a folder may be of kinds that we do not read. */
export interface ProfileFile {
  readonly file: string
  /** As it calls itself, where it does. */
  readonly name: string | undefined
  /** A variant made to be only partly known to its own agent; chosen last. */
  readonly isUncertain: boolean
  utility(domain: DomainDraft, report: ScenarioReport): UtilityDraft
}

export interface FolderDraft {
  readonly domain: DomainDraft
  /** By file name. */
  readonly profiles: readonly ProfileFile[]
}

const SHOWN_DIGITS = 12

/** A number as it is shown and matched: without the noise of binary fractions. */
export const numberLabel = (value: number): string => String(Number(value.toPrecision(SHOWN_DIGITS)))

/** An issue of numbers. */
export const numberIssue = (name: string, numbers: readonly number[], index?: string): IssueDraft => ({
  name,
  values: numbers.map(numberLabel),
  numbers,
  ...(index !== undefined && { index }),
})

/** `count` numbers from low to high, both included. */
export const spread = (low: number, high: number, count: number): number[] =>
  high > low ? Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1)) : [low]

/** Labels are compared without case and outer blanks: files of one folder differ in both. */
export const matchable = (label: string): string => label.trim().toLowerCase()

/** Position of each value by its label. */
export const positionsOf = ({ values }: IssueDraft): ReadonlyMap<string, number> =>
  new Map(values.map((value, position) => [matchable(value), position] as const))
