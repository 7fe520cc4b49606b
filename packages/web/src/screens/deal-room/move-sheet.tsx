// The frame of every sheet that logs a move: what it would be, the guard rails with their figures, a reason where the line is crossed, and the
// button. Crossing the line with a reason is logged, or asks for leave, as the policy has it; what was said already can be logged as such.

import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Switch } from "../../components/fields.tsx"
import { Sheet } from "../../components/sheet.tsx"
import type { Leaving } from "../../components/use-leaving.ts"
import type { MoveToLog } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { GuardNotes, mayDecide } from "./guard-notes.tsx"
import { guardsFor } from "./guards.ts"
import { NO_REASON, ReasonFields, reasonSent } from "./reason-fields.tsx"
import type { Room } from "./use-room.ts"

/** What every sheet that logs is given. */
export interface InLogSheet {
  readonly room: Room
  readonly onClose: () => void
  /** The way out once it is logged. */
  readonly leaving: Leaving
}

export interface MoveSheetProps extends InLogSheet {
  readonly title: string
  /** What would be logged; undefined while it is not whole. */
  readonly move: MoveToLog | undefined
  readonly logLabel: string
  readonly children: ReactNode
}

export const MoveSheet = ({ room, title, move, onClose, leaving, logLabel, children }: MoveSheetProps) => {
  const t = useTranslations("dealRoom.guard")
  const f = useFormats()
  const [reason, setReason] = useState(NO_REASON)
  const [alreadySaid, setAlreadySaid] = useState(false)
  const { deal, policy, advice, me } = room
  const guards = move ? guardsFor({ deal, move, policy, advice }) : []
  const crossing = guards.find((guard) => guard.code === "crosses-line")
  const needsReason = crossing !== undefined && !alreadySaid && (policy?.approval.reasonNeeded ?? true)
  const mustAsk = crossing !== undefined && !alreadySaid && !mayDecide(me.role, crossing.approver)
  const isReady = move !== undefined && (!(needsReason || mustAsk) || reason.code !== null)
  const log = () => {
    if (!move || !isReady) return
    const sent = reasonSent(reason)
    const said = { ...(crossing && sent && { reason: sent }), ...(crossing && alreadySaid && { alreadySaid }) }
    leaving.leaveAfter(() => room.log({ ...move, ...said }))
  }
  return (
    <Sheet
      ref={leaving.sheet}
      title={title}
      onClose={onClose}
      actions={
        <>
          {crossing && move?.kind === "offer" ? (
            <Button onPress={() => leaving.leaveAfter(() => room.log({ ...move, price: crossing.line }))}>
              {t("stay", { line: f.money(crossing.line, deal.currency) })}
            </Button>
          ) : null}
          <Button kind="primary" size="l" isDisabled={!isReady} onPress={log} data-testid="log-confirm">
            {mustAsk ? t("askLeave") : crossing ? t("acrossAnyway") : guards.length > 0 ? t("goOn") : logLabel}
          </Button>
        </>
      }
    >
      {children}
      <GuardNotes guards={guards} deal={deal} role={me.role} />
      {crossing ? (
        <>
          <ReasonFields policy={policy} value={reason} onChange={setReason} />
          <Switch isSelected={alreadySaid} onChange={setAlreadySaid}>
            {t("alreadySaid")}. {t("alreadySaidMore")}
          </Switch>
        </>
      ) : null}
    </Sheet>
  )
}
