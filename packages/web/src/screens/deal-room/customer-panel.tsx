// This customer at this price: yes or no, and the price at which the answer turns.

import type { WorthOutput } from "@walkaway/contract"
import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import style from "./panels.module.css"

export const CustomerPanel = ({ worth }: { readonly worth: WorthOutput }) => {
  const t = useTranslations("dealRoom.customer")
  const f = useFormats()
  const { customer, currency, price, side } = worth
  if (!customer) return null
  const at = f.money(String(price), currency)
  const turn = f.about(customer.priceForYes, currency)
  return (
    <section className={style.panel} aria-labelledby="customer-title">
      <h2 id="customer-title">{t("title")}</h2>
      <p>
        <strong>{customer.wanted ? t("wanted", { price: at }) : t("notWanted", { price: at })}</strong>
      </p>
      <p>{side === "seller" ? t("lowest", { price: turn }) : t("highest", { price: turn })}</p>
      <p className={style.soft}>
        {t("certainty", { odds: f.share(Math.max(customer.wantedProbability, 1 - customer.wantedProbability)) })}{" "}
        {Math.abs(customer.value.mean) >= 1 ? t("parts", { amount: f.signed(customer.value.mean, currency) }) : null}
      </p>
    </section>
  )
}
