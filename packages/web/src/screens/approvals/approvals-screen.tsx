// Leave to cross the line: who waits for it, and what was answered. Managers and owners answer here in one tap.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { useAddress } from "../../components/address.ts"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Segments } from "../../components/segments.tsx"
import { Empty } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import { ApprovalCard } from "./approval-card.tsx"
import style from "./approvals.module.css"
import { useStillShown } from "./still-shown.ts"
import { WaitingApprovals } from "./waiting-approvals.tsx"

const VIEWS = ["waiting", "answered"] as const

const Waiting = () => {
  const t = useTranslations("approvals")
  const list = useInfiniteQuery(listQuery("listApprovals", { status: "waiting" }))
  const waiting = list.data?.pages.flatMap(({ items }) => items) ?? []
  const shown = useStillShown(waiting, !list.isPending)
  const empty = (
    <Empty title={t("emptyWaiting")}>
      <p>{t("emptyWaitingMore")}</p>
    </Empty>
  )
  // Those that were answered meanwhile stay, so the list may have something to show where the desk's has nothing.
  if (waiting.length === 0 && shown.length > 0) return <WaitingApprovals shown={shown} />
  return (
    <PagedList list={list} empty={empty}>
      {() => <WaitingApprovals shown={shown} />}
    </PagedList>
  )
}

const Answered = () => {
  const t = useTranslations("approvals")
  const list = useInfiniteQuery(listQuery("listApprovals", {}))
  return (
    <PagedList list={list} empty={<Empty title={t("emptyAnswered")} />}>
      {(all) => {
        const answered = all.filter(({ status }) => status !== "waiting")
        if (answered.length === 0) return <Empty title={t("emptyAnswered")} />
        return (
          <ul className={style.cards}>
            {answered.map((approval) => (
              <li key={approval.id}>
                <ApprovalCard approval={approval} />
              </li>
            ))}
          </ul>
        )
      }}
    </PagedList>
  )
}

export const ApprovalsScreen = () => {
  const t = useTranslations("approvals")
  const { oneOf, set } = useAddress()
  const view = oneOf("view", VIEWS)
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div>
        <Segments
          label={t("which")}
          choices={VIEWS.map((id) => ({ id, label: t(id) }))}
          value={view}
          onChange={(chosen) => set({ view: chosen === "waiting" ? undefined : chosen })}
        />
      </div>
      <h2 className="visually-hidden">{t(view)}</h2>
      {view === "waiting" ? <Waiting /> : <Answered />}
    </Page>
  )
}
