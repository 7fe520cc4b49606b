// Do discounts differ between groups of customers that the asker names? For managers and owners. Nothing of it is kept, here or on the desk.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Empty } from "../../components/states.tsx"
import { isManager, useMe } from "../../desk/session.ts"
import type { Fairness } from "../../desk/types.ts"
import { FairnessAnswer } from "./fairness/fairness-answer.tsx"
import { FairnessForm } from "./fairness/fairness-form.tsx"
import { ReviewWays } from "./review-ways.tsx"

const Question = () => {
  const t = useTranslations("review.fairness")
  const [answer, setAnswer] = useState<Fairness>()
  return (
    <>
      <Notice kind="belief" title={t("statement")}>
        <p>{t("statementMore")}</p>
        <p>{t("kept")}</p>
      </Notice>
      <FairnessForm onAnswer={setAnswer} />
      {answer ? <FairnessAnswer answer={answer} /> : null}
    </>
  )
}

export const FairnessScreen = () => {
  const t = useTranslations("review.fairness")
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ReviewWays />
      {isManager(useMe()) ? <Question /> : <Empty title={t("notForYou")} />}
    </Page>
  )
}
