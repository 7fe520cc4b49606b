// A practice: the ladder and the talk beside it, what one can do under the thumb; and when it is over, how it went. The real deal, where there is
// one, is never touched.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { LineSaid } from "../../components/line-said.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { useIsOnline } from "../../desk/online.ts"
import type { Practice } from "../../desk/types.ts"
import { Ladder } from "../../ladder/ladder.tsx"
import { useOnce } from "../../outbox/use-once.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"
import { PracticeBar } from "./practice-bar.tsx"
import { PracticeReview } from "./practice-review.tsx"
import { PracticeTalk } from "./practice-talk.tsx"
import { PriceSheet } from "./price-sheet.tsx"
import { storyOfTalk } from "./talk-moves.ts"
import { practiceQuery, usePracticeMove } from "./use-practice.ts"
import { usePracticeTitle } from "./use-practice-title.ts"

const Facts = ({ practice }: { readonly practice: Practice }) => {
  const t = useTranslations("practice")
  const f = useFormats()
  const { side, line, currency, kind, endedAt } = practice
  return (
    <p className={style.facts}>
      <span>{t(side === "seller" ? "room.youSell" : "room.youBuy")}</span>
      {line === null ? null : (
        <LineSaid>
          {t(side === "seller" ? "room.lineSeller" : "room.lineBuyer", { price: f.line(line, currency, side) })}
        </LineSaid>
      )}
      {endedAt ? null : <span>{kind ? `${t(`kinds.${kind}`)}: ${t(`kindsMore.${kind}`)}` : t("hidden")}</span>}
    </p>
  )
}

const Dropping = ({ practice }: { readonly practice: Practice }) => {
  const t = useTranslations("practice.room")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t("drop")}
      </Button>
      <Confirm
        title={t("drop")}
        action={t("drop")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("dropPractice", { params: { practiceId: practice.id } })}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ["practices"] })
          void navigate({ to: "/practice" })
        }}
      >
        <p>{t("dropSure")}</p>
      </Confirm>
    </>
  )
}

const Again = ({ practice }: { readonly practice: Practice }) => {
  const t = useTranslations("practice.room")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const once = useOnce()
  const { dealId } = practice
  const starting = useMutation({
    mutationFn: () => {
      const body = dealId === null ? { side: practice.side, currency: practice.currency } : { dealId }
      return once("startPractice", body, (idempotencyKey) => ask("startPractice", { body, idempotencyKey }))
    },
    onSuccess: (begun) => {
      queries.setQueryData(practiceQuery(begun.id).queryKey, begun)
      void queries.invalidateQueries({ queryKey: ["practices"] })
      void navigate({ to: "/practice/$practiceId", params: { practiceId: begun.id } })
    },
    networkMode: "always",
  })
  return (
    <div className={style.after}>
      {starting.error ? <Problem error={starting.error} onRetry={() => starting.mutate()} /> : null}
      <div className={style.afterActions}>
        <Button
          kind="primary"
          size="l"
          isPending={starting.isPending}
          onPress={() => starting.mutate()}
          data-testid="practice-again"
        >
          {dealId === null ? t("again") : t("sameAgain")}
        </Button>
        {dealId === null ? null : (
          <ButtonLink to="/deals/$dealId" params={{ dealId }} size="l">
            {t("real")}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

const Going = ({ practice, title }: { readonly practice: Practice; readonly title: string }) => {
  const t = useTranslations("practice.room")
  const [naming, setNaming] = useState<"offer" | "call">()
  const { move, again, isSending, error } = usePracticeMove(practice)
  const isOnline = useIsOnline()
  const story = useMemo(() => storyOfTalk({ practice, title, moves: practice.moves }), [practice, title])
  return (
    <>
      <div className={style.room}>
        <div className={style.ladder} data-testid="ladder">
          <Ladder story={story} />
        </div>
        <div className={style.hearing}>
          <PracticeTalk practice={practice} isSending={isSending} />
          {error ? <Problem error={error} {...(again && { onRetry: again })} /> : null}
          {isOnline ? null : <Notice kind="caution">{t("offline")}</Notice>}
        </div>
        <div className={style.aside}>
          <Dropping practice={practice} />
        </div>
      </div>
      <PracticeBar practice={practice} isDisabled={isSending || !isOnline} onMove={move} onPrice={setNaming} />
      {naming ? (
        <PriceSheet practice={practice} kind={naming} onMove={move} onClose={() => setNaming(undefined)} />
      ) : null}
    </>
  )
}

const Room = ({ practice }: { readonly practice: Practice }) => {
  const t = useTranslations("practice")
  const title = usePracticeTitle()(practice)
  const isOver = practice.endedAt !== null
  return (
    <div className={style.screen}>
      <Page
        title={t("room.heading", { title })}
        heading={title}
        width="wide"
        lead={<Facts practice={practice} />}
        back={{ to: "/practice", label: t("room.back") }}
      >
        {isOver ? (
          <>
            <PracticeReview practice={practice} title={title} />
            <Again practice={practice} />
            <section className={style.part}>
              <h2>{t("room.talk")}</h2>
              <PracticeTalk practice={practice} isSending={false} />
            </section>
          </>
        ) : (
          <Going practice={practice} title={title} />
        )}
      </Page>
    </div>
  )
}

export const PracticeRoomScreen = () => {
  const t = useTranslations("practice")
  const { practiceId } = useParams({ from: "/desk/practice/$practiceId" })
  const { data, error, refetch } = useQuery(practiceQuery(practiceId))
  if (data) return <Room key={practiceId} practice={data} />
  return (
    <Page title={t("title")} width="wide" back={{ to: "/practice", label: t("room.back") }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />}
    </Page>
  )
}
