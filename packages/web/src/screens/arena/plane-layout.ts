// Where everything of the plane of utilities stands, in pixels: what a deal is worth to us to the right, to them upwards, both from 0 to 1. Dots
// are one path, since ten thousand circles are ten thousand elements. The drawing only draws what this says.

import { scaleLinear } from "d3-scale"
import type { Point } from "../../ladder/geometry.ts"
import { along } from "../../ladder/shapes.ts"
import { spreadLabels } from "../../ladder/spread-labels.ts"
import { textWidth } from "../../ladder/text-width.ts"
import { type MatchView, SOLUTIONS, type Solution, type Spot } from "./arena-types.ts"

type Seat = 0 | 1

export interface PlaneWish {
  readonly match: Pick<MatchView, "plane" | "reservations" | "steps" | "agreement">
  /** On whose side we stand. */
  readonly ours: Seat
  /** So many answers have been given. */
  readonly at: number
  readonly width: number
  /** Root's font size. */
  readonly rem: number
  readonly names: Readonly<Record<Solution, string>>
}

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface OfferPath {
  /** What has been said so far, in order, as a path and as its marks. */
  readonly path: string
  readonly marks: readonly Point[]
  readonly last: Point | undefined
  /** What is still to come. */
  readonly ahead: string
}

export interface SolutionMark extends Point {
  readonly solution: Solution
}

export interface SolutionLabel extends Point {
  readonly text: string
  readonly anchor: "start" | "end"
  /** From the point to the word, where the word had to move. */
  readonly leader: string
}

export interface PlaneLayout {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly ticks: readonly { readonly value: number; readonly x: number; readonly y: number }[]
  readonly dots: string
  readonly frontier: string
  /** Of us upright, of them level. */
  readonly ourLine: number
  readonly theirLine: number
  readonly ours: OfferPath
  readonly theirs: OfferPath
  readonly solutions: readonly SolutionMark[]
  readonly labels: readonly SolutionLabel[]
  readonly agreement: Point | undefined
}

const TICKS = [0, 0.25, 0.5, 0.75, 1]
const HIGHEST_REM = 34
/** Beyond so many marks of one side only the path is drawn. */
const MARKS_MAX = 60
const DIGITS = 10

const rounded = (pixels: number): number => Math.round(pixels * DIGITS) / DIGITS

type Place = (spot: Spot) => Point

/** Each point a stroke of no length with round ends. */
const dotsPath = (dots: Float64Array, place: Place): string => {
  let path = ""
  for (let i = 0; i < dots.length; i += 2) {
    const { x, y } = place([dots[i], dots[i + 1]])
    path += `M${x},${y}h0`
  }
  return path
}

const offersOf = ({ match: { steps }, at }: PlaneWish, by: Seat, place: Place): OfferPath => {
  const said: Point[] = []
  const ahead: Point[] = []
  steps.forEach((step, turn) => {
    if (step.by !== by || !step.utilities) return
    const point = place(step.utilities)
    if (turn < at) said.push(point)
    else ahead.push(point)
  })
  const last = said.at(-1)
  return {
    path: along(said),
    marks: said.length <= MARKS_MAX ? said : [],
    last,
    ahead: along(last ? [last, ...ahead] : ahead),
  }
}

const solutionMarks = ({ match: { plane } }: PlaneWish, place: Place): readonly SolutionMark[] =>
  SOLUTIONS.flatMap((solution) => plane.solutions[solution].map((spot) => ({ solution, ...place(spot) })))

/**
 * Points where several coincide have one word for all of them; beyond the frontier there is room, above it to the right. Where that is not enough,
 * a word stands to the left and below: between the points of the frontier, which falls to the right, it would hide the next.
 */
const labelsOf = (marks: readonly SolutionMark[], { names, rem }: PlaneWish, plot: Plot): readonly SolutionLabel[] => {
  const size = 0.75 * rem
  const gap = 0.9 * rem
  const groups = [...Map.groupBy(marks, ({ x, y }) => `${x} ${y}`).values()]
  const wanted = groups.map((group) => {
    const [point] = group
    const text = [...new Set(group.map(({ solution }) => names[solution]))].join(" · ")
    const fits = point.x + gap + textWidth(text, size) <= plot.right
    const at = fits ? point.y - gap / 2 : point.y + gap / 2
    return { at, height: size * 1.35, weight: group.length, point, text, fits }
  })
  return spreadLabels(wanted, plot.top, plot.bottom).map(({ label: { point, text, fits }, at }) => {
    const x = rounded(fits ? point.x + gap : point.x - gap)
    const y = rounded(at)
    const isFar = Math.abs(at - point.y) > gap
    return { x, y, text, anchor: fits ? "start" : "end", leader: isFar ? `M${point.x},${point.y}L${x},${y}` : "" }
  })
}

export const planeLayout = (wish: PlaneWish): PlaneLayout => {
  const { match, ours, width, rem } = wish
  const height = Math.min(width, HIGHEST_REM * rem)
  const plot = { left: 2.4 * rem, right: width - 0.8 * rem, top: 1.8 * rem, bottom: height - 2.9 * rem }
  const x = scaleLinear([0, 1], [plot.left, plot.right])
  const y = scaleLinear([0, 1], [plot.bottom, plot.top])
  const theirs: Seat = ours === 0 ? 1 : 0
  const place: Place = (spot) => ({ x: rounded(x(spot[ours])), y: rounded(y(spot[theirs])) })
  const solutions = solutionMarks(wish, place)
  return {
    width,
    height,
    plot,
    ticks: TICKS.map((value) => ({ value, x: rounded(x(value)), y: rounded(y(value)) })),
    dots: dotsPath(match.plane.dots, place),
    frontier: along(match.plane.frontier.map(place)),
    ourLine: rounded(x(match.reservations[ours])),
    theirLine: rounded(y(match.reservations[theirs])),
    ours: offersOf(wish, ours, place),
    theirs: offersOf(wish, theirs, place),
    solutions,
    labels: labelsOf(solutions, wish, plot),
    agreement:
      match.agreement && wish.at >= match.steps.length && match.steps.length > 0
        ? place(match.agreement.utilities)
        : match.agreement && match.steps.length === 0
          ? place(match.agreement.utilities)
          : undefined,
  }
}
