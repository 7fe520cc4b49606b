// Stock by time: lines of the whole stock, the outlook of a unit, what-ifs, what was learnt of demand, and enquiries.

import {
  type Caller,
  commandUnit,
  dayIn,
  daysBefore,
  demandOn,
  enquiryView,
  findUnit,
  findUnitRow,
  goneFrom,
  hasGone,
  LINES_HIDDEN,
  learntDemandView,
  listEnquiries,
  listStockLines,
  policyInForce,
  readerOf,
  stockLineView,
  stockTotals,
  stockTotalsView,
  stockWhatIfView,
  unitOnDay,
  unitOutlookView,
  unitView,
  type Work,
  whatIfStock,
} from "@walkaway/desk"
import { ok, refuse } from "@walkaway/engine"
import type { StockChange } from "@walkaway/engine/stock"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor, NOT_FOUND } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "listStockLines"
  | "getStockTotals"
  | "getUnitOutlook"
  | "whatIfStock"
  | "getLearntDemand"
  | "logEnquiry"
  | "listEnquiries"
  | "retractEnquiry"
>

interface ChangeWritten {
  readonly arrivalsFactor?: number
  readonly askBy?: string
  readonly askPercent?: number
  readonly holdingCostPerDay?: string
  readonly tradeValueBy?: string
  readonly tradeFallPerDay?: string
  readonly days?: number
}

/** Estimates of ours, so plain numbers: a what-if is nobody's price. */
const changeOf = ({ arrivalsFactor, askPercent, days, ...sums }: ChangeWritten): StockChange => ({
  ...(arrivalsFactor !== undefined && { arrivalsFactor }),
  ...(askPercent !== undefined && { askPercent }),
  ...(days !== undefined && { days }),
  ...Object.fromEntries(
    Object.entries(sums).flatMap(([key, text]) => (text === undefined ? [] : [[key, Number(text)]])),
  ),
})

export const stockRoutes = ({ parts }: DeskDoor): Routes => {
  const today = async ({ tx }: Work, caller: Caller) => {
    const { policy } = await policyInForce(tx)
    const now = parts.clock()
    return { policy, now, day: dayIn(now, policy.timeZone).toString(), reader: readerOf(caller, policy) }
  }

  const showUnit = async (work: Work, caller: Caller, unitId: string) => {
    const row = await findUnitRow(work.tx, unitId)
    if (!row) return refuse(NOT_FOUND)
    const { policy, now, reader } = await today(work, caller)
    return ok({ body: unitView(row, policy, now, reader), version: row.version })
  }

  const targetOf = (unitId: string, { expectedVersion }: { readonly expectedVersion?: number }) => ({
    unitId,
    ...(expectedVersion !== undefined && { expectedVersion }),
  })

  return {
    listStockLines: ({ query }, caller, asked) =>
      asked.work(async (work) => {
        const { policy, now, reader } = await today(work, caller)
        return carry(await listStockLines(work.tx, parts, policy, reader, query, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: items.map((row) => stockLineView(row, policy, now, reader)), next } }),
        )
      }),

    getStockTotals: (_, caller, asked) =>
      asked.work(async (work) => {
        const { policy, reader } = await today(work, caller)
        return ok({ status: 200, body: stockTotalsView(await stockTotals(work.tx, parts, policy), reader) })
      }),

    getUnitOutlook: ({ params: { unitId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findUnit(work.tx, parts, unitId), async (found) => {
          const { policy, now, day, reader } = await today(work, caller)
          if (reader.sight !== "exact") return refuse(LINES_HIDDEN)
          if (hasGone(found.unit)) return refuse(goneFrom(found.unit))
          const { learnt } = await demandOn(work.tx, day)
          const before = await daysBefore(work.tx, [unitId], day)
          return carry(unitOnDay(found.unit, { policy, now, learnt }, before.get(unitId)), async (value) =>
            ok({ status: 200, body: unitOutlookView(found, value, policy, now), version: found.version }),
          )
        }),
      ),

    whatIfStock: ({ body: { unitIds, ...change } }, caller, asked) =>
      asked.work(async (work) => {
        const { day, reader } = await today(work, caller)
        if (reader.sight !== "exact") return refuse(LINES_HIDDEN)
        return carry(await whatIfStock(work.tx, parts, unitIds, changeOf(change)), async (all) =>
          ok({ status: 200, body: stockWhatIfView(all, day) }),
        )
      }),

    getLearntDemand: (_, caller, asked) =>
      asked.work(async (work) => {
        const { day, reader } = await today(work, caller)
        if (reader.sight !== "exact") return refuse(LINES_HIDDEN)
        return ok({ status: 200, body: learntDemandView(await demandOn(work.tx, day)) })
      }),

    logEnquiry: ({ params: { unitId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(
          await commandUnit(work.tx, parts, caller, targetOf(unitId, asked), { kind: "log-enquiry", ...body }),
          async ({ unit, version }) => {
            const logged = unit.enquiries.find((one) => one.version === version)
            if (!logged) throw new Error("The enquiry that was logged is not there.")
            return carry(await showUnit(work, caller, unitId), async (shown) => {
              const enquiry = enquiryView({ ...logged, channel: logged.channel ?? null })
              return ok({ status: 201, body: { unit: shown.body, enquiry }, version: shown.version })
            })
          },
        ),
      ),

    listEnquiries: ({ params: { unitId }, query }, _, asked) =>
      asked.work(async (work) => {
        if (!(await findUnitRow(work.tx, unitId))) return refuse(NOT_FOUND)
        return carry(await listEnquiries(work.tx, unitId, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: items.map(enquiryView), next } }),
        )
      }),

    retractEnquiry: ({ params: { unitId, version } }, caller, asked) =>
      asked.work(async (work) =>
        carry(
          await commandUnit(work.tx, parts, caller, targetOf(unitId, asked), { kind: "retract-enquiry", version }),
          async () =>
            carry(await showUnit(work, caller, unitId), async (shown) => ok({ status: 200, ...shown } as const)),
        ),
      ),
  }
}
