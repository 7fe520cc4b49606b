// The three verdicts, each one tap away; the one that the desk proposes stands out.

import { ArrowRight, Clock, X } from "lucide-react"
import { Group } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import style from "./verdict-buttons.module.css"
import type { Verdict } from "./verdict-mark.tsx"

const ICONS = { pursue: <ArrowRight aria-hidden />, park: <Clock aria-hidden />, drop: <X aria-hidden /> } as const

const VERDICTS: readonly Verdict[] = ["pursue", "park", "drop"]

export interface VerdictButtonsProps {
  readonly title: string
  readonly proposed: Verdict | null
  readonly isParking: boolean
  readonly onVerdict: (verdict: Verdict) => void
}

export const VerdictButtons = ({ title, proposed, isParking, onVerdict }: VerdictButtonsProps) => {
  const t = useTranslations("leads.verdicts")
  return (
    <Group className={style.buttons ?? ""} aria-label={title}>
      {VERDICTS.map((verdict) => (
        <span key={verdict} className={style.one} data-proposed={verdict === proposed}>
          <Button
            icon={ICONS[verdict]}
            onPress={() => onVerdict(verdict)}
            {...(verdict === "park" && { "aria-expanded": isParking })}
          >
            {t(verdict)}
          </Button>
        </span>
      ))}
    </Group>
  )
}
