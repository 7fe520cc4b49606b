// One entry that is not through: what it says, why it is still here, and the ways out.

import type { ReactNode } from "react"
import { useLocale, useTranslations } from "use-intl"
import { Button } from "../components/button.tsx"
import { Notice } from "../components/notice.tsx"
import type { Deal, Held } from "../desk/types.ts"
import { useProblemWords } from "../words/problem-words.ts"
import { type Entry, type EntryState, isLate, type Overtaken } from "./entry.ts"
import { asSentence, useEntryWords } from "./entry-words.ts"
import style from "./outbox-list.module.css"
import type { Log } from "./use-log.ts"

export interface OutboxEntryProps {
  readonly entry: Entry
  readonly deal: Deal
  readonly log: Log
  readonly onHeld?: (entry: Entry) => void
  readonly onEdit?: (entry: Entry) => void
}

type Of<Kind extends EntryState["kind"]> = Extract<EntryState, { readonly kind: Kind }>

const Framed = ({
  entry,
  children,
  actions,
  isCalm = false,
}: {
  readonly entry: Entry
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly isCalm?: boolean
}) => {
  const words = useEntryWords()
  const locale = useLocale()
  return (
    <Notice
      kind={isCalm ? "plain" : "caution"}
      title={asSentence(words.entry(entry), locale)}
      actions={actions}
      isAlert={!isCalm}
    >
      {children}
    </Notice>
  )
}

const Drop = ({ entry, log }: Pick<OutboxEntryProps, "entry" | "log">) => {
  const t = useTranslations("outbox")
  return (
    <Button kind="quiet" onPress={() => void log.drop(entry)}>
      {t("drop")}
    </Button>
  )
}

const OnItsWay = ({ entry, log, state }: OutboxEntryProps & { readonly state: Of<"waiting"> | Of<"undoing"> }) => {
  const t = useTranslations("outbox")
  const { obstacle } = state
  const isTakenBack = state.kind === "undoing" || state.isUnwanted === true
  const isSent = state.kind === "waiting" && state.sentAt !== undefined
  const why = obstacle ? t(`obstacle.${obstacle}`) : t(isSent ? "sending" : "behind")
  return (
    <Framed
      entry={entry}
      isCalm
      actions={
        isTakenBack && !obstacle ? undefined : (
          <>
            {obstacle ? <Button onPress={() => void log.retry(entry)}>{t("tryNow")}</Button> : null}
            {isTakenBack ? null : <Drop entry={entry} log={log} />}
          </>
        )
      }
    >
      <p className={style.soft}>
        {isTakenBack ? `${t("takingBack")} ` : null}
        {isTakenBack && !obstacle ? null : why}
      </p>
    </Framed>
  )
}

const heldWhy = (t: ReturnType<typeof useTranslations<"outbox">>, { needs, approver }: Held): string =>
  needs === "reason" ? t("heldReason") : t(approver === "owner" ? "heldOwner" : "heldManager")

const HeldBack = ({ entry, log, onHeld, state }: OutboxEntryProps & { readonly state: Of<"held"> }) => {
  const t = useTranslations("outbox")
  const go = onHeld
    ? { word: "answer" as const, press: () => onHeld(entry) }
    : { word: "saidAlready" as const, press: () => void log.answerHeld(entry, { alreadySaid: true }) }
  return (
    <Framed
      entry={entry}
      actions={
        <>
          <Button onPress={go.press}>{t(go.word)}</Button>
          <Drop entry={entry} log={log} />
        </>
      }
    >
      <p>
        {t("held")} {heldWhy(t, state.held)}
      </p>
    </Framed>
  )
}

