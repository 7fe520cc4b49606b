// What a deal's card and its row in the table have in common: the title that leads to its room, whose it is, and its figures.

import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { LineDistance } from "../../components/line-distance.tsx"
import { useNow } from "../../components/when.tsx"
import type { DealInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./deals.module.css"

export const DealTitle = ({ deal }: { readonly deal: Pick<DealInShort, "id" | "title"> }) => (
  <Link to="/deals/$dealId" params={{ dealId: deal.id }} className={style.title ?? ""}>
    {deal.title}
  </Link>
)

/** A customer's name, or what stands in its place. */
export const useCustomerName = () => {
  const t = useTranslations("deals")
  return (customer: DealInShort["customer"]): string => {
    if (!customer) return t("noCustomer")
    return customer.name ?? t("forgotten")
  }
}

export const Figure = ({ amount, currency }: { readonly amount: string | null; readonly currency: string }) => {
  const t = useTranslations("deals")
  const formats = useFormats()
  return amount === null ? (
    <span className={style.none}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t("nothingSaid")}</span>
    </span>
  ) : (
    formats.money(amount, currency)
  )
}

/** The price that is held against the line: what was agreed, else what they say. */
export const priceAtLine = ({ agreedPrice, theirOffer }: DealInShort): string | null => agreedPrice ?? theirOffer

export const ToLine = ({ deal }: { readonly deal: DealInShort }) => {
  const t = useTranslations("deals")
  if (deal.line) return <LineDistance deal={deal} price={priceAtLine(deal)} />
  return deal.phase === "closed" ? null : <span className={style.none}>{t("noLine")}</span>
}

/** What somebody is waiting for. */
export const Waiting = ({ deal }: { readonly deal: DealInShort }) => {
  const t = useTranslations("deals")
  const formats = useFormats()
  const now = useNow()
  if (deal.phase === "closed") return null
  const isDue = deal.nextCallBackAt !== null && Date.parse(deal.nextCallBackAt) <= now.getTime()
  const words = [
    deal.approvalsWaiting > 0 && t("approvalsWaiting", { count: deal.approvalsWaiting }),
    deal.nextCallBackAt !== null &&
      t(isDue ? "callBackDue" : "callBackAt", { when: formats.ago(deal.nextCallBackAt, now) }),
  ].filter((text) => text !== false)
  return words.length === 0 ? null : <span className={style.waiting}>{words.join(" · ")}</span>
}
