import type { Caller, DeskParts } from "@walkaway/desk"
export async function* exportOrganisation(_parts: DeskParts, _caller: Caller): AsyncIterable<string> {
  yield "{}"
}
export const exportNegotiations = exportOrganisation
