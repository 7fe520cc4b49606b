// The plane of utilities: every possible deal as a faint dot, the efficient ones joined, what theory would choose, both lines, and the offers of
// both sides as two paths. Whose an offer is shows in its shape. The table below says the same.

import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import drawing from "../../components/drawing.module.css"
import { circle, square } from "../../ladder/shapes.ts"
import { useBox } from "../../ladder/use-box.ts"
import { useFormats } from "../../words/format.ts"
import type { MatchView } from "./arena-types.ts"
import style from "./match.module.css"
import { type OfferPath, type PlaneLayout, planeLayout } from "./plane-layout.ts"
import { SOLUTION_SIGNS } from "./signs.ts"
import { useArenaWords } from "./use-arena-words.ts"
import { useSolutionNames } from "./use-solution-names.ts"

const Ground = ({ layout }: { readonly layout: PlaneLayout }) => {
  const formats = useFormats()
  const { plot, ticks, ourLine, theirLine } = layout
  return (
    <>
      <path className={style.both} d={`M${ourLine},${theirLine}H${plot.right}V${plot.top}H${ourLine}Z`} />
      {ticks.map(({ value, x, y }) => (
        <g key={value}>
          <path className={style.grid} d={`M${plot.left},${y}H${plot.right}M${x},${plot.top}V${plot.bottom}`} />
          <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central">
            {formats.number(value)}
          </text>
          <text x={x} y={plot.bottom + 16} textAnchor="middle">
            {formats.number(value)}
          </text>
        </g>
      ))}
      <path className={style.dots} d={layout.dots} />
      <path className={style.frontier} d={layout.frontier} />
      <path className={style.theirLine} d={`M${plot.left},${theirLine}H${plot.right}`} />
      <path className={style.ourLine} d={`M${ourLine},${plot.top}V${plot.bottom}`} />
    </>
  )
}

const Offers = ({ offers, isOurs }: { readonly offers: OfferPath; readonly isOurs: boolean }) => {
  const sign = isOurs ? square : circle
  return (
    <g className={isOurs ? style.ours : style.theirs}>
      <path className={style.ahead} d={offers.ahead} />
      <path className={style.path} d={offers.path} />
      {offers.marks.map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an offer has no name but its place
        <path key={index} className={style.mark} d={sign(6)} transform={`translate(${x},${y})`} />
      ))}
      {offers.last ? (
        <path className={style.last} d={sign(12)} transform={`translate(${offers.last.x},${offers.last.y})`} />
      ) : null}
    </g>
  )
}

const Solutions = ({ layout: { solutions, labels } }: { readonly layout: PlaneLayout }) => (
  <>
    {labels.map(({ leader, text }) => (leader === "" ? null : <path key={text} className={style.leader} d={leader} />))}
    {solutions.map(({ solution, x, y }) => (
      <path
        key={`${solution} ${x} ${y}`}
        className={style.solution}
        d={SOLUTION_SIGNS[solution]}
        transform={`translate(${x},${y})`}
      />
    ))}
    {labels.map(({ x, y, text, anchor }) => (
      <text key={`${text} ${y}`} className={style.name} x={x} y={y} textAnchor={anchor} dominantBaseline="central">
        {text}
      </text>
    ))}
  </>
)

export interface DrawingProps {
  readonly match: MatchView
  readonly ours: 0 | 1
  readonly at: number
}

export const PlaneDrawing = ({ match, ours, at }: DrawingProps) => {
  const t = useTranslations("arena.match")
  const words = useArenaWords()
  const names = useSolutionNames()
  const [ref, box] = useBox<HTMLDivElement>()
  const [us, them] = [words.who(match, ours), words.who(match, ours === 0 ? 1 : 0)]
  const label = t("planeLabel", { outcomes: match.plane.outcomes, ours: us, theirs: them, end: words.end(match) })
  const layout = box && box.width > 0 ? planeLayout({ match, ours, at, names, ...box }) : undefined
  return (
    <div ref={ref} className={style.plane} data-testid="plane">
      {layout ? (
        <svg
          className={classes(drawing.drawing, style.drawing)}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={label}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
          <g aria-hidden="true">
            <Ground layout={layout} />
            <text x={0} y={12} className={style.axis}>
              {t("axisTheirs", { who: them })}
            </text>
            <text x={layout.plot.right} y={layout.height - 8} textAnchor="end" className={style.axis}>
              {t("axisOurs", { who: us })}
            </text>
            <Offers offers={layout.theirs} isOurs={false} />
            <Offers offers={layout.ours} isOurs />
            <Solutions layout={layout} />
            {layout.agreement ? (
              <g className={style.agreement} transform={`translate(${layout.agreement.x},${layout.agreement.y})`}>
                <circle r="11" />
                <path d="M-5,0L-1.5,4L5,-4" />
              </g>
            ) : null}
          </g>
        </svg>
      ) : null}
    </div>
  )
}
