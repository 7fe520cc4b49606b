// Says when the desk cannot be heard, and how much waits here to go out.

import { CloudOff } from "lucide-react"
import { useTranslations } from "use-intl"
import { useIsOnline } from "../desk/online.ts"
import { useWaitingCount } from "../outbox/use-outbox.ts"
import style from "./strips.module.css"

export const ConnectionStrip = () => {
  const t = useTranslations("app")
  const isOnline = useIsOnline()
  const waiting = useWaitingCount()
  if (isOnline && waiting === 0) return <div role="status" className="visually-hidden" />
  return (
    <div role="status" className={style.strip}>
      <CloudOff aria-hidden />
      <p>
        {isOnline ? null : <strong>{t("offline")}. </strong>}
        {waiting > 0 ? t("waiting", { count: waiting }) : t("offlineMore")}
      </p>
    </div>
  )
}
