// Small random portfolios of leads and what is earned from them in a limited number of hours, discounted by the hour: by a way of
// choosing the next lead, and by the best way there is. Both exactly, by a dynamic programme over the stages that all leads have reached and
// the hours that are left; the optimum may work on any lead's next stage at any time, switch, or stop.

import { type Random, seededRandom } from "@walkaway/engine"
import { gittinsRate, type StagedLead } from "@walkaway/engine/triage"

export interface Portfolio {
  readonly leads: readonly StagedLead[]
  readonly hours: number
  /** What money an hour later is worth now. */
  readonly discount: number
}

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform()
const whole = (random: Random, low: number, high: number): number => Math.floor(between(random, low, high + 1))

const leadOf = (random: Random): StagedLead => ({
  stages: Array.from({ length: whole(random, 1, 3) }, () => ({
    hours: whole(random, 1, 4),
    cost: random.uniform() < 0.5 ? 0 : between(random, 0, 20),
    passProbability: between(random, 0.2, 0.95),
  })),
  // Worths of deals are skewed: most small, a few large.
  reward: 150 * Math.exp(0.8 * random.normal()),
})

/** Three to five leads, and hours for a third to all of the work that they could be. */
export const portfolioOf = (seed: number): Portfolio => {
  const random = seededRandom(seed)
  const leads = Array.from({ length: whole(random, 3, 5) }, () => leadOf(random))
  const work = leads.reduce((sum, { stages }) => sum + stages.reduce((hours, stage) => hours + stage.hours, 0), 0)
  return { leads, hours: Math.ceil(between(random, 1 / 3, 1) * work), discount: between(random, 0.98, 1) }
}

/** Stage that each lead has reached; `OVER` when it is won or dead. */
type Reached = readonly number[]
const OVER = -1

/** Leads that may be worked on now: alive, and with hours left for their next stage. */
const open = ({ leads }: Portfolio, at: Reached, hours: number): number[] =>
  leads.flatMap(({ stages }, i) => (at[i] !== OVER && stages[at[i]].hours <= hours ? [i] : []))

type Value = (at: Reached, hours: number) => number

/** Value of working on a lead's next stage and then going on by `next`. */
const worked = (portfolio: Portfolio, at: Reached, hours: number, chosen: number, next: Value): number => {
  const { stages, reward } = portfolio.leads[chosen]
  const { hours: spent, cost, passProbability: pass } = stages[at[chosen]]
  const isLast = at[chosen] === stages.length - 1
  const passed = (isLast ? reward : 0) + next(at.with(chosen, isLast ? OVER : at[chosen] + 1), hours - spent)
  const failed = next(at.with(chosen, OVER), hours - spent)
  return portfolio.discount ** spent * (pass * passed + (1 - pass) * failed) - cost
}

const remembered = (value: (at: Reached, hours: number, next: Value) => number): Value => {
  const known = new Map<string, number>()
  const remember: Value = (at, hours) => {
    const key = `${at.join()}/${hours}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = value(at, hours, remember)
    known.set(key, found)
    return found
  }
  return remember
}

const begin = ({ leads }: Portfolio): Reached => leads.map(() => 0)

/** The most that can be earned. */
export const optimum = (portfolio: Portfolio): number =>
  remembered((at, hours, next) =>
    open(portfolio, at, hours).reduce((best, chosen) => Math.max(best, worked(portfolio, at, hours, chosen, next)), 0),
  )(begin(portfolio), portfolio.hours)

/** How good a lead looks at a stage; it is not touched at 0 or below. */
export type Score = (lead: StagedLead, stage: number, discount: number) => number

const hoursLeft = ({ stages }: StagedLead, from: number): number =>
  stages.slice(from).reduce((sum, stage) => sum + stage.hours, 0)

/** What is earned by always working on the lead that scores highest among those that can still be finished. */
export const earnedBy = (portfolio: Portfolio, score: Score): number =>
  remembered((at, hours, next) => {
    let [chosen, best] = [-1, 0]
    for (const i of open(portfolio, at, hours)) {
      if (hoursLeft(portfolio.leads[i], at[i]) > hours) continue
      const value = score(portfolio.leads[i], at[i], portfolio.discount)
      if (value > best) [chosen, best] = [i, value]
    }
    return chosen < 0 ? 0 : worked(portfolio, at, hours, chosen, next)
  })(begin(portfolio), portfolio.hours)

const odds = ({ stages }: StagedLead, from: number): number =>
  stages.slice(from).reduce((product, stage) => product * stage.passProbability, 1)

/** Ours, and what sales tools sort by. */
export const SCORES: Readonly<Record<string, Score>> = {
  "index per hour": gittinsRate,
  "weighted amount": (lead, from) => odds(lead, from) * lead.reward,
  amount: ({ reward }) => reward,
  probability: odds,
}
