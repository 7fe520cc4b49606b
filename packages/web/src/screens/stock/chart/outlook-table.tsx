// The chart as a table: the same days for whoever reads rather than looks.

import { useId } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../../../components/classes.ts"
import table from "../../../components/table.module.css"
import type { UnitOutlook } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./chart.module.css"

export interface OutlookTableProps {
  readonly id: string
  readonly outlook: UnitOutlook
  /** There for screen readers, and not to be seen. */
  readonly isHidden: boolean
}

const COLUMNS = ["line", "low", "high", "trade", "cost", "sold"] as const

const useCells = ({ currency }: UnitOutlook) => {
  const formats = useFormats()
  const about = (amount: number | null) => (amount === null ? "–" : formats.about(amount, currency))
  return ({ line, low, high, tradeValue, dayCost, soldBefore }: UnitOutlook["days"][number]) => ({
    line: formats.line(line, currency, "seller"),
    low: about(low),
    high: about(high),
    trade: about(tradeValue),
    cost: about(dayCost),
    sold: soldBefore === null ? "–" : formats.share(soldBefore),
  })
}

export const OutlookTable = ({ id, outlook, isHidden }: OutlookTableProps) => {
  const t = useTranslations("stock.chart.table")
  const formats = useFormats()
  const caption = useId()
  const cellsOf = useCells(outlook)
  const scrolls = isHidden ? {} : { tabIndex: 0, role: "region", "aria-labelledby": caption }
  return (
    <div id={id} className={isHidden ? "visually-hidden" : style.frame} {...scrolls}>
      <table className={classes(table.table, style.table)}>
        <caption id={caption}>{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={style.figure}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlook.days.map((day) => {
            const cells = cellsOf(day)
            return (
              <tr key={day.day} data-let-go={day.day === outlook.disposalDay}>
                <th scope="row">{formats.day(day.on)}</th>
                {COLUMNS.map((column) => (
                  <td key={column} className={style.figure}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
