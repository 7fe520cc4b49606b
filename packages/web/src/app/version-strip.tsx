// Says that a newer version of the screens is ready.

import { useTranslations } from "use-intl"
import { Button } from "../components/button.tsx"
import { useNewVersion } from "./new-version.ts"
import style from "./strips.module.css"

export const VersionStrip = () => {
  const t = useTranslations("app")
  const { isWaiting, use } = useNewVersion()
  if (!isWaiting) return null
  return (
    <div role="status" className={style.strip}>
      <p>{t("newVersion")}</p>
      <Button kind="quiet" onPress={use}>
        {t("reload")}
      </Button>
    </div>
  )
}
