// What we know of a customer; the phone number calls, the address writes.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import type { Customer } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./customers.module.css"

const Detail = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, "")}`

export const CustomerFacts = ({ customer }: { readonly customer: Customer }) => {
  const t = useTranslations("customers")
  const formats = useFormats()
  const { phone, email, remarks, addedAt } = customer
  return (
    <dl className={style.details}>
      {phone === null ? null : (
        <Detail label={t("phone")}>
          <a href={telOf(phone)} className={style.contact}>
            {phone}
          </a>
        </Detail>
      )}
      {email === null ? null : (
        <Detail label={t("email")}>
          <a href={`mailto:${email}`} className={style.contact}>
            {email}
          </a>
        </Detail>
      )}
      {remarks === null ? null : <Detail label={t("remarks")}>{remarks}</Detail>}
      <Detail label={t("added")}>{formats.moment(addedAt)}</Detail>
    </dl>
  )
}

export const CustomerDetails = ({ customer }: { readonly customer: Customer }) => {
  const t = useTranslations("customers")
  return (
    <section className={style.part}>
      <h2>{t("details")}</h2>
      <CustomerFacts customer={customer} />
    </section>
  )
}
