// Who did how well, sortable by every figure; whether the first is first by luck; and for a chosen strategy against whom.

import { ArrowDown, ArrowUp } from "lucide-react"
import { type RefObject, useEffect, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import { Folded } from "../../components/folded.tsx"
import { WideTable } from "../../components/wide-table.tsx"
import { useFormats } from "../../words/format.ts"
import { IntervalMark } from "../review/chart/interval-mark.tsx"
import { type IntervalScale, intervalScale } from "../review/chart/interval-scale.ts"
import type { Result } from "./arena-types.ts"
import { COLUMNS, type Column, type SortedBy, sortedStandings, turnedTo } from "./sorted-standings.ts"
import style from "./tables.module.css"
import { useArenaWords } from "./use-arena-words.ts"

type Standing = Result["standings"][number]

const Head = ({
  column,
  by,
  onSort,
}: {
  readonly column: Column
  readonly by: SortedBy
  readonly onSort: (column: Column) => void
}) => {
  const t = useTranslations("arena.standing")
  const isBy = by.column === column
  const Arrow = by.isRising ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      className={classes(column !== "strategy" && column !== "advantage" && style.number)}
      {...(isBy && { "aria-sort": by.isRising ? "ascending" : "descending" })}
    >
      <button type="button" className={style.sort} onClick={() => onSort(column)}>
        {t(column)}
        {isBy ? <Arrow aria-hidden /> : null}
      </button>
    </th>
  )
}

const Advantage = ({ standing, scale }: { readonly standing: Standing; readonly scale: IntervalScale }) => {
  const t = useTranslations("arena.standing")
  const words = useArenaWords()
  const { advantage, advantageInterval: interval } = standing
  return (
    <span className={style.measured}>
      <span className={style.value}>{words.figure(advantage)}</span>
      {interval ? (
        <>
          <IntervalMark interval={{ ...interval, middle: advantage }} scale={scale} reference={0} />
          <span className={style.range}>
            {t("range", { low: words.figure(interval.low), high: words.figure(interval.high) })}
          </span>
        </>
      ) : (
        <span className={classes(style.range, style.wide)}>{t("noRange")}</span>
      )}
    </span>
  )
}

interface RowProps {
  readonly standing: Standing
  readonly place: number
  readonly scale: IntervalScale
  readonly isChosen: boolean
  readonly onChoose: () => void
}

const NOTHING = "–"

const Row = ({ standing, place, scale, isChosen, onChoose }: RowProps) => {
  const t = useTranslations("arena.standing")
  const formats = useFormats()
  const words = useArenaWords()
  const { strategy, utility, agreementRate, nashDistance, n, faults, belowReservation } = standing
  const has = n > 0
  return (
    <tr className={style.row} data-chosen={isChosen}>
      <td className={style.place}>{has ? formats.number(place) : NOTHING}</td>
      <th scope="row">
        <button
          type="button"
          className={style.choose}
          aria-pressed={isChosen}
          aria-label={t("choose", { strategy })}
          onClick={onChoose}
        >
          {strategy}
        </button>
        {faults > 0 ? <span className={style.warning}>{t("faults", { count: faults })}</span> : null}
        {belowReservation > 0 ? <span className={style.warning}>{t("below", { count: belowReservation })}</span> : null}
      </th>
      <td className={style.figure}>{has ? <Advantage standing={standing} scale={scale} /> : NOTHING}</td>
      <td className={style.number}>{has ? words.figure(utility) : NOTHING}</td>
      <td className={style.number}>{has ? formats.share(agreementRate) : NOTHING}</td>
      <td className={style.number}>{nashDistance === undefined ? NOTHING : words.figure(nashDistance)}</td>
      <td className={style.number}>{formats.number(n)}</td>
    </tr>
  )
}

const Verdict = ({ standings }: { readonly standings: readonly Standing[] }) => {
  const t = useTranslations("arena.standing")
  const words = useArenaWords()
  const [first, second] = standings
  if (!second) return null
  if (!first.advantageInterval || !second.behind) return <p>{t("alone")}</p>
  const said = { first: first.strategy, second: second.strategy, gap: words.figure(second.behind.mean) }
  return <p className={style.verdict}>{second.behind.low > 0 ? t("ahead", said) : t("close", said)}</p>
}

/** What was pressed to get here is gone. A new standing is what one waited for; coming back to one leaves the page where it was. */
const useArrivalOf = (result: Result, seen: RefObject<Result | undefined>): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: seen.current === result })
    seen.current = result
  }, [result, seen])
  return heading
}

export interface StandingPartProps {
  /** The result that was looked at last. */
  readonly seen: RefObject<Result | undefined>
  readonly result: Result
  readonly chosen: string | undefined
  readonly onChoose: (strategy: string | undefined) => void
}

export const StandingPart = ({ result, seen, chosen, onChoose }: StandingPartProps) => {
  const { standings } = result
  const t = useTranslations("arena.standing")
  const heading = useArrivalOf(result, seen)
  const [by, setBy] = useState<SortedBy>({ column: "advantage", isRising: false })
  const sorted = useMemo(() => sortedStandings(standings, by), [standings, by])
  const scale = useMemo(
    () =>
      intervalScale(
        standings.flatMap(({ advantage, advantageInterval: interval }) =>
          interval ? [{ ...interval, middle: advantage }] : [],
        ),
        { reference: 0 },
      ),
    [standings],
  )
  return (
    <section className={style.part} aria-labelledby="arena-standing" data-testid="standing">
      <h2 id="arena-standing" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <Verdict standings={standings} />
      <p className={style.soft}>{t("caption")}</p>
      <WideTable labelledBy="arena-standing">
        <caption className="visually-hidden">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col" className={style.place}>
              <span className="visually-hidden">{t("rank")}</span>
            </th>
            {COLUMNS.map((column) => (
              <Head key={column} column={column} by={by} onSort={(wanted) => setBy(turnedTo(by, wanted))} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((standing) => (
            <Row
              key={standing.strategy}
              standing={standing}
              place={standings.indexOf(standing) + 1}
              scale={scale}
              isChosen={standing.strategy === chosen}
              onChoose={() => onChoose(standing.strategy === chosen ? undefined : standing.strategy)}
            />
          ))}
        </tbody>
      </WideTable>
      <Folded title={t("what")}>
        <p className={style.soft}>{t("explain")}</p>
      </Folded>
    </section>
  )
}
