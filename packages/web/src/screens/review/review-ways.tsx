// The pages of the review, side by side; that on fairness is for managers and owners.

import { Link, useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
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
  const list = useRef<HTMLElement>(null)
  const here = useLocation({ select: ({ pathname }) => pathname })
  // In the row that scrolls on a phone: where one is, is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>("[aria-current=page]")
    if (now && list.current) list.current.scrollLeft = now.offsetLeft - list.current.clientWidth / 3
  }, [here])
  const ways = isManager(useMe()) ? WAYS : WAYS.filter(({ word }) => word !== "fairness")
  return (
    <nav ref={list} className={style.ways} aria-label={t("label")}>
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
