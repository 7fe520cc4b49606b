// What each side asked for itself, round by round, in pixels: time to the right, its own utility upwards, so that two curves which come down show
// who gave way and when. The drawing only draws what this says.

import { scaleLinear } from "d3-scale"
import { curveStepAfter, line } from "d3-shape"
import type { Point } from "../../ladder/geometry.ts"
import type { MatchView } from "./arena-types.ts"
import type { Plot } from "./plane-layout.ts"

type Seat = 0 | 1

export interface CourseWish {
  readonly match: Pick<MatchView, "steps" | "reservations" | "agreement" | "end" | "endedBy" | "rounds" | "roundsMax">
  readonly ours: Seat
  /** So many answers have been given. */
  readonly at: number
  readonly width: number
  readonly rem: number
}

export interface Course {
  readonly path: string
  readonly ahead: string
  readonly marks: readonly Point[]
  readonly last: Point | undefined
}

export interface CourseEnd extends Point {
  readonly kind: "agreement" | "walk" | "deadline" | "fault"
}

export interface CourseLayout {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly shares: readonly { readonly value: number; readonly y: number }[]
  readonly rounds: readonly { readonly round: number; readonly x: number }[]
  readonly ours: Course
  readonly theirs: Course
  readonly ourLine: number
  readonly theirLine: number
  /** Where the talks are now. */
  readonly now: number | undefined
  /** Several for a deal: what it is worth to either. */
  readonly ends: readonly CourseEnd[]
}

const SHARES = [0, 0.25, 0.5, 0.75, 1]
const ROUND_TICKS = 6
const MARKS_MAX = 40

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10

const steps = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveStepAfter)

/** Time of an answer in rounds: who acts second does so half a round later. */
const timeOf = (turn: number): number => 1 + turn / 2

const courseOf = ({ match, at }: CourseWish, by: Seat, place: (turn: number, own: number) => Point): Course => {
  const said: Point[] = []
  const ahead: Point[] = []
  match.steps.forEach((step, turn) => {
    if (step.by !== by || !step.utilities) return
    ;(turn < at ? said : ahead).push(place(turn, step.utilities[by]))
  })
  const last = said.at(-1)
  return {
    path: steps(said) ?? "",
    ahead: steps(last ? [last, ...ahead] : ahead) ?? "",
    marks: said.length <= MARKS_MAX ? said : [],
    last,
  }
}

const endsOf = (
  { match, at, ours }: CourseWish,
  place: (turn: number, own: number) => Point,
  plot: Plot,
): readonly CourseEnd[] => {
  const { steps: all, agreement, end, endedBy } = match
  if (at < all.length || all.length === 0) return []
  const turn = all.length - 1
  if (end === "agreement" && agreement)
    return agreement.utilities.map((utility) => ({ kind: "agreement", ...place(turn, utility) }))
  const { x } = place(turn, 0)
  if (endedBy === undefined) return [{ kind: "deadline", x, y: plot.top }]
  const own = all.findLast(({ by, utilities }) => by === endedBy && utilities !== undefined)?.utilities?.[endedBy]
  const y = own === undefined ? place(turn, match.reservations[ours]).y : place(turn, own).y
  return [{ kind: end === "walk" ? "walk" : "fault", x, y }]
}

export const courseLayout = (wish: CourseWish): CourseLayout => {
  const { match, ours, at, width, rem } = wish
  const height = Math.min(0.62 * width, 20 * rem)
  const plot = { left: 2.4 * rem, right: width - 1.2 * rem, top: 1.8 * rem, bottom: height - 2.9 * rem }
  const last = Math.max(2, match.rounds, timeOf(match.steps.length - 1))
  const x = scaleLinear([1, last], [plot.left, plot.right])
  const y = scaleLinear([0, 1], [plot.bottom, plot.top])
  const place = (turn: number, own: number): Point => ({ x: rounded(x(timeOf(turn))), y: rounded(y(own)) })
  const theirs: Seat = ours === 0 ? 1 : 0
  const whole = x.ticks(ROUND_TICKS).filter((round) => Number.isInteger(round) && round > 1)
  return {
    width,
    height,
    plot,
    shares: SHARES.map((value) => ({ value, y: rounded(y(value)) })),
    rounds: [1, ...whole].map((round) => ({ round, x: rounded(x(round)) })),
    ours: courseOf(wish, ours, place),
    theirs: courseOf(wish, theirs, place),
    ourLine: rounded(y(match.reservations[ours])),
    theirLine: rounded(y(match.reservations[theirs])),
    now: at > 0 && at < match.steps.length ? rounded(x(timeOf(at - 1))) : undefined,
    ends: endsOf(wish, place, plot),
  }
}
