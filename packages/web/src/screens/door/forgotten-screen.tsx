// A link for a new password. The answer is the same whether or not the address is known, so it tells nobody who has an account here.

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import { DoorLayout } from "./door-layout.tsx"
import style from "./forgotten-screen.module.css"

const BackToSignIn = () => {
  const t = useTranslations("door")
  return <Link to="/sign-in">{t("backToSignIn")}</Link>
}

const Asked = ({ email }: { readonly email: string }) => {
  const t = useTranslations("door")
  return (
    <DoorLayout title={t("askedTitle")} turn="asked" after={<BackToSignIn />}>
      <div role="status" className={style.asked}>
        <p>{t("asked", { email })}</p>
        <p>{t("askedNoLetter")}</p>
        <code className={style.command}>{`npx walkaway reset-password ${email}`}</code>
      </div>
    </DoorLayout>
  )
}

export const ForgottenScreen = () => {
  const t = useTranslations("door")
  const [email, setEmail] = useState("")
  const [asked, setAsked] = useState<string>()
  if (asked !== undefined) return <Asked email={asked} />
  return (
    <DoorLayout title={t("forgottenTitle")} lead={t("forgottenLead")} after={<BackToSignIn />}>
      <WireForm
        operation="askReset"
        fields={["email"]}
        body={() => written({ email })}
        send={(body) => ask("askReset", { body })}
        onDone={() => setAsked(email)}
      >
        {({ isSending }) => (
          <>
            <TextField
              name="email"
              type="email"
              label={t("email")}
              value={email}
              onChange={setEmail}
              autoComplete="username"
              inputMode="email"
              isRequired
              autoFocus
            />
            <Button type="submit" kind="primary" size="l" isPending={isSending}>
              {t("sendLink")}
            </Button>
          </>
        )}
      </WireForm>
    </DoorLayout>
  )
}
