// How likely each style makes what a person has done, and so what we believe about their style: the exact filter. Both
// sides' turns depend only on their own style once the prices are known, so the two posteriors are independent and
// each is a handful of numbers. What people are still to do is not evidence; a target is, where it is known to us.

import type { Side } from "../../deal/side.ts"
import { answerOdds, counterDistribution, type PeopleModel, type Style } from "./model.ts"
import type { Situation } from "./situation.ts"
import type { Counter, Turn } from "./turns.ts"

const FLOOR = 1e-9
const logOf = (p: number): number => Math.log(Math.max(FLOOR, p))
const LOG_ROOT_TWO_PI = 0.9189385332046727

export const logNormalDensity = (x: number, mean: number, sd: number): number => {
  const z = (x - mean) / sd
  return -0.5 * z * z - Math.log(sd) - LOG_ROOT_TWO_PI
}

export const logitOf = (p: number): number => Math.log(p / (1 - p))

/** A first bid names the bidder's target, or something around where the style opens. */
const openingLogDensity = (model: PeopleModel, style: Style, price: number): number => {
  const { frankness } = model.buyer
  const frank = logNormalDensity(price, style.target.mean, style.target.sd)
  const other = logNormalDensity(price, style.opening.mean, style.opening.sd)
  return Math.log(Math.max(1e-6, frankness * Math.exp(frank) + (1 - frankness) * Math.exp(other)))
}

const counterLogLikelihood = (model: PeopleModel, style: Style, situation: Situation, counter: Counter): number => {
  if (counter.kind === "opening") return openingLogDensity(model, style, counter.price)
  const expected = counterDistribution(model, style, situation)
  if (counter.kind !== "inside") return logOf(expected[counter.kind])
  return logOf(expected.inside) + logNormalDensity(logitOf(counter.share), expected.shareMean, expected.shareSd)
}

/** Log likelihood of one turn for a person of `style`. */
export const turnLogLikelihood = (model: PeopleModel, style: Style, { situation, answer }: Turn): number => {
  if (answer.did === "speak") return counterLogLikelihood(model, style, situation, answer.counter)
  const { accept, end, pass } = answerOdds(model, style, situation)
  if (answer.did === "accept") return logOf(accept)
  if (answer.did === "end") return logOf(1 - accept) + logOf(end)
  const stays = logOf(1 - accept) + logOf(1 - end)
  if (answer.did === "pass") return stays + logOf(pass)
  return stays + logOf(1 - pass) + counterLogLikelihood(model, style, situation, answer.counter)
}

/** Turns logs into probabilities that sum to one; also the log of what they summed to. */
export const normaliseLogs = (logs: readonly number[]): { probabilities: number[]; logSum: number } => {
  const top = Math.max(...logs)
  const raw = logs.map((value) => Math.exp(value - top))
  const sum = raw.reduce((total, value) => total + value, 0)
  return { probabilities: raw.map((value) => value / sum), logSum: top + Math.log(sum) }
}

/**
 * What we believe about the style of the person on `side` after these turns, in the order of the model's styles, with
 * the log likelihood of the turns. `target` in units of the listing, null when we do not know it.
 */
export const styleBelief = (
  model: PeopleModel,
  side: Side,
  turns: readonly Turn[],
  target: number | null,
): { posterior: number[]; logLikelihood: number } => {
  const own = turns.filter(({ situation }) => situation.side === side)
  const logs = model[side].styles.map((style) => {
    const known =
      target === null || side === "seller" ? 0 : logNormalDensity(target, style.target.mean, style.target.sd)
    return own.reduce((sum, turn) => sum + turnLogLikelihood(model, style, turn), Math.log(style.weight) + known)
  })
  const { probabilities, logSum } = normaliseLogs(logs)
  return { posterior: probabilities, logLikelihood: logSum }
}
