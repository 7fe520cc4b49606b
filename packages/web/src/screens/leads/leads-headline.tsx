// What an hour must earn, in one sentence in the manner of the deal room's, and how many leads do. Read out when it changes.

import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import answer from "../../components/answer.module.css"
import type { TriageHead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./leads-headline.module.css"

/** Whose hours: of the words for it. */
const whoseOf = ({ owner }: TriageHead, meId: string): "Mine" | "Team" | "Person" => {
  if (owner === null) return "Team"
  return owner.id === meId ? "Mine" : "Person"
}

export const usePriceWords = (meId: string) => {
  const t = useTranslations("leads.price")
  const formats = useFormats()
  return (head: TriageHead): string | undefined => {
    const { pricePerHour, ranked, owner, currency } = head
    if (ranked === 0) return t("none")
    if (pricePerHour === null) return undefined
    const whose = whoseOf(head, meId)
    const name = owner?.name ?? ""
    if (pricePerHour <= 0) return t(`free${whose}`, { name })
    const key = { Mine: "mine", Team: "team", Person: "person" } as const
    return t(key[whose], { price: formats.about(pricePerHour, currency), name })
  }
}

const useYesterday = ({
  pricePerHour: now,
  pricePerHourYesterday: before,
  currency,
}: TriageHead): string | undefined => {
  const t = useTranslations("leads.yesterday")
  const formats = useFormats()
  if (now === null || before === null || Math.abs(now - before) < 0.5) return undefined
  return t(now > before ? "more" : "less", { amount: formats.about(Math.abs(now - before), currency) })
}

const Hours = ({ head }: { readonly head: TriageHead }) => {
  const t = useTranslations("leads")
  const formats = useFormats()
  const yesterday = useYesterday(head)
  const { proposed, hoursPerWeek, hoursPursued, hoursSource } = head
  return (
    <p className={style.more}>
      {yesterday ? `${yesterday} ` : null}
      {t("hoursHave", { hours: formats.hours(hoursPerWeek), taken: formats.hours(hoursPursued) })}
      {hoursSource === "default" ? (
        <>
          {" "}
          {t("hoursGuess")} <Link to="/policy">{t("setHours")}</Link>
        </>
      ) : null}
      {proposed.unclear > 0 ? ` ${t("unclear", { count: proposed.unclear })}` : null}
    </p>
  )
}

export const LeadsHeadline = ({ head, meId }: { readonly head: TriageHead; readonly meId: string }) => {
  const t = useTranslations("leads")
  const price = usePriceWords(meId)(head)
  const { pursue, park, drop } = head.proposed
  const counts = price === undefined ? t("countsPlain", { pursue, park, drop }) : t("counts", { pursue, park, drop })
  const isCounted = pursue + park + drop > 0 && (head.pricePerHour === null || head.pricePerHour > 0)
  return (
    <section className={answer.answer} aria-live="polite" data-testid="leads-headline">
      <p className={answer.sentence}>
        {price} {isCounted ? counts : null}
      </p>
      {price === undefined ? <p className={style.more}>{t("priceHidden")}</p> : null}
      <Hours head={head} />
    </section>
  )
}
