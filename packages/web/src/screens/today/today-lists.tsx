// The lists of Today, one below the other; an empty one is not there.

import type { ReactNode } from "react"
import { useId } from "react"
import { useTranslations } from "use-intl"
import { WaitingApprovals } from "../approvals/waiting-approvals.tsx"
import { AskedRow } from "./asked-row.tsx"
import { AwayRow } from "./away-row.tsx"
import { CallRow } from "./call-row.tsx"
import { LeadsToDropRow, WokenRow } from "./lead-rows.tsx"
import { OfferRow } from "./offer-row.tsx"
import { PlannedRow } from "./planned-row.tsx"
import style from "./today.module.css"
import type { Today } from "./today.ts"

interface PartProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

const Part = ({ title, count, children }: PartProps) => {
  const id = useId()
  if (count === 0) return null
  return (
    <section className={style.part} aria-labelledby={id}>
      <h2 id={id} className={style.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}

const List = ({ children }: { readonly children: ReactNode }) => <ul className={style.list}>{children}</ul>

export interface TodayListsProps {
  readonly today: Today
  readonly isEverybody: boolean
}

export const TodayLists = ({ today, isEverybody }: TodayListsProps) => {
  const t = useTranslations("today")
  const { leave, due, offers, asked, planned, away, leads } = today
  return (
    <div className={style.parts}>
      <Part title={t("leave")} count={leave.length}>
        <WaitingApprovals shown={leave} />
      </Part>
      <Part title={t("due")} count={due.length}>
        <List>
          {due.map((call) => (
            <CallRow key={call.callBack.id} {...call} isEverybody={isEverybody} />
          ))}
        </List>
      </Part>
      <Part title={t("offers")} count={offers.length}>
        <List>
          {offers.map((deal) => (
            <OfferRow key={deal.id} deal={deal} isEverybody={isEverybody} />
          ))}
        </List>
      </Part>
      <Part title={t(isEverybody ? "askedAll" : "asked")} count={asked.length}>
        <List>
          {asked.map((approval) => (
            <AskedRow key={approval.id} approval={approval} />
          ))}
        </List>
      </Part>
      <Part title={t("leads")} count={leads.toDrop + leads.woken.length}>
        <List>
          {leads.woken.map((woken) => (
            <WokenRow key={woken.leadId} woken={woken} />
          ))}
          {leads.toDrop > 0 ? <LeadsToDropRow count={leads.toDrop} isEverybody={isEverybody} /> : null}
        </List>
      </Part>
      <Part title={t("planned")} count={planned.length}>
        <List>
          {planned.map((call) => (
            <PlannedRow key={call.callBack.id} {...call} isEverybody={isEverybody} />
          ))}
        </List>
      </Part>
      <Part title={t("away")} count={away.length}>
        <List>
          {away.map((deal) => (
            <AwayRow key={deal.id} deal={deal} isEverybody={isEverybody} />
          ))}
        </List>
      </Part>
    </div>
  )
}
