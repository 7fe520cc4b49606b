// What is decided about leads: verdicts one by one and many at once, kill criteria, coming back, and the draft of a farewell.

import {
  criterionIn,
  draftFarewell,
  findLead,
  giveVerdict,
  giveVerdicts,
  leadJudged,
  leadsInShort,
  policyInForce,
  readerOf,
  triageNow,
  type VerdictWish,
  valuesBefore,
  type Work,
} from "@walkaway/desk"
import { ok } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { changeLead, leadReason, leadTargetOf, showLead } from "./leads-shared.ts"
import { carry, type DeskDoor } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "giveVerdict"
  | "takeVerdictBack"
  | "giveVerdicts"
  | "commitKillCriterion"
  | "moveKillCriterion"
  | "reenterLead"
  | "draftFarewell"
>

const wishOf = ({ verdict, wakesOn, trigger, reason }: VerdictWish): VerdictWish => ({
  verdict,
  ...(wakesOn !== undefined && { wakesOn }),
  ...(trigger !== undefined && { trigger }),
  ...(reason !== undefined && { reason }),
})

export const leadVerdictRoutes = (door: DeskDoor): Routes => {
  const { parts } = door
  return {
    giveVerdict: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await giveVerdict(work.tx, parts, caller, leadTargetOf(leadId, asked), wishOf(body)), async () => {
          const lead = await showLead(door, work, caller, leadId)
          return ok({ status: 200, body: lead, version: lead.version })
        }),
      ),

    takeVerdictBack: ({ params: { leadId } }, caller, asked) =>
      asked.work((work) => changeLead(door, work, caller, leadTargetOf(leadId, asked), { kind: "take-verdict-back" })),

    giveVerdicts: ({ body }, caller, asked) =>
      asked.work(async (work) => {
        const targets = body.leads.map(({ leadId, version }) =>
          leadTargetOf(leadId, version === undefined ? {} : { expectedVersion: version }),
        )
        const given = await giveVerdicts(work.tx, parts, caller, targets, wishOf(body), body.allOrNone)
        return carry(given, async (outcomes) => {
          const now = await triageNow(work.tx, parts)
          const done = outcomes.flatMap(({ leadId, refusal }) => (refusal ? [] : [leadId]))
          const judged = []
          for (const leadId of new Set(done)) judged.push((await leadJudged(work.tx, now, leadId))!)
          const before = await valuesBefore(work.tx, now.today)
          const views = await leadsInShort(work.tx, judged, now, before, readerOf(caller, now.policy))
          const byId = new Map(views.map((view) => [view.id, view]))
          const results = outcomes.map(({ leadId, refusal }) => ({
            leadId,
            lead: refusal ? null : (byId.get(leadId) ?? null),
            refusal: refusal ? { code: refusal.code, message: refusal.message, remedy: refusal.remedy ?? null } : null,
          }))
          return ok({ status: 200, body: { results } })
        })
      }),

    commitKillCriterion: ({ params: { leadId }, body }, caller, asked) =>
      asked.work((work) =>
        changeLead(door, work, caller, leadTargetOf(leadId, asked), ({ currency }) => {
          const criterion = criterionIn(body, currency)
          return criterion.ok ? ok({ kind: "commit-criterion", criterion: criterion.value } as const) : criterion
        }),
      ),

    moveKillCriterion: ({ params: { leadId }, body: { reason: spoken, ...given } }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await leadReason(door, work, caller, leadId, spoken)
        return changeLead(door, work, caller, leadTargetOf(leadId, asked), ({ currency }) => {
          const criterion = criterionIn(given, currency)
          if (!criterion.ok) return criterion
          return ok({ kind: "move-criterion", criterion: criterion.value, ...(reason && { reason }) } as const)
        })
      }),

    reenterLead: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await leadReason(door, work, caller, leadId, body.reason)
        const command = {
          kind: "re-enter",
          ...(body.stage !== undefined && { stage: body.stage }),
          ...(reason && { reason }),
        } as const
        return changeLead(door, work, caller, leadTargetOf(leadId, asked, body.occurredAt), command)
      }),

    draftFarewell: ({ params: { leadId }, query: { language } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findLead(work.tx, parts, leadId), async (now) => {
          const { policy } = await policyInForce(work.tx)
          const draft = await draftFarewell(work.tx, policy, now, language, caller.actor)
          return ok({ status: 200, body: { leadId, language, ...draft } })
        }),
      ),
  }
}
