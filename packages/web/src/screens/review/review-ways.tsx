// The pages of the review, side by side; that on fairness is for managers and owners.

import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { isManager, useMe } from "../../desk/session.ts"
import style from "./review.module.css"

const WAYS = [
  { to: "/review", word: "month" },
  { to: "/review/deals", word: "deals" },
  { to: "/review/call-backs", word: "callBacks" },
  { to: "/review/learnt", word: "learnt" },
  { to: "/review/fairness", word: "fairness" },
] as const

export const ReviewWays = () => {
  const t = useTranslations("review.ways")
  const ways = isManager(useMe()) ? WAYS : WAYS.filter(({ word }) => word !== "fairness")
  return (
    <nav className={style.ways} aria-label={t("label")}>
      <ul className={style.wayList}>
        {ways.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} className={style.way ?? ""} activeOptions={{ exact: to === "/review", includeSearch: false }}>
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
