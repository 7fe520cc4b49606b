// A sheet for the customer, on one page of A4: what he gets, what he pays, until when. It is made from what may be shown only (offer-of.ts),
// so it can lie on the table; what stands around it on the screen is not printed.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { Printer } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { BackLink, Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { dealQuery, organisationQuery } from "../../desk/queries.ts"
import { offerOf } from "./offer-of.ts"
import { OfferPaper } from "./offer-paper.tsx"
import style from "./offer-sheet.module.css"

const NoPrice = ({ dealId }: { readonly dealId: string }) => {
  const t = useTranslations("offerSheet.chrome")
  return (
    <Empty
      title={t("noPrice")}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId }}>
          {t("back")}
        </ButtonLink>
      }
    >
      <p>{t("noPriceMore")}</p>
    </Empty>
  )
}

const Chrome = ({ dealId, isShort }: { readonly dealId: string; readonly isShort: boolean }) => {
  const t = useTranslations("offerSheet.chrome")
  return (
    <div className={style.chrome}>
      <BackLink to="/deals/$dealId" params={{ dealId }} label={t("back")} />
      <p className={style.only}>{t(isShort ? "noSight" : "only")}</p>
      <Button kind="primary" icon={<Printer aria-hidden />} onPress={() => print()}>
        {t("print")}
      </Button>
    </div>
  )
}

export const OfferSheetScreen = () => {
  const t = useTranslations("offerSheet")
  const { dealId } = useParams({ strict: false }) as { readonly dealId: string }
  const deal = useQuery(dealQuery(dealId))
  const organisation = useQuery(organisationQuery())
  const error = deal.error ?? organisation.error
  if (error) {
    return (
      <Page title={t("title")}>
        <Problem error={error} onRetry={() => void Promise.all([deal.refetch(), organisation.refetch()])} />
      </Page>
    )
  }
  if (!deal.data || !organisation.data) return <Loading />
  const offer = offerOf(deal.data, organisation.data)
  if (!offer) {
    return (
      <Page title={t("title")} lead={deal.data.title}>
        <NoPrice dealId={dealId} />
      </Page>
    )
  }
  return (
    <div className={style.table}>
      <title>{`${t("title")} · ${offer.organisation}`}</title>
      <Chrome dealId={dealId} isShort={deal.data.worth === null} />
      <OfferPaper offer={offer} />
    </div>
  )
}
