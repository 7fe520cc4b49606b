// When those who walked out are called back: how often, how soon, at which hours; with the sum of it as a sentence.

import { useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Select } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import type { Policy } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./policy-form.module.css"
import type { PartProps } from "./policy-form.tsx"

type CallBackRules = Policy["callBack"]

/** An hour of the day as the reader's region writes it; the last one has a name, since clocks begin again there. */
const useHourText = () => {
  const t = useTranslations("policy")
  const { locale } = useLocale()
  const format = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" })
  return (hour: number): string => (hour === 24 ? t("midnight") : format.format(Date.UTC(2000, 0, 1, hour)))
}

export const useCallBackSum = () => {
  const t = useTranslations("policy")
  const formats = useFormats()
  const hourText = useHourText()
  return ({ attemptsMax, firstAfterHours, nextAfterHours, from, until }: CallBackRules): string =>
    t("callBackSum", {
      attempts: attemptsMax,
      first: formats.hours(firstAfterHours),
      next: formats.hours(nextAfterHours),
      from: hourText(from),
      until: hourText(until),
    })
}

const hoursFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 }

const LIMITS = { attemptsMax: 20, firstAfterHours: 2000, nextAfterHours: 2000 } as const
const WORDS = { attemptsMax: "attempts", firstAfterHours: "firstAfter", nextAfterHours: "nextAfter" } as const

export const CallBackPart = ({ policy, set }: PartProps) => {
  const t = useTranslations("policy")
  const sum = useCallBackSum()
  const hourText = useHourText()
  const { callBack } = policy
  const change = (part: Partial<CallBackRules>) => set({ callBack: { ...callBack, ...part } })
  const hour = (key: "from" | "until", hours: readonly number[]) => (
    <Select
      name={`callBack.${key}`}
      label={t(key)}
      choices={hours.map((one) => ({ id: String(one), label: hourText(one) }))}
      value={String(callBack[key])}
      onChange={(one) => change({ [key]: Number(one) })}
    />
  )
  return (
    <Section title={t("callBack")} lead={<p>{t("callBackLead")}</p>}>
      <SideBySide>
        {(["attemptsMax", "firstAfterHours", "nextAfterHours"] as const).map((key) => (
          <CountField
            key={key}
            name={`callBack.${key}`}
            label={t(WORDS[key])}
            {...(key === "attemptsMax" && { hint: t("attemptsHint"), format: WHOLE })}
            value={callBack[key]}
            onChange={(figure) => change({ [key]: figure ?? 0 })}
            min={0}
            max={LIMITS[key]}
          />
        ))}
      </SideBySide>
      <SideBySide>
        {hour("from", hoursFrom(0, 23))}
        {hour("until", hoursFrom(1, 24))}
      </SideBySide>
      <p className={style.sum} role="status">
        {sum(callBack)}
      </p>
    </Section>
  )
}
