// A unit that is not here any more: how it went, and, for managers, the way back.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Notice } from "../../components/notice.tsx"
import { ask } from "../../desk/client.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Unit } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useUnitChange } from "./use-unit-change.ts"

export const GonePart = ({ unit }: { readonly unit: Unit }) => {
  const t = useTranslations("stock.gone")
  const formats = useFormats()
  const change = useUnitChange()
  const mayManage = may(useMe(), "manage")
  const [isAsking, setAsking] = useState(false)
  const { status, goneOn, gonePrice, currency, id } = unit
  const day = goneOn === null ? "" : formats.day(goneOn)
  const takeBack = () =>
    change.write(unit, (ifMatch) => ask("returnUnit", { params: { unitId: id }, ifMatch, body: {} }))
  return (
    <>
      <Notice
        title={t(status === "sold" ? "sold" : "disposed", { day })}
        actions={mayManage ? <Button onPress={() => setAsking(true)}>{t("back")}</Button> : null}
      >
        {gonePrice === null ? null : <p>{t("goneFor", { price: formats.money(gonePrice, currency) })}</p>}
      </Notice>
      <Confirm title={t("backTitle")} action={t("back")} isOpen={isAsking} onOpenChange={setAsking} run={takeBack}>
        <p>{t("backMore")}</p>
      </Confirm>
    </>
  )
}
