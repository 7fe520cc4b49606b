// Practices: starting one, moving in it, looking at it, and what becomes of one's scores. Chance enters here, as a seed.

import type { InputFor } from "@walkaway/contract/api"
import {
  dropPractice,
  findPractice,
  type KeepPractice,
  listPracticeByPerson,
  listPractices,
  moneyIn,
  movePractice,
  newSeed,
  ownCostlyMoves,
  type PracticeRow,
  personsPracticeView,
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
  | "startPractice"
  | "listPractices"
  | "getPracticeProgress"
  | "listPracticeByPerson"
  | "getPractice"
  | "movePractice"
  | "dropPractice"
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

/** What was worked out, kept; a refusal goes this way too, since the same request may have been answered by another process meanwhile. */
const kept = (worked: Result<KeepPractice, Objection>, { tx }: Work): Promise<Result<PracticeRow, Objection>> =>
  carry(worked, (keep) => keep(tx))

export const practiceRoutes = ({ parts }: DeskDoor): Routes => ({
  startPractice: async ({ body }, caller, asked) => {
    const begun = await startPractice(parts, caller, body, newSeed())
    return asked.work(async (work) =>
      carry(await kept(begun, work), async (row) => {
        const view = practiceView(row, await readerIn(work, caller))
        return ok({ status: 201, body: view, version: row.version, location: `/practices/${row.id}` } as const)
      }),
    )
  },

  listPractices: ({ query }, caller, asked) =>
    asked.work(async (work) =>
      carry(await listPractices(work.tx, caller, query, query), async ({ items, next }) => {
        const reader = await readerIn(work, caller)
        return ok({ status: 200, body: { items: items.map((row) => practiceInShort(row, reader)), next } } as const)
      }),
    ),

  getPracticeProgress: (_input, caller, asked) =>
    asked.work(async (work) =>
      ok({
        status: 200,
        body: practiceProgressView(await practiceScores(work.tx, caller), await ownCostlyMoves(work.tx, caller)),
      } as const),
    ),

  listPracticeByPerson: ({ query }, caller, asked) =>
    asked.work(async (work) =>
      carry(await listPracticeByPerson(work.tx, caller, query.personId, query), async ({ items, next }) =>
        ok({ status: 200, body: { items: items.map(personsPracticeView), next } } as const),
      ),
    ),

  getPractice: ({ params: { practiceId } }, caller, asked) =>
    asked.work(async (work) =>
      carry(await findPractice(work.tx, caller, practiceId), async (row) =>
        ok({ status: 200, body: practiceView(row, await readerIn(work, caller)), version: row.version } as const),
      ),
    ),

  movePractice: async ({ params: { practiceId }, body }, caller, asked) => {
    const target = { id: practiceId, expectedVersion: asked.expectedVersion }
    const played = await movePractice(parts, caller, target, ({ brief: { deal } }) =>
      moveOf(body, deal.side, deal.currency),
    )
    return asked.work(async (work) =>
      carry(await kept(played, work), async (row) =>
        ok({ status: 200, body: practiceView(row, await readerIn(work, caller)), version: row.version } as const),
      ),
    )
  },

  dropPractice: ({ params: { practiceId } }, caller, asked) =>
    asked.work(async (work) =>
      carry(await dropPractice(work.tx, caller, practiceId), async () => ok({ status: 204, body: undefined } as const)),
    ),
})
