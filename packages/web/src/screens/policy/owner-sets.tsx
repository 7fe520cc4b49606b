// Why a field cannot be changed: an owner sets it.

import { Lock } from "lucide-react"
import { useTranslations } from "use-intl"
import style from "./policy-form.module.css"

export const OwnerSets = ({ isOwner }: { readonly isOwner: boolean }) => {
  const t = useTranslations("policy")
  return isOwner ? null : (
    <p className={style.ownerSets}>
      <Lock aria-hidden />
      {t("ownerSets")}
    </p>
  )
}
