// The house's rules. Managers and owners change them, salespeople read them; beneath lie the versions that were in force before.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { policyQuery } from "../../desk/queries.ts"
import { isManager, useMe } from "../../desk/session.ts"
import type { PolicyInForce } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { HistoryPart } from "./history-part.tsx"
import { PolicyForm } from "./policy-form.tsx"
import { PolicyPaper } from "./policy-paper.tsx"

const useSetBy = () => {
  const t = useTranslations("policy")
  const common = useTranslations("common")
  const formats = useFormats()
  return ({ version, setAt, setBy }: PolicyInForce): string =>
    setAt === null
      ? t("neverSet")
      : t("setBy", { version: String(version), name: setBy?.name ?? common("somebody"), moment: formats.moment(setAt) })
}

export const PolicyScreen = () => {
  const t = useTranslations("policy")
  const me = useMe()
  const setBy = useSetBy()
  const { data, error, refetch } = useQuery(policyQuery())
  const mayChange = isManager(me)
  const organisation = me.organisation.name
  return (
    <Page
      title={t("title")}
      lead={
        <>
          <p>{mayChange ? t("lead", { organisation }) : t("leadRead", { organisation })}</p>
          {data ? <p>{setBy(data)}</p> : null}
        </>
      }
    >
      {data ? (
        mayChange ? (
          <PolicyForm key={me.organisation.id} inForce={data} />
        ) : (
          <PolicyPaper policy={data.policy} />
        )
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={6} />
      )}
      <HistoryPart version={data?.version} />
    </Page>
  )
}
