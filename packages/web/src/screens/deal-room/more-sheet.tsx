// Everything else that can have happened, on a phone.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Sheet } from "../../components/sheet.tsx"
import style from "./log-bar.module.css"

export const MoreSheet = ({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) => {
  const t = useTranslations("dealRoom.log")
  return (
    <Sheet title={t("moreTitle")} onClose={onClose}>
      <div className={style.list}>{children}</div>
    </Sheet>
  )
}
