// Arbitraries for properties: whatever the notation can say, and texts that nearly say it. Figures are exact money of one
// currency; moves are any sequence, legal or not, because parsing does not ask whether they follow each other.

import {
  type Currency,
  type DealDraft,
  dealOf,
  type Money,
  type Move,
  must,
  parseCurrency,
  SIDES,
  type Side,
} from "@walkaway/engine"
import fc from "fast-check"

/** Two decimals, none and three: the currencies where rounding goes wrong. */
export const anyCurrency: fc.Arbitrary<Currency> = fc
  .constantFrom("GBP", "EUR", "USD", "JPY", "KWD")
  .map((code) => must(parseCurrency(code)))

export const anySide: fc.Arbitrary<Side> = fc.constantFrom(...SIDES)

/** From nothing to a hundred million units, exact. */
export const moneyIn = (currency: Currency): fc.Arbitrary<Money> =>
  fc.bigInt({ min: 0n, max: 10_000_000_000n }).map((minor) => ({ currency, minor }))

/** Items as the notation can write them: no blanks, colons or bars. */
const anyItem = fc.stringMatching(/^[a-z0-9][a-z0-9.&'-]{0,11}$/)

const priced = (kind: "offer" | "call", currency: Currency): fc.Arbitrary<Move> =>
  fc.record({ kind: fc.constant(kind), by: anySide, price: moneyIn(currency) })

const given = (currency: Currency): fc.Arbitrary<Move> =>
  fc.record(
    {
      kind: fc.constant("give" as const),
      by: anySide,
      item: anyItem,
      cost: moneyIn(currency),
      value: moneyIn(currency),
    },
    { requiredKeys: ["kind", "by", "item"] },
  )

/** Any single move. */
export const anyMove = (currency: Currency): fc.Arbitrary<Move> =>
  fc.oneof(
    priced("offer", currency),
    priced("call", currency),
    fc.record({
      kind: fc.constantFrom("hold", "accept", "reject", "return", "expire"),
      by: anySide,
    }) as fc.Arbitrary<Move>,
    fc.record({
      kind: fc.constant("walk" as const),
      by: anySide,
      door: fc.constantFrom("open" as const, "closed" as const),
    }),
    given(currency),
    fc.record({ kind: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 9999 }) }),
  )

const rising = (currency: Currency) =>
  fc
    .tuple(moneyIn(currency), moneyIn(currency), moneyIn(currency))
    .map((figures) => figures.sort((left, right) => (left.minor < right.minor ? -1 : left.minor > right.minor ? 1 : 0)))
    .map(([low, middle, high]) => ({ low, middle, high }))

const draftIn = (currency: Currency): fc.Arbitrary<DealDraft> =>
  fc.record(
    {
      side: anySide,
      currency: fc.constant(currency),
      ask: moneyIn(currency),
      line: moneyIn(currency),
      target: moneyIn(currency),
      limit: rising(currency),
      roundsMax: fc.integer({ min: 1, max: 200 }),
      moves: fc.array(anyMove(currency), { maxLength: 12 }),
    },
    { requiredKeys: ["side", "currency", "moves"] },
  )

/** Any deal that the checked constructor accepts. */
export const anyDeal: fc.Arbitrary<DealDraft> = anyCurrency.chain(draftIn).filter((draft) => dealOf(draft).ok)

const WORDS = [
  "sell",
  "buy",
  "GBP",
  "JPY",
  "XXQ",
  "ask",
  "line",
  "target",
  "limit",
  "rounds",
  "|",
  "s9995",
  "b8500",
  "s=",
  "bwalk",
  "scall9500",
  "+1d",
  "+0d",
  "sgive:mats:40:120",
  "sgive::",
  "9995",
  "9,995",
  "-5",
  "1e9",
  "8600/9200/9800",
  "9/8",
  "baccept",
  "x",
  "s",
  "b12.345",
  "£9",
] as const

/** Texts made of the notation's own words in any order: they get far into the parser before they fail. */
export const nearNotation: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(" "))

/** Any figure of a deal file, right or wrong. */
const anyFigure: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: -100, max: 20_000 }),
  fc.double(),
  fc.constantFrom("9995.50", "9,995", "£20", "15%", "", "abc", null, true, [], {}),
  fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 4 }),
  fc.record({ low: fc.integer(), middle: fc.integer(), high: fc.integer(), source: fc.string() }, { requiredKeys: [] }),
)

const KEYS = [
  "side",
  "currency",
  "template",
  "ask",
  "cost",
  "value",
  "alternative",
  "alternatives",
  "unit",
  "tax",
  "partExchange",
  "extras",
  "finance",
  "payment",
  "giveAways",
  "costs",
  "time",
  "risk",
  "customer",
  "interests",
  "relationship",
  "effort",
  "limit",
  "rounds",
  "moves",
  "assumptions",
  "line",
  "target",
  "sidee",
] as const

/** Documents with a deal file's keys and any values: the schema sees every kind of wrong. */
export const nearDealFile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.dictionary(
          fc.constantFrom(...KEYS),
          fc.oneof({ weight: 3, arbitrary: anyFigure }, { weight: 1, arbitrary: fc.jsonValue() }),
          { maxKeys: 12 },
        ),
        fc.boolean(),
      )
      .map(([document, decent]) =>
        decent ? { side: "sell", currency: "GBP", ask: 9995, cost: 8100, alternative: 650, ...document } : document,
      ),
  },
)
