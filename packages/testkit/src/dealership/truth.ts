// What is true in a simulated dealership, and what its people believe wrongly. Review sees none of this, only the deals that come of it.

export interface Salesperson {
  readonly id: string
  /** Percent of the value by which the private line sinks per unit of log(1 + hours): 0 is unbiased. */
  readonly sunkSlope: number
  /** Percent of the value beyond the line to which the person goes anyhow, and the spread of it from deal to deal. */
  readonly slack: number
  readonly spread: number
}

export interface DealershipTruth {
  readonly people: readonly Salesperson[]
  readonly weeks: number
  readonly dealsAWeek: number
  /** Logits by which stated odds are too high. */
  readonly oddsShift: number
  /** Hours that come for an hour that is estimated. */
  readonly hoursFactor: number
  /** Percent of the value by which the realised margin falls short of the expected one. */
  readonly worthShortfall: number
  /** Their conduct after walking out: whether they mean it, and chances a day to return and to be lost. */
  readonly bluffing: { readonly share: number; readonly returnPerDay: number; readonly lostPerDay: number }
  readonly leaving: { readonly returnPerDay: number; readonly lostPerDay: number }
  /** Chance that a call is listened to, and that they call us after we have left. */
  readonly callHeard: number
  readonly calledBack: number
  /** Percent of the value that group "b" gets off besides. */
  readonly groupDiscount: number
}

const UNBIASED: readonly Salesperson[] = [
  { id: "ada", sunkSlope: 0, slack: 0, spread: 0.9 },
  { id: "ben", sunkSlope: 0, slack: 0.5, spread: 0.7 },
  { id: "cem", sunkSlope: 0, slack: 1, spread: 1.1 },
  { id: "dot", sunkSlope: 0, slack: 0.3, spread: 0.8 },
  { id: "eve", sunkSlope: 0, slack: 0.8, spread: 1 },
  { id: "fox", sunkSlope: 0, slack: 0.2, spread: 0.6 },
]

/** Six people, two years, about eight deals a week; nobody biased, nothing stated wrongly. */
export const HONEST_HOUSE: DealershipTruth = {
  people: UNBIASED,
  weeks: 104,
  dealsAWeek: 8,
  oddsShift: 0,
  hoursFactor: 1,
  worthShortfall: 0,
  bluffing: { share: 0.5, returnPerDay: 0.2, lostPerDay: 0.04 },
  leaving: { returnPerDay: 0.03, lostPerDay: 0.15 },
  callHeard: 0.7,
  calledBack: 0.15,
  groupDiscount: 0,
}

/** The same house with two people swayed by spent hours, odds too high, hours taken too lightly and worths too rosy. */
export const BIASED_HOUSE: DealershipTruth = {
  ...HONEST_HOUSE,
  people: UNBIASED.map((person) => (person.id === "cem" || person.id === "eve" ? { ...person, sunkSlope: 2 } : person)),
  oddsShift: 0.6,
  hoursFactor: 1.5,
  worthShortfall: 1,
}
