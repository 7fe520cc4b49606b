import { parseNegotiationLog } from "@walkaway/contract"
import { must } from "@walkaway/engine"
import { afterAll, beforeAll, expect, test } from "vitest"
import { commandDeal } from "../services/index.ts"
import { negotiationLines } from "./export-negotiations.ts"
import { type LivedInDesk, openLivedInDesk } from "./testing/lived-in-desk.ts"

let desk: LivedInDesk
beforeAll(async () => {
  desk = await openLivedInDesk("embedded")
  await desk.storage.inOrganisation(desk.organisationId, async (tx) => {
    const { parts, owner, deals } = desk
    must(await commandDeal(tx, parts, owner, { dealId: deals.away }, { kind: "close-deal", outcome: "walked" }))
  })
})
afterAll(() => desk.close())

const linesOf = async (): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of negotiationLines(desk.storage, desk.organisationId)) lines.push(line)
  return lines
}

test("closed deals come out as negotiations that can be read back; open ones do not", async () => {
  const { negotiations, refusals } = parseNegotiationLog((await linesOf()).join("\n"))
  expect(refusals).toEqual([])
  const [won, walked] = negotiations
  expect(negotiations).toHaveLength(2)
  expect(won).toMatchObject({
    id: desk.deals.won,
    listing: 9995.5,
    targets: { buyer: null, seller: 9700 },
    category: "car",
    self: "seller",
    outcome: { deal: true, price: 9400.25 },
  })
  expect(won.moves.map(({ by, kind, price }) => `${by} ${kind} ${price}`)).toEqual([
    "buyer offer 8500",
    "seller offer 9750",
    "seller message null",
    "buyer offer 9400.25",
    "seller accept 9400.25",
  ])
  expect(won.moves[0].seconds).toBe(0)
  expect(walked.outcome).toEqual({ deal: false, price: null })
  expect(walked.moves.at(-1)).toMatchObject({ by: "buyer", kind: "message", walkSignal: true })
})

test("the slip that was taken back is not in it, and nothing about anybody", async () => {
  const text = (await linesOf()).join("\n")
  expect(text).not.toContain('"price":85,')
  for (const personal of ["Ida", "Olive", "sam", "mats", desk.owner.actor.id, desk.organisationId]) {
    expect(text).not.toContain(personal)
  }
})
