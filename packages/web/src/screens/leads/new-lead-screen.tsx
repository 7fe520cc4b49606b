// A new lead in half a minute: what it is about, who, how it came, and what it would bring. A title is enough; the rest may come later.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { LEAD_CHANNELS } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { InHouseCurrency } from "../../components/in-house-currency.tsx"
import { Page } from "../../components/page.tsx"
import { Picked, Picker } from "../../components/picker.tsx"
import { Section } from "../../components/section.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { NEW_DEAL } from "../new-deal/deal-form.ts"
import { useUnitsFound } from "../new-deal/found.ts"
import { WhoPart } from "../new-deal/who-part.tsx"
import { ImportLeads } from "./import-leads.tsx"
import { leadBody, NEW_LEAD, type NewLeadForm } from "./new-lead-form.ts"
import style from "./new-lead-screen.module.css"
import { useKeepLead } from "./use-lead-write.ts"
import { useOpenLead } from "./use-open-lead.ts"
import { WorthFields } from "./worth-fields.tsx"

const FIELDS = [
  ...["title", "channel", "deadline", "unitId", "worth.low", "worth.middle", "worth.high"],
  ...["customer.name", "customer.phone", "customer.email"],
]

interface PartProps {
  readonly form: NewLeadForm
  readonly change: (part: Partial<NewLeadForm>) => void
}

const UnitPart = ({ form, change }: PartProps) => {
  const t = useTranslations("leads.fresh")
  const deal = useTranslations("newDeal")
  const units = useUnitsFound(form.unitText, form.unit === null)
  if (form.unit) {
    const { title, stockNumber } = form.unit
    return (
      <Picked
        label={t("unit")}
        title={title}
        detail={stockNumber}
        change={deal("change")}
        onChange={() => change({ unit: null, unitText: "" })}
      />
    )
  }
  const pick = (id: string) => {
    const unit = units?.find((one) => one.id === id)
    if (unit) change({ unit, unitText: "", ...(form.title.trim() === "" && { title: unit.title }) })
  }
  return (
    <Picker
      label={t("unit")}
      hint={t("unitHint")}
      name="unitId"
      text={form.unitText}
      onText={(unitText) => change({ unitText })}
      found={units?.map((one) => ({ id: one.id, label: one.title, detail: one.stockNumber })) ?? []}
      onPick={pick}
      nothing={t("unitHint")}
    />
  )
}

const WhatPart = ({ form, change }: PartProps) => {
  const t = useTranslations("leads.fresh")
  const channels = useTranslations("leads.channels")
  return (
    <>
      <UnitPart form={form} change={change} />
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        name="title"
        value={form.title}
        onChange={(title) => change({ title })}
        placeholder={t("nameExample")}
        maxLength={200}
        autoComplete="off"
      />
      <div className={style.half}>
        <Select
          label={t("channel")}
          name="channel"
          choices={LEAD_CHANNELS.filter((id) => id !== "import").map((id) => ({ id, label: channels(id) }))}
          value={form.channel}
          onChange={(channel) => change({ channel })}
        />
      </div>
    </>
  )
}

const LeadForm = ({ house }: { readonly house: string }) => {
  const t = useTranslations("leads")
  const navigate = useNavigate()
  const keep = useKeepLead()
  const queries = useQueryClient()
  const [form, setForm] = useState(NEW_LEAD)
  const change = (part: Partial<NewLeadForm>) => setForm((before) => ({ ...before, ...part }))
  const send = useOpenLead(form, change)
  const currency = form.unit?.currency ?? house
  return (
    <WireForm
      operation="openLead"
      label={t("fresh.title")}
      fields={FIELDS}
      body={() => leadBody(form)}
      send={send}
      onDone={(lead) => {
        keep(lead)
        void queries.invalidateQueries({ queryKey: ["customers"] })
        void navigate({ to: "/leads/$leadId", params: { leadId: lead.id } })
      }}
    >
      {({ isSending }) => (
        <div className={style.form}>
          <Section title={t("fresh.what")}>
            <WhatPart form={form} change={change} />
          </Section>
          <Section title={t("fresh.who")}>
            <WhoPart
              form={{ ...NEW_DEAL, ...form, title: "", unit: null }}
              onChange={(part) => change(part as Partial<NewLeadForm>)}
            />
          </Section>
          <Section title={t("fresh.worthPart")} lead={<p>{t("form.worthHint")}</p>}>
            <WorthFields name="worth" currency={currency} value={form.worth} onChange={(worth) => change({ worth })} />
            <div className={style.half}>
              <TextField
                type="date"
                name="deadline"
                label={t("form.deadline")}
                hint={t("form.deadlineHint")}
                value={form.deadline}
                onChange={(deadline) => change({ deadline })}
              />
            </div>
          </Section>
          <div className={style.do}>
            <Button type="submit" kind="primary" size="l" isWide isPending={isSending}>
              {t("fresh.do")}
            </Button>
          </div>
        </div>
      )}
    </WireForm>
  )
}

export const NewLeadScreen = () => {
  const t = useTranslations("leads")
  return (
    <Page title={t("fresh.title")} lead={t("fresh.lead")} back={{ to: "/leads", label: t("back") }}>
      <InHouseCurrency>{(currency) => <LeadForm house={currency} />}</InHouseCurrency>
      <ImportLeads />
    </Page>
  )
}
