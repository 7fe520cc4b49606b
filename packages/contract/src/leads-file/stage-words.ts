// The stages of the well-known sales tools, as ours: what their pipelines are called when nobody has renamed anything.

import type { LeadStageName } from "@walkaway/engine/triage"

const WORDS: Readonly<Record<LeadStageName, string>> = {
  prospecting:
    "prospecting|prospect|new|new lead|lead|lead in|open|enquiry|inquiry|qualification|qualified|contact made|contacted|to contact|appointment requested",
  meeting:
    "meeting|meeting booked|appointment|appointment scheduled|appointmentscheduled|qualified to buy|qualifiedtobuy|needs analysis|needs defined|visit|viewing|discovery",
  pitching:
    "pitching|pitch|presentation|presentation scheduled|presentationscheduled|demo|demo scheduled|test drive|value proposition|proposal|proposal made|proposal price quote|quote|quoted|offer made",
  relationship:
    "relationship|follow up|nurturing|decision maker bought in|decisionmakerboughtin|id decision makers|perception analysis|evaluation",
  negotiation:
    "negotiation|negotiating|negotiations started|negotiation review|contract sent|contractsent|closing|verbal agreement",
}

export const bareWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const STANDARD: ReadonlyMap<string, LeadStageName> = new Map(
  Object.entries(WORDS).flatMap(([stage, words]) =>
    words.split("|").map((word) => [word, stage as LeadStageName] as const),
  ),
)

/** The standard stage that a word means, if it means one. */
export const standardStage = (text: string): LeadStageName | undefined => STANDARD.get(bareWords(text))

const CLOSED =
  /^(closed|closedwon|closedlost|closed won|closed lost|won|lost|deleted|archived|abandoned|disqualified|unqualified)$/

/** Whether a stage or a status says that there is nothing left to decide. */
export const isClosedWord = (text: string): boolean => {
  if (text === "") return false
  const before = closedByText.get(text)
  if (before !== undefined) return before
  const closed = CLOSED.test(bareWords(text))
  if (closedByText.size < REMEMBERED) closedByText.set(text, closed)
  return closed
}

/** The few words of a pipeline come back in every row. */
const closedByText = new Map<string, boolean>()
const REMEMBERED = 1000
