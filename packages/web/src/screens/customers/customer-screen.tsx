// One customer: what we know, the deals, and, for managers, all that we hold and the way to forget it.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { customerQuery } from "../../desk/queries.ts"
import { isManager, may, useMe } from "../../desk/session.ts"
import type { Customer } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { CustomerDeals } from "./customer-deals.tsx"
import { CustomerDetails } from "./customer-details.tsx"
import { CustomerPrivacy } from "./customer-privacy.tsx"
import style from "./customers.module.css"
import { EditSheet } from "./edit-sheet.tsx"

const Forgotten = ({ at }: { readonly at: string }) => {
  const t = useTranslations("customers")
  const formats = useFormats()
  return (
    <Notice title={t("forgottenOn", { when: formats.moment(at) })}>
      <p>{t("forgottenMore")}</p>
    </Notice>
  )
}

const Known = ({ customer }: { readonly customer: Customer }) => {
  const t = useTranslations("customers")
  const me = useMe()
  const [isEditing, setEditing] = useState(false)
  const { name, forgottenAt } = customer
  const isKnown = forgottenAt === null
  return (
    <Page
      title={name ?? t("forgotten")}
      back={{ to: "/customers", label: t("title") }}
      actions={isKnown && may(me, "log") ? <Button onPress={() => setEditing(true)}>{t("edit")}</Button> : null}
    >
      {isKnown ? null : <Forgotten at={forgottenAt} />}
      <div className={style.columns}>
        {isKnown ? <CustomerDetails customer={customer} /> : null}
        <CustomerDeals customerId={customer.id} />
      </div>
      {isManager(me) ? <CustomerPrivacy customer={customer} /> : null}
      {isKnown ? <EditSheet customer={customer} isOpen={isEditing} onOpenChange={setEditing} /> : null}
    </Page>
  )
}

export const CustomerScreen = () => {
  const t = useTranslations("customers")
  const { customerId } = useParams({ strict: false }) as { readonly customerId: string }
  const { data, error, refetch } = useQuery(customerQuery(customerId))
  if (data) return <Known customer={data} />
  return (
    <Page title={t("title")} back={{ to: "/customers", label: t("title") }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}
