// Where one can go. All of it lies in the bar at the top where there is room; a phone has room for four at its foot, and the rest is in the menu.

import { useQuery } from "@tanstack/react-query"
import { BookUser, CalendarCheck, CarFront, Handshake, ListOrdered, MessagesSquare, Scale, Stamp } from "lucide-react"
import { type ReactNode, useSyncExternalStore } from "react"
import { useTranslations } from "use-intl"
import { ask } from "../desk/client.ts"
import style from "./shell.module.css"

export interface Way {
  readonly to: "/" | "/deals" | "/leads" | "/stock" | "/customers" | "/approvals" | "/review" | "/practice"
  readonly word: "today" | "deals" | "leads" | "stock" | "customers" | "approvals" | "review" | "practice"
  readonly icon: ReactNode
}

/** At the foot of a phone. */
export const NEAR_WAYS: readonly Way[] = [
  { to: "/", word: "today", icon: <CalendarCheck aria-hidden /> },
  { to: "/deals", word: "deals", icon: <Handshake aria-hidden /> },
  { to: "/leads", word: "leads", icon: <ListOrdered aria-hidden /> },
  { to: "/stock", word: "stock", icon: <CarFront aria-hidden /> },
]

export const FURTHER_WAYS: readonly Way[] = [
  { to: "/customers", word: "customers", icon: <BookUser aria-hidden /> },
  { to: "/approvals", word: "approvals", icon: <Stamp aria-hidden /> },
  { to: "/review", word: "review", icon: <Scale aria-hidden /> },
  { to: "/practice", word: "practice", icon: <MessagesSquare aria-hidden /> },
]

const roomy = matchMedia("(width >= 64rem)")

const subscribe = (tell: () => void): (() => void) => {
  roomy.addEventListener("change", tell)
  return () => roomy.removeEventListener("change", tell)
}

/** Whether all ways lie in the bar at the top. */
export const useHasTopWays = (): boolean => useSyncExternalStore(subscribe, () => roomy.matches)

export const useWaitingApprovals = (): number =>
  useQuery({
    queryKey: ["approvals", "count"],
    queryFn: async ({ signal }) => {
      const { items } = await ask("listApprovals", { query: { status: "waiting", limit: "50" }, signal })
      return items.filter(({ mayAnswer }) => mayAnswer).length
    },
  }).data ?? 0

/** Approvals that wait for an answer of one's own. */
export const WaitingBadge = () => {
  const t = useTranslations("app")
  const count = useWaitingApprovals()
  return count > 0 ? (
    <span className={style.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t("approvalsWaiting", { count })}</span>
    </span>
  ) : null
}
