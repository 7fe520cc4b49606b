// The judgement of a practice as a desk sends it, back in the shape that the view draws.

import type { PracticeJudgementOutput } from "@walkaway/contract"
import { type Currency, type Money, moneyFromAmount, must, parseNotation } from "@walkaway/engine"
import type { PracticeJudgement, PracticeResult } from "@walkaway/engine/practice"

export const judgementOfOutput = (output: PracticeJudgementOutput, currency: Currency): PracticeJudgement => {
  const money = (amount: number): Money => moneyFromAmount(amount, currency, "nearest")
  const movesOf = (words: readonly string[]) => must(parseNotation(`sell ${currency} | ${words.join(" ")}`)).moves
  const result = ({ end, price, gain, timeCost }: PracticeJudgementOutput["ours"]): PracticeResult => ({
    end: end === "agreed" ? { kind: end, price: money(price ?? 0) } : { kind: end },
    gain,
    timeCost,
  })
  const { firstFigure, adviser, steps, concessions, ...plain } = output
  return {
    ...plain,
    limit: money(output.limit),
    line: money(output.line),
    ours: result(output.ours),
    adviser: { ...result(adviser), moves: movesOf(adviser.moves) },
    ...(firstFigure && { firstFigure: { ...firstFigure, price: money(firstFigure.price) } }),
    steps: steps.map(({ at, move, value, advised: { price, ...advised }, cost }) => ({
      at,
      move: movesOf([move])[0],
      ...(value !== null && { value }),
      advised: { ...advised, ...(price !== null && { price: money(price) }) },
      ...(cost !== null && { cost }),
    })),
    concessions: concessions.map(({ from, to, ...rest }) => ({ ...rest, from: money(from), to: money(to) })),
  }
}
