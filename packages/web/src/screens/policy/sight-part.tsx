// Who sees the line, and how exactly.

import { useTranslations } from "use-intl"
import { Choices } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import { useFormats } from "../../words/format.ts"
import { EXAMPLE_LINE } from "./crossing-example.ts"
import { PERCENT } from "./crossing-part.tsx"
import { OwnerSets } from "./owner-sets.tsx"
import style from "./policy-form.module.css"
import type { PartProps } from "./policy-form.tsx"

const SIGHTS = ["exact", "banded", "hidden"] as const

export const SightPart = ({ policy, set, isOwner }: PartProps) => {
  const t = useTranslations("policy")
  const formats = useFormats()
  const { lineSight, lineBand, currency } = policy
  const choices = SIGHTS.map((sight) => ({ id: sight, label: t(sight), detail: t(`${sight}More`) }))
  const width = formats.about(Number(EXAMPLE_LINE) * lineBand, currency)
  const isBanded = lineSight.salesperson === "banded" || lineSight.manager === "banded"
  return (
    <Section
      title={t("sight")}
      lead={
        <>
          <p>{t("sightLead")}</p>
          <OwnerSets isOwner={isOwner} />
        </>
      }
    >
      <SideBySide>
        {(["salesperson", "manager"] as const).map((role) => (
          <Choices
            key={role}
            name={`lineSight.${role}`}
            label={t(`sightOf.${role}`)}
            choices={choices}
            value={lineSight[role]}
            onChange={(sight) => set({ lineSight: { ...lineSight, [role]: sight } })}
            isDisabled={!isOwner}
          />
        ))}
      </SideBySide>
      {isBanded ? (
        <div className={style.short}>
          <CountField
            name="lineBand"
            label={t("band")}
            hint={t("bandHint", { line: formats.money(EXAMPLE_LINE, currency), width })}
            value={lineBand}
            onChange={(share) => set({ lineBand: share ?? 0 })}
            min={0}
            max={1}
            format={PERCENT}
            isDisabled={!isOwner}
          />
        </div>
      ) : null}
    </Section>
  )
}
