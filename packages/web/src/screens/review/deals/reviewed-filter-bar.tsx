// Narrows the closed deals: by verdict, by how they turned out, by person, and to those of which nothing is known yet.

import { useTranslations } from "use-intl"
import { Select, Switch } from "../../../components/fields.tsx"
import { PersonSelect } from "../person-select.tsx"
import style from "../review.module.css"
import { ANY, type ReviewedFilters, TURN_OUTS, VERDICTS } from "./use-reviewed-filters.ts"

export const ReviewedFilterBar = ({ filters }: { readonly filters: ReviewedFilters }) => {
  const t = useTranslations("review")
  const { verdict, turnOut, isUntold, person, isManager, setVerdict, setTurnOut, setUntold, setPerson } = filters
  return (
    <search className={style.filters} aria-label={t("deals.filters")}>
      <Select
        label={t("deals.verdict")}
        choices={VERDICTS.map((id) => ({ id, label: id === ANY ? t("deals.anyVerdict") : t(`verdicts.${id}`) }))}
        value={verdict}
        onChange={setVerdict}
      />
      <Select
        label={t("deals.turnOut")}
        choices={TURN_OUTS.map((id) => ({ id, label: id === ANY ? t("deals.anyTurnOut") : t(`turnOuts.${id}`) }))}
        value={turnOut}
        onChange={setTurnOut}
      />
      {isManager ? <PersonSelect value={person} onChange={setPerson} /> : null}
      <Switch isSelected={isUntold} onChange={setUntold}>
        {t("deals.untold")}
      </Switch>
    </search>
  )
}
