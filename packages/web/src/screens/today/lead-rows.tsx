// Leads that want a decision today: those that were parked until now, and in one row all that do not earn their hours.

import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import style from "./today.module.css"
import type { LeadsNow } from "./today.ts"

export const WokenRow = ({ woken }: { readonly woken: LeadsNow["woken"][number] }) => {
  const t = useTranslations("today")
  const { leadId, title } = woken
  return (
    <li className={style.row}>
      <div className={style.what}>
        <Link to="/leads/$leadId" params={{ leadId }} className={style.title ?? ""}>
          {title}
        </Link>
        <div className={style.soft}>{t("woken")}</div>
      </div>
      <div className={style.figure} />
      <div className={style.last}>
        <div className={style.when} />
        <div className={style.actions}>
          <ButtonLink to="/leads/$leadId" params={{ leadId }}>
            {t("open")}
          </ButtonLink>
        </div>
      </div>
    </li>
  )
}

interface LeadsToDropRowProps {
  readonly count: number
  readonly isEverybody: boolean
}

export const LeadsToDropRow = ({ count, isEverybody }: LeadsToDropRowProps) => {
  const t = useTranslations("today")
  // Said either way: what the list shows unless told hangs on the role.
  const search = { verdict: "drop", who: isEverybody ? "team" : "mine" }
  return (
    <li className={style.row}>
      <div className={style.what}>
        <Link to="/leads" search={search as never} className={style.title ?? ""}>
          {t("toDrop", { count })}
        </Link>
        <div className={style.soft}>{t("toDropMore")}</div>
      </div>
      <div className={style.figure} />
      <div className={style.last}>
        <div className={style.when} />
        <div className={style.actions}>
          <ButtonLink to="/leads" search={search}>
            {t("look")}
          </ButtonLink>
        </div>
      </div>
    </li>
  )
}
