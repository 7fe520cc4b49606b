// The sheet itself: the questions, the summary beside them, saving, and what somebody else changed meanwhile.

import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { Form } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { SkipLink } from "../../components/skip-link.tsx"
import { Problem } from "../../components/states.tsx"
import { useFocusOnError } from "../../components/use-focus-on-error.ts"
import { problemOf } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { AskPart, LimitPart } from "./beside-worth.tsx"
import { FieldGroups } from "./field-groups.tsx"
import style from "./five-questions.module.css"
import { Defaults, TooSure } from "./how-sure.tsx"
import { Leaving } from "./leaving.tsx"
import { LineQuestion } from "./line-question.tsx"
import { NO_WISH } from "./line-wish.ts"
import { Otherwise } from "./otherwise.tsx"
import { usePlaceWords } from "./place-words.ts"
import { placeOfQuestion, Question } from "./question.tsx"
import { questionsOf } from "./questions.ts"
import { type SheetOnPage, SheetProvider, useSheetOnPage } from "./sheet-context.ts"
import { Summary } from "./summary.tsx"
import { useCommitting } from "./use-committing.ts"
import { useErrors } from "./use-errors.ts"
import { useLineNow, useOwnerRole } from "./use-line-now.ts"
import { NotRight, type Saving, useSaving } from "./use-saving.ts"
import { sheetIsChanged, sheetOf, useSheet } from "./use-sheet.ts"

/** Where the line is committed. */
const LAST = 5

const Meanwhile = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { sheet, change } = useSheetOnPage()
  const nameOf = usePlaceWords(sheet)
  const { news } = sheet
  if (!news) return null
  const named = (places: readonly string[]) => formats.list(places.map(nameOf))
  const onlyTheirs = news.theirs.filter((place) => !news.both.includes(place))
  return (
    <Notice
      kind="caution"
      title={t("saving.changedTitle")}
      isAlert
      actions={
        <>
          <Button onPress={() => change((before) => ({ ...before, news: undefined }))}>{t("saving.understood")}</Button>
          <Button kind="quiet" onPress={() => change((before) => sheetOf(before.deal))}>
            {t("saving.takeTheirs")}
          </Button>
        </>
      }
    >
      {onlyTheirs.length > 0 ? <p>{t("saving.changedTheirs", { fields: named(onlyTheirs) })}</p> : null}
      {news.both.length > 0 ? <p>{t("saving.changedBoth", { fields: named(news.both) })}</p> : null}
    </Notice>
  )
}

const Sunk = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { hours } = useSheetOnPage().sheet.deal.effort
  return <p className={style.sunk}>{hours > 0 ? t("sunkHours", { hours: formats.hours(hours) }) : t("sunk")}</p>
}

const FirstFour = () => {
  const t = useTranslations("prepare")
  const { sheet } = useSheetOnPage()
  const { worth, sure, touches } = questionsOf(sheet.deal, sheet.form)
  return (
    <>
      <Question number={1} title={t("q1")} lead={t("q1Lead")}>
        <AskPart />
        <FieldGroups question={worth} />
        <Sunk />
      </Question>
      <Question number={2} title={t("q2")} lead={t("q2Lead")}>
        <Otherwise />
      </Question>
      <Question number={3} title={t("q3")} lead={t("q3Lead")}>
        <LimitPart />
        <FieldGroups question={sure} />
        <TooSure />
        <Defaults />
      </Question>
      <Question number={4} title={t("q4")} lead={t("q4Lead")}>
        <FieldGroups question={touches} />
      </Question>
    </>
  )
}

const usePage = (deal: Deal, saving: Saving): SheetOnPage => {
  const inHand = useSheet(deal)
  const now = useLineNow(inHand.sheet)
  const policy = useQuery(policyQuery()).data?.policy
  const ownerRole = useOwnerRole(deal)
  return {
    ...inHand,
    // What was found at the last save is of what stood there then.
    change: (change) => {
      if (saving.places.length > 0) saving.clear()
      inHand.change(change)
    },
    now,
    policy,
    isReadOnly: deal.phase === "closed",
    ownerHour: policy?.costPerHour[ownerRole] ?? null,
  }
}

export const FiveQuestions = ({ deal }: { readonly deal: Deal }) => {
  const t = useTranslations("prepare")
  const saving = useSaving(deal.id)
  const page = usePage(deal, saving)
  const formRef = useFocusOnError(saving.places)
  const [wish, setWish] = useState(NO_WISH)
  const committing = useCommitting(deal.id, saving, () => setWish(NO_WISH))
  const { byField, missing } = useErrors(page.sheet, page.now, saving)
  const fieldErrors = useMemo(() => ({ ...byField }), [byField])
  const save = () =>
    saving.save(page.sheet).then(
      () => true,
      () => false,
    )
  const { error } = saving
  // What he changed is said by name above; that alone need not be said twice.
  const isSaidElsewhere = error instanceof NotRight || committing.error === error
  const isConflict = error !== null && problemOf(error).code === "version-conflict"
  return (
    <SheetProvider value={page}>
      <Form
        ref={formRef}
        className={style.sheet ?? ""}
        validationErrors={fieldErrors}
        validationBehavior="aria"
        aria-label={t("title")}
        onSubmit={(event) => {
          event.preventDefault()
          if (sheetIsChanged(page.sheet)) void save()
        }}
      >
        <div className={style.questions}>
          <SkipLink to={placeOfQuestion(LAST)}>{t("skip")}</SkipLink>
          <p className={style.lead}>{t("lead")}</p>
          {page.isReadOnly ? <Notice title={t("closed")} /> : null}
          <Meanwhile />
          {error && !isSaidElsewhere && !isConflict ? <Problem error={error} /> : null}
          {error instanceof NotRight ? <Notice kind="caution" title={t("saving.problems")} isAlert /> : null}
          <FirstFour />
          <Question number={LAST} title={t("q5")} lead={t("q5Lead")}>
            <LineQuestion wish={wish} onWish={setWish} committing={committing} missing={missing} />
          </Question>
        </div>
        <Summary
          wish={wish}
          isSaving={saving.isSaving}
          isSaved={saving.isSaved}
          wrongCount={Object.keys(byField).length}
          onSave={() => void save()}
        />
      </Form>
      <Leaving isUnsaved={sheetIsChanged(page.sheet)} isSaving={saving.isSaving} onSave={save} />
    </SheetProvider>
  )
}
