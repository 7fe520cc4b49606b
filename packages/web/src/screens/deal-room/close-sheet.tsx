// The end of a deal: how it ended and why; afterwards, what became of it; and opening it again.

import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Choices } from "../../components/fields.tsx"
import { CountField, MoneyField } from "../../components/money-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Deal } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { NO_REASON, ReasonFields, reasonSent } from "./reason-fields.tsx"
import { useKeepDeal } from "./use-reopen.ts"
import type { Room } from "./use-room.ts"

type Outcome = NonNullable<Deal["outcome"]>

/** What the desk takes as the end of a deal in this phase. */
const outcomesOf = ({ phase }: Deal): readonly Outcome[] => {
  if (phase === "agreed") return ["won", "lost", "withdrawn"]
  return phase === "talking" ? ["lost", "withdrawn"] : ["lost", "walked", "withdrawn"]
}

interface EndSheetProps {
  readonly room: Room
  readonly onClose: () => void
}

export const CloseSheet = ({ room, onClose }: EndSheetProps) => {
  const t = useTranslations("dealRoom.closing")
  const f = useFormats()
  const { deal, policy } = room
  const outcomes = outcomesOf(deal)
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0])
  const [reason, setReason] = useState(NO_REASON)
  const keep = useKeepDeal(deal.id)
  const closing = useMutation({
    mutationFn: () => {
      const sent = reasonSent(reason)
      return ask("closeDeal", {
        params: { dealId: deal.id },
        body: { outcome, ...(sent && { reason: sent }) },
        ifMatch: deal.version,
      })
    },
    onSuccess: async (closed) => {
      await keep(closed)
      onClose()
    },
  })
  const price = deal.agreedPrice === null ? "" : f.money(deal.agreedPrice, deal.currency)
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" size="l" isPending={closing.isPending} onPress={() => closing.mutate()}>
          {t("log")}
        </Button>
      }
    >
      <Choices
        label={t("outcome")}
        choices={outcomes.map((id) => ({ id, label: t(id), detail: t(`${id}More`, { price }) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === "won" ? null : <ReasonFields policy={policy} value={reason} onChange={setReason} />}
      {closing.error ? <Problem error={closing.error} /> : null}
    </Sheet>
  )
}

const LEARNT = [
  "they-came-back",
  "they-bought-elsewhere",
  "sold-to-another",
  "as-agreed",
  "fell-through",
  "returned",
  "unknown",
] as const

export const LearntSheet = ({ room, onClose }: EndSheetProps) => {
  const t = useTranslations("dealRoom.learnt")
  const { deal } = room
  const isMade = deal.closed?.outcome === "won"
  const [learnt, setLearnt] = useState<(typeof LEARNT)[number]>(isMade ? "as-agreed" : "they-bought-elsewhere")
  const [price, setPrice] = useState<string | null>(null)
  const [margin, setMargin] = useState<string | null>(null)
  const [days, setDays] = useState<number | null>(null)
  const keep = useKeepDeal(deal.id)
  const learning = useMutation({
    mutationFn: () =>
      ask("learnOutcome", {
        params: { dealId: deal.id },
        body: {
          learnt,
          ...(price !== null && { price }),
          ...(margin !== null && { margin }),
          ...(days !== null && { days }),
        },
        ifMatch: deal.version,
      }),
    onSuccess: async (known) => {
      await keep(known)
      onClose()
    },
  })
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" size="l" isPending={learning.isPending} onPress={() => learning.mutate()}>
          {t("log")}
        </Button>
      }
    >
      <p>{t("lead")}</p>
      <Choices
        label={t("what")}
        choices={LEARNT.map((id) => ({ id, label: t(id) }))}
        value={learnt}
        onChange={setLearnt}
      />
      <MoneyField label={t("price")} currency={deal.currency} value={price} onChange={setPrice} />
      {isMade ? (
        <MoneyField
          label={t("margin")}
          hint={t("marginHint")}
          currency={deal.currency}
          value={margin}
          onChange={setMargin}
          isSigned
        />
      ) : null}
      <CountField
        label={t("days")}
        value={days}
        onChange={setDays}
        min={0}
        max={3650}
        format={{ maximumFractionDigits: 0 }}
      />
      {learning.error ? <Problem error={learning.error} /> : null}
    </Sheet>
  )
}
