// Who may change the rules, and which rules hold together. Managers keep the house's rules; how far each may go beyond the line, who
// sees it, and what an owner's hour costs is the owner's to say, else a manager could widen his own authority.

import { ok, parseCurrency, type Refusal, type Result, refuse } from "@walkaway/engine"
import { isOwner, isSalesperson } from "../deal/authority.ts"
import { checkTime, refusalOf } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import { DEFAULT_POLICY, leadRulesOf, type Policy, policySchema } from "./policy.ts"
import type { PolicyEvent, PolicyState } from "./policy-event.ts"

export interface PolicyCommand {
  readonly kind: "set-policy"
  readonly policy: Policy
}

/** Policies are parsed by a strict schema, which puts their keys in one order, so equal text is equal policy. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

const ofTheOwner = ({ approval, lineSight, lineBand, costPerHour }: Policy) => [
  approval,
  lineSight,
  lineBand,
  costPerHour.owner,
]

const checkRole = (before: Policy, after: Policy, { actor }: DecisionContext): Refusal | undefined => {
  if (isSalesperson(actor)) {
    return refusalOf("not-yours-to-set", "The policy is not for salespeople to set.", "Ask a manager or the owner.")
  }
  return isOwner(actor) || same(ofTheOwner(before), ofTheOwner(after))
    ? undefined
    : refusalOf(
        "owner-only",
        "Approval tiers, sight of the line and the cost of the owner's hour are the owner's to set.",
        "Leave these as they are, or ask the owner.",
      )
}

const checkTiers = ({ approval: { autoUpTo, managerUpTo } }: Policy): Refusal | undefined =>
  autoUpTo > managerUpTo
    ? refusalOf(
        "tiers-out-of-order",
        "Salespeople may not go further than managers.",
        "Make the manager's share the larger one.",
        "approval.managerUpTo",
      )
    : undefined

const checkWindow = ({ callBack: { from, until } }: Policy): Refusal | undefined =>
  from >= until
    ? refusalOf(
        "window-out-of-order",
        "The hours in which people are called end before they begin.",
        "Give a later end.",
        "callBack.until",
      )
    : undefined

const checkReasons = ({ reasons }: Policy): Refusal | undefined => {
  const codes = reasons.map(({ code }) => code)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  return twice === undefined
    ? undefined
    : refusalOf("reason-twice", `The reason "${twice}" stands twice.`, "Keep one of them.", "reasons")
}

const twiceIn = (words: readonly string[]): number => words.findIndex((word, index) => words.indexOf(word) !== index)

const checkLeads = (policy: Policy): Refusal | undefined => {
  const { stages, people } = leadRulesOf(policy)
  const stage = twiceIn(stages.map(({ code }) => code))
  if (stage >= 0) {
    const message = `The stage "${stages[stage].code}" stands twice.`
    return refusalOf("stage-twice", message, "Keep one of them.", `leads.stages[${stage}].code`)
  }
  const person = twiceIn(people.map(({ personId }) => personId))
  return person < 0
    ? undefined
    : refusalOf(
        "person-twice",
        "A person's hours stand twice.",
        "Keep one of them.",
        `leads.people[${person}].personId`,
      )
}

const parsed = (policy: Policy): Result<Policy, Refusal> => {
  const read = policySchema.safeParse(policy)
  if (!read.success) {
    const [{ message, path }] = read.error.issues
    return refuse(refusalOf("policy-malformed", message, "Correct it.", path.join(".")))
  }
  const currency = parseCurrency(read.data.currency)
  return currency.ok ? ok({ ...read.data, currency: currency.value }) : refuse({ ...currency.error, path: "currency" })
}

/** The policy in force; the default while nobody has set one. */
const currentPolicy = ({ history }: PolicyState): Policy => history.at(-1)?.policy ?? DEFAULT_POLICY

/**
 * Codes, in this order: `policy-malformed` and `unknown-currency` where it cannot be read at all, `not-yours-to-set`, `owner-only`,
 * `in-the-future`, `tiers-out-of-order`, `window-out-of-order`, `reason-twice`, `stage-twice`, `person-twice`. The policy that is in
 * force is no event; without a word about leads they stay as they were.
 */
export const decidePolicy = (
  state: PolicyState,
  command: PolicyCommand,
  context: DecisionContext,
): Result<readonly PolicyEvent[], Refusal> => {
  const read = parsed(command.policy)
  if (!read.ok) return read
  const before = currentPolicy(state)
  const policy = { ...read.value, leads: read.value.leads ?? leadRulesOf(before) }
  const wrong =
    checkRole(before, policy, context) ??
    checkTime(context) ??
    checkTiers(policy) ??
    checkWindow(policy) ??
    checkReasons(policy) ??
    checkLeads(policy)
  if (wrong) return refuse(wrong)
  return ok(state.history.length > 0 && same(before, policy) ? [] : [{ type: "PolicySet", data: { policy } }])
}
