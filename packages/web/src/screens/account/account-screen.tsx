// What belongs to oneself: name, password, sessions, language and look, the curtain; and the ways out.

import { useTranslations } from "use-intl"
import { Page } from "../../components/page.tsx"
import { isManager, useMe } from "../../desk/session.ts"
import { AboutPart } from "./about-part.tsx"
import { CurtainPart } from "./curtain-part.tsx"
import { ExamplePart } from "./example-part.tsx"
import { LeavePart } from "./leave-part.tsx"
import { LookPart } from "./look-part.tsx"
import { NamePart } from "./name-part.tsx"
import { PasswordPart } from "./password-part.tsx"
import { SessionsPart } from "./sessions-part.tsx"
import { SignOut } from "./sign-out.tsx"

export const AccountScreen = () => {
  const t = useTranslations("account")
  const me = useMe()
  const { email, role, organisation } = me
  return (
    <Page title={t("title")} lead={t("lead", { email, role, organisation: organisation.name })} actions={<SignOut />}>
      <NamePart />
      <PasswordPart />
      <SessionsPart />
      <LookPart />
      <CurtainPart />
      {isManager(me) ? <ExamplePart /> : null}
      <LeavePart />
      <AboutPart />
    </Page>
  )
}
