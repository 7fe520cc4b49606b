// A question for leave of one's own: still waiting, given and therefore to be used, or declined.

import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { When } from "../../components/when.tsx"
import { useMe } from "../../desk/session.ts"
import type { Approval } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useTakeBack } from "../approvals/use-answer.ts"
import { Row } from "./row.tsx"
import style from "./today.module.css"

const TakeBack = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("today")
  const taking = useTakeBack(approval)
  return (
    <Button kind="quiet" isPending={taking.isPending} onPress={() => taking.mutate()}>
      {t("takeBack")}
    </Button>
  )
}

const useAnswerWords = () => {
  const t = useTranslations("today")
  const common = useTranslations("common")
  const me = useMe()
  return ({ status, approver, answeredBy, askedBy }: Approval): string => {
    const name = answeredBy?.name ?? common("somebody")
    if (status === "waiting") return t(`waitingFor.${approver}`)
    if (status === "declined") return t("declined", { name })
    return t(askedBy.id === me.userId ? "given" : "givenTo", { name })
  }
}

export const AskedRow = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("today")
  const formats = useFormats()
  const me = useMe()
  const words = useAnswerWords()
  const { dealId, dealTitle, status, price, currency, answeredAt, askedAt, note } = approval
  return (
    <Row
      dealId={dealId}
      title={dealTitle}
      who={words(approval)}
      figure={formats.money(price, currency)}
      when={<When at={answeredAt ?? askedAt} />}
      actions={
        status === "waiting" && approval.askedBy.id === me.userId ? (
          <TakeBack approval={approval} />
        ) : (
          <ButtonLink to="/deals/$dealId" params={{ dealId }}>
            {t(status === "given" ? "goOn" : "open")}
          </ButtonLink>
        )
      }
    >
      {note ? <q className={style.note}>{note}</q> : null}
    </Row>
  )
}
