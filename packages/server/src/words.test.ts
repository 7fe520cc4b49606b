// The contract writes the desk's closed lists down once more, since it stands below the desk. Here the two are held to one another.

import * as contract from "@walkaway/contract/api"
import * as desk from "@walkaway/desk"
import { expect, expectTypeOf, test } from "vitest"
import type { z } from "zod"
import * as events from "../../desk/src/deal/events.ts"
import { PARTIES } from "../../desk/src/deal/party.ts"
import { DEFAULT_POLICY, LINE_SIGHT, type Policy } from "../../desk/src/policy/policy.ts"
import { ROLES, STREAM_KINDS } from "../../desk/src/recorded.ts"
import type { Caller, Gate, LiveFeed } from "./ports.ts"

test("words are the same on both sides", () => {
  expect(contract.ROLES).toEqual(ROLES)
  expect(contract.SCOPES).toEqual(desk.SCOPES)
  for (const role of contract.ROLES) expect(contract.SCOPES_OF_ROLE[role]).toEqual(desk.scopesOf(role))
  expect(contract.PARTIES).toEqual(PARTIES)
  expect(contract.OUTCOMES).toEqual(events.OUTCOMES)
  expect(contract.LEARNT_KINDS).toEqual(events.LEARNT_KINDS)
  expect(contract.APPROVERS).toEqual(events.APPROVERS)
  expect(contract.LINE_SIGHTS).toEqual(LINE_SIGHT)
  expect(contract.STREAM_KINDS).toEqual(STREAM_KINDS)
})

test("the policy of the desk is the policy on the wire, and the other way round", () => {
  const { body } = contract.operations.setPolicy
  expect(body.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY)
  expectTypeOf<Policy>().toEqualTypeOf<z.output<typeof body>>()
})

test("the desk's own objects fit the frame's ports", () => {
  expectTypeOf<desk.Caller>().toExtend<Caller>()
  expectTypeOf<Caller>().toExtend<desk.Caller>()
  expectTypeOf<desk.People>().toExtend<Gate>()
  expectTypeOf<desk.LiveFeed>().toExtend<LiveFeed>()
})
