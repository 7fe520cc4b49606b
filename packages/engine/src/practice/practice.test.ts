import { describe, expect, test } from "vitest"
import { formatMove, type Move, parseNotation } from "../deal/index.ts"
import { must } from "../units/index.ts"
import { AWAY_DAYS_MOST } from "./absence.ts"
import type { Counterpart, Mood } from "./nature.ts"
import { beginPractice, isPracticeOver, type Practice, practiseMove } from "./practice.ts"
import { briefIn, partnerFor } from "./practice-fixtures.ts"

const moveIn = (word: string): Move => must(parseNotation(`sell GBP | ${word}`)).moves[0]
const start = (notation: string, seed = 3, changes: Partial<Counterpart> = {}): Practice => {
  const brief = briefIn(notation)
  return beginPractice(brief, { ...partnerFor(brief, seed), ...changes })
}
const said = ({ brief }: Practice): string => brief.deal.moves.map(formatMove).join(" ")
const then = (practice: Practice, ...words: readonly string[]): Practice =>
  words.reduce((now, word) => must(practiseMove(now, moveIn(word))), practice)

const last = ({ brief }: Practice) => brief.deal.moves.at(-1)?.kind

const AWAY = "sell GBP ask 9995 line 9000 | s9995 b8700 s9800 bwalk"
const awayAs = (metAway: Mood, seed = 3) => start(AWAY, seed, { metAway })

describe("who speaks first", () => {
  test("they do, where our price stands in the window", () => {
    expect(said(start("sell GBP ask 9995 line 9000 |"))).toMatch(/^b(\d+|reject)$/)
  })
  test("we do, where theirs does or nobody has named one", () => {
    expect(said(start("buy GBP ask 9995 line 9600 |"))).toBe("")
    expect(said(start("sell GBP line 9000 limit 8600/9300/9900 |"))).toBe("")
  })
  test("days that went by before are nobody's word", () => {
    expect(said(start("sell GBP ask 9995 line 9000 | +5d"))).toMatch(/^\+5d b(\d+|reject)$/)
    expect(said(start("sell GBP ask 9995 line 9000 | s9995 b8700 s9800 +2d"))).toMatch(/s9800 \+2d b/)
  })
  test("they answer what we said last", () => {
    expect(start("sell GBP ask 9995 line 9000 | s9995 b8700 s9800").brief.deal.moves.length).toBe(4)
  })
})

const REFUSED = [
  ["a move of theirs", "sell GBP ask 9995 line 9000 |", "b9000", "not-your-move"],
  ["a give-away", "sell GBP ask 9995 line 9000 |", "sgive:mats:40", "not-in-practice"],
  ["waiting at the table", "sell GBP ask 9995 line 9000 |", "+1d", "nothing-to-wait-for"],
  ["holding before a price", "sell GBP line 9000 limit 8600/9300/9900 |", "s=", "nothing-to-hold"],
  ["talking to somebody who has left", AWAY, "s9500", "they-have-left"],
  ["taking the offer of somebody who has left", AWAY, "saccept", "they-have-left"],
  ["calling for the third time", `${AWAY} scall9500 +1d scall9400 +1d`, "scall9300", "called-enough"],
  ["waiting for a month", AWAY, "+30d", "too-many-days"],
  ["accepting nothing", "sell GBP line 9000 limit 8600/9300/9900 |", "saccept", "nothing-to-accept"],
  ["calling somebody who is here", "sell GBP ask 9995 line 9000 |", "scall9500", "not-away"],
] as const

describe("is refused, and changes nothing", () => {
  test.each(REFUSED)("%s", (_, notation, word, code) => {
    const practice = start(notation, 3, { metAway: "lost" })
    const refused = practiseMove(practice, moveIn(word))
    expect(refused).toMatchObject({ ok: false, error: { code } })
    expect(!refused.ok && refused.error.remedy).toBeTruthy()
  })

  test("anything after the end", () => {
    const over = then(start("sell GBP ask 9995 line 9000 |"), "sleave")
    expect(practiseMove(over, moveIn("s9500"))).toMatchObject({ ok: false, error: { code: "already-over" } })
  })
})

