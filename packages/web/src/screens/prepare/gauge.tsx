// The prices that matter on one short scale: the line with its range, what we believe of their limit, what is asked and aimed for. A picture
// of what stands in words beside it, so a screen reader passes it by.

import { scaleLinear } from "d3-scale"
import style from "./gauge.module.css"

export interface GaugeProps {
  readonly line: { readonly low: number; readonly at: number; readonly high: number } | undefined
  readonly belief: readonly [number, number] | undefined
  readonly ask: number | undefined
  readonly target: number | undefined
}

const MARGIN = 0.12

export const Gauge = ({ line, belief, ask, target }: GaugeProps) => {
  const prices = [line?.low, line?.high, line?.at, ...(belief ?? []), ask, target].filter(
    (price): price is number => price !== undefined && Number.isFinite(price),
  )
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  if (prices.length < 2 || least === most) return null
  const room = (most - least) * MARGIN
  const place = scaleLinear([least - room, most + room], [0, 100])
  const at = (price: number) => ({ insetInlineStart: `${place(price)}%` })
  const band = (low: number, high: number) => ({ ...at(low), inlineSize: `${place(high) - place(low)}%` })
  return (
    <div className={style.gauge} aria-hidden>
      <span className={style.axis} />
      {belief ? <span className={style.belief} style={band(...belief)} /> : null}
      {line ? <span className={style.range} style={band(line.low, line.high)} /> : null}
      {ask === undefined ? null : <span className={style.ask} style={at(ask)} />}
      {target === undefined ? null : <span className={style.target} style={at(target)} />}
      {line ? <span className={style.line} style={at(line.at)} data-testid="gauge-line" /> : null}
    </div>
  )
}
