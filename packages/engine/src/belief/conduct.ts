// How people behave besides what they want: how sharply they decide, how noisy their offers are, how readily they
// leave, and what happens after. Shared by all types. The figures at the table are planner.md's assumptions (1 unit = 1 %
// of the market value); the rates after a walk-out are guesses that nobody has measured, low on purpose, and the user's.

export interface Conduct {
  /** Width of the logistic with which they accept, in units. */
  readonly acceptWidth: number
  /** Standard deviation of their offers about what they aim for, in units. */
  readonly offerSpread: number
  /** Chance a round that they leave in earnest whatever we ask. */
  readonly walkBase: number
  /** Further chance when our price is far above their limit: `walkPush` logistic((p - r - walkSlack) / walkWidth). */
  readonly walkPush: number
  readonly walkSlack: number
  readonly walkWidth: number
  /** Further chance a round once their patience is over. */
  readonly walkImpatient: number
  /** Chance a round that they leave without meaning it. */
  readonly walkBluff: number
  /** Somebody who left, by whether he meant it. */
  readonly bluffing: AwayRates
  readonly leaving: AwayRates
  /** Share of any likelihood that is spread evenly: no observation rules anything out for good. */
  readonly contamination: number
}

export interface AwayRates {
  /** Chance a day that they come back by themselves. */
  readonly returnPerDay: number
  /** Chance a day that they are lost to another deal, unseen by us. */
  readonly lostPerDay: number
  /** Chance that a call reaches them and is listened to. */
  readonly callHeard: number
}

/** planner.md sections 1, 2 and 8. */
export const PLANNER_CONDUCT: Conduct = {
  acceptWidth: 1.5,
  offerSpread: 2.5,
  walkBase: 0.01,
  walkPush: 0.12,
  walkSlack: 6,
  walkWidth: 4,
  walkImpatient: 0.15,
  walkBluff: 0.04,
  bluffing: { returnPerDay: 0.22, lostPerDay: 0.04, callHeard: 0.9 },
  leaving: { returnPerDay: 0.03, lostPerDay: 0.15, callHeard: 0.6 },
  contamination: 0.01,
}

/** What the product assumes: returns rarer than in planner.md's simulations, because believing too much costs dear. */
export const SHIPPED_CONDUCT: Conduct = {
  ...PLANNER_CONDUCT,
  bluffing: { returnPerDay: 0.15, lostPerDay: 0.05, callHeard: 0.8 },
  leaving: { returnPerDay: 0.03, lostPerDay: 0.15, callHeard: 0.5 },
}