describe("while they are away", () => {
  test("days pass one by one until they come back", () => {
    const back = Array.from({ length: 40 }, (_, seed) => then(awayAs("bluffing", seed), "+14d")).filter(({ brief }) =>
      brief.deal.moves.some(({ kind }) => kind === "return"),
    )
    // Nine in ten would within a fortnight, less those who buy elsewhere meanwhile: 0.15 a day against 0.05.
    expect(back.length).toBeGreaterThan(22)
    for (const { brief } of back) expect(brief.deal.moves.at(-1)?.kind).toBe("return")
  })

  test("a call that is not taken takes a day", () => {
    expect(said(then(awayAs("lost"), "scall9900"))).toBe("s9995 b8700 s9800 bwalk scall9900 +1d")
  })

  test("a low enough call is taken on the spot by most who can hear it", () => {
    const taken = Array.from({ length: 40 }, (_, seed) => then(awayAs("bluffing", seed), "scall7000"))
    const heard = taken.filter((practice) => isPracticeOver(practice)).length
    expect(heard).toBeGreaterThan(24)
    expect(heard).toBeLessThan(40)
  })

  test("who is lost never comes, and after a fortnight it is over", () => {
    const over = then(awayAs("lost"), "+14d")
    expect(said(over)).toMatch(new RegExp(`( \\+1d){${AWAY_DAYS_MOST}} bleave$`))
    expect(isPracticeOver(over)).toBe(true)
  })

  test("why they left is theirs, and told the same way every time", () => {
    const brief = briefIn("sell GBP ask 9995 line 9000 |")
    const walked = Array.from({ length: 60 }, (_, seed) => partnerFor(brief, seed, "bluffer")).flatMap((partner) => {
      let practice = beginPractice(brief, partner)
      for (let n = 0; n < 8 && !isPracticeOver(practice) && last(practice) !== "walk"; n += 1)
        practice = then(practice, "s=")
      return last(practice) === "walk" && !isPracticeOver(practice) ? [practice] : []
    })
    expect(walked.length).toBeGreaterThan(20)
    const came = walked.map((practice) => then(practice, "+14d")).filter((now) => !isPracticeOver(now)).length
    // People who bluff come back; a tenth as many would if they had meant it.
    expect(came / walked.length).toBeGreaterThan(0.4)
  })
})

describe("when we leave", () => {
  test("with the door open, nobody calling makes it final a day later", () => {
    expect(said(then(start("sell GBP ask 9995 line 9000 |", 3, { callsBack: 0 }), "swalk"))).toMatch(
      /swalk \+1d sleave$/,
    )
  })

  test("they call with something better, and we may take it, talk on or stay away", () => {
    const called = Array.from({ length: 20 }, (_, seed) =>
      then(start("sell GBP ask 9995 line 9000 |", seed, { callsBack: 1 }), "swalk"),
    ).find((practice) => !isPracticeOver(practice))!
    expect(said(called)).toMatch(/swalk \+1d bcall\d+$/)
    expect(said(then(called, "saccept"))).toMatch(/bcall\d+ saccept$/)
    expect(said(then(called, "sleave"))).toMatch(/bcall\d+ sleave$/)
    expect(said(then(called, "sreturn", "s9700"))).toMatch(/sreturn s9700 b/)
    expect(practiseMove(called, moveIn("+1d"))).toMatchObject({ ok: false, error: { code: "nothing-to-wait-for" } })
  })
})

test("a talk that was long before is talked on", () => {
  const long = start(`sell GBP ask 9995 line 9000 | s9995 ${"b8500 s= ".repeat(60)}`, 3)
  expect(practiseMove(long, moveIn("s9700"))).toMatchObject({ ok: true })
})

test("no talk goes on for ever", () => {
  let practice = start("sell GBP ask 9995 line 9000 |", 3)
  const patient = {
    ...practice.partner,
    conduct: { ...practice.partner.conduct, walkBase: 0, walkPush: 0, walkBluff: 0, walkImpatient: 0 },
  }
  practice = {
    ...practice,
    partner: { ...patient, nature: { ...patient.nature, manner: "clock", limit: 60, opening: 50 } },
  }
  for (let n = 0; n < 60 && !isPracticeOver(practice); n += 1) practice = then(practice, "s=")
  expect(said(practice)).toMatch(/bleave$/)
})
