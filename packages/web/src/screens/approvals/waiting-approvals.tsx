// Those who wait for leave, each with its buttons; one that was answered meanwhile says so in its place.

import { useQuery } from "@tanstack/react-query"
import { ask } from "../../desk/client.ts"
import { ApprovalCard } from "./approval-card.tsx"
import style from "./approvals.module.css"
import type { Shown } from "./still-shown.ts"

/** The newest approvals whatever their status, wanted only once one has gone. */
const useAnswers = (isWanted: boolean) => {
  const { data, isFetching } = useQuery({
    queryKey: ["approvals", "newest"],
    queryFn: ({ signal }) => ask("listApprovals", { query: { limit: "100" }, signal }),
    enabled: isWanted,
  })
  const answers = new Map(data?.items.filter(({ status }) => status !== "waiting").map((one) => [one.id, one]))
  return { answers, isFetching }
}

export const WaitingApprovals = ({ shown }: { readonly shown: readonly Shown[] }) => {
  const { answers, isFetching } = useAnswers(shown.some(({ isGone }) => isGone))
  return (
    <ul className={style.cards}>
      {shown.map(({ approval, isGone }) => (
        <li key={approval.id}>
          <ApprovalCard
            approval={(isGone ? answers.get(approval.id) : undefined) ?? approval}
            isGone={isGone}
            isLooking={isFetching}
          />
        </li>
      ))}
    </ul>
  )
}
