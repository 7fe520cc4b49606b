// Changes what we ask in public; the line stands beside the field, for whoever may see it.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import type { Unit } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useUnitChange } from "./use-unit-change.ts"

const FIELDS = ["ask"] as const

export interface RepriceSheetProps {
  readonly unit: Unit
  /** Today's, for whoever may see it. */
  readonly line: string | undefined
  readonly onClose: () => void
  readonly onDone: (unit: Unit) => void
}

export const RepriceSheet = ({ unit, line, onClose, onDone }: RepriceSheetProps) => {
  const t = useTranslations("stock.reprice")
  const formats = useFormats()
  const change = useUnitChange()
  const [wish, setWish] = useState(unit.ask)
  const params = { unitId: unit.id }
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <p>{t("lead")}</p>
      <WireForm
        operation="repriceUnit"
        body={() => ({ ask: wish ?? "" })}
        send={(body) => change.write(unit, (ifMatch) => ask("repriceUnit", { params, ifMatch, body }))}
        onDone={onDone}
        fields={FIELDS}
      >
        {({ isSending }) => (
          <>
            <MoneyField
              name="ask"
              label={t("ask")}
              {...(line !== undefined && { hint: t("hint", { line: formats.line(line, unit.currency, "seller") }) })}
              currency={unit.currency}
              value={wish}
              onChange={setWish}
              autoFocus
            />
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
