// The sheet itself: paper in both themes, in the words of the house's language.

import { Check } from "lucide-react"
import { useId } from "react"
import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import type { OfferSheet, PartExchangeShown } from "./offer-of.ts"
import style from "./offer-sheet.module.css"

const Head = ({ offer }: { readonly offer: OfferSheet }) => {
  const t = useTranslations("offerSheet")
  const formats = useFormats()
  return (
    <header className={style.head}>
      <p className={style.house}>{offer.organisation}</p>
      <dl className={style.facts}>
        <div>
          <dt>{t("date")}</dt>
          <dd>{formats.today()}</dd>
        </div>
        {offer.customer === null ? null : (
          <div>
            <dt>{t("for")}</dt>
            <dd>{offer.customer}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

interface LineProps {
  readonly label: string
  readonly amount: string
  readonly isTotal?: boolean
}

const Line = ({ label, amount, isTotal = false }: LineProps) => (
  <div className={style.line} data-total={isTotal}>
    <dt>{label}</dt>
    <dd>{amount}</dd>
  </div>
)

interface ExchangeProps {
  readonly exchange: PartExchangeShown
  readonly money: (amount: string) => string
}

const Exchange = ({ exchange, money }: ExchangeProps) => {
  const t = useTranslations("offerSheet")
  const { item, allowance, settlement, toChange, isToThem } = exchange
  return (
    <>
      <Line label={item === null ? t("allowance") : t("allowanceOf", { item })} amount={`− ${money(allowance)}`} />
      {settlement === null ? null : <Line label={t("settlement")} amount={`+ ${money(settlement)}`} />}
      <Line label={t(isToThem ? "toChangeToYou" : "toChange")} amount={money(toChange)} isTotal />
    </>
  )
}

const Figures = ({ offer }: { readonly offer: OfferSheet }) => {
  const t = useTranslations("offerSheet")
  const formats = useFormats()
  const money = (amount: string): string => formats.money(amount, offer.currency)
  const word = offer.isAgreed ? "agreedPrice" : offer.side === "seller" ? "price" : "pricePaid"
  const { partExchange } = offer
  return (
    <dl className={style.figures}>
      <Line label={t(word)} amount={money(offer.price)} isTotal={partExchange === null} />
      {partExchange ? <Exchange exchange={partExchange} money={money} /> : null}
    </dl>
  )
}

const Included = ({ items }: { readonly items: readonly string[] }) => {
  const t = useTranslations("offerSheet")
  if (items.length === 0) return null
  return (
    <section className={style.included}>
      <h2>{t("included")}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Check aria-hidden />
            {item}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Signatures = ({ organisation }: { readonly organisation: string }) => {
  const t = useTranslations("offerSheet")
  return (
    <div className={style.signatures}>
      {[t("signedFor", { name: organisation }), t("signedCustomer")].map((who) => (
        <p key={who}>
          <strong>{who}</strong>
          <span>{t("signature")}</span>
        </p>
      ))}
    </div>
  )
}

export const OfferPaper = ({ offer }: { readonly offer: OfferSheet }) => {
  const t = useTranslations("offerSheet")
  const formats = useFormats()
  const id = useId()
  return (
    <article className={style.paper} aria-labelledby={id}>
      <Head offer={offer} />
      <div>
        <p className={style.kind}>{t(offer.isAgreed ? "agreement" : "title")}</p>
        <h1 id={id} className={style.thing} tabIndex={-1}>
          {offer.title}
        </h1>
        {offer.stockNumber === null ? null : (
          <p className={style.stock}>
            {t("stockNumber")} {offer.stockNumber}
          </p>
        )}
      </div>
      <Figures offer={offer} />
      <Included items={offer.included} />
      {offer.validUntil === null ? null : <p>{t("validUntil", { when: formats.moment(offer.validUntil) })}</p>}
      <Signatures organisation={offer.organisation} />
    </article>
  )
}
