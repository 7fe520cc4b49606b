// What stands around the screens of a desk: where one can go, the curtain, what is wrong with the connection. On a phone the ways lie at
// the bottom, within reach of the thumb; the deal room puts its log bar there instead.

import { Link, Outlet, useMatches } from "@tanstack/react-router"
import { Ellipsis, EyeOff, Plus } from "lucide-react"
import { Activity, type ReactNode } from "react"
import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import { SkipLink } from "../components/skip-link.tsx"
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
import { useKeptFocus } from "./use-kept-focus.ts"
import { VersionStrip } from "./version-strip.tsx"
import { FURTHER_WAYS, NEAR_WAYS, WaitingBadge, type Way } from "./ways.tsx"

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The screen has a bar of its own at the bottom of a phone. */
    readonly hasOwnBar?: boolean
  }
}

interface WaysProps {
  readonly ways: readonly Way[]
  readonly className: string
  readonly children?: ReactNode
}

const Ways = ({ ways, className, children }: WaysProps) => {
  const t = useTranslations("app")
  return (
    <ul className={className}>
      {ways.map(({ to, word, icon }) => (
        <li key={to}>
          <Link to={to} className={style.way ?? ""} activeOptions={{ exact: to === "/" }}>
            {icon}
            <span>{t(word)}</span>
            {word === "approvals" ? <WaitingBadge /> : null}
          </Link>
        </li>
      ))}
      {children}
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
        <Ways ways={[...NEAR_WAYS, ...FURTHER_WAYS]} className={style.topList ?? ""} />
      </nav>
      <div className={style.tools}>
        <Link to="/deals/new" className={style.newDeal ?? ""} aria-label={t("newDeal")}>
          <Plus aria-hidden />
          <span>{t("newDeal")}</span>
        </Link>
        <AriaButton className={style.tool ?? ""} onPress={draw} aria-label={t("draw")}>
          <EyeOff aria-hidden />
        </AriaButton>
        <div className={style.topMenu}>
          <MenuButton className={style.tool ?? ""} />
        </div>
      </div>
    </header>
  )
}

const BottomBar = () => {
  const t = useTranslations("app")
  return (
    <nav className={style.bottom} aria-label={t("navigation")}>
      <Ways ways={NEAR_WAYS} className={style.bottomList ?? ""}>
        <li>
          <MenuButton className={style.way ?? ""}>
            <Ellipsis aria-hidden />
            <span>{t("more")}</span>
            <WaitingBadge />
          </MenuButton>
        </li>
      </Ways>
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
  useKeptFocus()
  return (
    <>
      {isDrawn ? <CurtainScreen /> : null}
      <Activity mode={isDrawn ? "hidden" : "visible"}>
        <div className={style.shell} data-own-bar={hasOwnBar}>
          <SkipLink to="content">{t("skip")}</SkipLink>
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
