// What can be done about the deal as a whole: close it once the talk has ended, say later what became of it, open it again.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { CloseSheet, LearntSheet } from "./lazy-parts.ts"
import { useReopen } from "./use-reopen.ts"
import type { Room } from "./use-room.ts"

export const EndingButtons = ({ room }: { readonly room: Room }) => {
  const t = useTranslations("dealRoom")
  const [sheet, setSheet] = useState<"close" | "learnt">()
  const { deal, confirmed } = room
  const reopening = useReopen(confirmed)
  const shut = () => setSheet(undefined)
  if (deal.phase === "talking") return null
  return (
    <>
      {deal.phase === "closed" ? (
        <>
          <Button onPress={() => setSheet("learnt")}>{t("learnt.title")}</Button>
          <Button kind="quiet" isPending={reopening.isPending} onPress={() => reopening.mutate()}>
            {t("reopen")}
          </Button>
        </>
      ) : (
        <Button
          kind={deal.phase === "away" ? "quiet" : "primary"}
          onPress={() => setSheet("close")}
          isDisabled={room.pending.length > 0}
          data-testid="close-deal"
        >
          {t("close")}
        </Button>
      )}
      {sheet === "close" ? <CloseSheet room={room} onClose={shut} /> : null}
      {sheet === "learnt" ? <LearntSheet room={room} onClose={shut} /> : null}
    </>
  )
}
