// Practices: starting one, moving in it, looking at it, and what becomes of one's scores. Chance enters here, as a seed.

import type { InputFor } from "@walkaway/contract/api"
import {
  dropPractice,
  findPractice,
  listPractices,
  moneyIn,
  movePractice,
  newSeed,
  practiceInShort,
  practiceProgressView,
  practiceScores,
  practiceView,
  startPractice,
  type Work,
} from "@walkaway/desk"
import { type Currency, type Move, ok, type Result, type Side } from "@walkaway/engine"
import type { Handlers, Objection } from "../handlers.ts"
import { carry, type DeskDoor, readerIn } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  "startPractice" | "listPractices" | "getPracticeProgress" | "getPractice" | "movePractice" | "dropPractice"
>

type MoveIn = InputFor<"movePractice">["body"]

const moveOf = (move: MoveIn, by: Side, currency: Currency): Result<Move, Objection> => {
  switch (move.kind) {
    case "offer":
    case "call": {
      const price = moneyIn(move.price, currency, "price")
      return price.ok ? ok({ kind: move.kind, by, price: price.value }) : price
    }
    case "walk":
      return ok({ kind: "walk", by, door: move.door })
    case "wait":
      return ok(move)
    default:
      return ok({ kind: move.kind, by })
  }
}

export const practiceRoutes = ({ parts }: DeskDoor): Routes => ({
  startPractice: ({ body }, caller, asked) =>
    asked.work(async (work) =>
      carry(await startPractice(work.tx, parts, caller, body, newSeed()), async (row) => {
        const view = practiceView(row, await readerIn(work, caller))
        return ok({ status: 201, body: view, version: row.version, location: `/practices/${row.id}` } as const)
      }),
    ),

  listPractices: ({ query }, caller, asked) =>
    asked.work(async (work) =>
      carry(await listPractices(work.tx, caller, query, query), async ({ items, next }) => {
        const reader = await readerIn(work, caller)
        return ok({ status: 200, body: { items: items.map((row) => practiceInShort(row, reader)), next } } as const)
      }),
    ),

  getPracticeProgress: (_input, caller, asked) =>
    asked.work(async (work) =>
      ok({ status: 200, body: practiceProgressView(await practiceScores(work.tx, caller)) } as const),
    ),

  getPractice: ({ params: { practiceId } }, caller, asked) =>
    asked.work(async (work) =>
      carry(await findPractice(work.tx, caller, practiceId), async (row) =>
        ok({ status: 200, body: practiceView(row, await readerIn(work, caller)), version: row.version } as const),
      ),
    ),

  movePractice: ({ params: { practiceId }, body }, caller, asked) =>
    asked.work(async (work) => {
      const target = { id: practiceId, expectedVersion: asked.expectedVersion }
      const done = await movePractice(work.tx, parts, caller, target, ({ brief: { deal } }) =>
        moveOf(body, deal.side, deal.currency),
      )
      return carry(done, async (row) =>
        ok({ status: 200, body: practiceView(row, await readerIn(work, caller)), version: row.version } as const),
      )
    }),

  dropPractice: ({ params: { practiceId } }, caller, asked) =>
    asked.work(async (work) =>
      carry(await dropPractice(work.tx, caller, practiceId), async () => ok({ status: 204, body: undefined } as const)),
    ),
})
