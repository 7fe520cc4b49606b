// How the customer came and of what kind he is: with both, advice goes by what was learnt from deals like this one. Neither has to be known.

import { CUSTOMER_KINDS, LEAD_CHANNELS } from "@walkaway/contract/client"
import { useTranslations } from "use-intl"
import { Select } from "../../components/fields.tsx"
import { SideBySide } from "../../components/section.tsx"
import style from "./new-deal.module.css"
import type { PartProps } from "./what-part.tsx"

const UNKNOWN = "unknown"

/** Nobody who stands here was imported. */
const CHANNELS = LEAD_CHANNELS.filter((id) => id !== "import")

export const SegmentPart = ({ form, onChange }: PartProps) => {
  const t = useTranslations("newDeal")
  const channels = useTranslations("leads.channels")
  const unknown = { id: UNKNOWN, label: t("notKnown") } as const
  return (
    <>
      <SideBySide>
        <Select
          label={t("optional", { label: t("channel") })}
          name="channel"
          choices={[unknown, ...CHANNELS.map((id) => ({ id, label: channels(id) }))]}
          value={form.channel ?? UNKNOWN}
          onChange={(id) => onChange({ channel: id === UNKNOWN ? null : id })}
        />
        <Select
          label={t("optional", { label: t("customerKind") })}
          name="customerKind"
          choices={[unknown, ...CUSTOMER_KINDS.map((id) => ({ id, label: t(`customerKinds.${id}`) }))]}
          value={form.customerKind ?? UNKNOWN}
          onChange={(id) => onChange({ customerKind: id === UNKNOWN ? null : id })}
        />
      </SideBySide>
      <p className={style.note}>{t("segmentHint")}</p>
    </>
  )
}
