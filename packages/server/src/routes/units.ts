// Stock: what we have to sell, its figures, and how low it may go day by day.

import {
  type Caller,
  commandUnit,
  currencyIn,
  currencyOfUnit,
  dayIn,
  demandOn,
  findUnit,
  findUnitRow,
  importStock,
  LINES_HIDDEN,
  lineOfUnit,
  listUnits,
  moneyIn,
  moneysIn,
  policyInForce,
  readerOf,
  stockUnit,
  unitLineView,
  unitView,
  type Work,
} from "@walkaway/desk"
import { ok, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { forTheApi } from "../problem.ts"
import { carry, type DeskDoor, NOT_FOUND, reasonFor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "listUnits"
  | "addUnit"
  | "getUnit"
  | "repriceUnit"
  | "stateUnitFigures"
  | "getUnitLine"
  | "disposeUnit"
  | "returnUnit"
  | "importStock"
>

export const unitRoutes = (door: DeskDoor): Routes => {
  const { parts } = door

  const show = async ({ tx }: Work, caller: Caller, unitId: string) => {
    const row = await findUnitRow(tx, unitId)
    if (!row) return refuse(NOT_FOUND)
    const { policy } = await policyInForce(tx)
    const body = unitView(row, policy, parts.clock(), readerOf(caller, policy))
    return ok({ status: 200, body, version: row.version } as const)
  }

  const run = async (
    work: Work,
    caller: Caller,
    unitId: string,
    asked: { readonly expectedVersion?: number },
    command: Parameters<typeof commandUnit>[4],
  ) => {
    const target = { unitId, ...(asked.expectedVersion !== undefined && { expectedVersion: asked.expectedVersion }) }
    return carry(await commandUnit(work.tx, parts, caller, target, command), () => show(work, caller, unitId))
  }

  return {
    listUnits: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await listUnits(work.tx, query, query), async ({ items, next }) => {
          const { policy } = await policyInForce(work.tx)
          const reader = readerOf(caller, policy)
          const body = { items: items.map((row) => unitView(row, policy, parts.clock(), reader)), next }
          return ok({ status: 200, body })
        }),
      ),

    addUnit: ({ body }, caller, asked) =>
      asked.work(async (work) => {
        const { policy } = await policyInForce(work.tx)
        const currency = currencyIn(body.currency ?? policy.currency)
        if (!currency.ok) return currency
        const figures = moneysIn({ ask: body.ask }, currency.value)
        if (!figures.ok) return figures
        const stocked = await stockUnit(work.tx, parts, caller, {
          stockNumber: body.stockNumber,
          title: body.title,
          currency: currency.value,
          paper: body.worth ?? {},
          ...figures.value,
          ...(body.stockedOn !== undefined && { stockedOn: body.stockedOn }),
        })
        return carry(stocked, async ({ unitId }) =>
          carry(await show(work, caller, unitId), async (shown) =>
            ok({ ...shown, status: 201, location: `/units/${unitId}` }),
          ),
        )
      }),

    getUnit: ({ params }, caller, asked) => asked.work((work) => show(work, caller, params.unitId)),

    repriceUnit: ({ params: { unitId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await currencyOfUnit(work.tx, unitId), async (currency) =>
          carry(moneyIn(body.ask, currency, "ask"), (ask) =>
            run(work, caller, unitId, asked, { kind: "reprice-unit", ask }),
          ),
        ),
      ),

    stateUnitFigures: ({ params: { unitId }, body }, caller, asked) =>
      asked.work((work) => run(work, caller, unitId, asked, { kind: "state-unit-figures", paper: body.worth })),

    getUnitLine: ({ params: { unitId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findUnit(work.tx, parts, unitId), async ({ unit, version }) => {
          const { policy } = await policyInForce(work.tx)
          if (readerOf(caller, policy).sight !== "exact") return refuse(LINES_HIDDEN)
          const now = parts.clock()
          const { learnt } = await demandOn(work.tx, dayIn(now, policy.timeZone).toString())
          return carry(lineOfUnit(unit, policy, now, learnt), async (line) =>
            ok({ status: 200, body: unitLineView(unitId, line, policy, now), version }),
          )
        }),
      ),

    disposeUnit: ({ params: { unitId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await currencyOfUnit(work.tx, unitId), async (currency) =>
          carry(moneyIn(body.price, currency, "price"), async (price) => {
            const reason = await reasonFor(door, work, caller, unitId, body.reason)
            const on = body.on === undefined ? {} : { on: body.on }
            const command = { kind: "dispose-unit", price, ...on, ...(reason && { reason }) } as const
            return run(work, caller, unitId, asked, command)
          }),
        ),
      ),

    returnUnit: ({ params: { unitId }, body }, caller, asked) =>
      asked.work((work) =>
        run(work, caller, unitId, asked, { kind: "return-unit", ...(body.on !== undefined && { on: body.on }) }),
      ),

    importStock: ({ body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await importStock(work.tx, parts, caller, body), async ({ rejected, ...imported }) => {
          const told = rejected.map((one) => ({ ...one, remedy: one.remedy && forTheApi(one.remedy) }))
          return ok({ status: 200, body: { ...imported, rejected: told } })
        }),
      ),
  }
}
