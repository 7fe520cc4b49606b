// A new deal in under a minute: what, who, for how much; then the five questions before one talks, or straight into the talk.

import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { Form } from "react-aria-components"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { InHouseCurrency } from "../../components/in-house-currency.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Section } from "../../components/section.tsx"
import { Problem } from "../../components/states.tsx"
import { useFocusOnError } from "../../components/use-focus-on-error.ts"
import { customerQuery, unitQuery } from "../../desk/queries.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import { type DealForm, NEW_DEAL } from "./deal-form.ts"
import style from "./new-deal.module.css"
import { SegmentPart } from "./segment-part.tsx"
import { type Place, useOpening } from "./use-opening.ts"
import { WhatPart } from "./what-part.tsx"
import { WhoPart } from "./who-part.tsx"

const NAMES = [
  "title",
  "ask",
  "template",
  "side",
  "unit.stockNumber",
  "unit.worth.unit.standInCost",
  "unit.worth.tax.purchasePrice",
  "unit.worth.tax.inputTax",
  "customer.name",
  "customer.phone",
  "customer.email",
  "channel",
  "customerKind",
]

const isAt = (place: Place) => (name: string) => place.path === name || place.path.startsWith(`${name}.`)

/** By field; what belongs to none is said above them all. */
const useErrors = (places: readonly Place[], { title, stock }: DealForm) => {
  const words = useProblemWords()
  const missing = useTranslations("problems")("missing")
  const byField: Record<string, string> = {}
  const others: string[] = []
  for (const place of places) {
    const name = NAMES.find(isAt(place))
    const isEmpty = (name === "title" && title === "") || (name === "unit.stockNumber" && stock?.stockNumber === "")
    const said = place.code === "missing" || isEmpty ? missing : words.place(place)
    if (name === undefined) others.push(said)
    else byField[name] ??= said
  }
  return { byField, others }
}

/** A unit or a customer that one came from, as the address names it. */
const useComingFrom = (form: DealForm): DealForm => {
  const search = useSearch({ strict: false }) as { readonly unitId?: unknown; readonly customerId?: unknown }
  const [unitId, customerId] = [String(search.unitId ?? ""), String(search.customerId ?? "")]
  const unit = useQuery({ ...unitQuery(unitId), enabled: unitId !== "" }).data
  const customer = useQuery({ ...customerQuery(customerId), enabled: customerId !== "" }).data
  const isFresh = form === NEW_DEAL
  return isFresh
    ? { ...form, ...(unit && { unit, title: unit.title, ask: unit.ask }), ...(customer && { customer }) }
    : form
}

type Next = "prepare" | "straight"

const NewDeal = ({ currency }: { readonly currency: string }) => {
  const t = useTranslations("newDeal")
  const navigate = useNavigate()
  const [typed, setForm] = useState(NEW_DEAL)
  const form = useComingFrom(typed)
  const { opening, places, forgive } = useOpening(setForm)
  const formRef = useFocusOnError(places)
  const next = useRef<Next>("prepare")
  const { byField, others } = useErrors(places, form)
  const change = (part: Partial<DealForm>) => {
    if (places.length > 0) forgive()
    setForm((before) => ({ ...(before === NEW_DEAL ? form : before), ...part }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (opening.isPending) return
    const to = next.current === "prepare" ? "/deals/$dealId/prepare" : "/deals/$dealId"
    opening.mutate(form, {
      onSuccess: (deal) => {
        if (deal) void navigate({ to, params: { dealId: deal.id } })
      },
    })
  }
  const isSaid = places.length > 0
  return (
    <Form
      ref={formRef}
      className={style.form ?? ""}
      validationErrors={byField}
      validationBehavior="aria"
      aria-label={t("title")}
      onSubmit={submit}
    >
      {opening.error && !isSaid ? <Problem error={opening.error} /> : null}
      {others.length > 0 ? (
        <Notice kind="caution" isAlert>
          {others.map((said) => (
            <p key={said}>{said}</p>
          ))}
        </Notice>
      ) : null}
      <Section title={t("what")}>
        <WhatPart form={form} onChange={change} currency={currency} />
      </Section>
      <Section title={t("who")}>
        <WhoPart form={form} onChange={change} />
        <SegmentPart form={form} onChange={change} />
      </Section>
      <Section title={t("howMuch")}>
        <div className={style.ask}>
          <AmountField
            label={t(form.side === "seller" ? "ask" : "askBuying")}
            hint={t(form.unit?.ask ? "askFromStock" : "askHint")}
            name="ask"
            kind={{ money: form.unit?.currency ?? currency }}
            value={form.ask}
            onChange={(ask) => change({ ask })}
          />
        </div>
      </Section>
      <div className={style.ways}>
        <div className={style.way}>
          <Button
            type="submit"
            kind="primary"
            size="l"
            isWide
            isPending={opening.isPending && next.current === "prepare"}
            onPress={() => {
              next.current = "prepare"
            }}
          >
            {t("prepare")}
          </Button>
          <p className={style.note}>{t("prepareNote")}</p>
        </div>
        <div className={style.way}>
          <Button
            type="submit"
            kind="quiet"
            isWide
            isPending={opening.isPending && next.current === "straight"}
            onPress={() => {
              next.current = "straight"
            }}
          >
            {t("straight")}
          </Button>
          <p className={style.note}>{t("straightNote")}</p>
        </div>
      </div>
    </Form>
  )
}

export const NewDealScreen = () => {
  const t = useTranslations("newDeal")
  return (
    <Page title={t("title")} lead={t("lead")}>
      <InHouseCurrency>{(currency) => <NewDeal currency={currency} />}</InHouseCurrency>
    </Page>
  )
}
