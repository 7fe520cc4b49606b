// The people and their roles. Whoever may manage somebody opens a sheet for it, so that a list on a phone stays a list.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Said } from "../../components/said.tsx"
import { Section } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { peopleQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Person } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { PersonSheet } from "./person-sheet.tsx"
import { mayInvite } from "./team-queries.ts"

interface PersonRowProps {
  readonly person: Person
  readonly onManage: () => void
}

const PersonRow = ({ person, onManage }: PersonRowProps) => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  const formats = useFormats()
  const me = useMe()
  const isMe = person.id === me.userId
  return (
    <Row
      title={isMe ? `${person.name} (${common("you")})` : person.name}
      tag={t(`roles.${person.role}`)}
      detail={`${person.email} · ${t("joined", { day: formats.day(person.joinedAt.slice(0, 10)) })}`}
      actions={
        !isMe && mayInvite(me.role, person.role) ? (
          <Button aria-label={t("manageOf", { name: person.name })} onPress={onManage}>
            {t("manage")}
          </Button>
        ) : null
      }
    />
  )
}

export const PeoplePart = () => {
  const t = useTranslations("team")
  const { data, error, refetch } = useQuery(peopleQuery())
  const [managedId, setManagedId] = useState<string>()
  const [said, setSaid] = useState<string>()
  const managed = data?.items.find(({ id }) => id === managedId)
  return (
    <Section title={t("people")} lead={<p>{t("peopleLead")}</p>}>
      {data ? (
        <Rows label={t("people")}>
          {data.items.map((person) => (
            <PersonRow key={person.id} person={person} onManage={() => setManagedId(person.id)} />
          ))}
        </Rows>
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <Said text={said} />
      {managed ? (
        <PersonSheet key={managed.id} person={managed} onClose={() => setManagedId(undefined)} onSaid={setSaid} />
      ) : null}
    </Section>
  )
}
