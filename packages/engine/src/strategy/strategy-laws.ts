// What every strategy must keep, whoever sits opposite: legal answers, nothing below the reservation value, the same answers to the same
// observations and seed, and no trouble with the seats that break programs (one outcome, none bearable, one round, ten thousand, an unknown
// other side). Plain functions that say what was broken, so that any test can run them on any strategy, and a test can show that they see a
// bad one. Each law plays several opponents: nonsense that is legal, one offer for ever, and silence.

import { seededRandom } from "../units/random.ts"
import {
  ACCEPT,
  type Answer,
  type IssueTable,
  isBelowReservation,
  NO_OFFER,
  type Player,
  type Seat,
  type Strategy,
  WALK,
} from "./strategy.ts"
import { answersOf, answersTo, type OffersByRound } from "./transcript.ts"

export interface StrategyLaw {
  readonly name: string
  /** What was broken, or undefined. */
  breach(strategy: Strategy): string | undefined
}

export type SeatDraft = Partial<Seat> & { readonly own: Float64Array }

const rankingOf = (own: Float64Array): Uint32Array =>
  Uint32Array.from(own.keys()).sort((left, right) => own[right] - own[left] || left - right)

/** A seat for a law: 20 rounds, first to act, nothing known of the other side, unless told otherwise. */
export const seatOfLaw = (draft: SeatDraft): Seat => ({
  theirs: new Float64Array(draft.own.length).fill(Number.NaN),
  reservation: 0.3,
  ranking: rankingOf(draft.own),
  rounds: 20,
  isFirst: true,
  discount: 1,
  issues: undefined,
  seed: 1,
  ...draft,
})

const drawn = (count: number, seed: number): Float64Array => {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count }, () => Math.round(random.uniform() * 100) / 100)
}

const table = (sizes: readonly number[]): IssueTable => {
  const count = sizes.reduce((product, size) => product * size, 1)
  const values = new Uint16Array(count * sizes.length)
  for (let outcome = 0; outcome < count; outcome += 1) {
    let rest = outcome
    for (let issue = sizes.length - 1; issue >= 0; issue -= 1) {
      values[outcome * sizes.length + issue] = rest % sizes[issue]
      rest = Math.floor(rest / sizes[issue])
    }
  }
  return { sizes, values }
}

const OWN = drawn(24, 11)
const THEIRS = drawn(24, 12)
const HALF_KNOWN = THEIRS.map((utility, outcome) => (outcome % 2 === 0 ? utility : Number.NaN))
const ISSUES = table([2, 3, 4])

/** What sits opposite, by the number of outcomes. */
const OPPONENTS: Readonly<Record<string, (count: number) => OffersByRound>> = {
  nonsense: (count) => (round) => (round * 7919 + 13) % count,
  repetition: (count) => () => count - 1,
  silence: () => () => NO_OFFER,
}

const legality = (seat: Seat, answers: readonly Answer[], offers: OffersByRound): string | undefined => {
  for (const [round, answer] of answers.entries()) {
    if (!Number.isInteger(answer) || answer < WALK || answer >= seat.own.length)
      return `round ${round}: answered ${answer}`
    const heard = seat.isFirst ? round - 1 : round
    const standing = heard < 0 ? NO_OFFER : offers(heard)
    if (answer === ACCEPT && standing === NO_OFFER) return `round ${round}: accepted when nothing was offered`
    const outcome = answer === ACCEPT ? standing : answer
    if (outcome >= 0 && isBelowReservation(seat, outcome, round / seat.rounds)) {
      return `round ${round}: ${answer === ACCEPT ? "accepted" : "offered"} ${seat.own[outcome]}, below ${seat.reservation}`
    }
  }
  return undefined
}

const breachAt = (strategy: Strategy, drafts: readonly SeatDraft[]): string | undefined => {
  for (const draft of drafts) {
    for (const isFirst of [true, false]) {
      const seat = seatOfLaw({ ...draft, isFirst })
      for (const [opponent, make] of Object.entries(OPPONENTS)) {
        const offers = make(seat.own.length)
        const broken = legality(seat, answersTo(strategy, seat, offers), offers)
        if (broken) return `${isFirst ? "first" : "second"} against ${opponent}, ${broken}`
      }
    }
  }
  return undefined
}

/** A law that holds where the answers on all these seats are legal and not below the reservation value. */
const soundOn = (name: string, drafts: readonly SeatDraft[]): StrategyLaw => ({
  name,
  breach: (strategy) => breachAt(strategy, drafts),
})

const many = (reservations: readonly number[], rest: Partial<Seat> = {}): SeatDraft[] =>
  reservations.map((reservation) => ({ own: OWN, theirs: THEIRS, issues: ISSUES, reservation, ...rest }))

const LONG = drawn(60, 13)

const isSame = (left: readonly Answer[], right: readonly Answer[]): boolean =>
  left.length === right.length && left.every((answer, round) => answer === right[round])

