// A kill criterion: agreed before the work begins, like a line, because afterwards nobody can stop. It compares what was spent with
// what was agreed, and that is the one place where spent hours are compared with anything; no value, index or verdict of
// the triage reads it. Reaching it proposes to drop the lead, whatever the figures say by then.

import { invariant, type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"

export const KILL_CRITERION_KINDS = ["hours-in-stage", "money", "date", "stalls"] as const
export type KillCriterionKind = (typeof KILL_CRITERION_KINDS)[number]

/** Where several are agreed, any one that is reached is enough. */
export type KillCriterion =
  /** So many hours in one stage, or in all together when none is named. */
  | { readonly kind: "hours-in-stage"; readonly stage?: string; readonly hoursMax: number }
  | { readonly kind: "money"; readonly moneyMax: Money }
  /** Not won by the end of this day, ISO 8601 (2026-12-24). */
  | { readonly kind: "date"; readonly lastDay: string }
  /** So many times put off by the other side. */
  | { readonly kind: "stalls"; readonly stallsMax: number }

/** Where a lead has got to. */
export interface LeadProgress {
  readonly hoursByStage: Readonly<Record<string, number>>
  readonly moneySpent: Money
  readonly stalls: number
  /** ISO 8601 date. */
  readonly today: string
}

/** Proposes to drop; `reached` is what stands against what was agreed, in the criterion's own unit. */
export type KillReason = { readonly code: "kill-criterion-reached"; readonly proposes: "drop" } & (
  | { readonly kind: "hours-in-stage"; readonly stage?: string; readonly agreed: number; readonly reached: number }
  | { readonly kind: "money"; readonly agreed: Money; readonly reached: Money }
  | { readonly kind: "date"; readonly agreed: string; readonly reached: string }
  | { readonly kind: "stalls"; readonly agreed: number; readonly reached: number }
)

const DATE = /^\d{4}-\d{2}-\d{2}$/

const isDate = (text: string): boolean =>
  DATE.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const no = (code: string, path: string, message: string, remedy: string) => refuse({ code, path, message, remedy })

/** Checks a criterion. Refusal codes: `hours-not-positive`, `money-not-positive`, `not-a-date`, `stalls-not-positive`. */
export const killCriterionOf = (draft: KillCriterion): Result<KillCriterion, Refusal> => {
  if (draft.kind === "hours-in-stage" && !(draft.hoursMax > 0 && Number.isFinite(draft.hoursMax))) {
    return no("hours-not-positive", "hoursMax", "These are no hours.", "Write the hours after which you stop.")
  }
  if (draft.kind === "money" && draft.moneyMax.minor <= 0n) {
    return no("money-not-positive", "moneyMax", "This is no money to spend.", "Write the sum at which you stop.")
  }
  if (draft.kind === "date" && !isDate(draft.lastDay)) {
    return no("not-a-date", "lastDay", `"${draft.lastDay}" is not a day.`, "Write it as 2026-12-24.")
  }
  if (draft.kind === "stalls" && !(Number.isInteger(draft.stallsMax) && draft.stallsMax > 0)) {
    return no("stalls-not-positive", "stallsMax", "This is no number of times.", "Write a whole number from 1.")
  }
  return ok(draft)
}

const REACHED = { code: "kill-criterion-reached", proposes: "drop" } as const

const hoursIn = (byStage: LeadProgress["hoursByStage"], stage: string | undefined): number =>
  stage === undefined ? Object.values(byStage).reduce((sum, hours) => sum + hours, 0) : (byStage[stage] ?? 0)

/**
 * The reason when what was agreed is reached (hours, money and stalls: as much or more; a date: the day after), else
 * undefined. Money of another currency is a bug of the caller and throws.
 */
export const killCriterionReached = (criterion: KillCriterion, progress: LeadProgress): KillReason | undefined => {
  switch (criterion.kind) {
    case "hours-in-stage": {
      const { kind, stage, hoursMax: agreed } = criterion
      const reached = hoursIn(progress.hoursByStage, stage)
      return reached < agreed ? undefined : { ...REACHED, kind, ...(stage !== undefined && { stage }), agreed, reached }
    }
    case "money": {
      const { kind, moneyMax: agreed } = criterion
      const reached = progress.moneySpent
      invariant(agreed.currency === reached.currency, "money agreed and money spent are of one currency")
      return reached.minor < agreed.minor ? undefined : { ...REACHED, kind, agreed, reached }
    }
    case "date": {
      const { kind, lastDay: agreed } = criterion
      return progress.today <= agreed ? undefined : { ...REACHED, kind, agreed, reached: progress.today }
    }
    case "stalls": {
      const { kind, stallsMax: agreed } = criterion
      return progress.stalls < agreed ? undefined : { ...REACHED, kind, agreed, reached: progress.stalls }
    }
  }
}
