import { bargainingPoints } from "@walkaway/engine"
import { expect, test } from "vitest"
import { gbp, pastOf } from "../deal/testing/given-when-then.ts"
import { negotiationOfDeal } from "./negotiation-of-deal.ts"

test('a "no" does not end the talk: what follows it is bargaining, and nobody left', () => {
  const given = "sell GBP ask 9995 | b8500 sreject b9000 breject s9700 b9400 saccept"
  const { state } = pastOf(given, [{ type: "DealClosed", data: { outcome: "won", price: gbp("9400") } }])
  const negotiation = state.kind === "opened" ? negotiationOfDeal("d1", state) : undefined
  if (!negotiation) throw new Error("the deal is closed")
  expect(bargainingPoints(negotiation).map(({ by, price }) => `${by} ${Math.round(price * 9995)}`)).toEqual([
    "buyer 8500",
    "buyer 9000",
    "seller 9700",
    "buyer 9400",
  ])
  expect(negotiation.moves.filter(({ kind, walkSignal }) => kind === "reject" || walkSignal)).toEqual([])
})
