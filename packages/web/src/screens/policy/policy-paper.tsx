// A policy to read, in sentences: for those who follow it, and for versions that are past.

import { useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import type { Policy } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useCallBackSum } from "./call-back-part.tsx"
import { useCrossingExample } from "./crossing-example.ts"
import { PERCENT } from "./crossing-part.tsx"
import style from "./policy-paper.module.css"

const ROLES = ["salesperson", "manager", "owner"] as const

type Lines = readonly (readonly [name: string, text: string])[]

const useLines = ({
  costPerHour,
  holdingCostPerDay,
  currency,
  approval,
  lineBeforeOffers,
  reasons,
  lineSight,
  callBack,
  leads,
  timeZone,
}: Policy): Lines => {
  const t = useTranslations("policy")
  const formats = useFormats()
  const example = useCrossingExample()
  const sum = useCallBackSum()
  const { locale } = useLocale()
  const percent = (share: number) => new Intl.NumberFormat(locale, PERCENT).format(share)
  return [
    ...ROLES.map((role) => {
      const amount = costPerHour[role]
      const text = amount === null ? t("assumed") : t("anHour", { amount: formats.money(amount, currency) })
      return [t(`hourOf.${role}`), text] as const
    }),
    [
      t("holding"),
      holdingCostPerDay === null ? t("assumed") : t("aDay", { amount: formats.money(holdingCostPerDay, currency) }),
    ],
    [t("crossing"), example(approval, currency, null) ?? ""],
    [t("autoUpTo"), percent(approval.autoUpTo)],
    [t("managerUpTo"), percent(approval.managerUpTo)],
    [t("beforeOffers"), t(lineBeforeOffers)],
    [t("reasons"), formats.list(reasons.map(({ label }) => label))],
    ...ROLES.map((role) => [t(`sightOf.${role}`), t(lineSight[role])] as const),
    [t("callBack"), sum(callBack)],
    ...(leads
      ? [
          [t("leads.hours"), leads.hoursPerWeek === null ? t("assumed") : formats.hours(leads.hoursPerWeek)] as const,
          [t("leads.stages"), formats.list(leads.stages.map(({ label }) => label))] as const,
        ]
      : []),
    [t("timeZone"), timeZone.replaceAll("_", " ")],
    [t("currency"), currency],
  ]
}

export const PolicyPaper = ({ policy }: { readonly policy: Policy }) => (
  <dl className={style.paper}>
    {useLines(policy).map(([name, text]) => (
      <div key={name} className={style.line}>
        <dt className={style.name}>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
