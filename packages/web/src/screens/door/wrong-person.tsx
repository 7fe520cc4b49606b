// Somebody is signed in here, and the invitation is for somebody else. Nobody is signed out unasked.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { sessionQuery } from "../../desk/queries.ts"

export interface WrongPersonProps {
  readonly email: string
  readonly invited: string
}

export const WrongPerson = ({ email, invited }: WrongPersonProps) => {
  const t = useTranslations("door")
  const queries = useQueryClient()
  const leaving = useMutation({
    mutationFn: () => ask("signOut"),
    onSuccess: async () => {
      queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== "session" && first !== "invitation" })
      await queries.invalidateQueries(sessionQuery())
    },
  })
  return (
    <>
      <Notice kind="caution" title={t("wrongPerson", { email })}>
        <p>{t("wrongPersonMore", { invited })}</p>
      </Notice>
      {leaving.error ? <Problem error={leaving.error} /> : null}
      <Button isPending={leaving.isPending} onPress={() => leaving.mutate()}>
        {t("signOutAndJoin")}
      </Button>
    </>
  )
}
