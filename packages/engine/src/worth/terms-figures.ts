// From what is said and signed to what it is worth: terms are exact money, the sheet holds estimates. Terms on the table replace the
// sheet's whole package (part exchange, extras, finance, payment, give-aways); gifts promised in the talk join it.

import type { GiveAway, Move, Terms } from "../deal/index.ts"
import { amountOf, type Estimate, known, type Money, type Source } from "../units/index.ts"
import { withDefaults } from "./defaults.ts"
import type { Figure, GiveAwayFigures, WorthFigures, WorthFiguresDraft } from "./sheet.ts"

const TERMS: Source = { kind: "typed", detail: "the terms on the table" }
const MOVES: Source = { kind: "typed", detail: "promised in the talk" }

const figure = (money: Money): Figure => ({ amount: amountOf(money), source: TERMS })
const sure = (money: Money, source = TERMS): Estimate => known(amountOf(money), source)

const giftFigures = ({ item, cost, value }: Partial<GiveAway> & { item: string }, source: Source): GiveAwayFigures => ({
  item,
  ...(cost && { cost: sure(cost, source) }),
  ...(value && { value: sure(value, source) }),
})

/** The terms carry one trade value; the sheet's range of the same middle says more. */
const tradeValueFigure = (tradeValue: Money, range: Estimate | undefined): Estimate =>
  range && range.p50 === amountOf(tradeValue) ? range : sure(tradeValue)

type PartExchangeOf = Pick<WorthFiguresDraft, "partExchange">

const partExchangeFigures = ({ partExchange }: Terms, before: PartExchangeOf): PartExchangeOf => {
  if (!partExchange) return {}
  const { allowance, settlement } = partExchange
  const tradeValue = tradeValueFigure(partExchange.tradeValue, before.partExchange?.tradeValue)
  const settled = settlement && { settlement: figure(settlement) }
  return { partExchange: { allowance: figure(allowance), tradeValue, ...settled } }
}

/** The sheet with its package replaced by these terms; gaps that the terms open are filled with flagged defaults. */
export const withTerms = (figures: WorthFigures, terms: Terms): WorthFigures => {
  const { partExchange: _p, extras: _e, finance: _f, payment, giveAways: _g, ...rest } = figures
  const { finance, extras, giveAways } = terms
  const rate = payment?.costOfMoneyPerYear
  const draft: WorthFiguresDraft = {
    ...rest,
    ...partExchangeFigures(terms, figures),
    extras: extras.map(({ item, retail, cost }) => ({ item, retail: sure(retail), cost: sure(cost) })),
    ...(finance && { finance: { commission: sure(finance.commission), takeUp: known(finance.takeUp, TERMS) } }),
    ...(terms.payment && {
      payment: {
        days: known(terms.payment.days, TERMS),
        ...(terms.payment.deposit && { deposit: figure(terms.payment.deposit) }),
        ...(rate && { costOfMoneyPerYear: rate }),
      },
    }),
    giveAways: giveAways.map((gift) => giftFigures(gift, TERMS)),
  }
  return withDefaults(draft) as WorthFigures
}

/** The sheet with what the seller has promised in the moves among its give-aways. A deal file that lists them already must not use this. */
export const withPromisedGiveAways = (figures: WorthFigures, moves: readonly Move[]): WorthFigures => {
  const gifts = moves.flatMap((move) =>
    move.kind === "give" && move.by === "seller" ? [giftFigures(move, MOVES)] : [],
  )
  return withDefaults({ ...figures, giveAways: [...(figures.giveAways ?? []), ...gifts] }) as WorthFigures
}
