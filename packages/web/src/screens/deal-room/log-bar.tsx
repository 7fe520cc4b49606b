// The log bar, always in reach of the thumb: what can have happened now, the likeliest first. On a phone the two offers stand alone and the
// rest behind "More"; on a larger screen all of them stand in a row.

import {
  CornerDownLeft,
  DoorOpen,
  Ellipsis,
  Gift,
  Handshake,
  Hourglass,
  LogOut,
  MessageCircle,
  MessageCircleReply,
  Phone,
} from "lucide-react"
import { type ReactNode, useState } from "react"
import { Toolbar } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import type { Deal } from "../../desk/types.ts"
import { MoreSheet } from "./lazy-parts.ts"
import style from "./log-bar.module.css"
import { actionsNow, type LogAction } from "./parties.ts"

const ICONS: Readonly<Record<LogAction, ReactNode>> = {
  "they-offered": <MessageCircle aria-hidden />,
  "we-offered": <MessageCircleReply aria-hidden />,
  "they-accepted": <Handshake aria-hidden />,
  "we-accepted": <Handshake aria-hidden />,
  "they-walked": <DoorOpen aria-hidden />,
  "they-came-back": <CornerDownLeft aria-hidden />,
  "we-called": <Phone aria-hidden />,
  "we-gave": <Gift aria-hidden />,
  "they-gave": <Gift aria-hidden />,
  "we-spent-time": <Hourglass aria-hidden />,
  "we-walked": <LogOut aria-hidden />,
  "we-came-back": <CornerDownLeft aria-hidden />,
}

export interface LogBarProps {
  readonly deal: Deal
  readonly onAction: (action: LogAction) => void
  /** Beside the actions when the talk has ended. */
  readonly ending?: ReactNode
}

const AHEAD = 2

export const LogBar = ({ deal, onAction, ending }: LogBarProps) => {
  const t = useTranslations("dealRoom.log")
  const [isOpen, setOpen] = useState(false)
  const actions = actionsNow(deal)
  if (actions.length === 0 && !ending) return null
  const choose = (action: LogAction) => {
    setOpen(false)
    onAction(action)
  }
  const button = (action: LogAction, index: number, isInSheet = false) => (
    <Button
      key={action}
      kind={index < AHEAD && !isInSheet && deal.phase === "talking" ? "primary" : "plain"}
      icon={ICONS[action]}
      onPress={() => choose(action)}
      data-testid={isInSheet ? `more-${action}` : action === "they-offered" ? "log-offer" : `log-${action}`}
    >
      {t(action)}
    </Button>
  )
  return (
    <div className={style.bar}>
      <Toolbar className={style.inner ?? ""} aria-label={t("bar")}>
        {ending}
        <div className={style.ahead}>{actions.slice(0, AHEAD).map((action, index) => button(action, index))}</div>
        <div className={style.rest}>{actions.slice(AHEAD).map((action, index) => button(action, index + AHEAD))}</div>
        {actions.length > AHEAD ? (
          <div className={style.more}>
            <Button icon={<Ellipsis aria-hidden />} aria-label={t("more")} onPress={() => setOpen(true)} />
          </div>
        ) : null}
      </Toolbar>
      {isOpen ? (
        <MoreSheet onClose={() => setOpen(false)}>
          {actions.slice(AHEAD).map((action, index) => button(action, index, true))}
        </MoreSheet>
      ) : null}
    </div>
  )
}
