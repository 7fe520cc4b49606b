// The deal room: the ladder, the advice, what is left for us, what was given and got, and the log bar under the thumb. Everything answers
// at once from the engine in the browser; what is logged goes out by the outbox.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { Suspense, useEffect, useMemo, useState } from "react"
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
  const advice = room.asked?.advice ?? room.advice
  return useMemo(
    () =>
      ladderStory({
        deal: confirmed,
        advice,
        beliefs,
        pending: pending.map((move, index) => ({
          key: `pending-${index}`,
          kind: move.kind,
          by: move.by,
          at: move.occurredAt,
          ...("price" in move && move.price !== undefined && { price: String(move.price) }),
          ...("item" in move && move.item !== undefined && { item: move.item }),
          ...("door" in move && move.door !== undefined && { door: move.door }),
        })),
        whatIf: whatIf.theirOffer ?? whatIf.ourOffer,
        now: new Date().toISOString(),
      }),
    [confirmed, advice, beliefs, pending, whatIf],
  )
}

const NOTHING: WhatIf = {}

const hoursToComeOf = ({ worth }: RoomNow["deal"]): number | undefined => {
  const time = worth?.time
  const hours = typeof time === "object" && time !== null && "hours" in time ? time.hours : undefined
  return typeof hours === "number" ? hours : undefined
}

interface WholeRoomProps {
  readonly room: RoomNow
  readonly whatIf: WhatIf
  readonly onWhatIf: (whatIf: WhatIf) => void
}

const Figures = ({ room }: { readonly room: RoomNow }) => {
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
}

const AdviceBody = ({ room, whatIf, onWhatIf }: WholeRoomProps) => {
  const t = useTranslations("dealRoom.whatIf")
  const [isTrying, setTrying] = useState(false)
  const { deal, asked } = room
  const advice = asked?.advice ?? room.advice
  const isOpenTalk = deal.phase === "talking" || deal.phase === "away"
  return (
    <>
      {deal.phase === "away" ? <AwayPanel deal={deal} advice={advice} /> : null}
      {isOpenTalk && advice ? <MoveBars advice={advice} /> : null}
      {isOpenTalk && deal.worth !== null ? (
        isTrying ? (
          <Suspense>
            <WhatIfPanel deal={deal} whatIf={whatIf} onChange={onWhatIf} hoursToCome={hoursToComeOf(deal)} />
          </Suspense>
        ) : (
          <Button onPress={() => setTrying(true)} data-testid="open-what-if">
            {t("open")}
          </Button>
        )
      ) : null}
      {isOpenTalk && advice ? (
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
}

const WholeRoom = ({ room, whatIf, onWhatIf }: WholeRoomProps) => {
  const [action, setAction] = useState<LogAction>()
  const { deal, asked, told } = room
  const story = useStory(room, whatIf)
  const isIncomplete =
    (deal.phase === "talking" || deal.phase === "away") && room.figures !== null && room.advice === null && !told
  return (
    <>
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
          <LeaveStrip room={room} />
        </div>
        <div className={style.ladder} data-testid="ladder">
          <Ladder story={story} />
          <OutboxInRoom room={room} />
        </div>
        <div className={style.advice}>
          <AdviceBody room={room} whatIf={whatIf} onWhatIf={onWhatIf} />
        </div>
        <div className={style.figures}>
          <Figures room={room} />
        </div>
      </div>
      <UndoBar deal={room.confirmed} />
      <LogBar deal={deal} onAction={setAction} ending={<EndingButtons room={room} />} />
      <Suspense>
        {action ? <LogSheet room={room} action={action} onClose={() => setAction(undefined)} /> : null}
      </Suspense>
    </>
  )
}

const Room = ({ deal }: { readonly deal: Deal }) => {
  const [whatIf, setWhatIf] = useState<WhatIf>(NOTHING)
  const room = useRoom(deal, whatIf)
  useEffect(fetchPartsWhenIdle, [])
  return (
    <div className={style.screen}>
      <DealHeader room={room} />
      <WholeRoom room={room} whatIf={whatIf} onWhatIf={setWhatIf} />
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
