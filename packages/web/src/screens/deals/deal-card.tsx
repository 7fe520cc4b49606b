// One deal on a phone: what it is and for whom, where it stands, the two prices, and how far theirs is from our line.

import { useTranslations } from "use-intl"
import { PhaseMark } from "../../components/phase-mark.tsx"
import { SunkHours } from "../../components/sunk-hours.tsx"
import { When } from "../../components/when.tsx"
import type { DealInShort } from "../../desk/types.ts"
import { DealTitle, Figure, ToLine, useCustomerName, Waiting } from "./deal-parts.tsx"
import style from "./deals.module.css"

const Prices = ({ deal }: { readonly deal: DealInShort }) => {
  const t = useTranslations("deals")
  const { agreedPrice, ourOffer, theirOffer, currency } = deal
  const prices =
    agreedPrice === null
      ? ([
          ["weSay", ourOffer],
          ["theySay", theirOffer],
        ] as const)
      : ([["agreedAt", agreedPrice]] as const)
  return (
    <dl className={style.prices}>
      {prices.map(([word, amount]) => (
        <div key={word}>
          <dt>{t(word)}</dt>
          <dd>
            <Figure amount={amount} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export const DealCard = ({ deal, isOfCustomer }: { readonly deal: DealInShort; readonly isOfCustomer: boolean }) => {
  const customerName = useCustomerName()
  return (
    <article className={style.card}>
      <div className={style.head}>
        <h3 className={style.name}>
          <DealTitle deal={deal} />
        </h3>
        <span className={style.under}>
          {isOfCustomer ? deal.owner.name : `${customerName(deal.customer)} · ${deal.owner.name}`}
        </span>
      </div>
      <div className={style.state}>
        <PhaseMark deal={deal} />
        <Waiting deal={deal} />
      </div>
      <Prices deal={deal} />
      <div className={style.foot}>
        <ToLine deal={deal} />
        <span className={style.last}>
          <SunkHours hours={deal.effortHours} />
          <When at={deal.touchedAt} />
        </span>
      </div>
    </article>
  )
}
