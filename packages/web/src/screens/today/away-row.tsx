// A deal that somebody left with the door open, and for which no call is planned.

import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { LineDistance } from "../../components/line-distance.tsx"
import { When } from "../../components/when.tsx"
import type { DealInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { Row } from "./row.tsx"
import { useWho } from "./use-who.ts"

export const AwayRow = ({ deal, isEverybody }: { readonly deal: DealInShort; readonly isEverybody: boolean }) => {
  const t = useTranslations("today")
  const formats = useFormats()
  const who = useWho(isEverybody)
  const { id, title, theirOffer, currency, leftBy, touchedAt } = deal
  return (
    <Row
      dealId={id}
      title={title}
      who={`${who(deal)} · ${t(`leftBy.${leftBy ?? "them"}`)}`}
      figure={theirOffer === null ? null : formats.money(theirOffer, currency)}
      besides={<LineDistance deal={deal} price={theirOffer} />}
      when={<When at={touchedAt} />}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId: id }} kind="quiet">
          {t("open")}
        </ButtonLink>
      }
    />
  )
}
