// What an hour and a day cost.

import { useTranslations } from "use-intl"
import { MoneyField } from "../../components/money-field.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import style from "./policy-form.module.css"
import type { PartProps } from "./policy-form.tsx"

const ROLES = ["salesperson", "manager", "owner"] as const

export const MoneyPart = ({ policy, set, isOwner }: PartProps) => {
  const t = useTranslations("policy")
  const { costPerHour, currency, holdingCostPerDay } = policy
  return (
    <Section title={t("money")} lead={<p>{t("moneyLead")}</p>}>
      <SideBySide>
        {ROLES.map((role) => {
          const isLocked = role === "owner" && !isOwner
          return (
            <MoneyField
              key={role}
              name={`costPerHour.${role}`}
              label={t(`hourOf.${role}`)}
              hint={isLocked ? t("ownerSets") : t("hourHint")}
              currency={currency}
              value={costPerHour[role]}
              onChange={(amount) => set({ costPerHour: { ...costPerHour, [role]: amount } })}
              isDisabled={isLocked}
            />
          )
        })}
      </SideBySide>
      <div className={style.half}>
        <MoneyField
          name="holdingCostPerDay"
          label={t("holding")}
          hint={t("holdingHint")}
          currency={currency}
          value={holdingCostPerDay}
          onChange={(amount) => set({ holdingCostPerDay: amount })}
        />
      </div>
    </Section>
  )
}
