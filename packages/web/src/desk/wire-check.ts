// Checks what is about to be sent by the schema that the desk checks it with. The schemas are fetched on first use, so that no screen waits
// for them; offline they come from what the service worker keeps.

import type { OperationId, ProblemDocument } from "@walkaway/contract/client"

type Place = ProblemDocument["problems"][number]

/** Everything that is wrong with a body, place by place; empty when it may be sent. */
export const problemsOfBody = async (id: OperationId, body: unknown): Promise<readonly Place[]> => {
  const { operations, problemsOfZod } = await import("@walkaway/contract/api")
  const { formatPath } = await import("@walkaway/contract")
  const operation = operations[id]
  if (!("body" in operation)) return []
  const parsed = operation.body.safeParse(body)
  if (parsed.success) return []
  return problemsOfZod(parsed.error).map(({ path, code, message, remedy }) => ({
    path: formatPath(path),
    code,
    message,
    remedy: remedy ?? null,
  }))
}
