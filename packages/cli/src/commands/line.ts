// `walkaway line DEAL`: the walk-away price with its range, the alternatives behind it, and the price by day.

import type { LineOutput } from "@walkaway/contract"
import { tidy } from "@walkaway/contract"
import { type Alternative, amountOf, type Brief, type LineOfBrief, lineOfBrief, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import type { ReadDeal } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { lineView } from "../views/line-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, type DealCommandOptions, takesDeal, withDeal } from "./deal-options.ts"

const codeOf = (id: string | undefined, list: readonly Alternative[]): string =>
  list.find((one) => one.id === id)?.kind ?? "do-without"

const outputOf = (brief: Brief, view: LineOfBrief): LineOutput => ({
  currency: brief.deal.currency,
  side: brief.deal.side,
  walkAwayPrice: amountOf(view.walkAwayPrice),
  low: amountOf(view.low),
  high: amountOf(view.high),
  alternative: view.alternative
    ? {
        code: codeOf(view.alternative.first, brief.alternatives),
        mean: tidy(view.alternative.mean),
        low: tidy(view.alternative.low),
        high: tidy(view.alternative.high),
      }
    : null,
  computed: amountOf(view.computed),
  alternatives: (view.alternative?.alone ?? []).map(({ id, kind, mean, low, high, expired }) => ({
    code: kind,
    label: brief.alternatives.find((one) => one.id === id)?.label ?? null,
    mean: tidy(mean),
    low: tidy(low),
    high: tidy(high),
    expired,
  })),
  schedule: view.schedule?.map(({ day, walkAwayPrice }) => ({ day, walkAwayPrice: amountOf(walkAwayPrice) })) ?? null,
  disposalDay: view.outlook?.disposalDay ?? null,
})

const work = ({ paper, complain }: ReadDeal, options: DealCommandOptions, shell: Shell): Outcome => {
  const view = lineOfBrief(paper.brief)
  if (!view.ok) return refuse([complain(view.error)])
  if (options.json) return said(asJson(outputOf(paper.brief, view.value)))
  return said(lineView({ paper, line: view.value, screen: shell.out, ink: inkFor(shell.out) }))
}

export const define = (command: Command, run: Run): void => {
  takesDeal(command, ["walkaway line examples/dealership/deals/golf-walks-at-8500.yaml"]).action(
    (argument: string, options: DealCommandOptions) =>
      run((shell) => withDeal(argument, options, shell, (deal) => work(deal, options, shell))),
  )
}
