// `walkaway line DEAL`: the walk-away price with its range, the alternatives behind it, and the price by day.

import { lineOutputOf } from "@walkaway/contract"
import { lineOfBrief, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import type { ReadDeal } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { lineView } from "../views/line-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, type DealCommandOptions, takesDeal, withDeal } from "./deal-options.ts"

const work = ({ paper, complain }: ReadDeal, options: DealCommandOptions, shell: Shell): Outcome => {
  const view = lineOfBrief(paper.brief)
  if (!view.ok) return refuse([complain(view.error)])
  if (options.json) return said(asJson(lineOutputOf(paper.brief, view.value)))
  return said(lineView({ paper, line: view.value, screen: shell.out, ink: inkFor(shell.out) }))
}

export const define = (command: Command, run: Run): void => {
  takesDeal(command, ["walkaway line examples/dealership/deals/golf-walks-at-8500.yaml"]).action(
    (argument: string, options: DealCommandOptions) =>
      run((shell) => withDeal(argument, options, shell, (deal) => work(deal, options, shell), "lineAtDesk")),
  )
}
