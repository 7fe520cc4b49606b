// Everything that happened to a deal, in words, with what the desk advised at each point. Nothing of it is ever changed or deleted.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Switch } from "../../components/fields.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Empty } from "../../components/states.tsx"
import { adviceHistoryQuery, dealQuery } from "../../desk/queries.ts"
import { historyQuery } from "./history-query.ts"
import { Timeline } from "./timeline.tsx"
import { useNames } from "./use-names.ts"

export const HistoryScreen = () => {
  const t = useTranslations("history")
  const { dealId } = useParams({ strict: false }) as { readonly dealId: string }
  const { data: deal } = useQuery(dealQuery(dealId))
  const list = useInfiniteQuery(historyQuery(dealId))
  const advice = useQuery(adviceHistoryQuery(dealId))
  const [isAdviceShown, setAdviceShown] = useState(true)
  const names = useNames(deal?.customer)
  const said = advice.data?.items ?? []
  return (
    <Page
      title={t("title")}
      lead={deal?.title}
      back={{ to: "/deals/$dealId", params: { dealId }, label: t("back") }}
      width="narrow"
    >
      {said.length > 0 ? (
        <Switch isSelected={isAdviceShown} onChange={setAdviceShown}>
          {t("showAdvice")}
        </Switch>
      ) : null}
      <PagedList list={list} empty={<Empty title={t("empty")} />}>
        {(happenings) => (
          <Timeline
            happenings={happenings}
            said={isAdviceShown && deal ? said : []}
            names={names}
            currency={deal?.currency ?? ""}
          />
        )}
      </PagedList>
    </Page>
  )
}
