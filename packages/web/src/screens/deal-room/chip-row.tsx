// The likely figures, one tap each.

import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import { useFormats } from "../../words/format.ts"
import style from "./chip-row.module.css"
import type { Chip } from "./chips.ts"

export interface ChipRowProps {
  readonly chips: readonly Chip[]
  readonly currency: string
  readonly onChoose: (price: string) => void
}

export const ChipRow = ({ chips, currency, onChoose }: ChipRowProps) => {
  const t = useTranslations("dealRoom.pad")
  const f = useFormats()
  return (
    <ul className={style.chips} aria-label={t("likely")}>
      {chips.map(({ kind, price }) => (
        <li key={price}>
          <AriaButton
            className={classes(style.chip, kind === "advised" && style.advised)}
            data-testid={`chip-${kind}`}
            onPress={() => onChoose(price)}
          >
            <b>{f.money(price, currency)}</b>
            {kind === "round" ? null : <span>{t(kind)}</span>}
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}
