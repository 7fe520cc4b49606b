// What needs a move now, the most pressing first: leave that others wait for, people to call back, offers that wait for our answer; then
// what one waits for oneself. Managers may look at everybody's.

import { useTranslations } from "use-intl"
import { useAddress } from "../../components/address.ts"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Segments } from "../../components/segments.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { isManager, useMe } from "../../desk/session.ts"
import { TodayLists } from "./today-lists.tsx"
import { movesNow, useToday } from "./use-today.ts"
import { Welcome } from "./welcome.tsx"

const WHOSE = ["mine", "all"] as const

const Calm = ({ onOthers }: { readonly onOthers: (() => void) | undefined }) => {
  const t = useTranslations("today")
  const app = useTranslations("app")
  return (
    <Empty
      title={t("calm")}
      actions={
        <>
          <ButtonLink to="/deals/new">{app("newDeal")}</ButtonLink>
          <ButtonLink to="/deals" kind="quiet">
            {t("calmDeals")}
          </ButtonLink>
          {onOthers ? (
            <Button kind="quiet" onPress={onOthers}>
              {t("others")}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{t("calmMore")}</p>
    </Empty>
  )
}

export const TodayScreen = () => {
  const t = useTranslations("today")
  const me = useMe()
  const { oneOf, set } = useAddress()
  const mayLookAtAll = isManager(me)
  const whose = mayLookAtAll ? oneOf("who", WHOSE) : "mine"
  const look = (chosen: (typeof WHOSE)[number]) => set({ who: chosen === "mine" ? undefined : chosen })
  const { today, error, isFirstRun, refetch } = useToday(whose === "all")
  if (isFirstRun) return <Welcome />
  const count = today ? movesNow(today) : undefined
  return (
    <Page
      title={t("title")}
      lead={count === undefined ? undefined : t("lead", { count })}
      actions={
        mayLookAtAll ? (
          <Segments
            label={t("whose")}
            choices={WHOSE.map((id) => ({ id, label: t(id === "mine" ? "mine" : "everybody") }))}
            value={whose}
            onChange={look}
          />
        ) : null
      }
    >
      {error ? <Problem error={error} onRetry={refetch} /> : null}
      {!today && !error ? <Loading rows={4} /> : null}
      {today && count === 0 ? (
        <Calm onOthers={mayLookAtAll && whose === "mine" ? () => look("all") : undefined} />
      ) : null}
      {today ? <TodayLists today={today} isEverybody={whose === "all"} /> : null}
    </Page>
  )
}
