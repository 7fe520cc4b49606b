// The closed lists of words about leads on the wire, apart from the others for their number. Held equal to the desk's like those.

/** Where a lead stands: worked on, waiting, let go, handed on as a deal, or ended otherwise. */
export const LEAD_STATUSES = ["open", "parked", "dropped", "deal", "closed"] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

export const LEAD_OUTCOMES = ["won", "lost", "withdrawn"] as const
export type LeadOutcome = (typeof LEAD_OUTCOMES)[number]

export const LEAD_CHANNELS = [
  "walk-in",
  "phone",
  "e-mail",
  "web",
  "portal",
  "referral",
  "returning",
  "campaign",
  "import",
  "other",
] as const
export type LeadChannel = (typeof LEAD_CHANNELS)[number]

export const VERDICTS = ["pursue", "park", "drop"] as const
export type Verdict = (typeof VERDICTS)[number]

/** What wakes a parked lead. The first three are what the desk proposes by itself. */
export const PARK_TRIGGERS = ["event", "capacity", "hour-price", "day", "they-get-in-touch", "other"] as const
export type ParkTrigger = (typeof PARK_TRIGGERS)[number]

/** What is known beforehand to change a lead on a day. */
export const LEAD_EVENTS = ["price-fall", "decision", "budget", "stock-arrives", "other"] as const
export type LeadEventCode = (typeof LEAD_EVENTS)[number]

export const KILL_KINDS = ["hours-in-stage", "money", "date"] as const

/** Where a figure comes from: somebody said it, a file did, leads of the house, or nobody yet. */
export const FIGURE_SOURCES = ["stated", "imported", "learnt", "default"] as const
export type FigureSource = (typeof FIGURE_SOURCES)[number]

/** Why the desk proposes its verdict: the engine's reasons, and what the engine cannot know of. */
export const LEAD_REASONS = [
  "earns-its-hours",
  "hours-earn-more-elsewhere",
  "never-pays",
  "last-hour",
  "no-hour-left",
  "waits-for-event",
  "waits-for-hours",
  "deadline-passed",
  "deadline-tight",
  "fades",
  "could-go-either-way",
  "rests-on-guesses",
  "kill-criterion-reached",
  "worth-unknown",
  "other-currency",
] as const
export type LeadReasonCode = (typeof LEAD_REASONS)[number]

/** What can be otherwise than yesterday. */
export const LEAD_CHANGES = [
  "new",
  "now-above-hour-price",
  "now-below-hour-price",
  "stage-passed",
  "deadline-nearer",
  "kill-criterion-reached",
  "woken",
] as const
export type LeadChangeCode = (typeof LEAD_CHANGES)[number]

export const FAREWELL_LANGUAGES = ["en", "de"] as const
export type FarewellLanguage = (typeof FAREWELL_LANGUAGES)[number]
