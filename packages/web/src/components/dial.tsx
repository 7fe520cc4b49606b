// A slider that says in words where it stands.

import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components"
import style from "./dial.module.css"

export interface DialRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface DialProps {
  readonly label: string
  readonly said: string
  readonly range: DialRange
  readonly value: number
  readonly onTurn: (value: number) => void
  readonly testId?: string
  /** When it comes: whoever asked for sliders goes on with the keyboard there. */
  readonly takesFocus?: boolean
}

export const Dial = ({ label, said, range, value, onTurn, testId, takesFocus = false }: DialProps) => (
  <Slider
    className={style.dial ?? ""}
    minValue={range.min}
    maxValue={range.max}
    step={range.step}
    value={value}
    onChange={onTurn}
  >
    <Label className={style.label}>{label}</Label>
    <SliderOutput className={style.said ?? ""}>{said}</SliderOutput>
    <SliderTrack className={style.track ?? ""}>
      <SliderThumb
        className={style.thumb ?? ""}
        autoFocus={takesFocus}
        {...(testId !== undefined && { "data-testid": testId })}
      />
    </SliderTrack>
  </Slider>
)
