// Who came without a deal, told to the desk once, however often its answer is lost; and taken back, once as well.

import { ask } from "../../desk/client.ts"
import type { Enquiry, Unit } from "../../desk/types.ts"
import type { Once } from "../../outbox/use-once.ts"
import type { UnitChange } from "./use-unit-change.ts"

export const CHANNELS = ["walk-in", "phone", "message"] as const

export type Channel = (typeof CHANNELS)[number]

export const logEnquiry = (once: Once, change: UnitChange, unit: Unit, channel: Channel): Promise<Enquiry> =>
  once("logEnquiry", [unit.id, channel], async (idempotencyKey) => {
    const logged: Enquiry[] = []
    await change.add(unit, async (ifMatch) => {
      const request = { params: { unitId: unit.id }, ifMatch, idempotencyKey }
      const answer = await ask("logEnquiry", { ...request, body: { channel } })
      logged.push(answer.enquiry)
      return answer.unit
    })
    const [enquiry] = logged
    if (!enquiry) throw new Error("The desk logged nothing.")
    return enquiry
  })

export const takeBackEnquiry = (once: Once, change: UnitChange, unit: Unit, { version }: Enquiry): Promise<Unit> =>
  once("retractEnquiry", [unit.id, version], (idempotencyKey) =>
    change.add(unit, (ifMatch) =>
      ask("retractEnquiry", {
        params: { unitId: unit.id, version: String(version) },
        ifMatch,
        idempotencyKey,
      } as never),
    ),
  )
