// Deals as a table, figures aligned so that they can be compared down a column.

import { useTranslations } from "use-intl"
import { PhaseMark } from "../../components/phase-mark.tsx"
import { SunkHours } from "../../components/sunk-hours.tsx"
import { When } from "../../components/when.tsx"
import type { DealInShort } from "../../desk/types.ts"
import { DealTitle, Figure, ToLine, useCustomerName, Waiting } from "./deal-parts.tsx"
import style from "./deals.module.css"

const Row = ({ deal }: { readonly deal: DealInShort }) => {
  const customerName = useCustomerName()
  return (
    <tr>
      <th scope="row">
        <DealTitle deal={deal} />
        <span className={style.under}>{customerName(deal.customer)}</span>
      </th>
      <td>
        <PhaseMark deal={deal} />
        <Waiting deal={deal} />
      </td>
      <td className={style.number}>
        <Figure amount={deal.agreedPrice ?? deal.ourOffer} currency={deal.currency} />
      </td>
      <td className={style.number}>
        <Figure amount={deal.agreedPrice ?? deal.theirOffer} currency={deal.currency} />
      </td>
      <td>
        <ToLine deal={deal} />
      </td>
      <td className={style.number}>
        <SunkHours hours={deal.effortHours} />
      </td>
      <td className={style.soft}>
        <When at={deal.touchedAt} />
      </td>
      <td className={style.soft}>{deal.owner.name}</td>
    </tr>
  )
}

export const DealTable = ({ deals }: { readonly deals: readonly DealInShort[] }) => {
  const t = useTranslations("deals")
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{t("deal")}</th>
          <th scope="col">{t("standing")}</th>
          <th scope="col" className={style.number}>
            {t("weSay")}
          </th>
          <th scope="col" className={style.number}>
            {t("theySay")}
          </th>
          <th scope="col">{t("toLine")}</th>
          <th scope="col" className={style.number}>
            {t("spent")}
          </th>
          <th scope="col">{t("touched")}</th>
          <th scope="col">{t("owner")}</th>
        </tr>
      </thead>
      <tbody>
        {deals.map((deal) => (
          <Row key={deal.id} deal={deal} />
        ))}
      </tbody>
    </table>
  )
}
