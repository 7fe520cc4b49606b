// A call back that is not due yet.

import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { When } from "../../components/when.tsx"
import { useFormats } from "../../words/format.ts"
import { useCustomerName } from "../deals/deal-parts.tsx"
import { Row } from "./row.tsx"
import type { Call } from "./today.ts"
import { useWho } from "./use-who.ts"

export const PlannedRow = ({ callBack, deal, isEverybody }: Call & { readonly isEverybody: boolean }) => {
  const t = useTranslations("today")
  const formats = useFormats()
  const who = useWho(isEverybody)
  const customerName = useCustomerName()
  const { dealId, dealTitle, price, currency, dueAt, attempt, customer } = callBack
  return (
    <Row
      dealId={dealId}
      title={dealTitle}
      who={deal ? who(deal) : customerName(customer)}
      figure={price === null ? null : formats.money(price, currency)}
      besides={t("attempt", { attempt })}
      when={<When at={dueAt} />}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId }} kind="quiet">
          {t("open")}
        </ButtonLink>
      }
    />
  )
}
