// The front door. Whoever is in already is led on; where nobody has an account yet, to the set-up.

import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PasswordField, TextField } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import { sessionQuery } from "../../desk/queries.ts"
import { signedInOf } from "../../desk/session.ts"
import { DoorLayout } from "./door-layout.tsx"
import { useEnter } from "./use-enter.ts"

const useWayOn = (next: string | undefined): void => {
  const navigate = useNavigate()
  const enter = useEnter()
  const { data: session } = useQuery(sessionQuery())
  useEffect(() => {
    if (session?.setUpNeeded) void navigate({ to: "/set-up", replace: true })
    else if (session && signedInOf(session)) enter(session, next)
  }, [session, navigate, enter, next])
}

const DONE = { reset: "doneReset", left: "doneLeft" } as const

const isDone = (done: string | undefined): done is keyof typeof DONE => done !== undefined && Object.hasOwn(DONE, done)

export const SignInScreen = () => {
  const t = useTranslations("door")
  const { next, done } = useSearch({ from: "/sign-in" })
  const enter = useEnter()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  useWayOn(next)
  return (
    <DoorLayout title={t("signInTitle")} after={<Link to="/forgotten">{t("forgot")}</Link>}>
      {isDone(done) ? (
        <div role="status">
          <Notice>{t(DONE[done])}</Notice>
        </div>
      ) : null}
      <WireForm
        operation="signIn"
        fields={["email", "password"]}
        body={() => written({ email, password })}
        send={(body) => ask("signIn", { body })}
        onDone={(session) => enter(session, next)}
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
            <PasswordField
              name="password"
              label={t("password")}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              isRequired
            />
            <Button type="submit" kind="primary" size="l" isPending={isSending}>
              {t("signIn")}
            </Button>
          </>
        )}
      </WireForm>
    </DoorLayout>
  )
}
