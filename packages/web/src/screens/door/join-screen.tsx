// By an invitation's link: what it is for, then what it takes. Somebody new gives a name and a password, whoever has an account its password,
// whoever is signed in as the one who is meant nothing. An invitation that is no good says why.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { ask, problemOf } from "../../desk/client.ts"
import { sessionQuery } from "../../desk/queries.ts"
import { DoorLayout } from "./door-layout.tsx"
import { JoinForm } from "./join-form.tsx"
import { useLinkToken } from "./link-token.ts"
import { WrongPerson } from "./wrong-person.tsx"

const invitationQuery = (token: string | undefined) => ({
  queryKey: ["invitation", token ?? ""],
  queryFn: () => ask("seeInvitation", { body: { token: token ?? "" } }),
  enabled: token !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

const GONE = ["invitation-missing", "invitation-expired", "invitation-used", "invitation-revoked"] as const

const Refused = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const t = useTranslations("door")
  const { code } = problemOf(error)
  const gone = GONE.find((one) => one === code)
  if (gone === undefined) return <Problem error={error} onRetry={onRetry} />
  return <Empty title={t(gone)}>{t(`${gone}-more`)}</Empty>
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const Content = ({ token }: { readonly token: string | undefined }) => {
  const t = useTranslations("door")
  const invitation = useQuery(invitationQuery(token))
  const session = useQuery(sessionQuery())
  if (token === undefined) return <Empty title={t("invitation-missing")}>{t("invitation-missing-more")}</Empty>
  const failed = [invitation, session].find(({ error, data }) => error && !data)
  if (failed) return <Refused error={failed.error} onRetry={() => void failed.refetch()} />
  if (!invitation.data || !session.data) return <Loading />
  const { user } = session.data
  if (user && !sameAddress(user.email, invitation.data.email)) {
    return <WrongPerson email={user.email} invited={invitation.data.email} />
  }
  return <JoinForm key={token} token={token} invitation={invitation.data} isSignedIn={user !== null} />
}

export const JoinScreen = () => {
  const t = useTranslations("door")
  const token = useLinkToken()
  const { data } = useQuery(invitationQuery(token))
  return (
    <DoorLayout
      title={data ? t("joinTitleOf", { organisation: data.organisation }) : t("joinTitle")}
      lead={data ? t(`join-${data.role}`) : undefined}
      after={<Link to="/sign-in">{t("toSignIn")}</Link>}
    >
      <Content token={token} />
    </DoorLayout>
  )
}
