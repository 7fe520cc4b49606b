// What is proposed about a lead, and why, in words. Reasons come by code with their figures; whoever may not see the line gets the codes alone,
// and then the sentence without figures.

import { useTranslations } from "use-intl"
import { useMe } from "../../desk/session.ts"
import type { Lead, LeadInShort } from "../../desk/types.ts"
import { sayAnyOf } from "../../words/any-of.ts"
import { type Formats, useFormats } from "../../words/format.ts"
import type { Words } from "../../words/languages.ts"

export type Triage = NonNullable<LeadInShort["triage"]>
export type Reason = Triage["reasons"][number]
export type Change = LeadInShort["changes"][number]

const IN_MONEY: ReadonlySet<string> = new Set([
  ...["indexPerHour", "pricePerHour", "indexLow", "indexHigh"],
  ...["valueThen", "valueNow", "lostPerWeek", "money"],
])
const IN_SHARES: ReadonlySet<string> = new Set(["inTimeProbability"])

/** Figures that a sentence cannot do without. */
const NEEDED: Readonly<Partial<Record<Reason["code"], readonly string[]>>> = {
  "earns-its-hours": ["indexPerHour", "pricePerHour"],
  "hours-earn-more-elsewhere": ["indexPerHour", "pricePerHour"],
  "waits-for-event": ["valueThen", "valueNow"],
  "deadline-tight": ["inTimeProbability"],
  fades: ["lostPerWeek"],
  "could-go-either-way": ["indexLow", "indexHigh"],
  "rests-on-guesses": ["guesses", "figures"],
}

const figureIn = (formats: Formats, name: string, figure: number, currency: string): string | number => {
  if (IN_MONEY.has(name)) return formats.about(figure, currency)
  return IN_SHARES.has(name) ? formats.share(figure) : figure
}

export const useReasonWords = () => {
  const t = useTranslations("leads")
  const formats = useFormats()
  return ({ code, on, event, figures }: Reason, currency: string): string => {
    const said = Object.entries(figures).map(([name, figure]) => [name, figureIn(formats, name, figure, currency)])
    const isWhole = (NEEDED[code] ?? []).every((name) => name in figures)
    const known = t.has(`events.${event as "other"}`) ? (event as "other") : "other"
    const words = { event: t(`events.${known}`), on: on === null ? "" : formats.day(on) }
    const say = sayAnyOf<`${"reasons" | "reasonsPlain"}.${keyof Words["leads"]["reasons"]}`>(t)
    return say(`${isWhole ? "reasons" : "reasonsPlain"}.${code}`, { ...Object.fromEntries(said), ...words })
  }
}

export const useChangeWords = () => {
  const t = useTranslations("leads.changes")
  return ({ code, stage }: Change, stages?: Lead["stages"]): string => {
    const label = stages?.find((one) => one.code === stage)?.label ?? stage ?? ""
    return t(code, { stage: label })
  }
}

export const useProposalWords = () => {
  const t = useTranslations("leads")
  const formats = useFormats()
  return ({ proposed, wakesOn }: Triage): string => {
    if (proposed === null) return t("proposesNothing")
    return proposed === "park" && wakesOn !== null
      ? t("proposes.parkUntil", { day: formats.day(wakesOn) })
      : t(`proposes.${proposed}`)
  }
}

/** "Parked until 3 Apr 2026". */
export const useGivenWords = () => {
  const t = useTranslations("leads.givenState")
  const formats = useFormats()
  return ({
    verdict,
    wakesOn,
  }: {
    readonly verdict: "pursue" | "park" | "drop"
    readonly wakesOn?: string | null | undefined
  }): string => (verdict === "park" && wakesOn ? t("parkUntil", { day: formats.day(wakesOn) }) : t(verdict))
}

/** Who decided what, the last time that somebody did; undefined: nobody has. */
export const useDecidedWords = () => {
  const t = useTranslations("leads")
  const me = useMe()
  const given = useGivenWords()
  return ({ verdict }: Pick<LeadInShort, "verdict">): string | undefined => {
    if (!verdict) return undefined
    const what = given(verdict)
    const { actor } = verdict
    return actor.id === me.userId ? t("youDecided", { what }) : t("givenBy", { who: actor.name ?? t("desk"), what })
  }
}

/** When it must be won. */
export const useDeadlineWords = () => {
  const t = useTranslations("leads")
  return ({ deadline, daysLeft }: Pick<LeadInShort, "deadline" | "daysLeft">): string | undefined => {
    if (deadline === null) return undefined
    if (daysLeft !== null && daysLeft < 0) return t("deadlinePast")
    return t("daysLeft", { days: daysLeft ?? 0 })
  }
}
