// Sends an answer to a question for leave, or takes the question back; either way what shows it is read again, also when somebody else was
// quicker.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ask } from "../../desk/client.ts"
import type { Approval } from "../../desk/types.ts"

const useReadAgain = ({ dealId }: Approval) => {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["approvals"] }),
      queries.invalidateQueries({ queryKey: ["deal", dealId] }),
      queries.invalidateQueries({ queryKey: ["deals"] }),
    ])
}

export interface Answer {
  readonly answer: "given" | "declined"
  readonly note: string
}

export const useAnswer = (approval: Approval) =>
  useMutation({
    mutationFn: ({ answer, note }: Answer) =>
      ask("answerApproval", {
        params: { approvalId: approval.id },
        body: { answer, ...(note !== "" && { note }) },
      }),
    onSettled: useReadAgain(approval),
  })

export const useTakeBack = (approval: Approval) =>
  useMutation({
    mutationFn: () => ask("withdrawApproval", { params: { approvalId: approval.id } }),
    onSettled: useReadAgain(approval),
  })
