// Before you talk: five honest questions on one page, the line that follows from the answers in sight all the while, and at the end the
// commitment. [product: the readiness sheet]

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { FiveQuestions } from "./five-questions.tsx"

const Hidden = ({ dealId }: { readonly dealId: string }) => {
  const t = useTranslations("prepare")
  return (
    <Empty
      title={t("hiddenTitle")}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId }}>
          {t("toDeal")}
        </ButtonLink>
      }
    >
      <p>{t("hidden")}</p>
    </Empty>
  )
}

const Content = ({ deal }: { readonly deal: Deal }) =>
  deal.worth === null ? <Hidden dealId={deal.id} /> : <FiveQuestions key={deal.id} deal={deal} />

export const PrepareScreen = () => {
  const t = useTranslations("prepare")
  const { dealId } = useParams({ from: "/desk/deals/$dealId/prepare" })
  const { data: deal, error, refetch } = useQuery(dealQuery(dealId))
  return (
    <Page
      title={deal ? t("titleOf", { deal: deal.title }) : t("title")}
      heading={t("title")}
      lead={deal ? deal.title : undefined}
      back={{ to: "/deals/$dealId", params: { dealId }, label: t("back") }}
    >
      {deal ? <Content deal={deal} /> : error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}
