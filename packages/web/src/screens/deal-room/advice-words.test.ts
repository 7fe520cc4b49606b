// Every reason that the engine gives is a whole sentence: it asks for no figure that the engine does not give with it.

import { createTranslator } from "use-intl/core"
import { expect, test } from "vitest"
import { figuresOfDocument } from "../../figures/figures-of.ts"
import { de } from "../../words/de/index.ts"
import { en } from "../../words/en/index.ts"
import { formatsIn } from "../../words/format.ts"
import { reasonOf } from "./advice-words.ts"

const LEFT = "s9995 b8900 s9500 b9100 bwalk"
const SELLING = ["", "s9995", "s9995 b5000", "s9995 b8900", "s9995 b9700", "s9500 b9300 s9400", LEFT, `${LEFT} +9d`]
const BUYING = ["s9995", "s9995 b9000", "s9995 b9000 s9300", "s14000 b9000 s13900"]

const DEALS = [
  ...SELLING.map((moves) => ({ side: "sell", line: 9250, moves })),
  ...BUYING.map((moves) => ({ side: "buy", line: 9400, moves })),
]

test.each([
  ["en-GB", en],
  ["de-DE", de],
] as const)("no reason lacks a figure in %s", (locale, messages) => {
  const say = reasonOf(createTranslator({ locale, messages, namespace: "dealRoom" }) as never, formatsIn(locale))
  const said = DEALS.flatMap((deal) => {
    const { advice } = figuresOfDocument({ document: { ...deal, currency: "GBP", template: "car", ask: 9995 } })
    return advice?.reasons.map((reason) => [reason.code, say(advice, reason)] as const) ?? []
  })
  expect(new Set(said.map(([code]) => code)).size).toBeGreaterThan(8)
  for (const [code, sentence] of said) expect(sentence, code).not.toContain("–")
})
