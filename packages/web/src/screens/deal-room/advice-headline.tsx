// The one sentence above everything: what to do now, with its figure, and how far not to go. Read out when it changes.

import type { AdviceOutput } from "@walkaway/contract"
import { useTranslations } from "use-intl"
import answer from "../../components/answer.module.css"
import { ButtonLink } from "../../components/button.tsx"
import { classes } from "../../components/classes.ts"
import type { Advice, Deal } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./advice-headline.module.css"
import { useAdviceWords } from "./advice-words.ts"

export interface AdviceHeadlineProps {
  readonly deal: Deal
  readonly advice: AdviceOutput | null
  /** What the desk says to whoever may not see the line. */
  readonly told: Advice | undefined
  readonly isWhatIf: boolean
  readonly isStale: boolean
  /** Grows with every new advice. */
  readonly figuresVersion: number
  /** Neither a line nor a worth that could be advised on. */
  readonly isIncomplete: boolean
}

interface Said {
  readonly headline: string
  readonly more?: string
  readonly odds?: string
}

const useResting = (deal: Deal): Said | undefined => {
  const t = useTranslations("dealRoom.headline")
  const f = useFormats()
  const price = deal.agreedPrice === null ? "" : f.money(deal.agreedPrice, deal.currency)
  switch (deal.phase) {
    case "agreed":
      return { headline: t("agreedTitle", { price }), more: t("agreedMore") }
    case "over":
      return { headline: t("overTitle"), more: t("overMore") }
    case "closed": {
      const headline =
        deal.outcome === "won"
          ? t("wonTitle", { price: deal.closed?.price ? f.money(deal.closed.price, deal.currency) : price })
          : t(`${deal.outcome ?? "withdrawn"}Title` as "lostTitle")
      return { headline, more: t("closedMore") }
    }
    default:
      return undefined
  }
}

const useSaid = ({ deal, advice, told }: AdviceHeadlineProps): Said | undefined => {
  const t = useTranslations("dealRoom")
  const f = useFormats()
  const words = useAdviceWords()
  const resting = useResting(deal)
  if (resting) return resting
  if (advice) {
    const odds = advice.moves.find(({ move }) => move === advice.recommended.move)?.dealProbability
    return {
      headline: words.headline(advice),
      more: words.beside(advice, deal.line !== null),
      ...(odds !== undefined && odds > 0 && odds < 1 && { odds: t("headline.odds", { odds: f.share(odds) }) }),
    }
  }
  if (!told || deal.worth !== null) return undefined
  const { recommended } = told
  return {
    headline: words.headline({
      side: deal.side,
      currency: deal.currency,
      recommended: { move: recommended.move, ...(recommended.price !== null && { price: recommended.price }) },
      callBack: null,
    }),
    more: t("needs.sight"),
  }
}

export const AdviceHeadline = (props: AdviceHeadlineProps) => {
  const t = useTranslations("dealRoom")
  const { isWhatIf, isStale, figuresVersion, isIncomplete, deal } = props
  const said = useSaid(props)
  return (
    <section
      className={classes(answer.answer, style.headline, isWhatIf && style.whatIf)}
      aria-labelledby="advice-title"
    >
      <h2 id="advice-title" tabIndex={-1} className={style.eyebrow}>
        {isWhatIf ? t("headline.whatIf") : t("headline.title")}
      </h2>
      <div
        aria-live="polite"
        data-testid="advice-headline"
        data-figures-version={figuresVersion}
        data-stale={isStale}
        aria-busy={said === undefined && !isIncomplete}
        className={style.said}
      >
        {said ? (
          <>
            <p className={answer.sentence}>{said.headline}</p>
            {said.more ? <p className={style.more}>{said.more}</p> : null}
            {said.odds ? <p className={style.odds}>{said.odds}</p> : null}
          </>
        ) : isIncomplete ? (
          <>
            <p className={answer.sentence}>{t("needs.title")}</p>
            <p className={style.more}>{t("needs.more")}</p>
          </>
        ) : (
          <p className={answer.sentence}>
            <span className={style.waiting}>{t("headline.working")}</span>
          </p>
        )}
      </div>
      {isIncomplete && !said ? (
        <p>
          <ButtonLink to="/deals/$dealId/prepare" params={{ dealId: deal.id }} kind="primary">
            {t("needs.go")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
