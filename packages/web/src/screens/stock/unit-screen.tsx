// One unit: its days to come, who came, the deals on it, and what can be done: open a deal, change the ask, state its figures, let it go.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons } from "../../components/section.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { problemOf } from "../../desk/client.ts"
import { listQuery, unitOutlookQuery, unitQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Unit, UnitOutlook } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { DealList } from "../deals/deal-list.tsx"
import { DisposeSheet } from "./dispose-sheet.tsx"
import { EnquiriesPart } from "./enquiries-part.tsx"
import { GonePart } from "./gone-part.tsx"
import { RepriceSheet } from "./reprice-sheet.tsx"
import style from "./unit.module.css"
import { UnitOutlookParts } from "./unit-outlook.tsx"

const Deals = ({ unitId }: { readonly unitId: string }) => {
  const t = useTranslations("stock.deals")
  const list = useInfiniteQuery(listQuery("listDeals", { unitId }))
  return (
    <section className={style.part} aria-labelledby="deals-title">
      <h2 id="deals-title">{t("title")}</h2>
      <PagedList list={list} empty={<p className={style.soft}>{t("none")}</p>}>
        {(deals) => <DealList deals={deals} />}
      </PagedList>
    </section>
  )
}

type Sight = "seen" | "hidden" | "empty"

/** Whether there can be a line to look at, before it is asked for: too few figures, or none for this reader's eyes. */
const sightOf = ({ saysEnough }: Unit): Sight => {
  if (saysEnough === null) return "hidden"
  return saysEnough ? "seen" : "empty"
}

const NoLine = ({ unitId }: { readonly unitId: string }) => {
  const t = useTranslations("stock.unit")
  const mayManage = may(useMe(), "manage")
  const toFigures = (
    <ButtonLink to="/stock/$unitId/figures" params={{ unitId }}>
      {t("figures")}
    </ButtonLink>
  )
  return (
    <Empty title={t("noLine")} actions={mayManage ? toFigures : null}>
      <p>{t(mayManage ? "noLineMore" : "noLineAsk")}</p>
    </Empty>
  )
}

interface OutlookPartProps {
  readonly unitId: string
  readonly sight: Sight
  readonly outlook: UnitOutlook | undefined
  readonly error: unknown
  readonly onRetry: () => void
  readonly actions: ReactNode
}

const OutlookPart = ({ unitId, sight, outlook, error, onRetry, actions }: OutlookPartProps) => {
  const t = useTranslations("stock.unit")
  const code = error ? problemOf(error).code : undefined
  if (sight === "seen" && outlook) return <UnitOutlookParts outlook={outlook} actions={actions} />
  const what = (): ReactNode => {
    if (sight === "hidden" || code === "line-hidden") return <Notice title={t("hidden")} />
    if (sight === "empty" || code === "worth-incomplete") return <NoLine unitId={unitId} />
    return error ? <Problem error={error} onRetry={onRetry} /> : <Loading rows={4} />
  }
  return (
    <>
      {what()}
      {actions}
    </>
  )
}

type Doing = "reprice" | "dispose"

interface DoingsProps {
  readonly unit: Unit
  readonly hasLine: boolean
  /** The ask that was just set. */
  readonly asked: string | undefined
  readonly onDo: (doing: Doing) => void
}

const Doings = ({ unit, hasLine, asked, onDo }: DoingsProps) => {
  const t = useTranslations("stock.unit")
  const formats = useFormats()
  return (
    <Buttons>
      <Button onPress={() => onDo("reprice")}>{t("reprice")}</Button>
      <ButtonLink to="/stock/$unitId/figures" params={{ unitId: unit.id }}>
        {t("figures")}
      </ButtonLink>
      {hasLine ? (
        <ButtonLink to="/stock/what-if" search={{ units: unit.id }}>
          {t("whatIf")}
        </ButtonLink>
      ) : null}
      <Button kind="quiet" onPress={() => onDo("dispose")}>
        {t("dispose")}
      </Button>
      <Said text={asked === undefined ? undefined : t("askedNow", { ask: formats.money(asked, unit.currency) })} />
    </Buttons>
  )
}

const isHere = ({ status }: Unit): boolean => status === "in-stock" || status === "reserved"

const useLead = () => {
  const t = useTranslations("stock")
  const formats = useFormats()
  return (unit: Unit): string =>
    [
      unit.stockNumber,
      isHere(unit) && t("inStock", { days: formats.days(unit.daysInStock) }),
      unit.status === "reserved" && t("isReserved"),
    ]
      .filter((word) => word !== false)
      .join(" · ")
}

const Known = ({ unit }: { readonly unit: Unit }) => {
  const t = useTranslations("stock.unit")
  const me = useMe()
  const leadOf = useLead()
  const stands = isHere(unit)
  const sight = sightOf(unit)
  // Here and not with the buttons, which move when the outlook comes: an open sheet stays open.
  const [doing, setDoing] = useState<Doing>()
  const [asked, setAsked] = useState<string>()
  const close = () => setDoing(undefined)
  const outlook = useQuery({
    ...unitOutlookQuery(unit.id, unit.version),
    enabled: stands && sight === "seen",
    placeholderData: (before) => before,
  })
  return (
    <Page
      title={unit.title}
      lead={leadOf(unit)}
      back={{ to: "/stock", label: t("back") }}
      actions={
        stands && may(me, "log") ? (
          <ButtonLink to="/deals/new" search={{ unitId: unit.id }} kind="primary">
            {t("newDeal")}
          </ButtonLink>
        ) : null
      }
    >
      {stands ? (
        <OutlookPart
          unitId={unit.id}
          sight={sight}
          outlook={outlook.data}
          error={outlook.error}
          onRetry={() => void outlook.refetch()}
          actions={
            may(me, "manage") ? (
              <Doings unit={unit} hasLine={outlook.data !== undefined} asked={asked} onDo={setDoing} />
            ) : null
          }
        />
      ) : (
        <GonePart unit={unit} />
      )}
      <EnquiriesPart unit={unit} isHere={stands} />
      <Deals unitId={unit.id} />
      {stands && doing === "reprice" ? (
        <RepriceSheet
          unit={unit}
          line={outlook.data?.line.price}
          onClose={close}
          onDone={({ ask }) => {
            setAsked(ask ?? undefined)
            close()
          }}
        />
      ) : null}
      {stands && doing === "dispose" ? (
        <DisposeSheet unit={unit} tradeValue={outlook.data?.days[0]?.tradeValue ?? null} onClose={close} />
      ) : null}
    </Page>
  )
}

export const UnitScreen = () => {
  const t = useTranslations("stock.unit")
  const { unitId } = useParams({ from: "/desk/stock/$unitId" })
  const { data, error, refetch } = useQuery(unitQuery(unitId))
  if (data) return <Known key={data.id} unit={data} />
  return (
    <Page title={t("back")} back={{ to: "/stock", label: t("back") }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}
