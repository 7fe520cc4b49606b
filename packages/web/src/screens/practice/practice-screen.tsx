// Practice: start a talk on a made-up car or on a deal of one's own, see whether one is getting better and what costs most, and look at talks
// again; for a manager also how the team does.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { Link, useSearch } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { useAddress } from "../../components/address.ts"
import { ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import { isManager, useMe } from "../../desk/session.ts"
import type { PracticeInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { CostlyPart } from "./costly-part.tsx"
import style from "./practice.module.css"
import { ProgressPart } from "./progress-part.tsx"
import { scoreSide } from "./score-side.ts"
import { StartForm } from "./start-form.tsx"
import { TeamPart } from "./team-part.tsx"
import { progressQuery } from "./use-practice.ts"
import { usePracticeTitle } from "./use-practice-title.ts"

const useOutcome = () => {
  const t = useTranslations("practice.list")
  const f = useFormats()
  return ({ endedAt, end, price, currency, score }: PracticeInShort): readonly string[] => {
    if (endedAt === null) return [t("open")]
    const ended =
      end === "agreed" && price !== null
        ? t("agreed", { price: f.money(price, currency) })
        : t(end === "we-left" ? "weLeft" : end === "they-left" ? "theyLeft" : "ended")
    return score === null ? [ended] : [ended, t(scoreSide(score), { share: f.fineShare(Math.abs(score) / 100) })]
  }
}

const PracticeRow = ({ practice }: { readonly practice: PracticeInShort }) => {
  const t = useTranslations("practice")
  const f = useFormats()
  const title = usePracticeTitle()(practice)
  const outcome = useOutcome()(practice)
  return (
    <Row
      title={
        <Link to="/practice/$practiceId" params={{ practiceId: practice.id }} className={style.rowLink ?? ""}>
          {title}
        </Link>
      }
      {...(practice.kind && { tag: t(`kinds.${practice.kind}`) })}
      detail={[...outcome, f.moment(practice.startedAt)].join(" · ")}
    />
  )
}

const Talks = () => {
  const t = useTranslations("practice.list")
  const list = useInfiniteQuery(listQuery("listPractices", { limit: "20" }))
  return (
    <section className={style.part}>
      <h2>{t("title")}</h2>
      <PagedList
        list={list}
        empty={
          <Empty title={t("none")}>
            <p>{t("noneMore")}</p>
          </Empty>
        }
      >
        {(practices) => (
          <Rows label={t("title")}>
            {practices.map((practice) => (
              <PracticeRow key={practice.id} practice={practice} />
            ))}
          </Rows>
        )}
      </PagedList>
    </section>
  )
}

const Progress = () => {
  const { data, error, refetch } = useQuery(progressQuery())
  if (data?.scores.length === 0) return null
  if (data) {
    return (
      <>
        <ProgressPart progress={data} />
        <CostlyPart costly={data.costly} />
      </>
    )
  }
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={3} />
}

const Own = () => {
  const { deal } = useSearch({ strict: false }) as { readonly deal?: unknown }
  return (
    <div className={style.start}>
      <StartForm dealId={typeof deal === "string" ? deal : undefined} />
      <div className={style.beside}>
        <Progress />
        <Talks />
      </div>
    </div>
  )
}

const VIEWS = ["own", "team"] as const

export const PracticeScreen = () => {
  const t = useTranslations("practice")
  const app = useTranslations("app")
  const me = useMe()
  const { oneOf, set } = useAddress()
  const view = isManager(me) ? oneOf("view", VIEWS) : "own"
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="wide"
      actions={<ButtonLink to="/arena">{app("arena")}</ButtonLink>}
    >
      {isManager(me) ? (
        <div className={style.views}>
          <Segmented
            label={t("views.label")}
            choices={VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))}
            value={view}
            onChange={(chosen) => set({ view: chosen === "own" ? undefined : chosen })}
          />
        </div>
      ) : null}
      {view === "team" ? <TeamPart /> : <Own />}
    </Page>
  )
}
