// Every browser that is signed in as oneself, the one in front of one first. One can be ended, or all but this.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useFormats } from "../../words/format.ts"
import { browserNameOf } from "./browser-name.ts"

type OwnSession = BodyOf<"listSessions">["items"][number]

const KEY = ["sessions"] as const

const useSessionName = () => {
  const t = useTranslations("account")
  return ({ browser }: OwnSession): string => {
    const name = browserNameOf(browser)
    return name ? t("sessionOf", { ...name }) : t("sessionUnknown")
  }
}

interface SessionRowProps {
  readonly session: OwnSession
  readonly onEnded: () => void
}

const SessionRow = ({ session, onEnded }: SessionRowProps) => {
  const t = useTranslations("account")
  const formats = useFormats()
  const name = useSessionName()(session)
  const ending = useMutation({
    mutationFn: () => ask("endSession", { params: { sessionId: session.id } }),
    onSuccess: onEnded,
  })
  const detail = [
    session.current ? undefined : t("sessionSeen", { ago: formats.ago(session.seenAt) }),
    t("sessionSince", { moment: formats.moment(session.startedAt) }),
    session.address === null ? undefined : t("sessionFrom", { address: session.address }),
  ]
  return (
    <Row
      title={name}
      tag={session.current ? t("sessionHere") : undefined}
      detail={
        <>
          <p>{detail.filter((part) => part !== undefined).join(" · ")}</p>
          {ending.error ? <Problem error={ending.error} /> : null}
        </>
      }
      actions={
        session.current ? null : (
          <Button
            aria-label={t("endSessionOf", { session: name })}
            isPending={ending.isPending}
            onPress={() => ending.mutate()}
          >
            {t("endSession")}
          </Button>
        )
      }
    />
  )
}

const ownFirst = (sessions: readonly OwnSession[]): readonly OwnSession[] =>
  sessions.toSorted((one, other) => Number(other.current) - Number(one.current) || (one.seenAt < other.seenAt ? 1 : -1))

export const SessionsPart = () => {
  const t = useTranslations("account")
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask("listSessions", { signal }) })
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const ended = (text: string) => {
    setSaid(text)
    void queries.invalidateQueries({ queryKey: KEY })
  }
  return (
    <Section title={t("sessions")} lead={<p>{t("sessionsLead")}</p>}>
      {data ? (
        <Rows label={t("sessions")}>
          {ownFirst(data.items).map((session) => (
            <SessionRow key={session.id} session={session} onEnded={() => ended(t("sessionEnded"))} />
          ))}
        </Rows>
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
      <Buttons>
        {data && data.items.length > 1 ? <Button onPress={() => setAsking(true)}>{t("endOthers")}</Button> : null}
        <Said text={said} />
      </Buttons>
      <Confirm
        title={t("endOthersSure")}
        action={t("endOthers")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("endOtherSessions")}
        onDone={() => ended(t("othersEnded"))}
      >
        <p>{t("endOthersMore")}</p>
      </Confirm>
    </Section>
  )
}
