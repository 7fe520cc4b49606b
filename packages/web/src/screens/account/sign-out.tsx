// The way out. Whoever has entries waiting to go out is told first: they stay in this browser, and nobody sees them until he is back.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { useSignOut } from "../../app/more-menu.tsx"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { useMe } from "../../desk/session.ts"
import { waitingOf } from "../../outbox/use-outbox.ts"

export const SignOut = () => {
  const t = useTranslations("account")
  const signOut = useSignOut()
  const { userId } = useMe()
  const [waiting, setWaiting] = useState(0)
  const press = async () => {
    const { length } = await waitingOf(userId)
    if (length === 0) await signOut()
    else setWaiting(length)
  }
  return (
    <>
      <Button onPress={() => void press()}>{t("signOut")}</Button>
      <Confirm
        title={t("signOutWaiting", { count: waiting })}
        action={t("signOutAnyway")}
        isOpen={waiting > 0}
        onOpenChange={() => setWaiting(0)}
        run={signOut}
      >
        <p>{t("signOutWaitingMore")}</p>
      </Confirm>
    </>
  )
}
