// States what a unit is worth to us and what we would do otherwise, in the fields of the readiness sheet: a deal on it starts from these.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { Form } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { useFocusOnError } from "../../components/use-focus-on-error.ts"
import { unitQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Unit } from "../../desk/types.ts"
import { FieldGroups } from "../prepare/field-groups.tsx"
import { Leaving } from "../prepare/leaving.tsx"
import { questionsOf } from "../prepare/questions.ts"
import { StatementProvider } from "../prepare/sheet-context.ts"
import style from "./figures.module.css"
import { OtherwiseOfUnit } from "./otherwise-of-unit.tsx"
import { type Stating, useStating } from "./use-stating.ts"

const Told = ({ stating, isHere }: { readonly stating: Stating; readonly isHere: boolean }) => {
  const t = useTranslations("stock.stating")
  const { places, error, isConflict } = stating
  if (!isHere) return <Notice title={t("gone")} />
  if (isConflict) return <Notice kind="caution" title={t("conflict")} isAlert />
  if (places.length > 0) return <Notice kind="caution" title={t("wrong")} isAlert />
  return error ? <Problem error={error} /> : null
}

const Statement = ({ unit }: { readonly unit: Unit }) => {
  const t = useTranslations("stock.stating")
  const me = useMe()
  const isHere = unit.status === "in-stock" || unit.status === "reserved"
  const isReadOnly = !isHere || !may(me, "manage")
  const stating = useStating(unit, isReadOnly)
  const formRef = useFocusOnError(stating.places)
  const { worth, sure } = questionsOf({ template: "car", side: "seller" }, stating.statement.form)
  return (
    <StatementProvider value={stating.statement}>
      <Form
        ref={formRef}
        className={style.form ?? ""}
        validationErrors={stating.errors as Record<string, string>}
        validationBehavior="aria"
        aria-label={t("title")}
        onSubmit={(event) => {
          event.preventDefault()
          if (!stating.isSaving) void stating.save()
        }}
      >
        <Told stating={stating} isHere={isHere} />
        <section className={style.part}>
          <h2>{t("worth")}</h2>
          <FieldGroups question={worth} />
        </section>
        <section className={style.part}>
          <h2>{t("otherwise")}</h2>
          <OtherwiseOfUnit />
        </section>
        <section className={style.part}>
          <h2>{t("sure")}</h2>
          <FieldGroups question={sure} />
        </section>
        {isReadOnly ? null : (
          <div className={style.save}>
            <Buttons>
              <Button type="submit" kind="primary" isPending={stating.isSaving}>
                {t("save")}
              </Button>
              <Said text={stating.isSaved ? t("saved") : undefined} />
            </Buttons>
          </div>
        )}
      </Form>
      <Leaving isUnsaved={stating.isUnsaved && !isReadOnly} isSaving={stating.isSaving} onSave={stating.save} />
    </StatementProvider>
  )
}

export const FiguresScreen = () => {
  const t = useTranslations("stock.stating")
  const { unitId } = useParams({ from: "/desk/stock/$unitId/figures" })
  const { data: unit, error, refetch } = useQuery(unitQuery(unitId))
  return (
    <Page
      title={unit ? t("titleOf", { unit: unit.title }) : t("title")}
      heading={t("title")}
      lead={unit ? `${unit.title}. ${t("lead")}` : undefined}
      back={{ to: "/stock/$unitId", params: { unitId }, label: t("back") }}
    >
      {unit ? (
        <Statement key={unit.id} unit={unit} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
