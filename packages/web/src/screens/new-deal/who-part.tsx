// Who the deal is with: somebody known, somebody new by the name that is typed, or nobody yet.

import { useTranslations } from "use-intl"
import { TextField } from "../../components/fields.tsx"
import { Picked, Picker } from "../../components/picker.tsx"
import { SideBySide } from "../../components/section.tsx"
import type { Customer } from "../../desk/types.ts"
import { useCustomersFound } from "./found.ts"
import type { PartProps } from "./what-part.tsx"

const detailOf = ({ phone, email }: Customer): string => [phone, email].filter(Boolean).join(" · ")

const Addresses = ({ form, onChange }: PartProps) => {
  const t = useTranslations("newDeal")
  return (
    <SideBySide>
      <TextField
        label={t("optional", { label: t("phone") })}
        name="customer.phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        value={form.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={40}
      />
      <TextField
        label={t("optional", { label: t("email") })}
        name="customer.email"
        type="email"
        inputMode="email"
        autoComplete="off"
        value={form.email}
        onChange={(email) => onChange({ email })}
      />
    </SideBySide>
  )
}

export const WhoPart = ({ form, onChange }: PartProps) => {
  const t = useTranslations("newDeal")
  const somebody = useTranslations("common")("somebody")
  const found = useCustomersFound(form.name)
  const { customer, name } = form
  if (customer) {
    return (
      <Picked
        label={t("customer")}
        title={customer.name ?? somebody}
        detail={detailOf(customer)}
        change={t("change")}
        onChange={() => onChange({ customer: null })}
      />
    )
  }
  return (
    <>
      <Picker
        label={t("customer")}
        hint={name.trim() === "" ? t("customerHint") : t("customerTyped")}
        name="customer.name"
        text={name}
        onText={(typed) => onChange({ name: typed })}
        found={
          found
            ?.filter(({ forgottenAt }) => forgottenAt === null)
            .map((one) => ({ id: one.id, label: one.name ?? "", detail: detailOf(one) })) ?? []
        }
        onPick={(id) => onChange({ customer: found?.find((one) => one.id === id) ?? null, name: "" })}
        nothing={t("customerNew")}
      />
      {name.trim() === "" ? null : <Addresses form={form} onChange={onChange} />}
    </>
  )
}
