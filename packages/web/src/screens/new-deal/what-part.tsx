// What the deal is about: a unit out of the stock, or whatever is typed; managers can take that into stock in the same go.

import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { ButtonLink } from "../../components/button.tsx"
import { Select, Switch, TextField } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { Picked, Picker } from "../../components/picker.tsx"
import { SideBySide } from "../../components/section.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { may, useMe } from "../../desk/session.ts"
import type { Unit } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { type DealForm, NO_STOCK, SCHEMES, SIDES, type StockWish, sellsFromStock, TEMPLATES } from "./deal-form.ts"
import { useOpenDealsOn, useUnitsFound } from "./found.ts"

export interface PartProps {
  readonly form: DealForm
  readonly onChange: (change: Partial<DealForm>) => void
}

const useUnitDetail = (): ((unit: Unit) => string) => {
  const t = useTranslations("newDeal")
  const formats = useFormats()
  return ({ stockNumber, daysInStock, ask, currency }) => {
    const days = formats.days(daysInStock)
    return ask === null
      ? t("unitDetailNoAsk", { stockNumber, days })
      : t("unitDetail", { stockNumber, days, ask: formats.money(ask, currency) })
  }
}

/** Somebody is talking about this one already. */
const AlreadyOpen = ({ unitId }: { readonly unitId: string | undefined }) => {
  const t = useTranslations("newDeal")
  const common = useTranslations("common")
  const deals = useOpenDealsOn(unitId)
  if (deals.length === 0) return null
  return (
    <>
      {deals.map(({ id, customer, owner }) => (
        <Notice
          key={id}
          kind="caution"
          title={t("already")}
          actions={
            <ButtonLink to="/deals/$dealId" params={{ dealId: id }}>
              {t("openIt")}
            </ButtonLink>
          }
        >
          <p>
            {t("alreadyOne", {
              customer: customer?.name ?? t("alreadyNobody"),
              owner: owner.name ?? common("somebody"),
            })}
          </p>
        </Notice>
      ))}
    </>
  )
}

interface WhatProps extends PartProps {
  /** Of the house. */
  readonly currency: string
}

interface StockPartProps {
  readonly stock: StockWish
  readonly currency: string
  readonly onChange: (stock: StockWish) => void
}

const StockPart = ({ stock, currency, onChange }: StockPartProps) => {
  const t = useTranslations("newDeal")
  const money = { money: currency }
  const tax = stock.scheme === "margin" ? "purchasePrice" : "inputTax"
  return (
    <SideBySide>
      <TextField
        label={t("stockNumber")}
        name="unit.stockNumber"
        value={stock.stockNumber}
        onChange={(stockNumber) => onChange({ ...stock, stockNumber })}
        maxLength={60}
      />
      <AmountField
        label={t("standInCost")}
        hint={t("standInCostHint")}
        name="unit.worth.unit.standInCost"
        kind={money}
        value={stock.standInCost}
        onChange={(standInCost) => onChange({ ...stock, standInCost })}
      />
      <Select
        label={t("taxScheme")}
        name="unit.worth.tax.scheme"
        choices={SCHEMES.map((id) => ({ id, label: t(`schemes.${id}`) }))}
        value={stock.scheme}
        onChange={(scheme) => onChange({ ...stock, scheme })}
      />
      {stock.scheme === "none" ? null : (
        <AmountField
          label={t(tax)}
          name={`unit.worth.tax.${tax}`}
          kind={money}
          value={stock[tax]}
          onChange={(amount) => onChange({ ...stock, [tax]: amount })}
        />
      )}
    </SideBySide>
  )
}

const IntoStock = ({ form, onChange, currency }: WhatProps) => {
  const t = useTranslations("newDeal")
  const me = useMe()
  if (form.template !== "car" || form.title.trim() === "" || !may(me, "manage")) return null
  return (
    <>
      <Switch isSelected={form.stock !== null} onChange={(isOn) => onChange({ stock: isOn ? NO_STOCK : null })}>
        {t("toStock")}
      </Switch>
      {form.stock ? (
        <StockPart stock={form.stock} currency={currency} onChange={(stock) => onChange({ stock })} />
      ) : null}
    </>
  )
}

const FromStock = ({ form, onChange, currency }: WhatProps) => {
  const t = useTranslations("newDeal")
  const detailOf = useUnitDetail()
  const units = useUnitsFound(form.title, form.unit === null)
  const { unit } = form
  if (unit) {
    return (
      <>
        <Picked
          label={t("thing")}
          title={unit.title}
          detail={detailOf(unit)}
          change={t("change")}
          onChange={() => onChange({ unit: null, title: "", ask: null })}
        />
        <AlreadyOpen unitId={unit.id} />
      </>
    )
  }
  const pick = (id: string) => {
    const picked = units?.find((one) => one.id === id)
    if (picked) onChange({ unit: picked, title: picked.title, ask: picked.ask ?? form.ask, stock: null })
  }
  return (
    <>
      <Picker
        label={t(form.template === "car" ? "thing" : "thingOther")}
        hint={t("thingHint")}
        name="title"
        text={form.title}
        onText={(title) => onChange({ title })}
        found={units?.map((one) => ({ id: one.id, label: one.title, detail: detailOf(one) })) ?? []}
        onPick={pick}
        placeholder={t(form.template === "car" ? "thingExample" : "haggleExample")}
        nothing={t("nothingInStock")}
      />
      <IntoStock form={form} onChange={onChange} currency={currency} />
    </>
  )
}

export const WhatPart = ({ form, onChange, currency }: WhatProps) => {
  const t = useTranslations("newDeal")
  return (
    <>
      <SideBySide>
        <Segmented
          label={t("template")}
          name="template"
          choices={TEMPLATES.map((id) => ({ id, label: t(`templates.${id}`) }))}
          value={form.template}
          onChange={(template) => onChange({ template })}
        />
        <Segmented
          label={t("side")}
          name="side"
          choices={SIDES.map((id) => ({ id, label: t(`sides.${id}`) }))}
          value={form.side}
          onChange={(side) => onChange({ side })}
        />
      </SideBySide>
      {sellsFromStock(form) ? (
        <FromStock form={form} onChange={onChange} currency={currency} />
      ) : (
        <TextField
          label={t("thingOther")}
          name="title"
          value={form.title}
          onChange={(title) => onChange({ title })}
          placeholder={t(form.template === "service" ? "serviceExample" : "haggleExample")}
          maxLength={200}
        />
      )}
    </>
  )
}
