// What stands around the screens of a desk: where one can go, the curtain, what is wrong with the connection. On a phone the ways lie at
// the bottom, within reach of the thumb; the deal room puts its log bar there instead.

import { useQuery } from "@tanstack/react-query"
import { Link, Outlet, useMatches } from "@tanstack/react-router"
import { BookUser, CalendarCheck, EyeOff, Handshake, Plus, Stamp } from "lucide-react"
import { Activity, type ReactNode } from "react"
import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import { ask } from "../desk/client.ts"
import { useLive } from "../desk/live.ts"
import { useMe } from "../desk/session.ts"
import { useOutboxDelivery } from "../outbox/use-outbox.ts"
import { ConnectionStrip } from "./connection-strip.tsx"
import { useCurtain } from "./curtain.tsx"
import { CurtainScreen } from "./curtain-screen.tsx"
import { ExampleStrip } from "./example-strip.tsx"
import { Mark } from "./mark.tsx"
import { MenuButton } from "./menu-button.tsx"
import style from "./shell.module.css"
import { VersionStrip } from "./version-strip.tsx"

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The screen has a bar of its own at the bottom of a phone. */
    readonly hasOwnBar?: boolean
  }
}

const useWaitingApprovals = (): number =>
  useQuery({
    queryKey: ["approvals", "count"],
    queryFn: async ({ signal }) => {
      const { items } = await ask("listApprovals", { query: { status: "waiting", limit: "50" }, signal })
      return items.filter(({ mayAnswer }) => mayAnswer).length
    },
  }).data ?? 0

interface Way {
  readonly to: "/" | "/deals" | "/customers" | "/approvals"
  readonly word: "today" | "deals" | "customers" | "approvals"
  readonly icon: ReactNode
}

const WAYS: readonly Way[] = [
  { to: "/", word: "today", icon: <CalendarCheck aria-hidden /> },
  { to: "/deals", word: "deals", icon: <Handshake aria-hidden /> },
  { to: "/customers", word: "customers", icon: <BookUser aria-hidden /> },
  { to: "/approvals", word: "approvals", icon: <Stamp aria-hidden /> },
]

const Badge = ({ count }: { readonly count: number }) => {
  const t = useTranslations("app")
  return count > 0 ? (
    <span className={style.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t("approvalsWaiting", { count })}</span>
    </span>
  ) : null
}

const Ways = ({ className }: { readonly className: string }) => {
  const t = useTranslations("app")
  const waiting = useWaitingApprovals()
  return (
    <ul className={className}>
      {WAYS.map(({ to, word, icon }) => (
        <li key={to}>
          <Link to={to} className={style.way ?? ""} activeOptions={{ exact: to === "/" }}>
            {icon}
            <span>{t(word)}</span>
            {word === "approvals" ? <Badge count={waiting} /> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const TopBar = () => {
  const t = useTranslations("app")
  const { draw } = useCurtain()
  return (
    <header className={style.top}>
      <Link to="/" className={style.brand ?? ""} aria-label={t("name")}>
        <Mark />
        <span>{t("name")}</span>
      </Link>
      <nav className={style.topWays} aria-label={t("navigation")}>
        <Ways className={style.topList ?? ""} />
      </nav>
      <div className={style.tools}>
        <Link to="/deals/new" className={style.newDeal ?? ""} aria-label={t("newDeal")}>
          <Plus aria-hidden />
          <span>{t("newDeal")}</span>
        </Link>
        <AriaButton className={style.tool ?? ""} onPress={draw} aria-label={t("draw")}>
          <EyeOff aria-hidden />
        </AriaButton>
        <MenuButton className={style.tool ?? ""} />
      </div>
    </header>
  )
}

const BottomBar = () => {
  const t = useTranslations("app")
  return (
    <nav className={style.bottom} aria-label={t("navigation")}>
      <Ways className={style.bottomList ?? ""} />
    </nav>
  )
}

export const Shell = () => {
  const t = useTranslations("app")
  const me = useMe()
  const { isDrawn } = useCurtain()
  const hasOwnBar = useMatches().some(({ staticData }) => staticData.hasOwnBar)
  useLive(me.organisation.id)
  useOutboxDelivery(me.userId)
  return (
    <>
      {isDrawn ? <CurtainScreen /> : null}
      <Activity mode={isDrawn ? "hidden" : "visible"}>
        <div className={style.shell} data-own-bar={hasOwnBar}>
          <a href="#content" className={style.skip}>
            {t("skip")}
          </a>
          <TopBar />
          <ExampleStrip />
          <ConnectionStrip />
          <VersionStrip />
          <main id="content" className={style.content} tabIndex={-1}>
            <Outlet />
          </main>
          {hasOwnBar ? null : <BottomBar />}
        </div>
      </Activity>
    </>
  )
}
