// Three offers worth the same to us, each with its price, what goes with it and what we think it is worth to them; and what to trade for money.
// The desk answers, since it knows what the house gave before. A tap puts the price into the sheet that logs it.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { packagesQuery } from "../../desk/queries.ts"
import type { Deal, Packages } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import { useLateWords } from "../../words/use-late-words.ts"
import { leverWords } from "./lever-words.ts"
import style from "./packages-panel.module.css"

export interface PackagesPanelProps {
  /** As the desk has it. */
  readonly deal: Deal
  /** Absent where we have left, and have to come back before we name a price. */
  readonly onOffer: ((price: string) => void) | undefined
}

interface Told {
  readonly told: Packages
}

type Offered = Packages["packages"][number]
type Traded = Packages["exchanges"][number]

const useFigures = ({ currency }: Packages) => {
  const f = useFormats()
  const price = (amount: number) => f.money(decimalOfAmount(amount, currency), currency)
  return { f, price, about: (amount: number) => f.about(amount, currency) }
}

const Offer = ({ offer, told, onOffer }: Told & Pick<PackagesPanelProps, "onOffer"> & { readonly offer: Offered }) => {
  const t = useTranslations("packages")
  const { f, price } = useFigures(told)
  const { low, high, preferred } = offer.theirs
  const what = offer.with.length > 0 ? f.list(offer.with.map((one) => leverWords(t, f, one, told))) : t("alone")
  return (
    <li className={style.offer} data-testid="package">
      {onOffer ? (
        <Button
          aria-label={t("say", { price: price(offer.said), what })}
          onPress={() => onOffer(decimalOfAmount(offer.said, told.currency).replace(/\.0+$/, ""))}
        >
          {price(offer.said)}
        </Button>
      ) : (
        <strong>{price(offer.said)}</strong>
      )}
      <div>
        <p className={style.what}>{what}</p>
        {offer.with.length > 0 ? (
          <p className={style.soft}>
            {t("theirs", {
              low: f.signed(low, told.currency),
              high: f.signed(high, told.currency),
              price: price(told.keep),
              count: Math.round(preferred * 10),
            })}
          </p>
        ) : null}
      </div>
    </li>
  )
}

const guessed = ({ source }: { readonly source: { readonly kind: string } }) =>
  source.kind === "default" ? "yes" : "no"

const Trade = ({ one, told }: Told & { readonly one: Traded }) => {
  const t = useTranslations("packages")
  const { f, price, about } = useFigures(told)
  const what = leverWords(t, f, one, told)
  const { side } = told
  const figures = {
    ours: about(one.ours.amount),
    oursGuess: guessed(one.ours),
    low: about(Math.max(0, one.theirs.low)),
    high: about(one.theirs.high),
    theirsGuess: guessed(one.theirs),
    gain: about(one.gain),
  } as const
  return (
    <li data-testid="exchange">
      <p className={style.what}>{t(one.way, { what, money: price(one.money), side })}</p>
      <p className={style.soft}>{one.way === "give" ? t("giveMore", figures) : t("askMore", figures)}</p>
    </li>
  )
}

const isAGuess = ({ packages }: Packages): boolean =>
  packages.some((one) => one.with.some(({ theirs }) => theirs.source.kind === "default"))

const Nothing = ({ told: { untradable, packages } }: Told) => {
  const t = useTranslations("packages")
  if (untradable) return <p className={style.soft}>{t(`untradable.${untradable}`)}</p>
  return packages.length === 1 ? <p className={style.soft}>{t("nothingBetter")}</p> : null
}

const Shown = ({ told, onOffer }: Told & Pick<PackagesPanelProps, "onOffer">) => {
  const t = useTranslations("packages")
  const { price, about } = useFigures(told)
  const { packages, exchanges, leaves, keep } = told
  const lead = { leaves: about(leaves), price: price(keep) }
  return (
    <>
      <h2 id="packages-title">{t("title", { count: packages.length })}</h2>
      <p className={style.soft}>{packages.length > 1 ? t("lead", lead) : t("leadAlone", lead)}</p>
      <ol className={style.offers}>
        {packages.map((offer) => (
          <Offer
            key={offer.with.map(({ lever, amount }) => `${lever}${amount}`).join()}
            {...{ offer, told, onOffer }}
          />
        ))}
      </ol>
      <Nothing told={told} />
      {exchanges.length > 0 ? (
        <>
          <h3>{t("trade")}</h3>
          <ul className={style.trades}>
            {exchanges.map((one) => (
              <Trade key={`${one.lever}${one.amount}`} one={one} told={told} />
            ))}
          </ul>
        </>
      ) : null}
      {packages.length > 1 ? <p className={style.soft}>{t("logToo")}</p> : null}
      {isAGuess(told) ? <p className={style.soft}>{t("guess")}</p> : null}
    </>
  )
}

export const PackagesPanel = ({ deal, onOffer }: PackagesPanelProps) => {
  const t = useTranslations("dealRoom")
  const hasWords = useLateWords("packages")
  const { data, error, refetch } = useQuery(packagesQuery(deal.id, deal.version))
  const isShown = hasWords && data !== undefined
  return (
    <section
      className={style.panel}
      {...(isShown ? { "aria-labelledby": "packages-title" } : { "aria-label": t("packages") })}
    >
      {isShown ? <Shown told={data.packages} onOffer={onOffer} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : isShown ? null : <Loading rows={4} />}
    </section>
  )
}
