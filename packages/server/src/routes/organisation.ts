// The organisation as a whole: what it is, its example, and everything that it holds.

import {
  type ExampleDocuments,
  exampleOf,
  exportNegotiations,
  exportOrganisation,
  loadExample,
  organisationNow,
  policyInForce,
  readerOf,
  removeExample,
  type Work,
} from "@walkaway/desk"
import { ok, type Refusal, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import type { Caller } from "../ports.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "getOrganisation"
  | "renameOrganisation"
  | "loadExample"
  | "removeExample"
  | "exportOrganisation"
  | "exportNegotiations"
>

/** The log of a negotiation has its target beside the listing. */
const TARGETS_HIDDEN: Refusal = {
  code: "line-hidden",
  message: "Your role does not see lines, and these are exported with their targets.",
  remedy: "Ask an owner to export them, or to change the policy.",
}

export const organisationRoutes = ({ parts, people }: DeskDoor, example: () => Promise<ExampleDocuments>): Routes => {
  const view = async (caller: Caller) => {
    const { organisation, policy } = await parts.storage.inOrganisation(caller.organisationId, async (tx) => ({
      organisation: await organisationNow(tx),
      policy: (await policyInForce(tx)).policy,
    }))
    const { id, name, createdAt, isExample } = organisation
    const { currency, timeZone } = policy
    const isPerson = caller.actor.kind === "person"
    const own = isPerson ? await parts.storage.asOperator((tx) => exampleOf(tx, caller.actor.id)) : undefined
    return { id, name, currency, timeZone, createdAt: createdAt.toISOString(), isExample, exampleId: own ?? null }
  }
  return {
    getOrganisation: async (_input, caller) => ok({ status: 200, body: await view(caller) }),

    renameOrganisation: async ({ body }, caller) =>
      carry(await people.renameOrganisation(caller, body.name), async () =>
        ok({ status: 200, body: await view(caller) }),
      ),

    loadExample: async (_input, caller) =>
      carry(await loadExample(parts, caller, await example()), async (loaded) => ok({ status: 201, body: loaded })),

    removeExample: async (_input, caller) =>
      carry(await removeExample(parts, caller), async (gone) => ok({ status: 200, body: gone })),

    exportOrganisation: async (_input, caller) => ok({ status: 200, body: exportOrganisation(parts, caller) }),

    exportNegotiations: async (_input, caller) => {
      const { policy } = await parts.storage.inOrganisation(caller.organisationId, policyInForce)
      if (readerOf(caller, policy).sight !== "exact") return refuse(TARGETS_HIDDEN)
      return ok({ status: 200, body: exportNegotiations(parts, caller) })
    },
  }
}
