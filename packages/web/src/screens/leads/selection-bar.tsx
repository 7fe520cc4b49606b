// What is selected, and what can be done with all of it at once.

import { X } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import style from "./selection-bar.module.css"

export interface SelectionBarProps {
  readonly count: number
  readonly onDrop: () => void
  readonly onClear: () => void
}

export const SelectionBar = ({ count, onDrop, onClear }: SelectionBarProps) => {
  const t = useTranslations("leads")
  return (
    <>
      <div role="status" className="visually-hidden">
        {count > 0 ? t("selected", { count }) : ""}
      </div>
      {count > 0 ? (
        <div className={style.bar} data-testid="selection-bar">
          <p className={style.count}>{t("selected", { count })}</p>
          <Button kind="quiet" onPress={onClear}>
            {t("clearSelection")}
          </Button>
          <Button kind="primary" icon={<X aria-hidden />} onPress={onDrop}>
            {t("dropSelected", { count })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
