// Give leave or decline, in one tap; a note may come with it. Whoever asked may take it back. Somebody else being quicker is no fault:
// it is said, and the list shows how he answered.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { Problem } from "../../components/states.tsx"
import { problemOf } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"
import type { Approval } from "../../desk/types.ts"
import style from "./approvals.module.css"
import { useAnswer, useTakeBack } from "./use-answer.ts"

/** Refusals that say no more than that it is settled already. */
const SETTLED = new Set(["already-answered", "deal-closed"])

const Failed = ({ error }: { readonly error: unknown }) => {
  const t = useTranslations("approvals")
  if (problemOf(error).code === "already-answered") {
    return (
      <Notice title={t("elsewhere")} isAlert>
        <p>{t("elsewhereMore")}</p>
      </Notice>
    )
  }
  return <Problem error={error} />
}

const MayAnswer = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("approvals")
  const [note, setNote] = useState<string>()
  const answering = useAnswer(approval)
  const answer = (how: "given" | "declined") => () => answering.mutate({ answer: how, note: note?.trim() ?? "" })
  if (answering.error && SETTLED.has(problemOf(answering.error).code)) return <Failed error={answering.error} />
  const sends = (how: "given" | "declined") => answering.isPending && answering.variables.answer === how
  return (
    <>
      {note === undefined ? null : (
        <TextField label={t("noteLabel")} hint={t("noteHint")} value={note} onChange={setNote} isLong autoFocus />
      )}
      <div className={style.buttons}>
        <Button kind="primary" isPending={sends("given")} isDisabled={sends("declined")} onPress={answer("given")}>
          {t("give")}
        </Button>
        <Button isPending={sends("declined")} isDisabled={sends("given")} onPress={answer("declined")}>
          {t("decline")}
        </Button>
        {note === undefined ? (
          <Button kind="quiet" onPress={() => setNote("")}>
            {t("note")}
          </Button>
        ) : null}
      </div>
      {answering.error ? <Failed error={answering.error} /> : null}
    </>
  )
}

const TakeBack = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("approvals")
  const taking = useTakeBack(approval)
  if (taking.error) return <Failed error={taking.error} />
  return (
    <Button kind="quiet" isPending={taking.isPending} onPress={() => taking.mutate()}>
      {t("takeBack")}
    </Button>
  )
}

export const AnswerButtons = ({ approval }: { readonly approval: Approval }) => {
  const t = useTranslations("approvals")
  const me = useMe()
  const isMine = approval.askedBy.id === me.userId
  return (
    <div className={style.actions}>
      {approval.mayAnswer ? (
        <MayAnswer approval={approval} />
      ) : (
        <p className={style.soft}>{t(`waitsFor.${approval.approver}`)}</p>
      )}
      {isMine ? <TakeBack approval={approval} /> : null}
    </div>
  )
}
