// The way out. Whoever has entries waiting to go out is told first: they stay in this browser, and nobody sees them until he is back.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { useSignOut } from "../../app/more-menu.tsx"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { useWaitingCount } from "../../outbox/use-outbox.ts"

export const SignOut = () => {
  const t = useTranslations("account")
  const signOut = useSignOut()
  const waiting = useWaitingCount()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => (waiting > 0 ? setAsking(true) : void signOut())}>{t("signOut")}</Button>
      <Confirm
        title={t("signOutWaiting", { count: waiting })}
        action={t("signOutAnyway")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={signOut}
      >
        <p>{t("signOutWaitingMore")}</p>
      </Confirm>
    </>
  )
}
