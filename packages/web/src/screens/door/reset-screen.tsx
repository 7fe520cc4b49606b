// A new password by a link that works once. Every session ends with it, so one signs in afterwards.

import { useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PasswordField } from "../../components/fields.tsx"
import { Empty } from "../../components/states.tsx"
import { UsernameForManagers } from "../../components/username-for-managers.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import { DoorLayout } from "./door-layout.tsx"
import { useLinkToken } from "./link-token.ts"

const ResetForm = ({ token }: { readonly token: string }) => {
  const t = useTranslations("door")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [password, setPassword] = useState("")
  const signInAgain = () => {
    queries.clear()
    void navigate({ to: "/sign-in", search: { done: "reset" }, replace: true })
  }
  return (
    <WireForm
      operation="resetPassword"
      fields={["password"]}
      body={() => written({ token, password })}
      send={(body) => ask("resetPassword", { body })}
      onDone={signInAgain}
    >
      {({ isSending }) => (
        <>
          <UsernameForManagers />
          <PasswordField
            name="password"
            label={t("passwordNew")}
            hint={t("passwordHint")}
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            isRequired
            autoFocus
          />
          <Button type="submit" kind="primary" size="l" isPending={isSending}>
            {t("reset")}
          </Button>
        </>
      )}
    </WireForm>
  )
}

export const ResetScreen = () => {
  const t = useTranslations("door")
  const token = useLinkToken()
  return (
    <DoorLayout title={t("resetTitle")} lead={t("resetLead")} after={<Link to="/forgotten">{t("anotherLink")}</Link>}>
      {token === undefined ? (
        <Empty title={t("resetNoLink")}>{t("resetNoLinkMore")}</Empty>
      ) : (
        <ResetForm key={token} token={token} />
      )}
    </DoorLayout>
  )
}
