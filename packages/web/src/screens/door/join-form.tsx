// What it takes to accept an invitation: a name and a password, the password alone, or nothing.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PasswordField, TextField } from "../../components/fields.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useEnter } from "./use-enter.ts"

export interface JoinFormProps {
  readonly token: string
  readonly invitation: BodyOf<"seeInvitation">
  /** As the one who is meant. */
  readonly isSignedIn: boolean
}

export const JoinForm = ({ token, invitation, isSignedIn }: JoinFormProps) => {
  const t = useTranslations("door")
  const enter = useEnter()
  const [name, setName] = useState("")
  const [password, setPassword] = useState("")
  const isKnown = invitation.accountExists
  const body = () => written({ token, ...(!isKnown && { name }), ...(!isSignedIn && { password }) })
  return (
    <WireForm
      operation="acceptInvitation"
      fields={["name", "password"]}
      body={body}
      send={(wish) => ask("acceptInvitation", { body: wish })}
      onDone={(session) => enter(session)}
    >
      {({ isSending }) => (
        <>
          {isSignedIn ? (
            <p>{t("joinAs", { email: invitation.email })}</p>
          ) : (
            <TextField label={t("email")} value={invitation.email} autoComplete="username" isReadOnly />
          )}
          {isKnown ? null : (
            <TextField
              name="name"
              label={t("name")}
              value={name}
              onChange={setName}
              autoComplete="name"
              isRequired
              autoFocus
            />
          )}
          {isSignedIn ? null : (
            <PasswordField
              name="password"
              label={t("password")}
              hint={isKnown ? t("joinKnown") : t("passwordHint")}
              value={password}
              onChange={setPassword}
              autoComplete={isKnown ? "current-password" : "new-password"}
              isRequired
              autoFocus={isKnown}
            />
          )}
          <Button type="submit" kind="primary" size="l" isPending={isSending}>
            {t("join")}
          </Button>
        </>
      )}
    </WireForm>
  )
}
