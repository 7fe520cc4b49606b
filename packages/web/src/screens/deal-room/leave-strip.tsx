// Leave that was asked for: waiting, given (and the move one tap away), declined. Live, so that an answer shows while one still talks.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { ask } from "../../desk/client.ts"
import type { Approval, MoveToLog } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import type { Room } from "./use-room.ts"

/** The move that was asked for, now with the leave. A gift has to be said again: the approval does not hold what it was. */
const moveOf = ({ move, price, id }: Approval): MoveToLog | undefined => {
  switch (move) {
    case "offer":
    case "call":
      return { kind: move, by: "us", price, approvalId: id }
    case "accept":
      return { kind: "accept", by: "us", approvalId: id }
    default:
      return undefined
  }
}

const SHOWN_DECLINED_MS = 24 * 3_600_000

const isShown = ({ status, answeredAt }: Approval): boolean =>
  status === "waiting" ||
  status === "given" ||
  (status === "declined" && answeredAt !== null && Date.now() - Date.parse(answeredAt) < SHOWN_DECLINED_MS)

const One = ({ approval, room }: { readonly approval: Approval; readonly room: Room }) => {
  const t = useTranslations("dealRoom.leaveAsked")
  const common = useTranslations("common")
  const f = useFormats()
  const queries = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: () => ask("withdrawApproval", { params: { approvalId: approval.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["deal", approval.dealId] }),
  })
  const price = f.money(approval.price, approval.currency)
  const who = approval.answeredBy?.name ?? common("somebody")
  const move = moveOf(approval)
  const note = approval.note ? <p>{t("note", { note: approval.note })}</p> : null
  if (approval.status === "waiting") {
    return (
      <Notice
        kind="belief"
        title={t("waiting", { price, who: t(approval.approver) })}
        actions={
          approval.askedBy.id === room.me.userId ? (
            <Button isPending={withdrawing.isPending} onPress={() => withdrawing.mutate()}>
              {t("withdraw")}
            </Button>
          ) : null
        }
      />
    )
  }
  if (approval.status === "given") {
    return (
      <Notice
        kind="surplus"
        title={t("given", { who, price })}
        actions={
          move ? (
            <Button kind="primary" onPress={() => room.log(move)} data-testid="use-leave">
              {approval.move === "accept" ? t("useAccept", { price }) : t("use", { price })}
            </Button>
          ) : null
        }
        isAlert
      >
        {note}
      </Notice>
    )
  }
  return (
    <Notice kind="caution" title={t("declined", { who, price })} isAlert>
      {note}
    </Notice>
  )
}

export const LeaveStrip = ({ room }: { readonly room: Room }) => (
  <>
    {room.deal.phase === "closed"
      ? null
      : room.deal.approvals
          .filter(isShown)
          .map((approval) => <One key={approval.id} approval={approval} room={room} />)}
  </>
)
