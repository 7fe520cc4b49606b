// How far anybody may go beyond the line, with what that means in money on a line of one's choice, and whether there must be one.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Choices, Switch } from "../../components/fields.tsx"
import { CountField, MoneyField } from "../../components/money-field.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import { EXAMPLE_LINE, useCrossingExample } from "./crossing-example.ts"
import { OwnerSets } from "./owner-sets.tsx"
import style from "./policy-form.module.css"
import type { PartProps } from "./policy-form.tsx"

export const PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 2 }

const Example = ({ policy }: Pick<PartProps, "policy">) => {
  const t = useTranslations("policy")
  const example = useCrossingExample()
  const [line, setLine] = useState<string | null>(EXAMPLE_LINE)
  return (
    <div className={style.example}>
      <p role="status">{example(policy.approval, policy.currency, line)}</p>
      <div className={style.short}>
        <MoneyField label={t("tryLine")} currency={policy.currency} value={line} onChange={setLine} />
      </div>
    </div>
  )
}

const BeforeOffers = ({ policy, set }: PartProps) => {
  const t = useTranslations("policy")
  return (
    <Choices
      name="lineBeforeOffers"
      label={t("beforeOffers")}
      choices={[
        { id: "advised", label: t("advised"), detail: t("advisedMore") },
        { id: "required", label: t("required"), detail: t("requiredMore") },
      ]}
      value={policy.lineBeforeOffers}
      onChange={(lineBeforeOffers) => set({ lineBeforeOffers })}
    />
  )
}

export const CrossingPart = (part: PartProps) => {
  const t = useTranslations("policy")
  const { policy, set, isOwner } = part
  const { approval } = policy
  const setShare = (key: "autoUpTo" | "managerUpTo") => (share: number | null) =>
    set({ approval: { ...approval, [key]: share ?? 0 } })
  return (
    <Section
      title={t("crossing")}
      lead={
        <>
          <p>{t("crossingLead")}</p>
          <OwnerSets isOwner={isOwner} />
        </>
      }
    >
      <SideBySide>
        {(["autoUpTo", "managerUpTo"] as const).map((key) => (
          <CountField
            key={key}
            name={`approval.${key}`}
            label={t(key)}
            value={approval[key]}
            onChange={setShare(key)}
            min={0}
            max={1}
            format={PERCENT}
            isDisabled={!isOwner}
          />
        ))}
      </SideBySide>
      <Example policy={policy} />
      <Switch
        isSelected={approval.reasonNeeded}
        onChange={(reasonNeeded) => set({ approval: { ...approval, reasonNeeded } })}
        isDisabled={!isOwner}
      >
        {t("reasonNeeded")}
      </Switch>
      <BeforeOffers {...part} />
    </Section>
  )
}
