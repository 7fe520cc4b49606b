// Advice, line and worth as a desk sends them, back in the shapes that the views draw. Only what is shown is brought back.

import type { AdviceOutput, LineOutput, WorthOutput } from "@walkaway/contract"
import {
  type Advice,
  type Alternative,
  type BestAlternative,
  type CustomerAtPrice,
  type LineOfBrief,
  type Money,
  moneyFromAmount,
  type Waterfall,
} from "@walkaway/engine"
import type { DealOfDesk } from "./deal-id.ts"
import { currencyOf } from "./money-text.ts"

type Priced<T> = Omit<T, "price"> & { readonly price?: Money }

export const adviceOfOutput = (output: AdviceOutput): Advice => {
  const currency = currencyOf(output.currency)
  const money = (amount: number): Money => moneyFromAmount(amount, currency, "nearest")
  const priced = <T extends { readonly price?: number | undefined }>({ price, ...rest }: T): Priced<T> =>
    ({ ...rest, ...(price !== undefined && { price: money(price) }) }) as Priced<T>
  const { callBack, leave, runnerUp } = output
  return {
    side: output.side,
    currency,
    walkAwayPrice: money(output.walkAwayPrice),
    recommended: priced(output.recommended),
    ...(runnerUp && { runnerUp: priced(runnerUp) }),
    moves: output.moves.map(priced),
    value: output.value,
    reasons: output.reasons as Advice["reasons"],
    switchPoints: output.switchPoints.map(({ when, ...rest }) => ({
      ...rest,
      when: { ...when, price: money(when.price) },
    })),
    belief: output.belief,
    prior: { id: output.belief.prior, deals: output.prior?.deals ?? 0 },
    ...(callBack && {
      callBack: { ...callBack, calls: callBack.calls.map((call) => ({ ...call, price: money(call.price) })) },
    }),
    ...(leave && { leave: { ...leave, breakEvenCallBack: leave.breakEvenCallBack ?? Number.POSITIVE_INFINITY } }),
    engine: output.engine,
  }
}

/** The line with its alternatives, which stand in a list of their own for their names. */
export const lineOfOutput = (
  output: LineOutput,
): { readonly line: LineOfBrief; readonly alternatives: readonly Alternative[] } => {
  const currency = currencyOf(output.currency)
  const money = (amount: number): Money => moneyFromAmount(amount, currency, "nearest")
  const ids = output.alternatives.map((_, index) => `alternative-${index}`)
  const { alternative, schedule } = output
  const best = alternative && {
    ...alternative,
    first: ids[output.alternatives.findIndex(({ code }) => code === alternative.code)],
    alone: output.alternatives.map((one, index) => ({ ...one, id: ids[index], kind: one.code, odds: 1 })),
  }
  return {
    line: {
      computed: money(output.computed),
      walkAwayPrice: money(output.walkAwayPrice),
      low: money(output.low),
      high: money(output.high),
      ...(best && { alternative: best as unknown as BestAlternative }),
      ...(schedule && {
        schedule: schedule.map(({ day, walkAwayPrice }) => ({ day, walkAwayPrice: money(walkAwayPrice) })),
      }),
    },
    alternatives: output.alternatives.map(
      ({ code, label }, index) =>
        ({ id: ids[index], kind: code, ...(label !== null && { label }) }) as unknown as Alternative,
    ),
  }
}

/** The steps to what is left, and beside them the effort that the desk has logged. */
export const waterfallOfOutput = ({ price, parts, worth }: WorthOutput, { effort }: DealOfDesk): Waterfall => {
  let runningTotal = 0
  const steps = parts.map((part) => {
    runningTotal += part.mean
    return { ...part, amount: part.mean, runningTotal, group: "other" }
  })
  const sunk = effort.byStage
    .map(({ stage, hours, money }) => ({ stage, hours, money: Number(money), value: Number(money), notes: [] }))
    .filter(({ hours, money }) => hours > 0 || money > 0)
  return { price, steps: steps as unknown as Waterfall["steps"], worth, sunk }
}

export const customerOfOutput = ({ customer, worth, price }: WorthOutput): CustomerAtPrice | undefined =>
  customer
    ? {
        ...customer,
        price,
        worth,
        customerValue: customer.value,
        surplus: worth.mean - customer.alternative,
        // The desk sends their sum alone; the view asks only whether there are any.
        parts: (customer.value.mean === 0 ? [] : [{}]) as unknown as CustomerAtPrice["parts"],
      }
    : undefined
