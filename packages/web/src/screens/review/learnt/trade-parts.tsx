// The parts of the trade, each with whether it differs from what lies around it and, if so, how.

import { useTranslations } from "use-intl"
import { Unfold } from "../../../components/unfold.tsx"
import type { LearntPart, PriorVersion } from "../../../desk/types.ts"
import { Tellings } from "./changes-part.tsx"
import { useVerdictWords } from "./evidence-part.tsx"
import style from "./learnt.module.css"

const WORDS = { moved: "differs", "no-better": "same", "too-few": "few" } as const

/** "Cars, phoned, traders"; what the house calls otherwise stands as it is called. */
const usePartName = () => {
  const t = useTranslations("review.learnt.parts")
  const worded = (group: "categories" | "channels" | "customers", name: string | undefined): string[] => {
    if (name === undefined) return []
    const key = `${group}.${name}` as "categories.car"
    return [t.has(key) ? t(key) : name]
  }
  return ({ segment: { category, channel, customer } }: LearntPart): string =>
    [...worded("categories", category), ...worded("channels", channel), ...worded("customers", customer)].join(", ")
}

export const TradeParts = ({ version }: { readonly version: PriorVersion }) => {
  const t = useTranslations("review.learnt.parts")
  const nameOf = usePartName()
  const verdict = useVerdictWords()
  const parts = version.parts.filter(({ segment }) => Object.keys(segment).length > 0)
  if (parts.length < 2) return null
  return (
    <section className={style.part} aria-labelledby="parts-title" data-testid="trade-parts">
      <h2 id="parts-title">{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      <div>
        {parts.map((part) => {
          const { evidence, them } = part
          const name = nameOf(part)
          const note = `${t(WORDS[evidence.verdict])} · ${t("deals", { count: evidence.deals })}`
          return (
            <Unfold key={`${them} ${name}`} title={name} note={note}>
              {evidence.verdict === "moved" ? (
                <Tellings part={part} changes={part.sinceShipped} />
              ) : (
                <p className={style.soft}>{verdict(evidence)}</p>
              )}
            </Unfold>
          )
        })}
      </div>
    </section>
  )
}
