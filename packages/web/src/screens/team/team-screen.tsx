// Who works here, who is invited, which programs have keys, and who did what. Salespeople see the people; the rest is for those who answer
// for it.

import { useTranslations } from "use-intl"
import { Page } from "../../components/page.tsx"
import { isManager, useMe } from "../../desk/session.ts"
import { AuditPart } from "./audit-part.tsx"
import { ExportsPart } from "./exports-part.tsx"
import { HousePart } from "./house-part.tsx"
import { InvitationsPart } from "./invitations-part.tsx"
import { KeysPart } from "./keys-part.tsx"
import { PeoplePart } from "./people-part.tsx"

export const TeamScreen = () => {
  const t = useTranslations("team")
  const me = useMe()
  const isOwner = me.role === "owner"
  return (
    <Page title={t("title")} lead={t("lead", { organisation: me.organisation.name })}>
      <PeoplePart />
      {isManager(me) ? <InvitationsPart /> : null}
      {isManager(me) ? <KeysPart /> : null}
      {isOwner ? <HousePart /> : null}
      {isManager(me) ? <ExportsPart isOwner={isOwner} /> : null}
      {isOwner ? <AuditPart /> : null}
    </Page>
  )
}
