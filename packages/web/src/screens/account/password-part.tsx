// Another password. Both fields are emptied once it is changed; where it was refused they keep what was typed.

import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PasswordField } from "../../components/fields.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons, Section, SideBySide } from "../../components/section.tsx"
import { UsernameForManagers } from "../../components/username-for-managers.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"

const EMPTY = { current: "", password: "" }

export const PasswordPart = () => {
  const t = useTranslations("account")
  const queries = useQueryClient()
  const { email } = useMe()
  const [wish, setWish] = useState(EMPTY)
  const [isChanged, setChanged] = useState(false)
  const set = (key: keyof typeof EMPTY) => (value: string) => {
    setChanged(false)
    setWish({ ...wish, [key]: value })
  }
  const done = () => {
    setWish(EMPTY)
    setChanged(true)
    void queries.invalidateQueries({ queryKey: ["sessions"] })
  }
  return (
    <Section title={t("password")} lead={<p>{t("passwordLead")}</p>}>
      <WireForm
        operation="changePassword"
        label={t("password")}
        fields={["current", "password"]}
        body={() => written(wish)}
        send={(body) => ask("changePassword", { body })}
        onDone={done}
      >
        {({ isSending }) => (
          <>
            <UsernameForManagers email={email} />
            <SideBySide>
              <PasswordField
                name="current"
                label={t("current")}
                value={wish.current}
                onChange={set("current")}
                autoComplete="current-password"
                isRequired
              />
              <PasswordField
                name="password"
                label={t("next")}
                hint={t("nextHint")}
                value={wish.password}
                onChange={set("password")}
                autoComplete="new-password"
                isRequired
              />
            </SideBySide>
            <Buttons>
              <Button type="submit" isPending={isSending}>
                {t("changePassword")}
              </Button>
              <Said text={isChanged ? t("passwordChanged") : undefined} />
            </Buttons>
          </>
        )}
      </WireForm>
    </Section>
  )
}
