// What the room is about, who with, where it stands, and the ways to the sheets beside it.

import { Link } from "@tanstack/react-router"
import { ClipboardList, FileText, History, MessagesSquare } from "lucide-react"
import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { useArrival } from "../../components/use-arrival.ts"
import type { Deal } from "../../desk/types.ts"
import style from "./deal-room.module.css"
import { PhaseTag } from "./phase-tag.tsx"
import type { Room } from "./use-room.ts"

const Facts = ({ deal, isMine }: { readonly deal: Deal; readonly isMine: boolean }) => {
  const t = useTranslations("dealRoom")
  const common = useTranslations("common")
  return (
    <p className={style.facts}>
      <PhaseTag deal={deal} />
      {deal.customer ? (
        <Link to="/customers/$customerId" params={{ customerId: deal.customer.id }}>
          {t("with", { name: deal.customer.name ?? common("somebody") })}
        </Link>
      ) : null}
      {deal.unit ? <span>{deal.unit.stockNumber}</span> : null}
      <span>{isMine ? t("withYou") : t("ofOwner", { name: deal.owner.name ?? common("somebody") })}</span>
    </p>
  )
}

export const DealHeader = ({ room }: { readonly room: Room }) => {
  const t = useTranslations("dealRoom")
  const heading = useArrival()
  const { deal, me } = room
  const params = { dealId: deal.id }
  return (
    <header className={style.header}>
      <title>{`${deal.title} · Walkaway`}</title>
      <div className={style.titles}>
        <h1 ref={heading} className={style.title} tabIndex={-1}>
          {deal.title}
        </h1>
        <Facts deal={deal} isMine={deal.owner.id === me.userId} />
      </div>
      <nav className={style.links} aria-label={t("beside")}>
        <ButtonLink to="/deals/$dealId/prepare" params={params} kind="quiet" icon={<ClipboardList aria-hidden />}>
          {t("prepare")}
        </ButtonLink>
        <ButtonLink to="/deals/$dealId/offer" params={params} kind="quiet" icon={<FileText aria-hidden />}>
          {t("offerSheet")}
        </ButtonLink>
        <ButtonLink to="/deals/$dealId/history" params={params} kind="quiet" icon={<History aria-hidden />}>
          {t("history")}
        </ButtonLink>
        <ButtonLink to="/practice" search={{ deal: deal.id }} kind="quiet" icon={<MessagesSquare aria-hidden />}>
          {t("practise")}
        </ButtonLink>
      </nav>
    </header>
  )
}