const alternately = (
  players: readonly [Player, Player],
  seats: readonly [Seat, Seat],
  offers: OffersByRound,
): Answer[] => {
  const answers: Answer[] = []
  let isOtherDone = false
  for (let round = 0; round < seats[0].rounds; round += 1) {
    const heard = round === 0 ? NO_OFFER : offers(round - 1)
    const answer = players[0].act(round, round / seats[0].rounds, heard)
    answers.push(answer)
    if (answer < 0) break
    // The other player sits opposite something else altogether, so what leaks from one to the other shows.
    if (!isOtherDone)
      isOtherDone = players[1].act(round, round / seats[1].rounds, (heard + 5) % seats[1].own.length) < 0
  }
  return answers
}

const purity: StrategyLaw = {
  name: "is pure in what it sees and in its seed",
  breach: (strategy) => {
    for (const [opponent, make] of Object.entries(OPPONENTS)) {
      const seat = seatOfLaw({ own: OWN, theirs: HALF_KNOWN, issues: ISSUES, rounds: 40 })
      const before = [seat.own.slice(), seat.theirs.slice(), seat.ranking.slice(), ISSUES.values.slice()]
      const first = answersTo(strategy, seat, make(OWN.length))
      const again = answersTo(strategy, seat, make(OWN.length))
      if (!isSame(first, again)) return `against ${opponent} it answered ${first}, then ${again}`
      const after = [seat.own, seat.theirs, seat.ranking, ISSUES.values]
      if (after.some((part, i) => part.some((figure, place) => !Object.is(figure, before[i][place])))) {
        return `against ${opponent} it wrote to its seat`
      }
    }
    return undefined
  },
}

const apartness: StrategyLaw = {
  name: "two players of it do not disturb each other",
  breach: (strategy) => {
    const seat = seatOfLaw({ own: OWN, theirs: HALF_KNOWN, issues: ISSUES, rounds: 40 })
    const other = seatOfLaw({ own: THEIRS, theirs: OWN, issues: ISSUES, rounds: 40, seed: 2 })
    const offers = OPPONENTS.nonsense(OWN.length)
    const alone = answersTo(strategy, seat, offers)
    const beside = alternately([strategy.sit(seat), strategy.sit(other)], [seat, other], offers)
    return isSame(alone, beside) ? undefined : `alone it answered ${alone}, beside another ${beside}`
  },
}

const leaving: StrategyLaw = {
  name: "offers and accepts nothing where every outcome is below its reservation value",
  breach: (strategy) => {
    const seat = seatOfLaw({ own: OWN.map((utility) => utility / 2), theirs: THEIRS, issues: ISSUES, reservation: 0.9 })
    const answers = answersOf(strategy.sit(seat), seat, OPPONENTS.nonsense(OWN.length))
    return answers.length === 1 && answers[0] === WALK ? undefined : `it answered ${answers} instead of leaving`
  },
}

/** All laws; a strategy that keeps them can sit anywhere. */
export const STRATEGY_LAWS: readonly StrategyLaw[] = [
  soundOn("answers legally, never below its reservation value", many([0.1, 0.3, 0.5, 0.7, 0.9])),
  soundOn("holds with the reservation values 0 and 1", [
    ...many([0, 1]),
    ...many([1], { own: OWN.map((utility, outcome) => (outcome === 5 ? 1 : utility)) }),
  ]),
  soundOn("leaves in time where agreements lose worth", many([0.3, 0.6, 0.9], { discount: 0.4 })),
  soundOn("holds with nothing known of the other side", [
    ...many([0, 0.4], { theirs: new Float64Array(OWN.length).fill(Number.NaN) }),
    ...many([0, 0.4], { theirs: new Float64Array(OWN.length).fill(Number.NaN), issues: undefined }),
    ...many([0, 0.4], { theirs: HALF_KNOWN }),
  ]),
  soundOn("holds with one outcome", [
    { own: Float64Array.of(0.6), theirs: Float64Array.of(0.2), reservation: 0.5 },
    { own: Float64Array.of(0.6), reservation: 0.6 },
    { own: Float64Array.of(0), theirs: Float64Array.of(0), reservation: 0 },
  ]),
  soundOn("holds where all outcomes are equal", [
    { own: new Float64Array(9).fill(0.5), theirs: new Float64Array(9).fill(0.5), reservation: 0.5 },
    { own: new Float64Array(9).fill(0), theirs: new Float64Array(9).fill(0), reservation: 0 },
  ]),
  soundOn("holds with 1 round and with 2", [...many([0.2], { rounds: 1 }), ...many([0.2], { rounds: 2 })]),
  soundOn("holds with 10,000 rounds", [{ own: LONG, theirs: drawn(60, 14), reservation: 0.97, rounds: 10_000 }]),
  leaving,
  purity,
  apartness,
]
