// Was it right on what was known then, and how did it turn out: two answers that are kept apart, each in a word and a shape of its own.

import { CircleCheck, CircleHelp, CircleMinus, CloudRain, Equal, Sun, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import type { ReviewedDealInShort } from "../../desk/types.ts"
import style from "./verdict-mark.module.css"

type Verdict = ReviewedDealInShort["judgement"]["verdict"]
type TurnOut = NonNullable<ReviewedDealInShort["turnOut"]>["turnOut"]

const VERDICT_ICONS = {
  right: CircleCheck,
  "near-tie": Equal,
  "wrong-then": TriangleAlert,
  "not-judged": CircleMinus,
} as const

const TURN_OUT_ICONS = { good: Sun, bad: CloudRain, unclear: CircleHelp } as const

export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const t = useTranslations("review.verdicts")
  const Icon = VERDICT_ICONS[verdict]
  return (
    <span className={classes(style.mark, verdict === "wrong-then" && style.look)} data-testid="verdict">
      <Icon aria-hidden />
      {t(verdict)}
    </span>
  )
}

export const TurnOutMark = ({ turnOut }: { readonly turnOut: TurnOut }) => {
  const t = useTranslations("review.turnOuts")
  const Icon = TURN_OUT_ICONS[turnOut]
  return (
    <span className={classes(style.mark, turnOut === "unclear" && style.soft)} data-testid="turn-out">
      <Icon aria-hidden />
      {t(turnOut)}
    </span>
  )
}
