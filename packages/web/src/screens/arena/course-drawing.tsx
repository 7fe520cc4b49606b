// Offers over time: what each side asked for itself, both lines, where the talks are now and how they ended. The table below says the same.

import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import drawing from "../../components/drawing.module.css"
import { circle, cross, square } from "../../ladder/shapes.ts"
import { useBox } from "../../ladder/use-box.ts"
import { useFormats } from "../../words/format.ts"
import { type Course, type CourseEnd, type CourseLayout, courseLayout } from "./course-layout.ts"
import style from "./match.module.css"
import type { DrawingProps } from "./plane-drawing.tsx"
import { useArenaWords } from "./use-arena-words.ts"

const Ground = ({ layout }: { readonly layout: CourseLayout }) => {
  const formats = useFormats()
  const { plot, shares, rounds, ourLine, theirLine, now } = layout
  return (
    <>
      {shares.map(({ value, y }) => (
        <g key={value}>
          <path className={style.grid} d={`M${plot.left},${y}H${plot.right}`} />
          <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central">
            {formats.number(value)}
          </text>
        </g>
      ))}
      {rounds.map(({ round, x }) => (
        <text key={round} x={x} y={plot.bottom + 16} textAnchor="middle">
          {formats.number(round)}
        </text>
      ))}
      <path className={style.theirLine} d={`M${plot.left},${theirLine}H${plot.right}`} />
      <path className={style.ourLine} d={`M${plot.left},${ourLine}H${plot.right}`} />
      {now === undefined ? null : <path className={style.now} d={`M${now},${plot.top}V${plot.bottom}`} />}
    </>
  )
}

const Asked = ({ course, isOurs }: { readonly course: Course; readonly isOurs: boolean }) => {
  const sign = isOurs ? square : circle
  return (
    <g className={isOurs ? style.ours : style.theirs}>
      <path className={style.ahead} d={course.ahead} />
      <path className={style.path} d={course.path} />
      {course.marks.map(({ x, y }) => (
        <path key={x} className={style.mark} d={sign(6)} transform={`translate(${x},${y})`} />
      ))}
      {course.last ? (
        <path className={style.last} d={sign(11)} transform={`translate(${course.last.x},${course.last.y})`} />
      ) : null}
    </g>
  )
}

const End = ({ end: { kind, x, y }, plot }: { readonly end: CourseEnd; readonly plot: CourseLayout["plot"] }) => {
  if (kind === "deadline") return <path className={style.deadline} d={`M${x},${plot.top}V${plot.bottom}`} />
  if (kind !== "agreement") return <path className={style.walked} d={cross(18)} transform={`translate(${x},${y})`} />
  return (
    <g className={style.agreement} transform={`translate(${x},${y})`}>
      <circle r="9" />
      <path d="M-4,0L-1,3L4,-3" />
    </g>
  )
}

export const CourseDrawing = ({ match, ours, at }: DrawingProps) => {
  const t = useTranslations("arena.match")
  const words = useArenaWords()
  const [ref, box] = useBox<HTMLDivElement>()
  const layout = box && box.width > 0 ? courseLayout({ match, ours, at, ...box }) : undefined
  return (
    <div ref={ref} className={style.course}>
      {layout ? (
        <svg
          className={classes(drawing.drawing, style.drawing)}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={t("courseLabel", { end: words.end(match) })}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
          <g aria-hidden="true">
            <Ground layout={layout} />
            <text x={0} y={12} className={style.axis}>
              {t("axisOwn")}
            </text>
            <text x={layout.plot.right} y={layout.height - 8} textAnchor="end" className={style.axis}>
              {t("round")}
            </text>
            <Asked course={layout.theirs} isOurs={false} />
            <Asked course={layout.ours} isOurs />
            {layout.ends.map((end) => (
              <End key={`${end.kind} ${end.y}`} end={end} plot={layout.plot} />
            ))}
          </g>
        </svg>
      ) : null}
    </div>
  )
}
