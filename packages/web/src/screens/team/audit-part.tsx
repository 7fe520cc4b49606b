// Who did what with access, policy and exports, page by page. Ids are named where the person is still here to be named; where not, the line
// says no more than it knows.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { ROLES, type Role } from "@walkaway/contract/client"
import { useTranslations } from "use-intl"
import { PagedList } from "../../components/paged-list.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Section } from "../../components/section.tsx"
import type { BodyOf } from "../../desk/client.ts"
import { listQuery, peopleQuery } from "../../desk/queries.ts"
import { useFormats } from "../../words/format.ts"

type Entry = BodyOf<"listAudit">["items"][number]

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

const useNameOf = () => {
  const people = useQuery(peopleQuery()).data?.items
  return (id: string | null): string | undefined => people?.find((person) => person.id === id)?.name
}

const useActor = () => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  return ({ actor }: Entry): string => {
    if (actor === null) return t("auditNobody")
    return actor.kind === "desk" ? t("auditDesk") : (actor.name ?? common("somebody"))
  }
}

const AuditRow = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslations("team")
  const formats = useFormats()
  const nameOf = useNameOf()
  const actor = useActor()(entry)
  const { action, subject, detail, address, at } = entry
  const key = `actions.${action}` as "actions.sign-in"
  const about = subject === entry.actor?.id ? undefined : nameOf(subject)
  const [from, to] = [detail?.from, detail?.to]
  const parts = [
    actor,
    formats.moment(at),
    about,
    isRole(from) && isRole(to) ? t("auditRoles", { from: t(`roles.${from}`), to: t(`roles.${to}`) }) : undefined,
    address === null ? undefined : t("auditFrom", { address }),
  ]
  return <Row title={t.has(key) ? t(key) : action} detail={parts.filter((part) => part !== undefined).join(" · ")} />
}

export const AuditPart = () => {
  const t = useTranslations("team")
  const list = useInfiniteQuery(listQuery("listAudit", { limit: "20" }))
  return (
    <Section title={t("audit")} lead={<p>{t("auditLead")}</p>}>
      <PagedList list={list} empty={<p>{t("noAudit")}</p>}>
        {(entries: readonly Entry[]) => (
          <Rows label={t("audit")}>
            {entries.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </Rows>
        )}
      </PagedList>
    </Section>
  )
}
