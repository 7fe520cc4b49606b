// One car of the list: what it is and how long it has stood here, ask, line and room, its line by day, when to let it go and what a day costs;
// beneath it what is wrong and what changed, in sentences.

import { Link } from "@tanstack/react-router"
import { CircleAlert, CircleDot } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import link from "../../components/title-link.module.css"
import type { StockFigures, StockLine } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { courseOfLine } from "./chart/course.ts"
import { SmallChart } from "./chart/small-chart.tsx"
import { useLetGoWords } from "./letting-go.tsx"
import style from "./stock.module.css"
import { useChangeWords } from "./use-change-words.ts"
import { useWarningWords } from "./use-warning-words.ts"

interface OfRow {
  readonly row: StockLine
}

const Head = ({ row: { unit } }: OfRow) => {
  const t = useTranslations("stock")
  const formats = useFormats()
  const { id, title, stockNumber, daysInStock, enquiries, status } = unit
  return (
    <div className={style.head}>
      <h3 className={style.name}>
        <Link to="/stock/$unitId" params={{ unitId: id }} className={link.title ?? ""}>
          {title}
        </Link>
      </h3>
      <p className={style.soft}>
        {[stockNumber, t("inStock", { days: formats.days(daysInStock) }), t("buyersCame", { count: enquiries })].join(
          " · ",
        )}
      </p>
      {status === "reserved" ? (
        <p className={style.soft}>
          {unit.dealId === null ? (
            t("isReserved")
          ) : (
            <>
              {t("isReserved")} ·{" "}
              <Link to="/deals/$dealId" params={{ dealId: unit.dealId }} className={style.inText ?? ""}>
                {t("theDeal")}
              </Link>
            </>
          )}
        </p>
      ) : null}
    </div>
  )
}

interface FigureProps {
  readonly label: string
  readonly children: ReactNode
  readonly more?: ReactNode
  readonly isLine?: boolean
}

export const Figure = ({ label, children, more, isLine = false }: FigureProps) => (
  <div className={classes(style.figure, isLine && style.isLine)}>
    <dt>{label}</dt>
    <dd>
      <span className={style.amount}>{children}</span>
      {more ? <span className={style.under}>{more}</span> : null}
    </dd>
  </div>
)

const LineFigure = ({ row: { line, state, unit } }: OfRow) => {
  const t = useTranslations("stock")
  const formats = useFormats()
  const about = (amount: string) => formats.about(Number(amount), unit.currency)
  if (!line || line.sight === "hidden") {
    if (state === "not-yet") return <Figure label={t("line")}>{t("lineLater")}</Figure>
    return state === "known" ? null : <Figure label={t("line")}>–</Figure>
  }
  return line.sight === "banded" ? (
    <Figure label={t("line")} isLine>
      {t("lineBand", { from: about(line.from), to: about(line.to) })}
    </Figure>
  ) : (
    <Figure label={t("line")} isLine more={t("lineBand", { from: about(line.low), to: about(line.high) })}>
      {formats.line(line.price, unit.currency, "seller")}
    </Figure>
  )
}

const DayCostFigure = ({ row: { figures, unit } }: OfRow) => {
  const t = useTranslations("stock")
  const formats = useFormats()
  const total = figures?.dayCost?.total
  if (total === undefined) return null
  return <Figure label={t(total < 0 ? "aDayBrings" : "aDay")}>{formats.about(Math.abs(total), unit.currency)}</Figure>
}

const Figures = ({ row }: OfRow) => {
  const t = useTranslations("stock")
  const formats = useFormats()
  const { ask, currency } = row.unit
  const room = row.figures?.room ?? null
  return (
    <dl className={style.figures}>
      <Figure label={t("ask")}>{ask === null ? t("noAsk") : formats.money(ask, currency)}</Figure>
      <LineFigure row={row} />
      {room === null ? null : <Figure label={t("room")}>{formats.about(room, currency)}</Figure>}
      <DayCostFigure row={row} />
    </dl>
  )
}

const Ahead = ({ row, figures }: OfRow & { readonly figures: StockFigures }) => {
  const t = useTranslations("stock")
  const letGo = useLetGoWords()
  const course = courseOfLine(row)
  const isAhead = figures.disposalDay !== null && figures.disposalDay > 0
  return (
    <div className={style.ahead}>
      {course ? <SmallChart course={course} currency={row.unit.currency} letGoOn={figures.disposalOn} /> : null}
      <p className={style.letGo}>
        <span className={style.label}>{t("letGo")}</span> {letGo(figures)}
        {isAhead ? <span className="visually-hidden"> {t("disposal.onMore")}</span> : null}
      </p>
    </div>
  )
}

export interface WarningsProps {
  readonly warnings: StockFigures["warnings"]
  readonly currency: string
}

export const Warnings = ({ warnings, currency }: WarningsProps) => {
  const words = useWarningWords(currency)
  if (warnings.length === 0) return null
  return (
    <ul className={style.warnings}>
      {warnings.map((warning) => (
        <li key={warning.code}>
          <CircleAlert aria-hidden />
          <span>{words(warning)}</span>
        </li>
      ))}
    </ul>
  )
}

export interface ChangesProps {
  readonly changes: StockFigures["changes"]
  readonly since: string | null
  readonly currency: string
}

export const Changes = ({ changes, since, currency }: ChangesProps) => {
  const t = useTranslations("stock.changes")
  const formats = useFormats()
  const words = useChangeWords(currency)
  if (changes.length === 0) return null
  return (
    <p className={style.changes}>
      <CircleDot aria-hidden />
      <span>
        {since === null ? null : <span className={style.label}>{t("since", { day: formats.shortDay(since) })} · </span>}
        {changes.map(words).join(" ")}
      </span>
    </p>
  )
}

const Incomplete = ({ row, mayState }: OfRow & { readonly mayState: boolean }) => {
  const t = useTranslations("stock")
  return (
    <p className={style.soft}>
      {t("noLine")}{" "}
      {mayState ? (
        <Link to="/stock/$unitId/figures" params={{ unitId: row.unit.id }} className={style.inText ?? ""}>
          {t("stateThem")}
        </Link>
      ) : null}
    </p>
  )
}

export const StockRow = ({ row, mayState }: OfRow & { readonly mayState: boolean }) => {
  const { figures, unit, state, line } = row
  const isSeen = line?.sight !== "hidden"
  return (
    <article className={style.row} data-testid="stock-row">
      <Head row={row} />
      <Figures row={row} />
      {figures ? <Ahead row={row} figures={figures} /> : null}
      <div className={style.notes}>
        {state === "incomplete" && isSeen ? <Incomplete row={row} mayState={mayState} /> : null}
        {figures ? (
          <>
            <Warnings warnings={figures.warnings} currency={unit.currency} />
            <Changes changes={figures.changes} since={figures.changedSince} currency={unit.currency} />
          </>
        ) : null}
      </div>
    </article>
  )
}
