// How the team practises, for its manager: by name and without a rank, everybody's results on one scale, and what to work on. No talk is shown.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useId } from "react"
import { useTranslations } from "use-intl"
import { PagedList } from "../../components/paged-list.tsx"
import { Empty } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import type { PersonsPractice } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { CostlyList } from "./costly-list.tsx"
import style from "./practice.module.css"
import { ProgressChart } from "./progress-chart.tsx"
import { type ProgressFrame, reachOf } from "./progress-layout.ts"

/** Room for all of them, so that one chart can be held against another. */
const commonReach = (people: readonly PersonsPractice[]): ProgressFrame["reach"] => {
  const all = people.map(reachOf)
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))]
}

const useName = () => {
  const somebody = useTranslations("common")("somebody")
  return ({ person }: PersonsPractice): string => person.name ?? somebody
}

const Standing = ({ practice: { means, change, needed } }: { readonly practice: PersonsPractice }) => {
  const t = useTranslations("practice.team")
  const f = useFormats()
  const last = means.at(-1)
  const share = (score: number) => f.signedShare(score / 100)
  if (!last) return <p className={style.small}>{t("tooFew", { needed: String(needed) })}</p>
  const { of: count, middle, low, high } = last
  return (
    <p className={style.small}>
      {t("mean", { count: String(count), share: share(middle), low: share(low), high: share(high) })}
      {change.kind === "measured" && change.clear ? (
        <span className={style.change}>{t(change.middle > 0 ? "better" : "worse")}</span>
      ) : null}
    </p>
  )
}

const ToWorkOn = ({ practice: { costly } }: { readonly practice: PersonsPractice }) => {
  const t = useTranslations("practice.team")
  return (
    <div className={style.part}>
      <h4>{t("work")}</h4>
      {costly.kind !== "measured" ? (
        <p className={style.small}>{t("later", { needed: String(costly.needed) })}</p>
      ) : costly.moves.length > 0 ? (
        <CostlyList moves={costly.moves} />
      ) : (
        <p className={style.small}>{t("none")}</p>
      )}
    </div>
  )
}

interface PersonProps {
  readonly practice: PersonsPractice
  readonly reach: ProgressFrame["reach"]
}

const Person = ({ practice, reach }: PersonProps) => {
  const t = useTranslations("practice.team")
  const f = useFormats()
  const name = useName()(practice)
  const heading = useId()
  const { scores, talks } = practice
  const last = scores.at(-1)
  if (!last) return null
  const label = t("chart", { name, count: scores.length, last: f.signedShare(last.score / 100) })
  return (
    <li className={style.person} aria-labelledby={heading} data-testid="practice-person">
      <div className={style.who}>
        <h3 id={heading}>{name}</h3>
        <p className={style.small}>{t("talks", { count: talks, day: f.dayOf(last.endedAt) })}</p>
        <Standing practice={practice} />
      </div>
      <ProgressChart drawn={practice} frame={{ width: 320, height: 120, reach }} label={label} />
      <ToWorkOn practice={practice} />
    </li>
  )
}

const People = ({ people }: { readonly people: readonly PersonsPractice[] }) => {
  const t = useTranslations("practice.team")
  const f = useFormats()
  const name = useName()
  const practised = people.filter(({ talks }) => talks > 0)
  const idle = people.filter(({ talks }) => talks === 0)
  if (practised.length === 0) {
    return (
      <Empty title={t("nobody")}>
        <p>{t("nobodyMore")}</p>
      </Empty>
    )
  }
  const reach = commonReach(practised)
  return (
    <>
      <ul className={style.people} aria-label={t("title")}>
        {practised.map((practice) => (
          <Person key={practice.person.id} practice={practice} reach={reach} />
        ))}
      </ul>
      {idle.length > 0 ? <p className={style.soft}>{t("idle", { names: f.list(idle.map(name)) })}</p> : null}
    </>
  )
}

export const TeamPart = () => {
  const t = useTranslations("practice.team")
  const list = useInfiniteQuery(listQuery("listPracticeByPerson", { limit: "50" }))
  return (
    <section className={style.part} data-testid="practice-team">
      <h2>{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      <PagedList list={list} empty={null}>
        {(people) => <People people={people} />}
      </PagedList>
    </section>
  )
}
