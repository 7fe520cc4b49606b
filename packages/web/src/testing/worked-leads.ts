// The leads of the worked house: a salesperson with six hours a week for them and more leads than that, from the caller who is nearly there to
// the one who has had five hours already and earns nothing; one that waits for a price to fall, one that woke today, one that nobody has put
// a figure on.

import type { RequestFor } from "@walkaway/contract/client"
import type { Person } from "./house.ts"

type Opening = RequestFor<"openLead">["body"]

interface LeadStory extends Omit<Opening, "occurredAt"> {
  /** Day and hour of March. */
  readonly opened: string
  /** Stages that it got through. */
  readonly passed?: readonly (readonly [stage: string, at: string])[]
  readonly efforts?: readonly RequestFor<"logLeadEffort">["body"][]
  readonly parked?: { readonly at: string; readonly wakesOn: string }
}

const worth = (low: string, middle: string, high: string) => ({ low, middle, high })

const STORIES: readonly LeadStory[] = [
  {
    title: "Skoda Octavia 2.0 TDI estate: second test drive on Wednesday",
    channel: "phone",
    stage: "pitching",
    worth: worth("450", "780", "1100"),
    stages: [
      { code: "prospecting" },
      { code: "meeting" },
      { code: "pitching", hours: 0.75, odds: 0.75 },
      { code: "relationship" },
      { code: "negotiation", hours: 1, odds: 0.7 },
    ],
    deadline: "2026-03-27",
    opened: "10T09:30",
    efforts: [{ stage: "meeting", hours: 1 }],
  },
  {
    title: "Ford Transit for a plumber: needs it before April",
    channel: "web",
    worth: worth("500", "900", "1400"),
    deadline: "2026-03-31",
    opened: "17T08:40",
    killCriterion: { kind: "hours-in-stage", hoursMax: 6 },
  },
  {
    title: "Kia Sportage, part exchange against a Qashqai",
    channel: "portal",
    worth: worth("300", "640", "980"),
    opened: "12T15:10",
    passed: [["prospecting", "17T09:05"]],
    efforts: [{ stage: "prospecting", hours: 0.5, note: "Two calls." }],
  },
  {
    title: "Any small automatic under 9,000",
    channel: "walk-in",
    worth: worth("150", "380", "600"),
    decay: { lostPerWeek: 0.15, worthLostPerWeek: 0 },
    opened: "11T11:20",
    efforts: [{ stage: "prospecting", hours: 1.5 }],
  },
  {
    title: "BMW 320d Touring: waits until ours is reduced",
    channel: "e-mail",
    worth: worth("40", "90", "160"),
    events: [{ code: "price-fall", on: "2026-04-06", odds: 0.8, worth: worth("500", "900", "1300") }],
    opened: "06T16:45",
  },
  {
    title: "Fleet of three Corsas: budget in May",
    channel: "referral",
    worth: worth("60", "120", "240"),
    events: [{ code: "budget", on: "2026-05-04", odds: 0.6, worth: worth("900", "1800", "2600") }],
    opened: "03T10:00",
    parked: { at: "03T10:20", wakesOn: "2026-03-17" },
  },
  {
    title: "Asks every week what the Juke is down to",
    channel: "phone",
    worth: worth("30", "70", "140"),
    opened: "02T14:00",
    efforts: [
      { stage: "prospecting", hours: 3 },
      { stage: "prospecting", hours: 2, money: "12" },
    ],
    killCriterion: { kind: "hours-in-stage", hoursMax: 4 },
  },
  {
    title: "Trade buyer, wants two below the guide",
    channel: "e-mail",
    worth: worth("20", "60", "120"),
    opened: "09T13:15",
    efforts: [{ stage: "prospecting", hours: 1 }],
  },
  {
    title: "Left a number at the open day",
    channel: "campaign",
    opened: "14T12:30",
  },
]

const at = (text: string): string => `2026-03-${text}:00.000Z`

const tell = async (
  { api }: Person,
  { opened, passed = [], efforts = [], parked, ...open }: LeadStory,
  more: object,
) => {
  const body = { ...open, ...more, occurredAt: at(opened) }
  const lead = (await api.call("openLead", { body })).answer
  const request = { params: { leadId: lead.id }, ifMatch: "*" } as const
  for (const effort of efforts) await api.call("logLeadEffort", { ...request, body: effort })
  for (const [stage, when] of passed) await api.call("passStage", { ...request, body: { stage, occurredAt: at(when) } })
  if (parked) await api.call("giveVerdict", { ...request, body: { verdict: "park", wakesOn: parked.wakesOn } })
  return lead.id
}

/** Hours of a week for leads; the house has set nothing about them before. */
const giveHours = async ({ api }: Person, personId: string, hoursPerWeek: number): Promise<void> => {
  const { policy, version } = (await api.call("getPolicy")).answer
  if (!policy.leads) return
  const leads = { ...policy.leads, people: [{ personId, hoursPerWeek }] }
  await api.call("setPolicy", { body: { ...policy, leads }, ifMatch: version })
}

/** Ids in the order of the stories; `setClock` puts the desk's clock to the moment of each. */
export const tellLeads = async (
  owner: Person,
  sam: Person,
  customerIds: readonly string[],
  setClock: (moment: Date) => void,
): Promise<readonly string[]> => {
  await giveHours(owner, sam.id, 6)
  const ids = []
  for (const [number, story] of STORIES.entries()) {
    const customerId = customerIds[number % (customerIds.length + 1)]
    setClock(new Date(at(story.parked?.at ?? story.passed?.at(-1)?.[1] ?? story.opened)))
    ids.push(await tell(sam, story, customerId === undefined ? {} : { customerId }))
  }
  return ids
}
