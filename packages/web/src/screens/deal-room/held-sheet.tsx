// A move that the desk held back for want of a reason: say why, and it goes on; or it was said already.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Switch } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { Sheet } from "../../components/sheet.tsx"
import type { Entry } from "../../outbox/entry.ts"
import { useLog } from "../../outbox/use-log.ts"
import { useFormats } from "../../words/format.ts"
import { mayDecide } from "./guard-notes.tsx"
import { NO_REASON, ReasonFields, reasonSent } from "./reason-fields.tsx"
import type { Room } from "./use-room.ts"

export interface HeldSheetProps {
  readonly room: Room
  readonly entry: Entry
  readonly onClose: () => void
}

export const HeldSheet = ({ room, entry, onClose }: HeldSheetProps) => {
  const t = useTranslations("dealRoom.guard")
  const f = useFormats()
  const [reason, setReason] = useState(NO_REASON)
  const [alreadySaid, setAlreadySaid] = useState(false)
  const { answerHeld } = useLog(room.confirmed)
  if (entry.state.kind !== "held") return null
  const { approver, distance } = entry.state.held
  const isMine = mayDecide(room.me.role, approver)
  const sent = reasonSent(reason)
  const answer = () => {
    void answerHeld(entry, { ...(sent && { reason: sent }), ...(alreadySaid && { alreadySaid }) })
    onClose()
  }
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" size="l" isDisabled={!sent && !alreadySaid} onPress={answer}>
          {alreadySaid || isMine ? t("acrossAnyway") : t("askLeave")}
        </Button>
      }
    >
      <Notice
        kind="line"
        {...(distance !== null && { title: t("crosses", { distance: f.money(distance, room.deal.currency) }) })}
      >
        <p>{t(isMine && approver !== "auto" ? "mine" : approver)}</p>
      </Notice>
      <ReasonFields policy={room.policy} value={reason} onChange={setReason} />
      <Switch isSelected={alreadySaid} onChange={setAlreadySaid}>
        {t("alreadySaid")}. {t("alreadySaidMore")}
      </Switch>
    </Sheet>
  )
}
