// The box of a checkbox, which its checkbox tells whether it is ticked or has the focus.

import { Check } from "lucide-react"
import style from "./check-box.module.css"

export const CheckBox = () => (
  <span className={style.box} aria-hidden>
    <Check />
  </span>
)