const WhatHappened = ({ entry, state }: { readonly entry: Entry; readonly state: Overtaken }) => {
  const t = useTranslations("outbox")
  const words = useEntryWords()
  const { since, gone, same } = state
  return (
    <>
      <p>{same ? t("overtakenSame", { who: words.who(same) }) : t("overtaken")}</p>
      <ul>
        {since
          .filter((move) => move.version !== same?.version)
          .map((move) => (
            <li key={move.version}>
              {t("overtakenBy", { who: words.who(move), what: words.move(move, entry.currency) })}
            </li>
          ))}
      </ul>
      {gone > 0 ? <p>{t("overtakenGone", { count: gone })}</p> : null}
    </>
  )
}

const OvertakenByOthers = ({ entry, deal, log, onEdit, state }: OutboxEntryProps & { readonly state: Overtaken }) => {
  const t = useTranslations("outbox")
  const send = (
    <Button key="send" kind={state.same ? "quiet" : "plain"} onPress={() => void log.sendAnyway(entry)}>
      {t(state.same ? "sendToo" : isLate(entry, deal.moves) ? "sendAsOfNow" : "sendAnyway")}
    </Button>
  )
  const drop = (
    <Button key="drop" kind={state.same ? "plain" : "quiet"} onPress={() => void log.drop(entry)}>
      {t(state.same ? "dropMine" : "drop")}
    </Button>
  )
  return (
    <Framed
      entry={entry}
      actions={
        <>
          {state.same ? [drop, send] : [send, drop]}
          {onEdit ? <Button onPress={() => onEdit(entry)}>{t("edit")}</Button> : null}
        </>
      }
    >
      <WhatHappened entry={entry} state={state} />
    </Framed>
  )
}

const Refused = ({ entry, log, onEdit, state }: OutboxEntryProps & { readonly state: Of<"refused"> }) => {
  const t = useTranslations("outbox")
  const { title, remedy } = useProblemWords()(state.problem)
  const isLateOne = state.problem.code === "out-of-order"
  return (
    <Framed
      entry={entry}
      actions={
        <>
          {isLateOne ? (
            <Button onPress={() => void log.sendAnyway(entry)}>{t("sendAsOfNow")}</Button>
          ) : (
            <Button onPress={() => void log.retry(entry)}>{t("sendAgain")}</Button>
          )}
          {onEdit ? <Button onPress={() => onEdit(entry)}>{t("edit")}</Button> : null}
          <Drop entry={entry} log={log} />
        </>
      }
    >
      <p>
        {t("refused")} {isLateOne ? t("lateMore") : [title, remedy].filter(Boolean).join(" ")}
      </p>
    </Framed>
  )
}

const Unsure = ({ entry, log }: OutboxEntryProps) => {
  const t = useTranslations("outbox")
  return (
    <Framed
      entry={entry}
      actions={
        <>
          <Drop entry={entry} log={log} />
          <Button kind="quiet" onPress={() => void log.sendAnyway(entry)}>
            {t("sendAgain")}
          </Button>
        </>
      }
    >
      <p>{t("unsure")}</p>
    </Framed>
  )
}

const Kept = ({ entry, log, state }: OutboxEntryProps & { readonly state: Of<"kept"> }) => {
  const t = useTranslations("outbox")
  const words = useEntryWords()
  const { followedBy } = state
  const why = followedBy
    ? t("keptBy", { who: words.who(followedBy) })
    : t(entry.what.operation === "logEffort" ? "keptEffort" : "keptWhy")
  return (
    <Framed entry={entry} isCalm actions={<Button onPress={() => void log.drop(entry)}>{t("understood")}</Button>}>
      <p>{why}</p>
    </Framed>
  )
}

export const OutboxEntry = (props: OutboxEntryProps) => {
  const { state } = props.entry
  switch (state.kind) {
    case "waiting":
    case "undoing":
      return <OnItsWay {...props} state={state} />
    case "held":
      return <HeldBack {...props} state={state} />
    case "overtaken":
      return <OvertakenByOthers {...props} state={state} />
    case "refused":
      return <Refused {...props} state={state} />
    case "unsure":
      return <Unsure {...props} />
    case "kept":
      return <Kept {...props} state={state} />
    default:
      return null
  }
}
