// What happened to a lead, as sentences. An event of a newer desk, for which there are no words yet, is still told.

import { useTranslations } from "use-intl"
import type { BodyOf } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { numberAt, textAt } from "../history/event-data.ts"
import { useNames } from "../history/use-names.ts"

export type LeadHappening = BodyOf<"getLeadHistory">["items"][number]

export const useLeadEventWords = ({ stages, customer }: Lead) => {
  const t = useTranslations("leads.history.events")
  const formats = useFormats()
  const names = useNames(customer)
  const stageOf = (code: string | undefined): string => stages.find((one) => one.code === code)?.label ?? code ?? ""
  return ({ type, data }: LeadHappening): string => {
    if (!t.has(type as "other")) return t("other", { type })
    return t(
      type as "other",
      {
        type,
        title: textAt(data, "title") ?? "",
        stage: stageOf(textAt(data, "stage")),
        hours: formats.hours(numberAt(data, "hours") ?? 0),
        verdict: textAt(data, "verdict") ?? "",
        outcome: textAt(data, "outcome") ?? "",
        from: names.person(textAt(data, "from") ?? ""),
        to: names.person(textAt(data, "to") ?? ""),
      } as never,
    )
  }
}
