// Says that nothing here is real, as long as one works in the example dealership, and leads back.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../components/button.tsx"
import { organisationQuery } from "../desk/queries.ts"
import { useMe } from "../desk/session.ts"
import { useWorkIn } from "../desk/use-work-in.ts"
import style from "./strips.module.css"

export const ExampleStrip = () => {
  const t = useTranslations("app")
  const { data } = useQuery(organisationQuery())
  const me = useMe()
  const workIn = useWorkIn()
  if (!data?.isExample) return null
  const [home] = me.organisations.filter(({ id }) => id !== me.organisation.id)
  return (
    <aside className={style.strip}>
      <p>{t("exampleStrip")}</p>
      {home ? (
        <Button kind="quiet" onPress={() => void workIn(home.id)}>
          {t("exampleBack", { name: home.name })}
        </Button>
      ) : null}
    </aside>
  )
}
