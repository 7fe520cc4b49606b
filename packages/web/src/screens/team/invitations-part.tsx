// Who is invited. Those that wait can be taken back; the others are history and folded away.

import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Folded } from "../../components/folded.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Section } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"
import type { Invitation } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { InviteForm } from "./invite-form.tsx"
import { invitationsQuery, mayInvite } from "./team-queries.ts"

interface InvitationRowProps {
  readonly invitation: Invitation
  readonly onRevoke?: (invitation: Invitation) => void
}

const InvitationRow = ({ invitation, onRevoke }: InvitationRowProps) => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  const formats = useFormats()
  const me = useMe()
  const { email, role, status, invitedBy, invitedAt, expiresAt } = invitation
  const by = t("invitedBy", { name: invitedBy.name ?? common("somebody"), moment: formats.moment(invitedAt) })
  const until = t("goodUntil", { moment: formats.moment(expiresAt) })
  return (
    <Row
      title={email}
      tag={`${t(`roles.${role}`)}, ${t(status)}`}
      detail={status === "waiting" ? `${by} · ${until}` : by}
      isFaded={status !== "waiting"}
      actions={
        onRevoke && mayInvite(me.role, role) ? (
          <Button aria-label={t("revokeOf", { email })} onPress={() => onRevoke(invitation)}>
            {t("revoke")}
          </Button>
        ) : null
      }
    />
  )
}

const InvitationList = ({ invitations }: { readonly invitations: readonly Invitation[] }) => {
  const t = useTranslations("team")
  const queries = useQueryClient()
  const [revoked, setRevoked] = useState<Invitation>()
  const [isAsking, setAsking] = useState(false)
  const waiting = invitations.filter(({ status }) => status === "waiting")
  const earlier = invitations.filter(({ status }) => status !== "waiting")
  const revoke = (invitation: Invitation) => {
    setRevoked(invitation)
    setAsking(true)
  }
  return (
    <>
      {waiting.length > 0 ? (
        <Rows label={t("invitations")}>
          {waiting.map((one) => (
            <InvitationRow key={one.id} invitation={one} onRevoke={revoke} />
          ))}
        </Rows>
      ) : (
        <p>{t("noInvitations")}</p>
      )}
      {earlier.length > 0 ? (
        <Folded title={t("earlier", { count: earlier.length })}>
          <Rows label={t("earlier", { count: earlier.length })}>
            {earlier.map((one) => (
              <InvitationRow key={one.id} invitation={one} />
            ))}
          </Rows>
        </Folded>
      ) : null}
      <Confirm
        title={t("revokeSure", { email: revoked?.email ?? "" })}
        action={t("revoke")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("revokeInvitation", { params: { invitationId: revoked?.id ?? "" } })}
        onDone={() => void queries.invalidateQueries(invitationsQuery())}
      >
        <p>{t("revokeMore")}</p>
      </Confirm>
    </>
  )
}

export const InvitationsPart = () => {
  const t = useTranslations("team")
  const { data, error, refetch } = useQuery(invitationsQuery())
  return (
    <Section title={t("invitations")} lead={<p>{t("invitationsLead")}</p>}>
      <InviteForm />
      {data ? (
        <InvitationList invitations={data.items} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
    </Section>
  )
}
