// The policy: read, set, and how it was before.

import {
  latestLearntFigures,
  listPolicies,
  policyInForce,
  policyView,
  priorsFrom,
  setPolicy,
  type Work,
} from "@walkaway/desk"
import { ok } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<Handlers<Work>, "getPolicy" | "setPolicy" | "listPolicies">

export const policyRoutes = ({ parts }: DeskDoor): Routes => {
  const learntWithPolicy = async (tx: Work["tx"]) => ({
    learnt: await latestLearntFigures(tx),
    priors: await priorsFrom(tx, parts.clock()),
  })
  return {
    getPolicy: (_input, _caller, asked) =>
      asked.work(async ({ tx }) => {
        const now = await policyInForce(tx)
        return ok({ status: 200, body: await policyView(tx, now, await learntWithPolicy(tx)), version: now.version })
      }),

    setPolicy: ({ body }, caller, asked) =>
      asked.work(async ({ tx }) =>
        carry(await setPolicy(tx, parts, caller, asked.expectedVersion, body), async (now) =>
          ok({ status: 200, body: await policyView(tx, now, await learntWithPolicy(tx)), version: now.version }),
        ),
      ),

    listPolicies: ({ query }, _caller, asked) =>
      asked.work(async ({ tx }) =>
        carry(await listPolicies(tx, query), async ({ items, next }) => {
          const views = []
          for (const item of items) views.push(await policyView(tx, item))
          return ok({ status: 200, body: { items: views, next } })
        }),
      ),
  }
}
