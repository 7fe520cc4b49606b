// By which clock and in which currency.

import { useTranslations } from "use-intl"
import { CurrencyField, TimeZoneField } from "../../components/place-fields.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import type { PartProps } from "./policy-form.tsx"

export const PlacePart = ({ policy: { timeZone, currency }, set }: PartProps) => {
  const t = useTranslations("policy")
  return (
    <Section title={t("place")} lead={<p>{t("placeLead")}</p>}>
      <SideBySide>
        <TimeZoneField
          name="timeZone"
          label={t("timeZone")}
          value={timeZone}
          onChange={(zone) => set({ timeZone: zone })}
        />
        <CurrencyField
          name="currency"
          label={t("currency")}
          value={currency}
          onChange={(code) => set({ currency: code })}
        />
      </SideBySide>
    </Section>
  )
}
