// One short talk of every strategy, so that a change of behaviour is seen and has to be meant: second to act on a scale of eleven outcomes, ten
// rounds, opposite a side that comes down to two tenths along t^2.

import { expect, test } from "vitest"
import { strategies } from "./registry.ts"
import { ACCEPT } from "./strategy.ts"
import { seatOfLaw } from "./strategy-laws.ts"
import { answersTo } from "./transcript.ts"

const OWN = Float64Array.from({ length: 11 }, (_, outcome) => outcome / 10)
const SEAT = seatOfLaw({
  own: OWN,
  theirs: OWN.map((utility) => 1 - utility),
  rounds: 10,
  isFirst: false,
  reservation: 0.25,
})

const offered = (round: number): number => Math.floor(8 * (round / 9) ** 2)

test("every strategy plays as it did", () => {
  const lines = strategies.map((strategy) => {
    const answers = answersTo(strategy, SEAT, offered)
    return `${strategy.name}: ${answers.map((answer) => (answer === ACCEPT ? "yes" : answer)).join(" ")}`
  })
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "boulware: 10 10 10 10 10 10 10 9 8 yes
    linear: 10 10 9 8 7 7 6 5 yes
    conceder: 10 8 7 6 6 5 5 yes
    hardliner: 10 10 10 10 10 10 10 10 10 10
    random: 5 10 10 8 7 3 yes
    boulware-ac-const: 10 10 10 10 10 10 10 9 8 6
    boulware-ac-time: 10 10 10 10 10 10 10 9 8 6
    boulware-ac-combi: 10 10 10 10 10 10 10 9 8 yes
    relative-tit-for-tat: 10 10 10 10 3 3 yes
    absolute-tit-for-tat: 10 10 10 10 9 8 7 6 yes
    averaged-tit-for-tat: 10 10 10 10 3 3 yes
    nice-tit-for-tat: 10 10 10 10 10 9 8 8 yes
    micro: 10 9 9 10 8 7 6 5 yes
    nash-seeker: 10 10 10 10 10 10 10 10 9 yes
    reservation-fitter: 10 10 10 10 10 10 10 9 9 yes
    after-agent-k: 10 10 10 10 10 10 10 10 10 10
    after-hardheaded: 10 10 10 10 10 10 10 10 9 yes
    after-gahboninho: 10 10 10 10 10 10 10 9 yes
    after-iamhaggler: 10 10 10 10 9 8 8 7 yes
    after-cuhk-agent: 10 10 10 10 10 10 10 10 yes
    after-atlas-three: 10 10 10 10 10 10 10 10 yes
    after-ponpoko: 10 10 10 10 10 10 10 9 9 9
    after-agreeable-agent: 10 10 10 10 10 10 10 10 10 yes
    after-shochan: 10 10 10 10 10 10 10 10 yes
    after-uo-agent: 10 10 10 10 10 10 10 yes
    after-carc-agent: 10 10 10 10 10 10 9 9 8 yes
    after-nayesian: 10 10 10 10 10 10 10 10 yes
    walkaway: 10 10 10 10 10 10 10 10 8 yes"
  `)
})
