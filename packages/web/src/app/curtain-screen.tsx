// What a customer sees while the curtain is drawn: our name, and nothing else of ours.

import { Eye } from "lucide-react"
import { useEffect, useRef } from "react"
import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import { useMaybeMe } from "../desk/session.ts"
import { useCurtain } from "./curtain.tsx"
import style from "./curtain-screen.module.css"
import { Mark } from "./mark.tsx"

export const CurtainScreen = () => {
  const t = useTranslations("app")
  const me = useMaybeMe()
  const { lift } = useCurtain()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <main className={style.curtain} data-testid="curtain">
      <title>{t("curtainTitle")}</title>
      <div className={style.middle}>
        <Mark />
        <h1>{me?.organisation.name ?? t("name")}</h1>
        <p className="visually-hidden" role="status">
          {t("curtainDrawn")}. {t("curtainMore")}
        </p>
      </div>
      <AriaButton ref={button} className={style.lift ?? ""} onPress={lift}>
        <Eye aria-hidden />
        {t("lift")}
      </AriaButton>
    </main>
  )
}
