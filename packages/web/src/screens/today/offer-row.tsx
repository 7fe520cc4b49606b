// Their offer that waits for our answer: the figure, how far it is from our line, and since when it stands.

import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { LineDistance } from "../../components/line-distance.tsx"
import { When } from "../../components/when.tsx"
import type { Deal } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { Row } from "./row.tsx"
import { useWho } from "./use-who.ts"

export const OfferRow = ({ deal, isEverybody }: { readonly deal: Deal; readonly isEverybody: boolean }) => {
  const t = useTranslations("today")
  const formats = useFormats()
  const who = useWho(isEverybody)
  const { theirs } = deal.standing
  if (!theirs) return null
  return (
    <Row
      dealId={deal.id}
      title={deal.title}
      who={who(deal)}
      figure={formats.money(theirs.price, deal.currency)}
      besides={<LineDistance deal={deal} price={theirs.price} />}
      when={theirs.since ? <When at={theirs.since} /> : null}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId: deal.id }}>
          {t("answer")}
        </ButtonLink>
      }
    />
  )
}
