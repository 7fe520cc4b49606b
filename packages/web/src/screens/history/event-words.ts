// What an event says, as a sentence. The key of the sentence hangs on the type, and on whether the figures are there: whoever may not see the
// line reads that it moved and not where to.

import { useTranslations } from "use-intl"
import { type Formats, useFormats } from "../../words/format.ts"
import { itemSaid } from "../../words/item-said.ts"
import { moneyAt, numberAt, textAt } from "./event-data.ts"
import type { Happening } from "./history-query.ts"

type Data = Happening["data"]

/** Figures whose presence makes a longer sentence, and its key. */
const LONGER: Readonly<Record<string, readonly (readonly [figure: string, key: string])[]>> = {
  DealOpened: [["ask", "DealOpenedAsk"]],
  LineCommitted: [
    ["target", "LineCommittedTarget"],
    ["line", "LineCommitted"],
  ],
  LineMoved: [["from", "LineMoved"]],
  AskChanged: [["from", "AskChanged"]],
  EffortLogged: [["money", "EffortMoney"]],
  LineCrossingAttempted: [["distance", "LineCrossingAttemptedBy"]],
  ApprovalAsked: [["distance", "ApprovalAskedBy"]],
  LineCrossed: [["distance", "LineCrossedBy"]],
  CallBackPlanned: [["price", "CallBackPlannedWith"]],
  DealClosed: [["price", "DealClosedAt"]],
}

/** The sentence without them, where it is not the type itself. */
const SHORTER: Readonly<Record<string, string>> = {
  LineCommitted: "LineCommittedHidden",
  LineMoved: "LineMovedHidden",
  AskChanged: "AskNamed",
}

export const sentenceKey = (type: string, data: Data): string => {
  const longer = LONGER[type]?.find(([figure]) => moneyAt(data, figure))
  return longer?.[1] ?? SHORTER[type] ?? type
}

const MONEY_KEYS = ["ask", "price", "from", "to", "line", "target", "distance", "money"] as const
const CHOSEN_BY = ["by", "door", "answer", "authority", "how", "outcome", "kind"] as const

const figuresOf = (data: Data, formats: Formats): Record<string, string> => {
  const figures: Record<string, string> = {}
  // A choice in a message must not have a hyphen.
  for (const key of CHOSEN_BY) figures[key] = (textAt(data, key) ?? "").replaceAll("-", "_")
  figures.title = textAt(data, "title") ?? ""
  figures.item = itemSaid(textAt(data, "item") ?? "")
  for (const key of MONEY_KEYS) {
    const money = moneyAt(data, key)
    if (money) figures[key] = formats.money(money.amount, money.currency)
  }
  return figures
}

/** Names of people and of the customer, by what the events know: ids. */
export interface Names {
  person(id: string): string
  readonly customer: string
}

const isStage = (stage: string) =>
  ["prospecting", "meeting", "pitching", "relationship", "preparation", "other"].includes(stage)

/** The catalogue of this area, asked by keys that only the event knows. */
interface Say {
  (key: string, values?: Record<string, string>): string
  has(key: string): boolean
}

const moreOf = (say: Say, formats: Formats, names: Names, { type, data }: Happening): Record<string, string> => {
  const hours = formats.hours(numberAt(data, "hours") ?? 0)
  const stage = textAt(data, "stage") ?? "other"
  const move = textAt(data, "move")
  const dueAt = textAt(data, "dueAt")
  return {
    ...(type === "DealAssigned" && {
      from: names.person(textAt(data, "from") ?? ""),
      to: names.person(textAt(data, "to") ?? ""),
    }),
    ...(type === "EffortLogged" && { hours, stage: say(`stage.${isStage(stage) ? stage : "other"}`) }),
    ...(move !== undefined && { move: say(`move.${move}`) }),
    ...(dueAt !== undefined && { due: formats.moment(dueAt) }),
    name: names.customer,
  }
}

export const eventSentence = (say: Say, formats: Formats, names: Names, happening: Happening): string => {
  const { type, data } = happening
  const key = `events.${sentenceKey(type, data)}`
  if (!say.has(key)) return say("events.other", { type })
  return say(key, { ...figuresOf(data, formats), ...moreOf(say, formats, names, happening) })
}

export const useEventWords = (names: Names): ((happening: Happening) => string) => {
  const say = useTranslations("history") as unknown as Say
  const formats = useFormats()
  return (happening) => eventSentence(say, formats, names, happening)
}

/** What is said in small beside it: until when, what it costs us, by which rule. */
export const useEventDetails = (): ((happening: Happening) => readonly string[]) => {
  const t = useTranslations("history.detail")
  const formats = useFormats()
  return ({ type, data }) => {
    const [until, cost, value] = [textAt(data, "expiresAt"), moneyAt(data, "cost"), moneyAt(data, "value")]
    const [price, days] = [moneyAt(data, "price"), numberAt(data, "days")]
    return [
      until !== undefined && t("until", { when: formats.moment(until) }),
      cost !== undefined && t("cost", { cost: formats.money(cost.amount, cost.currency) }),
      value !== undefined && t("value", { value: formats.money(value.amount, value.currency) }),
      data.byPolicy === true && t("byPolicy"),
      type === "OutcomeLearnt" && price && t("at", { price: formats.money(price.amount, price.currency) }),
      days !== undefined && t("afterDays", { days: formats.days(days) }),
    ].filter((text) => typeof text === "string")
  }
}
