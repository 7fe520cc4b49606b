// The ladder as a table: the same story for whoever reads rather than looks. Columns that only we may see are left out of a public story.

import { useId } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../components/classes.ts"
import table from "../components/table.module.css"
import style from "./ladder-table.module.css"
import type { ToldMove } from "./tell.ts"

export interface LadderTableProps {
  readonly moves: readonly ToldMove[]
  /** Only what the customer may see. */
  readonly isPublic: boolean
  /** There for screen readers, and not to be seen. */
  readonly isHidden?: boolean
  readonly id?: string
}

const COLUMNS = ["time", "who", "what", "price", "step", "toLine", "belief"] as const
const PRIVATE: ReadonlySet<string> = new Set(["toLine", "belief"])
const FIGURES: ReadonlySet<string> = new Set(["price", "step", "toLine"])

type Column = (typeof COLUMNS)[number]

const Row = ({ move, columns, pending }: { move: ToldMove; columns: readonly Column[]; pending: string }) => (
  <tr className={classes(move.isPending && style.pending)}>
    {columns.map((column) =>
      column === "time" ? (
        <th key={column} scope="row">
          {move.time}
          {move.isPending && <span className={style.note}> {pending}</span>}
        </th>
      ) : (
        <td key={column} className={classes(FIGURES.has(column) && style.figure)}>
          {move[column]}
        </td>
      ),
    )}
  </tr>
)

export const LadderTable = ({ moves, isPublic, isHidden = false, id }: LadderTableProps) => {
  const words = useTranslations("ladder")
  const caption = useId()
  const columns = COLUMNS.filter((column) => !(isPublic && PRIVATE.has(column)))
  const scrolls = isHidden ? {} : { tabIndex: 0, role: "region", "aria-labelledby": caption }
  return (
    <div id={id} className={isHidden ? "visually-hidden" : style.frame} {...scrolls}>
      <table className={classes(table.table, style.table)}>
        <caption id={caption}>{words("table.caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes(FIGURES.has(column) && style.figure)}>
                {words(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <Row key={move.key} move={move} columns={columns} pending={words("pending")} />
          ))}
          {moves.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{words("nothingYet")}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
