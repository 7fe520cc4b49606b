// One question for leave: who wants to make which move in which deal, how far that is beyond the line, and why; below, the answer, or the
// buttons for it.

import { Link } from "@tanstack/react-router"
import { ArrowDown, ArrowUp } from "lucide-react"
import { useTranslations } from "use-intl"
import link from "../../components/title-link.module.css"
import { When } from "../../components/when.tsx"
import type { Approval } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { AnswerButtons } from "./answer-buttons.tsx"
import { AnswerGiven } from "./answer-given.tsx"
import style from "./approvals.module.css"
import { useCrossingWords } from "./crossing-words.ts"
import { useReasonLabel } from "./reason-label.ts"

export interface ApprovalCardProps {
  readonly approval: Approval
  /** It was answered while it stood here; how is perhaps not known yet. */
  readonly isGone?: boolean
  /** How is being asked. */
  readonly isLooking?: boolean
}

const Figures = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("approvals")
  const formats = useFormats()
  const words = useCrossingWords(approval)
  if (approval.line === null) return <p className={style.soft}>{t("hidden")}</p>
  return (
    <dl className={style.figures}>
      <div>
        <dt>{t("line")}</dt>
        <dd>{formats.money(approval.line, approval.currency)}</dd>
      </div>
      {words ? (
        <div>
          <dt>{t("beyond")}</dt>
          <dd className={style.beyond}>
            {words.isBelow ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
            {words.distance}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

const Wish = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("approvals")
  const formats = useFormats()
  const { move, price, netPrice, currency } = approval
  return (
    <p className={style.wish}>
      {t(`wants.${move}`, { price: formats.money(price, currency) })}
      {netPrice !== null && netPrice !== price ? (
        <span className={style.soft}> {t("net", { price: formats.money(netPrice, currency) })}</span>
      ) : null}
    </p>
  )
}

export const ApprovalCard = ({ approval, isGone = false, isLooking = false }: ApprovalCardProps) => {
  const t = useTranslations("approvals")
  const common = useTranslations("common")
  const reasonLabel = useReasonLabel()
  const { dealId, dealTitle, askedBy, askedAt, reason, status } = approval
  const isAnswered = isGone || status !== "waiting"
  return (
    <article className={style.card} data-answered={isAnswered}>
      <header className={style.head}>
        <h3 className={style.name}>
          <Link to="/deals/$dealId" params={{ dealId }} className={link.title ?? ""}>
            {dealTitle}
          </Link>
        </h3>
        <p className={style.soft}>
          {t("asks", { name: askedBy.name ?? common("somebody") })}, <When at={askedAt} />
        </p>
      </header>
      <Wish approval={approval} />
      <Figures approval={approval} />
      <p className={style.reason}>
        <span className="visually-hidden">{t("why")}: </span>
        <strong>{reasonLabel(reason.code)}</strong>
        {reason.note ? <q>{reason.note}</q> : null}
      </p>
      {isAnswered ? <AnswerGiven approval={approval} isLooking={isLooking} /> : <AnswerButtons approval={approval} />}
    </article>
  )
}
