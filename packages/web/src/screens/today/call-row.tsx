// Somebody to call back now: the number to tap, the figure to call with (planned, or what the desk advises), and how it went.

import { useQuery } from "@tanstack/react-query"
import { Phone } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { When } from "../../components/when.tsx"
import { adviceQuery, customerQuery } from "../../desk/queries.ts"
import type { CallBack } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { telOf } from "../customers/customer-details.tsx"
import { useCustomerName } from "../deals/deal-parts.tsx"
import { Row } from "./row.tsx"
import style from "./today.module.css"
import type { Call } from "./today.ts"
import { useSettle } from "./use-settle.ts"
import { useWho } from "./use-who.ts"

const PhoneLink = ({ customerId }: { readonly customerId: string }) => {
  const t = useTranslations("today")
  const { data } = useQuery(customerQuery(customerId))
  if (!data) return null
  const { name, phone } = data
  if (phone === null) return <span>{t("noPhone")}</span>
  return (
    <a href={telOf(phone)} className={style.phone} aria-label={t("phone", { name: name ?? "", phone })}>
      <Phone aria-hidden />
      {phone}
    </a>
  )
}

/** The figure of the plan, else of the advice for the deal as it stands. */
const useFigure = ({ callBack, deal }: Call) => {
  const t = useTranslations("today")
  const formats = useFormats()
  const isPlanned = callBack.price !== null
  const { data } = useQuery({ ...adviceQuery(callBack.dealId, deal?.version ?? 0), enabled: !isPlanned && !!deal })
  if (callBack.price !== null)
    return { figure: formats.money(callBack.price, callBack.currency), besides: t("planSays") }
  if (!data) return { figure: null, besides: t("noFigure") }
  const { move, price } = data.recommended
  return price === null || move !== "call-back"
    ? { figure: t(`advice.${move}`), besides: t("adviceSays") }
    : { figure: formats.about(price, callBack.currency), besides: t("adviceSays") }
}

const Drop = ({ callBack }: { readonly callBack: CallBack }) => {
  const t = useTranslations("today")
  const common = useTranslations("common")
  const [isOpen, setOpen] = useState(false)
  const settling = useSettle(callBack)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t("drop")}
      </Button>
      <Sheet
        title={t("dropTitle")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{common("cancel")}</Button>
            <Button kind="primary" isPending={settling.isPending} onPress={() => settling.mutate("dropped")}>
              {t("drop")}
            </Button>
          </>
        }
      >
        <p>{t("dropMore")}</p>
        {settling.error ? <Problem error={settling.error} /> : null}
      </Sheet>
    </>
  )
}

export const CallRow = ({ callBack, deal, isEverybody }: Call & { readonly isEverybody: boolean }) => {
  const t = useTranslations("today")
  const who = useWho(isEverybody)
  const customerName = useCustomerName()
  const figure = useFigure({ callBack, deal })
  const settling = useSettle(callBack)
  const { dealId, dealTitle, customer, dueAt, attempt } = callBack
  return (
    <Row
      dealId={dealId}
      title={dealTitle}
      who={
        <>
          {deal ? who(deal) : customerName(customer)}
          {customer?.name ? <PhoneLink customerId={customer.id} /> : null}
        </>
      }
      {...figure}
      when={
        <>
          <When at={dueAt} />
          <span>{t("attempt", { attempt })}</span>
        </>
      }
      actions={
        <>
          <ButtonLink to="/deals/$dealId" params={{ dealId }} search={{ log: "call" }}>
            {t("called")}
          </ButtonLink>
          <Button kind="quiet" isPending={settling.isPending} onPress={() => settling.mutate("not-reached")}>
            {t("notReached")}
          </Button>
          <Drop callBack={callBack} />
        </>
      }
    >
      {settling.error ? <Problem error={settling.error} /> : null}
    </Row>
  )
}
