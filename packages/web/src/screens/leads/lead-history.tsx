// Everything that happened to the lead, the first first, folded away until somebody asks. Nothing of it is ever changed or deleted.

import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Section } from "../../components/section.tsx"
import { Empty } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useReasonLabel } from "../approvals/reason-label.ts"
import { reasonAt } from "../history/event-data.ts"
import { type LeadHappening, useLeadEventWords } from "./lead-event-words.ts"
import style from "./lead-history.module.css"

/** Its key lies below the lead's, so that it is read again with it. */
const leadHistoryQuery = (leadId: string) =>
  infiniteQueryOptions({
    queryKey: ["lead", leadId, "history"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("getLeadHistory", {
        params: { leadId },
        query: { limit: "100", ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

const Entry = ({ happening, lead }: { readonly happening: LeadHappening; readonly lead: Lead }) => {
  const desk = useTranslations("history")("desk")
  const formats = useFormats()
  const words = useLeadEventWords(lead)
  const reasonLabel = useReasonLabel()
  const { type, data, actor, occurredAt } = happening
  const sentence = words(happening)
  const reason = reasonAt(data)
  return (
    <li className={style.entry}>
      <time dateTime={occurredAt} className={style.soft}>
        {formats.moment(occurredAt)}
      </time>
      <div>
        <p>{type === "LeadEffortLogged" ? <s>{sentence}</s> : sentence}</p>
        <p className={style.soft}>
          {[actor.kind === "desk" ? desk : actor.name, reason === undefined ? null : reasonLabel(reason)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </li>
  )
}

const Entries = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.history")
  const list = useInfiniteQuery(leadHistoryQuery(lead.id))
  return (
    <PagedList list={list} empty={<Empty title={t("empty")} />}>
      {(happenings) => (
        <ol className={style.entries}>
          {happenings.map((happening) => (
            <Entry key={happening.version} happening={happening} lead={lead} />
          ))}
        </ol>
      )}
    </PagedList>
  )
}

export const LeadHistory = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.history")
  const [isShown, setShown] = useState(false)
  return (
    <Section title={t("title")}>
      {isShown ? (
        <Entries lead={lead} />
      ) : (
        <div>
          <Button onPress={() => setShown(true)}>{t("show")}</Button>
        </div>
      )}
    </Section>
  )
}
