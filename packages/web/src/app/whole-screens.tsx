// Screens for when there is no screen: on its way, not there, broken. Nobody knows yet who is in front of them, so our name is all that stands
// around them.

import { useRouter } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../components/button.tsx"
import { OpenTop } from "../components/open-page.tsx"
import { Page } from "../components/page.tsx"
import { Empty, Loading, Problem } from "../components/states.tsx"
import { isUnreached } from "../desk/client.ts"

export const WaitingScreen = () => (
  <div style={{ padding: "var(--space-5)" }}>
    <Loading />
  </div>
)

export const MissingScreen = () => {
  const t = useTranslations("app")
  return (
    <>
      <OpenTop />
      <main>
        <Page title={t("notFound")} lead={t("notFoundMore")} width="narrow">
          <p>
            <ButtonLink to="/">{t("toToday")}</ButtonLink>
          </p>
        </Page>
      </main>
    </>
  )
}

/** What was not reached is tried again when there is a network. */
const useRetry = (error: unknown): (() => void) => {
  const router = useRouter()
  useEffect(() => {
    if (!isUnreached(error)) return
    const onOnline = () => void router.invalidate()
    addEventListener("online", onOnline)
    return () => removeEventListener("online", onOnline)
  }, [error, router])
  return () => void router.invalidate()
}

export const BrokenScreen = ({ error }: { readonly error: unknown }) => {
  const t = useTranslations("app")
  const retry = useRetry(error)
  return (
    <>
      <OpenTop />
      <main>
        <Page title={isUnreached(error) ? t("offline") : t("broke")} width="narrow">
          {isUnreached(error) ? (
            <Problem error={error} onRetry={retry} />
          ) : (
            <Empty
              title={t("brokeMore")}
              actions={<Button onPress={() => location.reload()}>{t("loadAgain")}</Button>}
            />
          )}
          <p>
            <ButtonLink to="/haggle" kind="quiet">
              {t("haggle")}
            </ButtonLink>
          </p>
        </Page>
      </main>
    </>
  )
}
