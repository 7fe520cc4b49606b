// Says how a call back went that was no call with a figure: nobody answered, or nobody is to be called any more.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ask } from "../../desk/client.ts"
import type { CallBack } from "../../desk/types.ts"

export const useSettle = ({ id, dealId }: CallBack) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (how: "not-reached" | "dropped") =>
      ask("settleCallBack", { params: { callBackId: id }, body: { how } }),
    onSettled: () =>
      Promise.all(
        [["call-backs"], ["deal", dealId], ["deals"]].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
}
