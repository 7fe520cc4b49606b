// Whose leads, which of them, and what the desk proposes: all of it stands in the address. On a phone the rarer ones are folded away, so that
// the first lead is in sight.

import { useTranslations } from "use-intl"
import { Switch } from "../../components/fields.tsx"
import { SearchField } from "../../components/search-field.tsx"
import { Segments } from "../../components/segments.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useIsWide } from "../../components/use-is-wide.ts"
import style from "./lead-filter-bar.module.css"
import { type LeadFilters, PROPOSALS, SHOWN, WHOSE } from "./use-lead-filters.ts"

interface FiltersProps {
  readonly filters: LeadFilters
}

const Proposal = ({ filters: { shown, proposal, setProposal } }: FiltersProps) => {
  const t = useTranslations("leads")
  return shown === "now" ? (
    <Segments
      label={t("proposal")}
      choices={PROPOSALS.map((id) => ({ id, label: id === "all" ? t("all") : t(`verdicts.${id}`) }))}
      value={proposal}
      onChange={setProposal}
    />
  ) : null
}

const Rarer = ({ filters }: FiltersProps) => {
  const t = useTranslations("leads")
  const { shown, whose, q, setShown, setWhose, setQ } = filters
  return (
    <>
      <SearchField label={t("search")} value={q} onChange={setQ} />
      <Segments
        label={t("whose")}
        choices={WHOSE.map((id) => ({ id, label: t(id) }))}
        value={whose}
        onChange={setWhose}
      />
      <Segments
        label={t("which")}
        choices={SHOWN.map((id) => ({ id, label: t(`shown.${id}`) }))}
        value={shown}
        onChange={setShown}
      />
    </>
  )
}

const ChangedOnly = ({ filters: { shown, isChangedOnly, setChangedOnly } }: FiltersProps) => {
  const t = useTranslations("leads")
  return shown === "now" ? (
    <Switch isSelected={isChangedOnly} onChange={setChangedOnly}>
      {t("changedOnly")}
    </Switch>
  ) : null
}

/** What is set behind the fold. */
const useNote = ({ shown, whose, isChangedOnly, q }: LeadFilters): string => {
  const t = useTranslations("leads")
  const set = [t(whose), t(`shown.${shown}`), isChangedOnly && t("changedOnly"), q !== "" && `“${q}”`]
  return set.filter((text) => text !== false).join(" · ")
}

export const LeadFilterBar = ({ filters }: FiltersProps) => {
  const t = useTranslations("leads")
  const isWide = useIsWide()
  const note = useNote(filters)
  if (isWide) {
    return (
      <search className={style.filters}>
        <Rarer filters={filters} />
        <Proposal filters={filters} />
        <ChangedOnly filters={filters} />
      </search>
    )
  }
  return (
    <search className={style.narrow}>
      <Proposal filters={filters} />
      <Unfold title={t("filters")} note={note} level={2}>
        <div className={style.filters}>
          <Rarer filters={filters} />
          <ChangedOnly filters={filters} />
        </div>
      </Unfold>
    </search>
  )
}
