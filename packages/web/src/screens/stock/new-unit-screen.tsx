// Takes cars into stock: one by hand, whose figures come next, or a whole document.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { InHouseCurrency } from "../../components/in-house-currency.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import { unitQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Unit } from "../../desk/types.ts"
import { useOnce } from "../../outbox/use-once.ts"
import { ImportPart } from "./import-part.tsx"

const FIELDS = ["stockNumber", "title", "ask", "stockedOn"] as const

const useAdded = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (unit: Unit) => {
    queries.setQueryData(unitQuery(unit.id).queryKey, unit)
    void queries.invalidateQueries({ queryKey: ["stock"] })
    void queries.invalidateQueries({ queryKey: ["units"] })
    void navigate({ to: "/stock/$unitId/figures", params: { unitId: unit.id } })
  }
}

const OneCar = ({ currency }: { readonly currency: string }) => {
  const t = useTranslations("stock.adding")
  const [typed, setTyped] = useState({ stockNumber: "", title: "", stockedOn: "" })
  const [price, setPrice] = useState<string | null>(null)
  const done = useAdded()
  const once = useOnce()
  const body = () => ({
    stockNumber: typed.stockNumber,
    title: typed.title,
    ...(price !== null && { ask: price }),
    ...(typed.stockedOn !== "" && { stockedOn: typed.stockedOn }),
  })
  const set = (key: keyof typeof typed) => (text: string) => setTyped({ ...typed, [key]: text })
  return (
    <WireForm
      operation="addUnit"
      body={body}
      send={(wish) => once("addUnit", wish, (idempotencyKey) => ask("addUnit", { body: wish, idempotencyKey }))}
      onDone={done}
      fields={FIELDS}
      label={t("one")}
    >
      {({ isSending }) => (
        <>
          <TextField
            name="title"
            label={t("thing")}
            placeholder={t("thingExample")}
            value={typed.title}
            onChange={set("title")}
            maxLength={200}
          />
          <SideBySide>
            <TextField
              name="stockNumber"
              label={t("stockNumber")}
              value={typed.stockNumber}
              onChange={set("stockNumber")}
              maxLength={60}
            />
            <MoneyField name="ask" label={t("ask")} currency={currency} value={price} onChange={setPrice} />
            <TextField
              name="stockedOn"
              type="date"
              label={t("stockedOn")}
              hint={t("stockedOnHint")}
              value={typed.stockedOn}
              onChange={set("stockedOn")}
            />
          </SideBySide>
          <div>
            <Button type="submit" kind="primary" isPending={isSending}>
              {t("do")}
            </Button>
          </div>
        </>
      )}
    </WireForm>
  )
}

export const NewUnitScreen = () => {
  const t = useTranslations("stock.adding")
  const back = useTranslations("stock.unit")("back")
  const mayManage = may(useMe(), "manage")
  return (
    <Page title={t("title")} lead={t("lead")} back={{ to: "/stock", label: back }}>
      {mayManage ? (
        <>
          <Section title={t("one")} lead={t("oneLead")}>
            <InHouseCurrency>{(currency) => <OneCar currency={currency} />}</InHouseCurrency>
          </Section>
          <Section title={t("many")} lead={t("manyLead")}>
            <ImportPart />
          </Section>
        </>
      ) : (
        <Notice title={t("notYours")} />
      )}
    </Page>
  )
}
