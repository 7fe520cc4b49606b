// The two opposite mistakes side by side, by person: closed beyond the line, and left although there was a deal for both.

import { useTranslations } from "use-intl"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./parts.module.css"
import { useWhole } from "./use-whole.ts"

type Share = Review["trap"][number]["trapped"]

interface OneProps {
  readonly review: Review
  readonly figure: "trapped" | "left"
  readonly read: (trap: Review["trap"][number]) => { readonly share: Share; readonly money: number | null }
}

const One = ({ review, figure, read }: OneProps) => {
  const t = useTranslations("review.trap")
  const people = useTranslations("review.people")
  const formats = useFormats()
  const whole = useWhole(review)
  const { range } = useMeasuredWords()
  const amount = (money: number | null): string => (money === null ? "–" : formats.about(money, review.currency))
  return (
    <MeasuredTable
      caption={t(figure)}
      heads={[people("person"), t("cases"), people("cost"), t("share")]}
      scale={{ isWhole: true }}
      rows={whole.once(review.trap).map((trap) => {
        const { share, money } = read(trap)
        return {
          id: trap.person?.id ?? "whole",
          name: whole.nameOf(trap.person),
          cells: [t("count", { count: share.count, of: share.of }), amount(money)],
          interval: share.of === 0 ? null : share,
          said: share.of === 0 ? t("nothing") : formats.share(share.middle),
          range: range(share, formats.share),
          isWhole: trap.person === null,
        }
      })}
    />
  )
}

export const TrapPart = ({ review }: { readonly review: Review }) => {
  const t = useTranslations("review.trap")
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      <One
        review={review}
        figure="trapped"
        read={({ trapped, trappedMoney }) => ({ share: trapped, money: trappedMoney })}
      />
      <One
        review={review}
        figure="left"
        read={({ leftGains, leftGainsMoney }) => ({ share: leftGains, money: leftGainsMoney?.middle ?? null })}
      />
    </>
  )
}
