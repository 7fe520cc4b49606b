// A deal of a desk by its id, or by the first part of it, as long as that means one deal only. Ids rise with time, so the first eight
// characters are the same for deals opened within a minute or so: lists show thirteen.

import { type AnswerFor, DeskProblem } from "@walkaway/contract/client"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"
import { looksLikeDealId } from "./deal-id-words.ts"
import type { Desk } from "./with-desk.ts"

export type DealOfDesk = AnswerFor<"getDeal">["body"]
export type DealInShort = AnswerFor<"listDeals">["body"]["items"][number]

const HEX_LEAST = 8
const WHOLE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const plain = (text: string): string => text.replaceAll("-", "").toLowerCase()

const noDeal = (text: string): readonly Complaint[] => [
  { place: text, message: "The desk has no such deal.", remedy: "walkaway deal list shows what there is." },
]

/** All deals whose id begins like this. */
const beginning = async (desk: Desk, text: string): Promise<readonly DealInShort[]> => {
  const found: DealInShort[] = []
  let after: string | undefined
  do {
    const { answer } = await desk.call("listDeals", { query: { limit: "200", ...(after !== undefined && { after }) } })
    found.push(...answer.items.filter(({ id }) => plain(id).startsWith(plain(text))))
    after = answer.next ?? undefined
  } while (after !== undefined)
  return found
}

/** The id that a text means. */
export const dealIdOf = async (desk: Desk, text: string): Promise<Result<string, readonly Complaint[]>> => {
  if (WHOLE.test(text)) return ok(text.toLowerCase())
  if (!looksLikeDealId(text)) {
    const remedy = `Give the id of a deal, or its first ${HEX_LEAST} characters or more; walkaway deal list shows them.`
    return refuse([{ place: text === "" ? "the deal" : text, message: "This is no id of a deal.", remedy }])
  }
  const found = await beginning(desk, text)
  if (found.length === 1) return ok(found[0].id)
  if (found.length === 0) return refuse(noDeal(text))
  const names = found.slice(0, 5).map(({ id, title }) => `${id} (${title})`)
  return refuse([
    { place: text, message: `${found.length} deals begin like this.`, remedy: `Give more of it: ${names.join(", ")}` },
  ])
}

/** The deal that a text means, as it stands now. */
export const dealOf = async (desk: Desk, text: string): Promise<Result<DealOfDesk, readonly Complaint[]>> => {
  const id = await dealIdOf(desk, text)
  if (!id.ok) return id
  try {
    return ok((await desk.call("getDeal", { params: { dealId: id.value } })).answer)
  } catch (fault) {
    if (fault instanceof DeskProblem && fault.status === 404) return refuse(noDeal(text))
    throw fault
  }
}
