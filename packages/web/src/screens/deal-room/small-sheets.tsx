// Logging what is no figure: an acceptance, a walk-out, a return.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Choices } from "../../components/fields.tsx"
import { useFormats } from "../../words/format.ts"
import { type InLogSheet, MoveSheet } from "./move-sheet.tsx"
import type { Party } from "./parties.ts"
import { NO_REASON, ReasonFields, reasonSent } from "./reason-fields.tsx"

interface SmallSheetProps extends InLogSheet {
  readonly by: Party
}

export const AcceptSheet = ({ room, by, onClose, leaving }: SmallSheetProps) => {
  const t = useTranslations("dealRoom.accept")
  const f = useFormats()
  const { deal } = room
  const taken = by === "us" ? deal.theirOffer : deal.ourOffer
  const price = taken === null ? "" : f.money(taken, deal.currency)
  return (
    <MoveSheet
      room={room}
      title={t(by === "us" ? "usTitle" : "themTitle", { price })}
      move={{ kind: "accept", by }}
      onClose={onClose}
      leaving={leaving}
      logLabel={t("log", { price })}
    >
      <p>{t(by === "us" ? "usLead" : "themLead", { price })}</p>
    </MoveSheet>
  )
}

export const WalkSheet = ({ room, by, onClose, leaving }: SmallSheetProps) => {
  const t = useTranslations("dealRoom.walk")
  const f = useFormats()
  const [door, setDoor] = useState<"open" | "closed">("open")
  const [reason, setReason] = useState(NO_REASON)
  const { deal, advice, policy } = room
  const risk = advice?.moves.find(({ move }) => move === "walk")?.valueAtRisk
  const odds = advice?.reasons.find(({ code }) => code === "walking-may-be-a-mistake")?.probability
  const sent = by === "us" ? reasonSent(reason) : undefined
  return (
    <MoveSheet
      room={room}
      title={t(by === "us" ? "usTitle" : "themTitle")}
      move={{ kind: "walk", by, door, ...(sent && { reason: sent }) }}
      onClose={onClose}
      leaving={leaving}
      logLabel={t("log")}
    >
      <Choices
        label={t("door")}
        choices={[
          { id: "open", label: t("open"), detail: t("openMore") },
          { id: "closed", label: t("closed"), detail: t("closedMore") },
        ]}
        value={door}
        onChange={setDoor}
      />
      {by === "us" && risk !== undefined && odds !== undefined ? (
        <p>{t("mistake", { odds: f.share(odds), risk: f.about(risk, deal.currency) })}</p>
      ) : null}
      {by === "us" ? <ReasonFields policy={policy} value={reason} onChange={setReason} /> : null}
    </MoveSheet>
  )
}

export const ReturnSheet = ({ room, by, onClose, leaving }: SmallSheetProps) => {
  const t = useTranslations("dealRoom.comeBack")
  return (
    <MoveSheet
      room={room}
      title={t(by === "us" ? "usTitle" : "themTitle")}
      move={{ kind: "return", by }}
      onClose={onClose}
      leaving={leaving}
      logLabel={t(by === "us" ? "logUs" : "log")}
    >
      {null}
    </MoveSheet>
  )
}
