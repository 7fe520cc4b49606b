// The policy: read, set, and how it was before.

import { latestLearntFigures, listPolicies, policyInForce, policyView, setPolicy, type Work } from "@walkaway/desk"
import { ok } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor } from "./shared.ts"

export const policyRoutes = ({
  parts,
}: DeskDoor): Pick<Handlers<Work>, "getPolicy" | "setPolicy" | "listPolicies"> => ({
  getPolicy: (_input, _caller, asked) =>
    asked.work(async ({ tx }) => {
      const now = await policyInForce(tx)
      return ok({ status: 200, body: await policyView(tx, now, await latestLearntFigures(tx)), version: now.version })
    }),

  setPolicy: ({ body }, caller, asked) =>
    asked.work(async ({ tx }) =>
      carry(await setPolicy(tx, parts, caller, asked.expectedVersion, body), async (now) =>
        ok({ status: 200, body: await policyView(tx, now, await latestLearntFigures(tx)), version: now.version }),
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
})
