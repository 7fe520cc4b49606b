// The first account and its house. The link's token comes with the greeting of the desk; without it, or when somebody was faster, the page
// says where to go instead.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { sessionQuery } from "../../desk/queries.ts"
import { DoorLayout } from "./door-layout.tsx"
import { useLinkToken } from "./link-token.ts"
import { SetUpForm } from "./set-up-form.tsx"

const Content = ({ token }: { readonly token: string | undefined }) => {
  const t = useTranslations("door")
  const { data: session, error, refetch } = useQuery(sessionQuery())
  if (error && !session) return <Problem error={error} onRetry={() => void refetch()} />
  if (!session) return <Loading rows={4} />
  if (!session.setUpNeeded) return <Empty title={t("setUpDone")}>{t("setUpDoneMore")}</Empty>
  if (token === undefined) return <Empty title={t("setUpNoLink")}>{t("setUpNoLinkMore")}</Empty>
  return <SetUpForm token={token} />
}

export const SetUpScreen = () => {
  const t = useTranslations("door")
  const token = useLinkToken()
  const { data: session } = useQuery(sessionQuery())
  return (
    <DoorLayout
      title={t("setUpTitle")}
      lead={t("setUpLead")}
      after={session?.setUpNeeded ? null : <Link to="/sign-in">{t("toSignIn")}</Link>}
    >
      <Content token={token} />
    </DoorLayout>
  )
}
