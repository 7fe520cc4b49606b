// What one can do now, under the thumb: name a price, hold, take theirs, walk; while they are away call, wait or let them go; when one has left
// and they call, take it, go back or stay away. Only what the desk would not refuse is offered.

import {
  CornerDownLeft,
  DoorClosed,
  Handshake,
  Hourglass,
  LogOut,
  MessageCircleReply,
  Pause,
  Phone,
} from "lucide-react"
import type { ReactNode } from "react"
import { Toolbar } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import type { Practice, PracticeMove } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"

export interface PracticeBarProps {
  readonly practice: Practice
  readonly isDisabled: boolean
  readonly onMove: (move: PracticeMove) => void
  readonly onPrice: (kind: "offer" | "call") => void
}

interface Action {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly isPrimary?: boolean
  readonly isDisabled?: boolean
  readonly run: () => void
}

const useActions = ({ practice, onMove, onPrice }: PracticeBarProps): readonly Action[] => {
  const t = useTranslations("practice.bar")
  const f = useFormats()
  const { side, currency, standing, phase, callsLeft } = practice
  const accept: readonly Action[] =
    standing.them === null
      ? []
      : [
          {
            id: "accept",
            label: t("accept", { price: f.money(standing.them, currency) }),
            icon: <Handshake aria-hidden />,
            run: () => onMove({ kind: "accept" }),
          },
        ]
  if (phase === "they-left") {
    const isSpent = callsLeft === 0
    return [
      {
        id: "call",
        label: isSpent ? t("called") : t("call"),
        icon: <Phone aria-hidden />,
        isPrimary: true,
        isDisabled: isSpent,
        run: () => onPrice("call"),
      },
      { id: "wait", label: t("wait"), icon: <Hourglass aria-hidden />, run: () => onMove({ kind: "wait", days: 1 }) },
      {
        id: "let-go",
        label: t("letGo"),
        icon: <DoorClosed aria-hidden />,
        run: () => onMove({ kind: "walk", door: "closed" }),
      },
    ]
  }
  if (phase === "we-left") {
    return [
      ...accept,
      { id: "return", label: t("return"), icon: <CornerDownLeft aria-hidden />, run: () => onMove({ kind: "return" }) },
      {
        id: "stay-away",
        label: t("stayAway"),
        icon: <DoorClosed aria-hidden />,
        run: () => onMove({ kind: "walk", door: "closed" }),
      },
    ]
  }
  const hold: readonly Action[] =
    standing.us === null
      ? []
      : [{ id: "hold", label: t("hold"), icon: <Pause aria-hidden />, run: () => onMove({ kind: "hold" }) }]
  return [
    {
      id: "offer",
      label: side === "seller" ? t("offerSell") : t("offerBuy"),
      icon: <MessageCircleReply aria-hidden />,
      isPrimary: true,
      run: () => onPrice("offer"),
    },
    ...accept,
    ...hold,
    { id: "walk", label: t("walk"), icon: <LogOut aria-hidden />, run: () => onMove({ kind: "walk", door: "open" }) },
  ]
}

export const PracticeBar = (props: PracticeBarProps) => {
  const t = useTranslations("practice.bar")
  const actions = useActions(props)
  return (
    <div className={style.bar}>
      <Toolbar className={style.actions ?? ""} aria-label={t("label")}>
        {actions.map(({ id, label, icon, isPrimary = false, isDisabled = false, run }) => (
          <Button
            key={id}
            kind={isPrimary ? "primary" : "plain"}
            icon={icon}
            isDisabled={isDisabled}
            isPending={props.isDisabled}
            onPress={run}
            data-testid={`practice-${id}`}
          >
            {label}
          </Button>
        ))}
      </Toolbar>
    </div>
  )
}
