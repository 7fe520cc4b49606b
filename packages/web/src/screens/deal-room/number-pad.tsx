// A pad for figures: big keys for a thumb, and a field that takes a keyboard as well. It holds decimal text as it is typed; what it means is
// for whoever asked.

import { Delete } from "lucide-react"
import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import style from "./number-pad.module.css"
import { figureTyped } from "./number-pad-text.ts"

export interface NumberPadProps {
  readonly label: string
  /** Digits and at most one point. */
  readonly typed: string
  readonly onType: (typed: string) => void
  /** As it will be logged, in full: "£9,250". */
  readonly shown: string
  readonly decimals: number
  readonly onEnter: () => void
}

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0"] as const

export const NumberPad = ({ label, typed, onType, shown, decimals, onEnter }: NumberPadProps) => {
  const t = useTranslations("dealRoom.pad")
  const press = (key: string) => onType(figureTyped(typed + key, decimals))
  return (
    <div className={style.pad}>
      <label className={style.display}>
        <span className={style.label}>{label}</span>
        <span className={style.shown} aria-hidden>
          {shown}
        </span>
        <input
          className={style.input}
          data-testid="log-price"
          inputMode="none"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the sheet was opened to type this figure
          autoFocus
          value={typed}
          onChange={({ target }) => onType(figureTyped(target.value, decimals))}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault()
              onEnter()
            }
          }}
        />
      </label>
      <div className={style.keys}>
        {KEYS.map((key) => (
          <AriaButton
            key={key}
            className={style.key ?? ""}
            isDisabled={key === "." && decimals === 0}
            excludeFromTabOrder
            onPress={() => press(key)}
          >
            {key}
          </AriaButton>
        ))}
        <AriaButton
          className={style.key ?? ""}
          aria-label={t("erase")}
          excludeFromTabOrder
          onPress={() => onType(typed.slice(0, -1))}
        >
          <Delete aria-hidden />
        </AriaButton>
      </div>
    </div>
  )
}
