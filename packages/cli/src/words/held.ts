// Why a step across the line was held back, and what it takes.

import type { AnswerFor } from "@walkaway/contract/client"

export type Held = NonNullable<Extract<AnswerFor<"logMove">, { status: 202 }>["body"]["held"]>

const WHO: Readonly<Record<Held["approver"], string>> = {
  auto: "you",
  manager: "a manager",
  owner: "an owner",
}

/** What is wrong, and what to give. */
export const heldText = (
  held: Held,
  { distance, reasons }: { readonly distance: string | undefined; readonly reasons: readonly string[] },
): { readonly message: string; readonly remedy: string } => {
  const across = distance === undefined ? "It crosses the line" : `It crosses the line by ${distance}`
  const said = "If it was said at the table already: --already-said."
  if (held.needs === "reason") {
    const codes = reasons.length > 0 ? ` (${reasons.join(", ")})` : ""
    const then =
      held.approver === "auto" ? "" : ` Unless you may decide it yourself, ${WHO[held.approver]} is asked then.`
    return { message: `${across}, and was not logged.`, remedy: `Say why: --reason CODE${codes}.${then} ${said}` }
  }
  const who = WHO[held.approver]
  if (held.approvalId === null) {
    return {
      message: `${across}: ${who} must agree. It was not logged.`,
      remedy: `Give a reason and ${who} is asked: --reason CODE. ${said}`,
    }
  }
  return {
    message: `${across}: ${who} must agree, and has been asked. It was not logged.`,
    remedy: `Once it is given, log it again with --approval ${held.approvalId}. ${said}`,
  }
}
