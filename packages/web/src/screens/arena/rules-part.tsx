// The rules: how long a match is, how often it is played, with which luck, where the lines come from; and folded away what is rarely changed.

import { useTranslations } from "use-intl"
import { Switch } from "../../components/fields.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useFormats } from "../../words/format.ts"
import { LIMITS } from "./arena-setup.ts"
import type { ArenaRules } from "./arena-types.ts"
import style from "./set-up.module.css"
import { WholeField } from "./whole-field.tsx"

export interface RulesPartProps {
  readonly rules: ArenaRules
  readonly onChange: (rules: ArenaRules) => void
}

const Further = ({ rules, onChange }: RulesPartProps) => {
  const t = useTranslations("arena.setUp")
  return (
    <Unfold title={t("further")}>
      <div className={style.stack}>
        <Segmented
          label={t("information")}
          choices={[
            { id: "full", label: t("knowsAll") },
            { id: "own", label: t("knowsOwn") },
          ]}
          value={rules.information}
          onChange={(information) => onChange({ ...rules, information })}
        />
        <Switch isSelected={rules.selfPlay} onChange={(selfPlay) => onChange({ ...rules, selfPlay })}>
          {t("selfPlay")}
        </Switch>
      </div>
    </Unfold>
  )
}

export const RulesPart = (props: RulesPartProps) => {
  const { rules, onChange } = props
  const t = useTranslations("arena.setUp")
  const formats = useFormats()
  const bounds = ({ low, high }: { readonly low: number; readonly high: number }) =>
    t("outOf", { low: formats.number(low), high: formats.number(high) })
  return (
    <>
      <Segmented
        label={t("lines")}
        hint={t("linesHint")}
        choices={[
          { id: "files", label: t("linesFiles") },
          { id: "uniform", label: t("linesDrawn") },
        ]}
        value={rules.reservations}
        onChange={(reservations) => onChange({ ...rules, reservations })}
      />
      <div className={style.numbers}>
        <WholeField
          label={t("rounds")}
          hint={bounds(LIMITS.rounds)}
          {...LIMITS.rounds}
          value={rules.rounds}
          onChange={(rounds) => onChange({ ...rules, rounds })}
        />
        <WholeField
          label={t("repetitions")}
          hint={bounds(LIMITS.repetitions)}
          {...LIMITS.repetitions}
          value={rules.repetitions}
          onChange={(repetitions) => onChange({ ...rules, repetitions })}
        />
        <WholeField
          label={t("seed")}
          hint={t("seedHint")}
          {...LIMITS.seed}
          value={rules.seed}
          onChange={(seed) => onChange({ ...rules, seed })}
        />
      </div>
      <Further {...props} />
    </>
  )
}
