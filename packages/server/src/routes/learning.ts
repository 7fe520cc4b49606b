// What was learnt of people: which version counts, the versions, learning now, and going back.

import {
  choosePrior,
  findPriorVersion,
  learningView,
  listPriorVersions,
  priorVersionsInShort,
  priorVersionView,
  type Work,
} from "@walkaway/desk"
import { ok } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  "getLearning" | "listPriorVersions" | "getPriorVersion" | "learnPriorNow" | "putPriorInForce"
>

const STATUSES = { made: 201, same: 200, "under-way": 202 } as const

export const learningRoutes = ({ parts, fits }: DeskDoor): Routes => {
  const viewIn = (tx: Work["tx"], organisationId: string) =>
    learningView(tx, parts.clock(), fits.isUnderWay(organisationId))
  return {
    getLearning: (_input, { organisationId }, asked) =>
      asked.work(async ({ tx }) => {
        const body = await viewIn(tx, organisationId)
        return ok({ status: 200, body, version: body.choice })
      }),

    listPriorVersions: ({ query }, _caller, asked) =>
      asked.work(async ({ tx }) =>
        carry(await listPriorVersions(tx, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: await priorVersionsInShort(tx, items, parts.clock()), next } }),
        ),
      ),

    getPriorVersion: ({ params: { version } }, _caller, asked) =>
      asked.work(async ({ tx }) =>
        carry(await findPriorVersion(tx, version), async (row) =>
          ok({ status: 200, body: await priorVersionView(tx, row, parts.clock()) }),
        ),
      ),

    learnPriorNow: async (_input, { organisationId, actor }) => {
      const status = STATUSES[await fits.ask(organisationId, actor)]
      const body = await parts.storage.inOrganisation(organisationId, (tx) => viewIn(tx, organisationId))
      return ok({ status, body, version: body.choice })
    },

    putPriorInForce: ({ body }, caller, asked) =>
      asked.work(async ({ tx }) =>
        carry(await choosePrior(tx, parts, caller, asked.expectedVersion, body), async () => {
          const view = await viewIn(tx, caller.organisationId)
          return ok({ status: 200, body: view, version: view.choice })
        }),
      ),
  }
}
