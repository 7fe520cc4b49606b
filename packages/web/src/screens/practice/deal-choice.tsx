// Which deal to practise: the one that one came from, whoever's it is, or one's own, found by typing.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Picked, Picker } from "../../components/picker.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Loading } from "../../components/states.tsx"
import { dealQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import { useOwnDealsFound } from "../new-deal/found.ts"
import { type DealToPractise, mayStartNow } from "./start-wish.ts"

/** `given`: the deal that one came from; it stands until another is chosen. */
export const useDealChoice = (given: string | undefined) => {
  const [picked, setPicked] = useState<DealToPractise | null>()
  const { data, isLoading } = useQuery({ ...dealQuery(given ?? ""), enabled: given !== undefined })
  return { deal: picked === undefined ? data : (picked ?? undefined), isComing: isLoading, choose: setPicked }
}

interface FindProps {
  readonly onChoose: (deal: DealToPractise) => void
}

const Find = ({ onChoose }: FindProps) => {
  const t = useTranslations("practice.start")
  const [text, setText] = useState("")
  const found = useOwnDealsFound(text, useMe().userId)
  const nothing = found === undefined ? "whichHint" : text.trim() === "" ? "noDeals" : "noneFound"
  return (
    <Picker
      name="dealId"
      label={t("which")}
      hint={t("whichHint")}
      text={text}
      onText={setText}
      found={found?.map(({ id, title }) => ({ id, label: title })) ?? []}
      onPick={(id) => {
        const deal = found?.find((one) => one.id === id)
        if (deal) onChoose(deal)
      }}
      nothing={t(nothing)}
    />
  )
}

interface DealChoiceProps {
  readonly choice: ReturnType<typeof useDealChoice>
  readonly from: "start" | "now"
  readonly onFrom: (from: "start" | "now") => void
}

export const DealChoice = ({ choice: { deal, isComing, choose }, from, onFrom }: DealChoiceProps) => {
  const t = useTranslations("practice.start")
  const common = useTranslations("common")
  if (isComing) return <Loading rows={1} />
  if (!deal) return <Find onChoose={choose} />
  return (
    <>
      <Picked label={t("which")} title={deal.title} change={common("change")} onChange={() => choose(null)} />
      {mayStartNow(deal) ? (
        <Segmented
          label={t("from")}
          choices={(["start", "now"] as const).map((id) => ({ id, label: t(`froms.${id}`) }))}
          value={from}
          onChange={onFrom}
        />
      ) : null}
    </>
  )
}
