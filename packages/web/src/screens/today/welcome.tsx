// The first time there is nothing at all: two ways to begin, and no more.

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { organisationQuery } from "../../desk/queries.ts"
import { isManager, useMe } from "../../desk/session.ts"
import { useWorkIn } from "../../desk/use-work-in.ts"
import style from "./welcome.module.css"

const Example = () => {
  const t = useTranslations("today")
  const { data } = useQuery(organisationQuery())
  const workIn = useWorkIn()
  const opening = useMutation({
    mutationFn: async () => workIn(data?.exampleId ?? (await ask("loadExample")).organisationId),
  })
  return (
    <section className={style.way}>
      <h2>{t("example")}</h2>
      <p>{t("exampleMore")}</p>
      {opening.error ? <Problem error={opening.error} /> : null}
      <Button size="l" isWide isPending={opening.isPending} onPress={() => opening.mutate()}>
        {t("exampleGo")}
      </Button>
    </section>
  )
}

export const Welcome = () => {
  const t = useTranslations("today")
  const app = useTranslations("app")
  const me = useMe()
  const mayLoad = isManager(me)
  return (
    <Page
      title={t("title")}
      heading={t("welcome", { name: me.name })}
      lead={<p>{t(mayLoad ? "welcomeMore" : "welcomeStaff")}</p>}
    >
      <div className={style.ways}>
        <section className={style.way}>
          <h2>{t("first")}</h2>
          <p>{t("firstMore")}</p>
          <ButtonLink to="/deals/new" kind="primary" size="l" isWide>
            {app("newDeal")}
          </ButtonLink>
        </section>
        {mayLoad ? <Example /> : null}
      </div>
    </Page>
  )
}
