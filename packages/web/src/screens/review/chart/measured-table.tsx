// Figures that are compared, one a row, each with its bounds drawn on one scale: a table, so that it reads the same without the drawing. Where
// a row has too few cases it says so in place of the figure.

import type { ReactNode } from "react"
import { useId } from "react"
import { WideTable } from "../../../components/wide-table.tsx"
import type { Interval } from "../../../desk/types.ts"
import { IntervalMark } from "./interval-mark.tsx"
import { intervalScale, type ScaleWish } from "./interval-scale.ts"
import style from "./measured-table.module.css"

export interface MeasuredRow {
  readonly id: string
  readonly name: ReactNode
  /** What stands before the figure: counts. */
  readonly cells?: readonly ReactNode[]
  readonly interval: Interval | null
  /** The middle in words, or why there is no figure. */
  readonly said: ReactNode
  readonly range?: string | undefined
  /** The whole, among its parts. */
  readonly isWhole?: boolean
  /** A sum dwarfs its parts: it is told and not drawn. */
  readonly isSum?: boolean
  /** Bounds of what fits, without a middle. */
  readonly isBounds?: boolean
  /** A sentence under the row. */
  readonly note?: ReactNode
}

export interface MeasuredTableProps {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  /** Heads of the name, the cells and the figure. */
  readonly heads: readonly string[]
  readonly rows: readonly MeasuredRow[]
  readonly scale?: ScaleWish
}

export const MeasuredTable = ({
  caption,
  isCaptionHidden = false,
  heads,
  rows,
  scale: wish = {},
}: MeasuredTableProps) => {
  const captionId = useId()
  const scale = intervalScale(
    rows.flatMap(({ interval, isSum }) => (interval && !isSum ? [interval] : [])),
    wish,
  )
  const last = heads.length - 1
  return (
    <WideTable labelledBy={captionId}>
      <caption id={captionId} className={isCaptionHidden ? "visually-hidden" : undefined}>
        {caption}
      </caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} scope="col" className={index > 0 && index < last ? style.number : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} scale={scale} reference={wish.reference} columns={heads.length} />
        ))}
      </tbody>
    </WideTable>
  )
}

interface RowProps {
  readonly row: MeasuredRow
  readonly scale: ReturnType<typeof intervalScale>
  readonly reference: number | undefined
  readonly columns: number
}

const Row = ({
  row: { id, name, cells = [], interval, said, range, isWhole = false, isSum = false, isBounds = false, note },
  scale,
  reference,
  columns,
}: RowProps) => (
  <>
    <tr className={style.row} data-whole={isWhole} data-noted={note !== undefined}>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
        <td key={`${id} ${index}`} className={style.number}>
          {cell}
        </td>
      ))}
      <td className={style.figure}>
        {interval === null ? (
          <span className={style.soft}>{said}</span>
        ) : (
          <span className={style.measured}>
            <span className={style.value}>{said}</span>
            {isSum ? (
              <span />
            ) : (
              <IntervalMark
                interval={interval}
                scale={scale}
                reference={reference}
                isWhole={isWhole}
                isBounds={isBounds}
              />
            )}
            <span className={style.range}>{range}</span>
          </span>
        )}
      </td>
    </tr>
    {note === undefined ? null : (
      <tr className={style.row} data-whole={isWhole}>
        <td className={style.note} colSpan={columns}>
          {note}
        </td>
      </tr>
    )}
  </>
)
