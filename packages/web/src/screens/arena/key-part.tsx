// What the signs of both drawings mean, in words.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import drawing from "../../components/drawing.module.css"
import { circle, cross, square } from "../../ladder/shapes.ts"
import { type MatchView, SOLUTIONS } from "./arena-types.ts"
import style from "./match.module.css"
import { SOLUTION_SIGNS } from "./signs.ts"
import { useArenaWords } from "./use-arena-words.ts"
import { useSolutionNames } from "./use-solution-names.ts"

const Entry = ({
  children,
  word,
  more,
}: {
  readonly children: ReactNode
  readonly word: string
  readonly more?: string
}) => (
  <li>
    <svg className={classes(drawing.sign, style.keySign)} viewBox="-14 -10 28 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
    <span>
      {word}
      {more ? <span className={style.soft}>: {more}</span> : null}
    </span>
  </li>
)

const EndEntry = ({ end }: Pick<MatchView, "end">) => {
  const t = useTranslations("arena.key")
  if (end === "agreement")
    return (
      <Entry word={t("agreed")}>
        <g className={style.agreement}>
          <circle r="8" />
          <path d="M-4,0L-1,3L4,-3" />
        </g>
      </Entry>
    )
  if (end === "deadline")
    return (
      <Entry word={t("deadline")}>
        <path className={style.deadline} d="M0,-9V9" />
      </Entry>
    )
  return (
    <Entry word={end === "walk" ? t("walked") : t("broke")}>
      <path className={style.walked} d={cross(16)} />
    </Entry>
  )
}

export interface KeyPartProps {
  readonly match: MatchView
  readonly ours: 0 | 1
}

export const KeyPart = ({ match, ours }: KeyPartProps) => {
  const t = useTranslations("arena.key")
  const words = useArenaWords()
  const names = useSolutionNames()
  const [us, them] = [words.who(match, ours), words.who(match, ours === 0 ? 1 : 0)]
  const shown = SOLUTIONS.filter((solution) => match.plane.solutions[solution].length > 0)
  return (
    <ul className={style.key} aria-label={t("title")}>
      <Entry word={t("ours", { who: us })}>
        <g className={style.ours}>
          <path className={style.last} d={square(11)} />
        </g>
      </Entry>
      <Entry word={t("theirs", { who: them })}>
        <g className={style.theirs}>
          <path className={style.last} d={circle(11)} />
        </g>
      </Entry>
      <Entry word={t("ourLine", { who: us })}>
        <path className={style.ourLine} d="M-13,0H13" />
      </Entry>
      <Entry word={t("theirLine", { who: them })}>
        <path className={style.theirLine} d="M-13,0H13" />
      </Entry>
      <EndEntry end={match.end} />
      <Entry word={t("possible")}>
        <path className={style.dots} d="M-8,3h0M0,-4h0M7,4h0" />
      </Entry>
      <Entry word={t("frontier")}>
        <path className={style.frontier} d="M-13,-6L0,-3L12,6" />
      </Entry>
      {shown.map((solution) => (
        <Entry key={solution} word={names[solution]} more={t(`${solution}More`)}>
          <path className={style.solution} d={SOLUTION_SIGNS[solution]} />
        </Entry>
      ))}
    </ul>
  )
}
