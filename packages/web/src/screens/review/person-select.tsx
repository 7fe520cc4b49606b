// Whose deals: for managers everybody or one of the people; for a salesperson himself or the whole team.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Select } from "../../components/fields.tsx"
import { peopleQuery } from "../../desk/queries.ts"
import { isManager, useMe } from "../../desk/session.ts"
import { EVERYBODY } from "./use-review-filters.ts"

export const usePersonChoices = () => {
  const t = useTranslations("review.filters")
  const me = useMe()
  const people = useQuery({ ...peopleQuery(), enabled: isManager(me) }).data?.items ?? []
  return isManager(me)
    ? [{ id: EVERYBODY, label: t("everybody") }, ...people.map(({ id, name }) => ({ id, label: name }))]
    : [
        { id: me.userId, label: t("me") },
        { id: EVERYBODY, label: t("team") },
      ]
}

export interface PersonSelectProps {
  readonly value: string
  readonly onChange: (person: string) => void
}

export const PersonSelect = ({ value, onChange }: PersonSelectProps) => {
  const t = useTranslations("review.filters")
  return <Select label={t("person")} choices={usePersonChoices()} value={value} onChange={onChange} />
}
