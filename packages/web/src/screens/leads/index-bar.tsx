// What an hour on a lead earns, as a dot on its range, against the upright stroke of what an hour must earn. A picture of what stands in words
// beside it, so a screen reader passes it by.

import style from "./index-bar.module.css"
import { type BarFigures, placesOf } from "./index-scale.ts"

export interface IndexBarProps extends BarFigures {
  readonly top: number
}

export const IndexBar = ({ top, ...figures }: IndexBarProps) => {
  const { at, from, to, price, isBeyond } = placesOf(figures, top)
  return (
    <span className={style.bar} data-beyond={isBeyond} aria-hidden>
      <span className={style.axis} />
      <span className={style.range} style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
      {price === undefined ? null : <span className={style.price} style={{ insetInlineStart: `${price}%` }} />}
      <span className={style.dot} style={{ insetInlineStart: `${at}%` }} />
    </span>
  )
}
