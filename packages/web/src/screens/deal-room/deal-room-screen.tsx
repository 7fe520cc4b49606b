// The deal room: the ladder, the advice, what is left for us, what was given and got, and the log bar under the thumb. Everything answers
// at once from the engine in the browser; what is logged goes out by the outbox.

import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { memo, useCallback, useEffect, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { useAfterPaint } from "../../components/use-after-paint.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { Ladder } from "../../ladder/ladder.tsx"
import { ladderStory } from "../../ladder/story.ts"
import { UndoBar } from "../../outbox/undo-bar.tsx"
import { Waterfall } from "../../waterfall/waterfall.tsx"
import { BeliefNow, LeaveQuestion, Reasons, SwitchPoints } from "./advice-details.tsx"
import { AdviceHeadline } from "./advice-headline.tsx"
import { AwayPanel } from "./away-panel.tsx"
import { CustomerPanel } from "./customer-panel.tsx"
import { DealHeader } from "./deal-header.tsx"
import style from "./deal-room.module.css"
import { EndingButtons } from "./ending-buttons.tsx"
import { fetchPartsWhenIdle, LogSheet, PackagesPanel, WhatIfPanel } from "./lazy-parts.ts"
import { LeaveStrip } from "./leave-strip.tsx"
import { LedgerPanel } from "./ledger-panel.tsx"
import { LogBar } from "./log-bar.tsx"
import { MoveBars } from "./move-bars.tsx"
import { OutboxInRoom } from "./outbox-in-room.tsx"
import type { PackagesPanelProps } from "./packages-panel.tsx"
import type { LogAction } from "./parties.ts"
import { type Room as RoomNow, useRoom } from "./use-room.ts"
import { useAsked, useIsAsking, useNewWhatIfStore, WhatIfProvider } from "./what-if-store.ts"

/** The figures with the what-if, where one is asked; else as they are. */
const useFiguresAsked = (room: RoomNow) => {
  const asked = useAsked("figures")
  const isAsked = useIsAsking()
  const figures = (isAsked && asked) || room.figures
  return { figures, advice: figures?.advice ?? room.advice, isAsked }
}

/** Counts the answers that came. */
const useVersionOf = (figures: unknown): number => {
  const [seen, setSeen] = useState({ figures, version: 0 })
  if (seen.figures !== figures) setSeen({ figures, version: seen.version + 1 })
  return seen.version
}

const pendingBeat = (move: RoomNow["pending"][number], index: number) => ({
  key: `pending-${index}`,
  kind: move.kind,
  by: move.by,
  at: move.occurredAt,
  ...("price" in move && move.price !== undefined && { price: String(move.price) }),
  ...("item" in move && move.item !== undefined && { item: move.item }),
  ...("door" in move && move.door !== undefined && { door: move.door }),
})

const hoursToComeOf = ({ worth }: RoomNow["deal"]): number | undefined => {
  const time = worth?.time
  const hours = typeof time === "object" && time !== null && "hours" in time ? time.hours : undefined
  return typeof hours === "number" ? hours : undefined
}

const isOpenTalk = ({ phase }: RoomNow["deal"]): boolean => phase === "talking" || phase === "away"

interface InRoom {
  readonly room: RoomNow
}

// What stands below the sentence is drawn a moment after it, and only when its own figures are others.

const Bars = memo(MoveBars)
const Why = memo(Reasons)
const Turning = memo(SwitchPoints)
const Believed = memo(BeliefNow)
const Leaving = memo(LeaveQuestion)
const Left = memo(Waterfall)
const GivenAndGot = memo(LedgerPanel)
const ThisCustomer = memo(CustomerPanel)

const Figures = memo(({ room }: InRoom) => {
  const t = useTranslations("dealRoom")
  const { deal } = room
  const figures = useAfterPaint(useFiguresAsked(room).figures)
  return (
    <>
      {figures?.worth ? (
        <Left
          worth={figures.worth}
          alternative={figures.worth.customer?.alternative}
          otherwise={figures.line?.alternative?.code}
        />
      ) : deal.worth === null ? null : figures === null ? (
        <Loading rows={4} />
      ) : (
        <p>{t("waterfall.none")}</p>
      )}
      {figures?.ledger ? <GivenAndGot ledger={figures.ledger} currency={deal.currency} /> : null}
    </>
  )
})

const Moves = memo(({ room }: InRoom) => {
  const { deal } = room
  const advice = useAfterPaint(useFiguresAsked(room).advice)
  return (
    <>
      {deal.phase === "away" ? <AwayPanel deal={deal} advice={advice} /> : null}
      {isOpenTalk(deal) && advice ? <Bars advice={advice} /> : null}
    </>
  )
})

const Details = memo(({ room }: InRoom) => {
  const asked = useFiguresAsked(room)
  const advice = useAfterPaint(asked.advice)
  const worth = useAfterPaint(asked.figures?.worth)
  return (
    <>
      {isOpenTalk(room.deal) && advice ? (
        <>
          <Why advice={advice} />
          <Turning advice={advice} />
          <Believed advice={advice} />
          <Leaving advice={advice} />
        </>
      ) : null}
      {worth ? <ThisCustomer worth={worth} /> : null}
    </>
  )
})

const Sentence = memo(({ room }: InRoom) => {
  const { deal, told } = room
  const { advice, figures, isAsked } = useFiguresAsked(room)
  const isStale = useAsked("isStale")
  return (
    <AdviceHeadline
      deal={deal}
      advice={advice}
      told={told}
      isWhatIf={isAsked}
      isStale={isAsked && isStale}
      figuresVersion={useVersionOf(figures)}
      isIncomplete={isIncompleteIn(room)}
    />
  )
})

const isIncompleteIn = ({ deal, figures, advice, told }: RoomNow): boolean =>
  isOpenTalk(deal) && figures !== null && advice === null && !told

/** A what-if is drawn with its answer, and a moment after its sentence; what was logged is drawn at once. */
const Told = memo(({ room }: InRoom) => {
  const { confirmed, pending, beliefs } = room
  const asked = useFiguresAsked(room)
  const answered = useAsked("answered")
  const advice = useAfterPaint(asked.advice)
  const ghost = useAfterPaint(asked.isAsked ? (answered.theirOffer ?? answered.ourOffer) : undefined)
  const story = useMemo(
    () =>
      ladderStory({
        deal: confirmed,
        advice,
        beliefs,
        pending: pending.map(pendingBeat),
        whatIf: ghost,
        now: new Date().toISOString(),
      }),
    [confirmed, advice, beliefs, pending, ghost],
  )
  return <Drawn story={story} />
})

const TryWhatIf = memo(({ deal }: { readonly deal: Deal }) => {
  const t = useTranslations("dealRoom.whatIf")
  const [isTrying, setTrying] = useState(false)
  if (!isOpenTalk(deal) || deal.worth === null) return null
  return isTrying ? (
    <WhatIfPanel deal={deal} hoursToCome={hoursToComeOf(deal)} />
  ) : (
    <Button onPress={() => setTrying(true)} data-testid="open-what-if">
      {t("open")}
    </Button>
  )
})

const Packages = memo(({ deal, onOffer }: PackagesPanelProps) => {
  const t = useTranslations("dealRoom")
  const [isOpen, setOpen] = useState(false)
  if (!isOpenTalk(deal) || deal.worth === null) return null
  return isOpen ? (
    <PackagesPanel deal={deal} onOffer={onOffer} />
  ) : (
    <Button onPress={() => setOpen(true)} data-testid="open-packages">
      {t("packages")}
    </Button>
  )
})

const Header = memo(DealHeader)
const Drawn = memo(Ladder)
const Waiting = memo(OutboxInRoom)
const Asked = memo(LeaveStrip)
const Bar = memo(LogBar)
const Undoing = memo(UndoBar)
const Ending = memo(EndingButtons)
const Logging = memo(LogSheet)

const useLogAction = (dealId: string) => {
  const { log } = useSearch({ strict: false }) as { readonly log?: unknown }
  const [action, setAction] = useState<LogAction | undefined>(log === "call" ? "we-called" : undefined)
  const [figure, setFigure] = useState<string | undefined>()
  const navigate = useNavigate()
  const begin = useCallback((next: LogAction, price?: string) => {
    setFigure(price)
    setAction(next)
  }, [])
  const close = useCallback(() => {
    setAction(undefined)
    if (log !== undefined) void navigate({ to: "/deals/$dealId", params: { dealId }, replace: true })
  }, [log, navigate, dealId])
  return { action, figure, begin, close }
}

const Room = ({ deal: confirmed }: { readonly deal: Deal }) => {
  const room = useRoom(confirmed)
  const late = useAfterPaint(room)
  const store = useNewWhatIfStore(room.question)
  const { action, figure, begin, close } = useLogAction(confirmed.id)
  const { deal } = room
  const isShown = room.advice !== null || isIncompleteIn(room) || !isOpenTalk(deal)
  useEffect(() => {
    if (isShown) fetchPartsWhenIdle()
  }, [isShown])
  const { phase, leftBy } = deal
  const offer = useMemo(() => {
    if (phase === "away" && leftBy === "us") return undefined
    return (price: string) => begin(phase === "away" ? "we-called" : "we-offered", price)
  }, [begin, phase, leftBy])
  const ending = useMemo(() => <Ending room={late} />, [late])
  return (
    <WhatIfProvider value={store}>
      <div className={style.screen}>
        <Header room={late} />
        <div className={style.room} data-testid="deal-room">
          <div className={style.first}>
            <Sentence room={room} />
            <Asked room={late} />
          </div>
          <div className={style.ladder} data-testid="ladder">
            <Told room={room} />
            <Waiting room={late} />
          </div>
          <div className={style.advice}>
            <Moves room={late} />
            <TryWhatIf deal={late.deal} />
            <Packages deal={late.confirmed} onOffer={offer} />
            <Details room={late} />
          </div>
          <div className={style.figures}>
            <Figures room={late} />
          </div>
        </div>
        <Undoing deal={confirmed} />
        <Bar deal={late.deal} onAction={begin} ending={ending} />
        {action ? <Logging room={late} action={action} figure={figure} onClose={close} /> : null}
      </div>
    </WhatIfProvider>
  )
}

export const DealRoomScreen = () => {
  const t = useTranslations("dealRoom")
  const { dealId } = useParams({ from: "/desk/deals/$dealId" })
  const { data, error, refetch } = useQuery(dealQuery(dealId))
  if (data) return <Room key={dealId} deal={data} />
  return (
    <Page title={t("back")} width="wide" back={{ to: "/deals", label: t("back") }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />}
    </Page>
  )
}
