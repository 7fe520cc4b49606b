// Invites somebody. The link is shown once where the desk sends no mail; the form is empty again for the next one.

import { useQueryClient } from "@tanstack/react-query"
import { ROLES, type Role } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { OnceShown } from "../../components/once-shown.tsx"
import { Polite } from "../../components/said.tsx"
import { SideBySide } from "../../components/section.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"
import { invitationsQuery, mayInvite } from "./team-queries.ts"

const Invited = ({ invitation: { email }, link }: BodyOf<"invite">) => {
  const t = useTranslations("team")
  if (link === null) return <Notice>{t("invitedMailed", { email })}</Notice>
  return (
    <Notice title={t("invitedLink", { email })}>
      <OnceShown label={t("inviteLink")} secret={link} />
    </Notice>
  )
}

export const InviteForm = () => {
  const t = useTranslations("team")
  const queries = useQueryClient()
  const me = useMe()
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<Role>("salesperson")
  const [invited, setInvited] = useState<BodyOf<"invite">>()
  const done = (answer: BodyOf<"invite">) => {
    setInvited(answer)
    setEmail("")
    void queries.invalidateQueries(invitationsQuery())
  }
  return (
    <>
      <WireForm
        operation="invite"
        label={t("invite")}
        fields={["email", "role"]}
        body={() => ({ role, ...written({ email }) })}
        send={(body) => ask("invite", { body })}
        onDone={done}
      >
        {({ isSending }) => (
          <>
            <SideBySide>
              <TextField
                name="email"
                type="email"
                label={t("email")}
                value={email}
                onChange={setEmail}
                autoComplete="off"
                inputMode="email"
                isRequired
              />
              <Select
                name="role"
                label={t("inviteAs")}
                choices={ROLES.filter((one) => mayInvite(me.role, one)).map((one) => ({
                  id: one,
                  label: t(`roles.${one}`),
                  detail: t(`rolesMore.${one}`),
                }))}
                value={role}
                onChange={setRole}
              />
            </SideBySide>
            <div>
              <Button type="submit" isWide isPending={isSending}>
                {t("invite")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
      <Polite>{invited ? <Invited {...invited} /> : null}</Polite>
    </>
  )
}
