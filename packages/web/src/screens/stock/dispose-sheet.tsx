// Lets a unit go without a deal: for what, when, why. It can be taken back into stock afterwards.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Unit } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { NO_REASON, ReasonFields, reasonSent } from "../deal-room/reason-fields.tsx"
import { useUnitChange } from "./use-unit-change.ts"

const FIELDS = ["price", "on", "reason.code", "reason.note"] as const

export interface DisposeSheetProps {
  readonly unit: Unit
  /** What the trade leaves today, as far as it is known. */
  readonly tradeValue: number | null
  readonly onClose: () => void
}

export const DisposeSheet = ({ unit, tradeValue, onClose }: DisposeSheetProps) => {
  const t = useTranslations("stock.dispose")
  const formats = useFormats()
  const change = useUnitChange()
  const policy = useQuery(policyQuery()).data?.policy
  const [price, setPrice] = useState<string | null>(null)
  const [on, setOn] = useState("")
  const [reason, setReason] = useState(NO_REASON)
  const params = { unitId: unit.id }
  const body = () => {
    const sent = reasonSent(reason)
    return { price: price ?? "", ...(on !== "" && { on }), ...(sent && { reason: sent }) }
  }
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <p>{t("lead")}</p>
      <WireForm
        operation="disposeUnit"
        body={body}
        send={(wish) => change.write(unit, (ifMatch) => ask("disposeUnit", { params, ifMatch, body: wish }))}
        onDone={onClose}
        fields={FIELDS}
      >
        {({ isSending }) => (
          <>
            <MoneyField
              name="price"
              label={t("price")}
              {...(tradeValue !== null && { hint: t("trade", { amount: formats.about(tradeValue, unit.currency) }) })}
              currency={unit.currency}
              value={price}
              onChange={setPrice}
              autoFocus
            />
            <TextField name="on" type="date" label={t("on")} hint={t("onHint")} value={on} onChange={setOn} />
            <ReasonFields policy={policy} value={reason} onChange={setReason} />
            <div>
              <Button type="submit" kind="primary" isPending={isSending} isWide>
                {t("do")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
    </Sheet>
  )
}
