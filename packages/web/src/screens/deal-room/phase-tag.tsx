// Where a deal stands, in a word with a shape: a ring while it is open, a full dot once it is won, a bar once it is not.

import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import type { Deal } from "../../desk/types.ts"
import style from "./phase-tag.module.css"

export const PhaseTag = ({ deal }: { readonly deal: Pick<Deal, "phase" | "leftBy" | "outcome"> }) => {
  const t = useTranslations("dealRoom.phase")
  const { phase, leftBy, outcome } = deal
  const word = phase === "closed" && outcome !== null ? outcome : phase === "away" && leftBy === "us" ? "awayUs" : phase
  return <span className={classes(style.tag, style[phase], outcome !== null && style[outcome])}>{t(word)}</span>
}
