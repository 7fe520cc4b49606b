// After a practice: who they were and what they would have paid, both results side by side, the two talks on their ladders, our moves beside the
// adviser's with what each cost, and what was given without need.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import answer from "../../components/answer.module.css"
import { classes } from "../../components/classes.ts"
import { Notice } from "../../components/notice.tsx"
import type { Practice, PracticeJudgement } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { Ladder } from "../../ladder/ladder.tsx"
import { useFormats } from "../../words/format.ts"
import { JudgedMoves } from "./judged-moves.tsx"
import style from "./practice.module.css"
import { scoreSide } from "./score-side.ts"
import { movesOfNotation, storyOfTalk } from "./talk-moves.ts"

interface Judged {
  readonly practice: Practice
  readonly judgement: PracticeJudgement
}

/** The limit in whole units, on their side of it. */
const Verdict = ({ practice: { side, currency }, judgement }: Judged) => {
  const t = useTranslations("practice")
  const f = useFormats()
  const { limit, kind, couldDeal, ours, leftOnTable, score } = judgement
  const amount = f.about(leftOnTable, currency)
  const wasLeft = leftOnTable >= 1
  const left = !couldDeal
    ? t("review.leavingRight")
    : ours.end === "agreed"
      ? wasLeft
        ? t("review.leftOnTable", { amount })
        : t("review.nothingLeft")
      : t("review.missed", { amount })
  return (
    <section
      className={classes(answer.answer, style.verdict)}
      aria-label={t("review.title")}
      data-testid="practice-verdict"
    >
      <p className={style.kind}>
        {t(`kinds.${kind}`)} <span>{t(`kindsMore.${kind}`)}</span>
      </p>
      <p className={style.limit}>
        {t(side === "seller" ? "review.limitSeller" : "review.limitBuyer", { limit: f.about(limit, currency) })} {left}
      </p>
      <p>{t(`review.${scoreSide(score)}`, { share: f.fineShare(Math.abs(score) / 100) })}</p>
      <p className={style.soft}>{t("review.luck")}</p>
    </section>
  )
}

interface ResultRow {
  readonly id: string
  readonly name: string
  readonly gain: number
  readonly how: string
}

const useResults = ({ practice: { currency }, judgement }: Judged): readonly ResultRow[] => {
  const t = useTranslations("practice.review")
  const f = useFormats()
  const { ours, adviser, firstFigure } = judgement
  const price = (amount: number) => f.money(decimalOfAmount(amount, currency), currency)
  const how = ({ end, price: agreed }: PracticeJudgement["ours"]) => {
    if (end === "agreed") return t("agreedAt", { price: price(agreed ?? 0) })
    return t(end === "we-left" ? "weLeft" : end === "they-left" ? "theyLeft" : "open")
  }
  return [
    { id: "you", name: t("you"), gain: ours.gain, how: how(ours) },
    { id: "adviser", name: t("adviser"), gain: adviser.gain, how: how(adviser) },
    ...(firstFigure
      ? [
          {
            id: "first",
            name: t("firstFigure"),
            gain: firstFigure.gain,
            how: t("taking", { price: price(firstFigure.price) }),
          },
        ]
      : []),
    { id: "walking", name: t("walking"), gain: 0, how: "" },
  ]
}

/** Bars from the line: to one side what is gained, to the other what is lost. */
const Results = (judged: Judged) => {
  const t = useTranslations("practice.review")
  const f = useFormats()
  const rows = useResults(judged)
  const reach = Math.max(1, ...rows.map(({ gain }) => Math.abs(gain)))
  const { currency } = judged.practice
  return (
    <section className={style.part}>
      <h2>{t("results")}</h2>
      <p className={style.soft}>{t("resultsMore")}</p>
      <dl className={style.results}>
        {rows.map(({ id, name, gain, how }) => (
          <div key={id} data-own={id === "you"} data-testid={`result-${id}`}>
            <dt>
              {name} <span className={style.soft}>{how}</span>
            </dt>
            <dd>
              <span className={style.track} aria-hidden>
                <span
                  className={style.gain}
                  data-lost={gain < 0}
                  style={{ inlineSize: `${(50 * Math.abs(gain)) / reach}%` }}
                />
              </span>
              <span className={style.figure}>{f.signed(gain, currency)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Talks = ({ practice, judgement, title }: Judged & { readonly title: string }) => {
  const t = useTranslations("practice.review")
  const { limit } = judgement
  const [yours, advisers] = useMemo(() => {
    const before = practice.moves.slice(0, practice.movesBefore)
    const its = [...before, ...movesOfNotation(judgement.adviser.moves, practice)]
    return [practice.moves, its].map((moves) => storyOfTalk({ practice, title, moves, limit }))
  }, [practice, judgement, title, limit])
  return (
    <section className={style.part}>
      <h2>{t("both")}</h2>
      <div className={style.talks}>
        <div className={style.ladder}>
          <h3>{t("yours")}</h3>
          <Ladder story={yours} />
        </div>
        <div className={style.ladder}>
          <h3>{t("advisers")}</h3>
          <Ladder story={advisers} />
        </div>
      </div>
    </section>
  )
}

const Concessions = ({ practice: { currency }, judgement: { concessions } }: Judged) => {
  const t = useTranslations("practice.review")
  const f = useFormats()
  const price = (amount: number) => f.money(decimalOfAmount(amount, currency), currency)
  return (
    <section className={style.part}>
      <h2>{t("concessions")}</h2>
      {concessions.length === 0 ? <p>{t("noConcessions")}</p> : null}
      <ul className={style.concessions}>
        {concessions.map(({ at, from, to, given, needless }) => (
          <li key={at}>
            <span>{t("concession", { from: price(from), to: price(to) })}</span>
            <span className={style.share} aria-hidden>
              <span style={{ inlineSize: `${(100 * needless) / given}%` }} />
            </span>
            <span className={style.soft}>
              {needless >= 1
                ? t("needless", { amount: f.about(needless, currency), given: f.about(given, currency) })
                : t("needed", { given: f.about(given, currency) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const PracticeReview = ({ practice, title }: { readonly practice: Practice; readonly title: string }) => {
  const t = useTranslations("practice.review")
  const { judgement } = practice
  if (!judgement) {
    return (
      <Notice kind="plain" title={t("hiddenTitle")}>
        <p>{t("hiddenMore")}</p>
      </Notice>
    )
  }
  const judged = { practice, judgement }
  return (
    <div className={style.review} data-testid="practice-review">
      <div className={style.outcome}>
        <Verdict {...judged} />
        <Results {...judged} />
      </div>
      <Talks {...judged} title={title} />
      <div className={style.outcome}>
        <JudgedMoves {...judged} />
        <Concessions {...judged} />
      </div>
    </div>
  )
}
