// Out of a house for good. The desk ends the session with it, or goes on in another of one's organisations.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { ask } from "../../desk/client.ts"
import { sessionQuery } from "../../desk/queries.ts"
import { signedInOf, useMe } from "../../desk/session.ts"
import type { Session } from "../../desk/types.ts"

const useOut = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (session: Session) => {
    if (!signedInOf(session)) {
      queries.clear()
      return await navigate({ to: "/sign-in", search: { done: "left" } })
    }
    await navigate({ to: "/" })
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" })
    queries.setQueryData(sessionQuery().queryKey, session)
    await queries.invalidateQueries()
  }
}

export const LeavePart = () => {
  const t = useTranslations("account")
  const organisation = useMe().organisation.name
  const out = useOut()
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={t("leave")} lead={<p>{t("leaveLead")}</p>}>
      <Buttons>
        <Button onPress={() => setAsking(true)}>{t("leaveAction", { organisation })}</Button>
      </Buttons>
      <Confirm
        title={t("leaveSure", { organisation })}
        action={t("leaveAction", { organisation })}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("leaveOrganisation")}
        onDone={(session) => void out(session)}
      >
        <p>{t("leaveMore")}</p>
      </Confirm>
    </Section>
  )
}
