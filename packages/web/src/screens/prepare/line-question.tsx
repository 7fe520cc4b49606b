// "So where is the line?": what the figures say, in words; then one's own line and what to aim for; then the commitment. Once it is
// committed, when and by whom, and every move of it since.

import { Link } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Problem } from "../../components/states.tsx"
import { useFormats } from "../../words/format.ts"
import { CommittedLine } from "./committed-line.tsx"
import style from "./line-question.module.css"
import { type LineWish, lineToCommit, proposedLine } from "./line-wish.ts"
import { usePlaceWords } from "./place-words.ts"
import { Fields } from "./question.tsx"
import { useSheetOnPage } from "./sheet-context.ts"
import type { useCommitting } from "./use-committing.ts"
import { NotRight } from "./use-saving.ts"

const TOP_GAPS: Readonly<Record<string, "line.missingCost" | "line.missingValue" | "line.missingAlternative">> = {
  cost: "line.missingCost",
  value: "line.missingValue",
  alternative: "line.missingAlternative",
}

/** What has to be said before there is a line. */
const Missing = ({ missing }: { readonly missing: readonly string[] }) => {
  const t = useTranslations("prepare")
  const { sheet } = useSheetOnPage()
  const nameOf = usePlaceWords(sheet)
  if (missing.length === 0) return null
  return (
    <div className={style.missing}>
      <p>{t("line.missing")}</p>
      <ul>
        {missing.map((place) => {
          const gap = TOP_GAPS[place]
          return <li key={place}>{gap ? t(gap) : nameOf(place)}</li>
        })}
      </ul>
    </div>
  )
}

const Computed = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { now, sheet } = useSheetOnPage()
  const { currency, side } = sheet.deal
  const proposed = proposedLine(now, side)
  if (!now.line || proposed === null) return null
  const code = now.line.alternative?.code
  return (
    <div className={style.computed} data-stale={now.isStale}>
      <p className={style.figure}>{t("line.computed", { amount: formats.money(proposed, currency) })}</p>
      <p className={style.soft}>
        {now.line.low === now.line.high
          ? null
          : `${t("line.range", { low: formats.about(now.line.low, currency), high: formats.about(now.line.high, currency) })}. `}
        {code !== undefined && t.has(`line.rests.${code}` as "line.rests.trade")
          ? `${t(`line.rests.${code}` as "line.rests.trade")} `
          : null}
        {t(side === "seller" ? "line.below" : "line.above")}
      </p>
    </div>
  )
}

export interface LineQuestionProps {
  readonly wish: LineWish
  readonly onWish: (wish: LineWish) => void
  readonly committing: ReturnType<typeof useCommitting>
  readonly missing: readonly string[]
}

const CommitForm = ({ wish, onWish, committing }: Omit<LineQuestionProps, "missing">) => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { sheet, now } = useSheetOnPage()
  const { currency, side } = sheet.deal
  const proposed = proposedLine(now, side)
  const line = lineToCommit(wish, now, side)
  const isOwn = wish.price !== undefined && wish.price !== proposed
  const hint = proposed === null || !isOwn ? undefined : t("line.own", { amount: formats.money(proposed, currency) })
  const { error } = committing
  return (
    <>
      <Fields>
        <AmountField
          label={t("line.target")}
          hint={t("line.targetHint")}
          name="target"
          kind={{ money: currency }}
          value={wish.target}
          onChange={(target) => onWish({ ...wish, target })}
        />
        <div className={style.own}>
          <AmountField
            label={t("line.yours")}
            hint={hint ?? (proposed === null ? undefined : t("line.proposed"))}
            name="line"
            kind={{ money: currency }}
            value={line}
            onChange={(price) => onWish({ ...wish, price })}
          />
          {isOwn && proposed !== null ? (
            <Button kind="quiet" onPress={() => onWish({ ...wish, price: undefined })}>
              {t("line.use", { amount: formats.money(proposed, currency) })}
            </Button>
          ) : null}
        </div>
      </Fields>
      {sheet.deal.moves.length > 0 ? (
        <Notice kind="caution">
          <p>{t("line.afterTalk")}</p>
        </Notice>
      ) : null}
      {error && !(error instanceof NotRight) ? <Problem error={error} /> : null}
      {error instanceof NotRight ? <Notice kind="caution" title={t("saving.problems")} isAlert /> : null}
      <div className={style.commit}>
        <Button
          kind="primary"
          size="l"
          isWide
          isDisabled={line === null}
          isPending={committing.isPending}
          onPress={() => line !== null && committing.mutate({ sheet, line, target: wish.target })}
        >
          {t("line.commit")}
        </Button>
        <p className={style.soft}>{t("line.commitMore")}</p>
      </div>
    </>
  )
}

/** The button that committed the line has gone: whoever was there goes on from the way to the talk. */
const useGoingOn = (isCommitted: boolean) => {
  const toTalk = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const { activeElement: at, body } = document
    const isThere = at === body || toTalk.current?.parentElement?.contains(at)
    if (isCommitted && isThere) toTalk.current?.focus()
  }, [isCommitted])
  return toTalk
}

export const LineQuestion = ({ missing, ...rest }: LineQuestionProps) => {
  const t = useTranslations("prepare")
  const { sheet, isReadOnly } = useSheetOnPage()
  const { line, phase, id } = sheet.deal
  const { isSuccess } = rest.committing
  const toTalk = useGoingOn(isSuccess && line !== null)
  const isOver = phase === "over" || phase === "agreed"
  return (
    <div className={style.line}>
      <Computed />
      <Missing missing={missing} />
      {line ? (
        <>
          {isSuccess ? <Notice kind="surplus" title={t("line.committedNow")} isAlert /> : null}
          <CommittedLine line={line} />
          <Link ref={toTalk} to="/deals/$dealId" params={{ dealId: id }} className={style.go ?? ""}>
            {t("line.toTalk")}
          </Link>
        </>
      ) : isReadOnly ? null : isOver ? (
        <p className={style.soft}>{t("line.talkOver")}</p>
      ) : (
        <CommitForm {...rest} />
      )}
    </div>
  )
}
