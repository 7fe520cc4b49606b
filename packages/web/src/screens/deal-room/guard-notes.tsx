// The guard rails as calm strips with their figures, above the button that logs.

import type { Role } from "@walkaway/contract/client"
import { useTranslations } from "use-intl"
import { Notice } from "../../components/notice.tsx"
import type { Deal } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useAdviceWords } from "./advice-words.ts"
import type { Guard } from "./guards.ts"

const RANK: Readonly<Record<Role, number>> = { salesperson: 0, manager: 1, owner: 2 }
const NEEDED = { auto: 0, manager: 1, owner: 2 } as const

/** Whether one's own role decides; the desk has the last word. */
export const mayDecide = (role: Role, approver: "auto" | "manager" | "owner"): boolean => RANK[role] >= NEEDED[approver]

interface NoteProps<G extends Guard> {
  readonly guard: G
  readonly deal: Deal
  readonly role: Role
}

const CrossesLine = ({ guard, deal, role }: NoteProps<Extract<Guard, { code: "crosses-line" }>>) => {
  const t = useTranslations("dealRoom.guard")
  const f = useFormats()
  const money = (text: string) => f.money(text, deal.currency)
  const who = mayDecide(role, guard.approver) && guard.approver !== "auto" ? "mine" : guard.approver
  return (
    <Notice kind="line" title={t("crosses", { distance: money(guard.distance) })} isAlert>
      <p>
        {t("crossesMore", { price: money(guard.price), distance: money(guard.distance), line: money(guard.line) })}{" "}
        {guard.gifts === null ? null : t("crossesGifts", { gifts: money(guard.gifts) })}
      </p>
      <p>{t(who)}</p>
    </Notice>
  )
}

const TooFast = ({ guard, deal }: NoteProps<Extract<Guard, { code: "accepts-too-fast" }>>) => {
  const t = useTranslations("dealRoom.guard")
  const f = useFormats()
  const words = useAdviceWords()
  const { side, currency } = deal
  return (
    <Notice kind="caution" title={t("tooFast")} isAlert>
      <p>
        {t("tooFastMore", {
          price: f.money(guard.price, currency),
          amount: f.about(guard.leaves, currency),
          better: words.headline({ side, currency, recommended: guard.better, callBack: null }),
          odds: f.share(guard.likely),
        })}
      </p>
    </Notice>
  )
}

const Note = ({ guard, deal, role }: NoteProps<Guard>) => {
  const t = useTranslations("dealRoom.guard")
  const f = useFormats()
  switch (guard.code) {
    case "crosses-line":
      return <CrossesLine guard={guard} deal={deal} role={role} />
    case "accepts-too-fast":
      return <TooFast guard={guard} deal={deal} role={role} />
    case "gives-without-getting":
      return (
        <Notice kind="caution" title={t("giving")}>
          <p>
            {t("givingMore", { given: f.about(guard.given, deal.currency), got: f.about(guard.got, deal.currency) })}
          </p>
        </Notice>
      )
    case "steps-twice":
      return (
        <Notice kind="caution" title={t("twice")}>
          <p>{t("twiceMore", { step: f.money(guard.step, deal.currency) })}</p>
        </Notice>
      )
    case "effort-talks":
      return (
        <Notice title={t("effort", { hours: f.hours(guard.hours) })}>
          <p>{t("effortMore")}</p>
        </Notice>
      )
  }
}

export interface GuardNotesProps {
  readonly guards: readonly Guard[]
  readonly deal: Deal
  readonly role: Role
}

export const GuardNotes = ({ guards, deal, role }: GuardNotesProps) => (
  <>
    {guards.map((guard) => (
      <Note key={guard.code} guard={guard} deal={deal} role={role} />
    ))}
  </>
)
