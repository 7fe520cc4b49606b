// All versions, the last first, and behind the oldest what is shipped: where each stands, what it was learnt from, and the way to it and back.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { PagedList } from "../../../components/paged-list.tsx"
import { Row, Rows } from "../../../components/rows.tsx"
import { isManager, useMe } from "../../../desk/session.ts"
import type { Learning, PriorVersionInShort } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { Decisions } from "./decisions.tsx"
import { priorVersionsQuery } from "./learning-queries.ts"
import style from "./learnt.module.css"

export interface VersionsPartProps {
  readonly learning: Learning
  /** The one that is shown above. */
  readonly shown: number | undefined
  readonly onShow: (version: number) => void
  /** 0: what is shipped. */
  readonly onChoose: (version: number) => void
}

interface VersionRowProps extends VersionsPartProps {
  readonly version: PriorVersionInShort
}

const VersionRow = ({ version: row, learning, shown, onShow, onChoose }: VersionRowProps) => {
  const t = useTranslations("review.learnt.versions")
  const formats = useFormats()
  const mayChoose = isManager(useMe()) && row.status !== "refused" && row.status !== "in-force"
  const { version, status, outcome, askedBy, deals } = row
  const choosing = t(version < learning.inForce.version ? "back" : "put")
  return (
    <Row
      title={t("version", { version: String(version) })}
      tag={t(`statuses.${status}`)}
      isFaded={status === "refused"}
      detail={
        <>
          <p>
            {t("learntOn", { moment: formats.moment(row.createdAt), deals })}{" "}
            {askedBy ? t("askedBy", { name: askedBy.name ?? t("someone") }) : t("bySelf")}
          </p>
          {outcome === "moved" ? null : <p>{t(`refused.${outcome}`)}</p>}
        </>
      }
      actions={
        <>
          {shown === version ? (
            <span className={style.shown}>{t("seen")}</span>
          ) : (
            <Button
              kind="quiet"
              aria-label={t("actLabel", { act: t("see"), version: String(version) })}
              onPress={() => onShow(version)}
            >
              {t("see")}
            </Button>
          )}
          {mayChoose ? (
            <Button
              aria-label={t("actLabel", { act: choosing, version: String(version) })}
              onPress={() => onChoose(version)}
            >
              {choosing}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

const ShippedRow = ({ learning, onChoose }: VersionsPartProps) => {
  const t = useTranslations("review.learnt.versions")
  const isInForce = learning.inForce.version === 0
  const mayChoose = isManager(useMe()) && (!isInForce || learning.coming !== null)
  const choosing = t(isInForce ? "stay" : "back")
  return (
    <Row
      title={t("shipped")}
      {...(isInForce && { tag: t("statuses.in-force") })}
      detail={<p>{t("shippedMore")}</p>}
      actions={
        mayChoose ? (
          <Button aria-label={t("shippedLabel", { act: choosing })} onPress={() => onChoose(0)}>
            {choosing}
          </Button>
        ) : null
      }
    />
  )
}

export const VersionsPart = (props: VersionsPartProps) => {
  const t = useTranslations("review.learnt.versions")
  const { learning } = props
  const list = useInfiniteQuery(priorVersionsQuery(learning.latest?.version ?? 0))
  const rows = (versions: readonly PriorVersionInShort[]) => (
    <Rows label={t("label")}>
      {versions.map((version) => (
        <VersionRow key={version.version} {...props} version={version} />
      ))}
      {list.hasNextPage ? null : <ShippedRow {...props} />}
    </Rows>
  )
  return (
    <section className={style.part} aria-labelledby="versions-title" data-testid="versions">
      <h2 id="versions-title">{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      <PagedList list={list} empty={rows([])}>
        {rows}
      </PagedList>
      <Decisions learning={learning} />
    </section>
  )
}
