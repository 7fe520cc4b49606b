// What the house has learnt of the people opposite: what advice stands on, how much was seen, what is different here, by parts of the trade, and
// the versions with the way back.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import type { Learning } from "../../desk/types.ts"
import { ChangesPart } from "./learnt/changes-part.tsx"
import { ChooseSheet } from "./learnt/choose-sheet.tsx"
import { ChosenUndo } from "./learnt/chosen-undo.tsx"
import { EvidencePart } from "./learnt/evidence-part.tsx"
import { learningQuery, priorVersionQuery } from "./learnt/learning-queries.ts"
import { StandingPart } from "./learnt/standing-part.tsx"
import { TradeParts } from "./learnt/trade-parts.tsx"
import { VersionsPart } from "./learnt/versions-part.tsx"
import { newestTaken } from "./learnt/way-back.ts"
import { ReviewWays } from "./review-ways.tsx"

/** The version in force; before there is one, the last that was learnt. */
const firstShown = ({ inForce, latest }: Learning): number | undefined =>
  inForce.version === 0 ? latest?.version : inForce.version

const VersionShown = ({ version }: { readonly version: number }) => {
  const { data, error, refetch } = useQuery(priorVersionQuery(version))
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />
  return (
    <>
      {data.outcome === "moved" ? <ChangesPart version={data} /> : null}
      <EvidencePart version={data} />
      <TradeParts version={data} />
    </>
  )
}

const NothingYet = ({ learning: { nextFitAt } }: { readonly learning: Learning }) => {
  const t = useTranslations("review.learnt")
  return (
    <Empty title={t("none")} actions={<Link to="/deals">{t("toDeals")}</Link>}>
      <p>{t("noneMore", { needed: nextFitAt })}</p>
    </Empty>
  )
}

const Learnt = ({ learning }: { readonly learning: Learning }) => {
  const [picked, setPicked] = useState<number | undefined>(undefined)
  const [choosing, setChoosing] = useState<number | undefined>(undefined)
  const [before, setBefore] = useState<Learning | undefined>(undefined)
  const { latest } = learning
  const shown = picked ?? firstShown(learning)
  return (
    <>
      <StandingPart learning={learning} />
      <ChosenUndo learning={learning} before={before} onUndone={() => setBefore(undefined)} />
      {shown === undefined ? <NothingYet learning={learning} /> : <VersionShown key={shown} version={shown} />}
      {latest ? <VersionsPart learning={learning} shown={shown} onShow={setPicked} onChoose={setChoosing} /> : null}
      {choosing === undefined ? null : (
        <ChooseSheet
          learning={learning}
          version={choosing}
          isNewest={choosing > 0 && choosing >= newestTaken(learning)}
          onDone={(seen) => {
            setBefore(seen)
            setPicked(undefined)
            setChoosing(undefined)
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </>
  )
}

export const LearntScreen = () => {
  const t = useTranslations("review.learnt")
  const { data, error, refetch } = useQuery(learningQuery())
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ReviewWays />
      {data ? (
        <Learnt learning={data} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={5} />
      )}
    </Page>
  )
}
