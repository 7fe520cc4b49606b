// A customer comes and is forgotten; the log never says who it was.

import { describe, expect, test } from "vitest"
import { contextAt, minutesAfterStart, PEOPLE, uuid } from "../deal/testing/given-when-then.ts"
import type { CustomerEvent, CustomerState } from "./customer.ts"
import { customerModel } from "./model.ts"

const added: CustomerEvent = { type: "CustomerAdded", data: {} }
const forgotten: CustomerEvent = { type: "CustomerForgotten", data: {} }
const context = contextAt(minutesAfterStart(0))

const fold = (events: readonly CustomerEvent[]): CustomerState =>
  events.reduce<CustomerState>(
    (state, event, index) =>
      customerModel.evolve(state, {
        version: index + 1,
        event,
        actor: PEOPLE.sam,
        occurredAt: minutesAfterStart(index),
      }),
    customerModel.initial,
  )

describe("a customer", () => {
  test.each([
    { name: "is added", given: [], kind: "add-customer", gives: [added] },
    { name: "once", given: [added], kind: "add-customer", refused: "already-added" },
    { name: "is forgotten", given: [added], kind: "forget-customer", gives: [forgotten] },
    { name: "once more is no event", given: [added, forgotten], kind: "forget-customer", gives: [] },
    { name: "that is not there cannot be", given: [], kind: "forget-customer", refused: "no-such-customer" },
  ] as const)("$name", (row) => {
    const outcome = customerModel.decide(fold(row.given), { kind: row.kind }, context)
    expect(outcome).toMatchObject(
      "gives" in row ? { ok: true, value: row.gives } : { ok: false, error: { code: row.refused } },
    )
  })

  test("has a row that says when, and never who", () => {
    const place = { organisationId: uuid(8), streamId: uuid(9), version: 2 }
    expect(customerModel.rowsOf(fold([]), place)).toEqual({})
    expect(customerModel.rowsOf(fold([added, forgotten, forgotten]), place)).toEqual({
      customers: [
        {
          organisationId: uuid(8),
          id: uuid(9),
          version: 2,
          addedAt: minutesAfterStart(0),
          forgottenAt: minutesAfterStart(1),
        },
      ],
    })
  })
})
