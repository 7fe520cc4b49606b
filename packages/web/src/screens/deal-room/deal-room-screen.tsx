// The deal room: the ladder, the advice, what is left for us, what was given and got, and the log bar under the thumb. Everything answers
// at once from the engine in the browser; what is logged goes out by the outbox.

import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import {
  type Dispatch,
  memo,
  type SetStateAction,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import type { WhatIf } from "../../figures/questions.ts"
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
import { isAsking } from "./is-asking.ts"
import { fetchPartsWhenIdle, LogSheet, WhatIfPanel } from "./lazy-parts.ts"
import { LeaveStrip } from "./leave-strip.tsx"
import { LedgerPanel } from "./ledger-panel.tsx"
import { LogBar } from "./log-bar.tsx"
import { MoveBars } from "./move-bars.tsx"
import { OutboxInRoom } from "./outbox-in-room.tsx"
import type { LogAction } from "./parties.ts"
import { type Room as RoomNow, useRoom } from "./use-room.ts"

const useStory = ({ confirmed, pending, beliefs, ...room }: RoomNow, whatIf: WhatIf) => {
  // A what-if is drawn with its answer, and a moment after its sentence; what was logged is drawn at once.
  const [answered, setAnswered] = useState(whatIf)
  if (!room.isStale && answered !== whatIf) setAnswered(whatIf)
  const advice = useDeferredValue(room.asked?.advice ?? room.advice)
  const ghost = useDeferredValue(answered.theirOffer ?? answered.ourOffer)
  return useMemo(
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
}

const NOTHING: WhatIf = {}

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

// The parts below are drawn anew only when their room is another: they get a deferred one, so that the sentence above comes first.

const Figures = memo(({ room }: InRoom) => {
  const t = useTranslations("dealRoom")
  const { asked, deal } = room
  const alternative = asked?.worth?.customer?.alternative
  return (
    <>
      {asked?.worth ? (
        <Waterfall worth={asked.worth} alternative={alternative} otherwise={asked.line?.alternative?.code} />
      ) : deal.worth === null ? null : asked === null ? (
        <Loading rows={4} />
      ) : (
        <p>{t("waterfall.none")}</p>
      )}
      {asked?.ledger ? <LedgerPanel ledger={asked.ledger} currency={deal.currency} /> : null}
    </>
  )
})

const Moves = memo(({ room }: InRoom) => {
  const { deal, asked } = room
  const advice = asked?.advice ?? room.advice
  return (
    <>
      {deal.phase === "away" ? <AwayPanel deal={deal} advice={advice} /> : null}
      {isOpenTalk(deal) && advice ? <MoveBars advice={advice} /> : null}
    </>
  )
})

const Details = memo(({ room }: InRoom) => {
  const { deal, asked } = room
  const advice = asked?.advice ?? room.advice
  return (
    <>
      {isOpenTalk(deal) && advice ? (
        <>
          <Reasons advice={advice} />
          <SwitchPoints advice={advice} />
          <BeliefNow advice={advice} />
          <LeaveQuestion advice={advice} />
        </>
      ) : null}
      {asked?.worth ? <CustomerPanel worth={asked.worth} /> : null}
    </>
  )
})

interface Asking {
  readonly deal: Deal
  readonly whatIf: WhatIf
  readonly onWhatIf: Dispatch<SetStateAction<WhatIf>>
}

const TryWhatIf = memo(({ deal, whatIf, onWhatIf }: Asking) => {
  const t = useTranslations("dealRoom.whatIf")
  const [isTrying, setTrying] = useState(false)
  if (!isOpenTalk(deal) || deal.worth === null) return null
  return isTrying ? (
    <Suspense>
      <WhatIfPanel deal={deal} whatIf={whatIf} onChange={onWhatIf} hoursToCome={hoursToComeOf(deal)} />
    </Suspense>
  ) : (
    <Button onPress={() => setTrying(true)} data-testid="open-what-if">
      {t("open")}
    </Button>
  )
})

const Header = memo(DealHeader)
const Said = memo(Ladder)
const Waiting = memo(OutboxInRoom)
const Asked = memo(LeaveStrip)
const Bar = memo(LogBar)
const Undoing = memo(UndoBar)
const Ending = memo(EndingButtons)

/** The same room while only a what-if changes. */
const useWithoutWhatIf = (room: RoomNow): RoomNow => {
  const [calm, setCalm] = useState(room)
  const { deal, confirmed, policy, me, pending, advice, log } = room
  const isSame =
    calm.deal === deal &&
    calm.confirmed === confirmed &&
    calm.policy === policy &&
    calm.me === me &&
    calm.pending === pending &&
    calm.advice === advice &&
    calm.log === log
  if (!isSame) setCalm(room)
  return isSame ? calm : room
}

const useLogAction = (dealId: string) => {
  const { log } = useSearch({ strict: false }) as { readonly log?: unknown }
  const [action, setAction] = useState<LogAction | undefined>(log === "call" ? "we-called" : undefined)
  const navigate = useNavigate()
  const close = useCallback(() => {
    setAction(undefined)
    if (log !== undefined) void navigate({ to: "/deals/$dealId", params: { dealId }, replace: true })
  }, [log, navigate, dealId])
  return { action, setAction, close }
}

const Room = ({ deal: confirmed }: { readonly deal: Deal }) => {
  const [whatIf, setWhatIf] = useState<WhatIf>(NOTHING)
  const room = useRoom(confirmed, whatIf)
  const late = useDeferredValue(room)
  const calm = useDeferredValue(useWithoutWhatIf(room))
  const story = useStory(room, whatIf)
  const { action, setAction, close } = useLogAction(confirmed.id)
  const { deal, asked, told } = room
  const isIncomplete = isOpenTalk(deal) && room.figures !== null && room.advice === null && !told
  const isShown = room.advice !== null || isIncomplete || !isOpenTalk(deal)
  useEffect(() => {
    if (isShown) fetchPartsWhenIdle()
  }, [isShown])
  const ending = useMemo(() => <Ending room={calm} />, [calm])
  return (
    <div className={style.screen}>
      <Header room={calm} />
      <div className={style.room} data-testid="deal-room">
        <div className={style.first}>
          <AdviceHeadline
            deal={deal}
            advice={asked?.advice ?? room.advice}
            told={told}
            isWhatIf={isAsking(whatIf)}
            isStale={room.isStale}
            figuresVersion={room.figuresVersion}
            isIncomplete={isIncomplete}
          />
          <Asked room={calm} />
        </div>
        <div className={style.ladder} data-testid="ladder">
          <Said story={story} />
          <Waiting room={calm} />
        </div>
        <div className={style.advice}>
          <Moves room={late} />
          <TryWhatIf deal={deal} whatIf={whatIf} onWhatIf={setWhatIf} />
          <Details room={late} />
        </div>
        <div className={style.figures}>
          <Figures room={late} />
        </div>
      </div>
      <Undoing deal={confirmed} />
      <Bar deal={deal} onAction={setAction} ending={ending} />
      <Suspense>{action ? <LogSheet room={room} action={action} onClose={close} /> : null}</Suspense>
    </div>
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
