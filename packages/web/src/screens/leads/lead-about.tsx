// Who and what the lead is about, and whose it is.

import { Link } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { When } from "../../components/when.tsx"
import type { Lead } from "../../desk/types.ts"
import { HandOverSheet } from "./hand-over-sheet.tsx"
import style from "./lead-about.module.css"
import { useLeadCustomer } from "./lead-facts.tsx"
import { NameCustomerSheet } from "./name-customer-sheet.tsx"

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export const LeadAbout = ({ lead, canWrite }: { readonly lead: Lead; readonly canWrite: boolean }) => {
  const t = useTranslations("leads")
  const common = useTranslations("common")
  const customerName = useLeadCustomer()
  const [open, setOpen] = useState<"hand" | "name">()
  const { customer, unit, owner, channel, openedAt, externalId } = lead
  return (
    <section className={style.about}>
      <dl className={style.facts}>
        <Fact label={t("customer")}>
          {customer ? (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customerName(customer)}
            </Link>
          ) : (
            customerName(customer)
          )}
        </Fact>
        {unit ? (
          <Fact label={t("unit")}>
            {unit.title} · {unit.stockNumber}
          </Fact>
        ) : null}
        <Fact label={t("channel")}>{t(`channels.${channel}`)}</Fact>
        <Fact label={t("opened")}>
          <When at={openedAt} />
        </Fact>
        {externalId === null ? null : <Fact label={t("external")}>{externalId}</Fact>}
        <Fact label={t("owner")}>{owner.name ?? common("somebody")}</Fact>
      </dl>
      {canWrite ? (
        <div className={style.ways}>
          {customer ? null : (
            <Button kind="quiet" onPress={() => setOpen("name")}>
              {t("nameCustomer")}
            </Button>
          )}
          <Button kind="quiet" onPress={() => setOpen("hand")}>
            {t("handOver")}
          </Button>
        </div>
      ) : null}
      {open === "hand" ? <HandOverSheet lead={lead} onClose={() => setOpen(undefined)} /> : null}
      {open === "name" ? <NameCustomerSheet lead={lead} onClose={() => setOpen(undefined)} /> : null}
    </section>
  )
}
