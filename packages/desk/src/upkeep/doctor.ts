// Looks a desk over: named checks, each with what was found and what to do. It only looks; repairing means making the views anew from the
// events, the one thing that can be mended without deciding anything.

import type { Storage } from "../storage/storage.ts"
import { type Check, type Finding, type Found, failed } from "./checks/check.ts"
import { databaseChecks } from "./checks/database.ts"
import { logChecks } from "./checks/log.ts"
import { organisationChecks } from "./checks/organisations.ts"
import { rebuildViews } from "./rebuild-views.ts"
import { inQuiet } from "./transactions.ts"

export const CHECKS: readonly Check[] = [...databaseChecks, ...logChecks, ...organisationChecks]

const looked = async (check: Check, storage: Storage): Promise<Found> => {
  try {
    return await check.look(storage)
  } catch (fault) {
    const why = fault instanceof Error ? (fault.cause instanceof Error ? fault.cause.message : fault.message) : fault
    return failed(`It could not be looked at: ${why}`, "See that the database runs and that its user owns the tables.")
  }
}

/** All findings, in the order of the checks. Never throws on what it finds. */
export const examine = async (storage: Storage): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const check of CHECKS) {
    findings.push({ check: check.name, title: check.title, ...(await looked(check, storage)) })
  }
  return findings
}

/** Makes all views anew. Gives the number of streams. Throws on an event that cannot be read, and nothing is changed then. */
export const repair = (storage: Storage): Promise<number> => inQuiet(storage, rebuildViews)

/** The worst of the findings. */
export const worstOf = (findings: readonly Finding[]): Finding["health"] =>
  findings.some(({ health }) => health === "failed")
    ? "failed"
    : findings.some(({ health }) => health === "warning")
      ? "warning"
      : "ok"
