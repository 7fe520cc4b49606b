import { CUSTOMER_KINDS, LEAD_CHANNELS } from "@walkaway/contract/client"
import { expect, test } from "vitest"
import { problemsOfBody } from "../../desk/wire-check.ts"
import { dealBody, NEW_DEAL } from "./deal-form.ts"

const CAR = { ...NEW_DEAL, title: "VW Golf" }

test("how the customer came and of what kind he is go with the deal only where they are known", () => {
  expect(Object.keys(dealBody(CAR))).not.toEqual(expect.arrayContaining(["channel"]))
  expect(Object.keys(dealBody(CAR))).not.toEqual(expect.arrayContaining(["customerKind"]))
  expect(dealBody({ ...CAR, channel: "phone" })).toMatchObject({ channel: "phone" })
  expect(dealBody({ ...CAR, customerKind: "trade" })).toMatchObject({ customerKind: "trade" })
})

test("the desk takes whatever can be chosen", async () => {
  for (const channel of LEAD_CHANNELS) {
    for (const customerKind of CUSTOMER_KINDS) {
      expect(await problemsOfBody("openDeal", dealBody({ ...CAR, channel, customerKind }))).toEqual([])
    }
  }
})
