// Everything that the month's page leaves out, folded away by subject; on paper the three that a manager keeps: was it right, walking, by month.

import { useTranslations } from "use-intl"
import { Segments } from "../../../components/segments.tsx"
import { Unfold } from "../../../components/unfold.tsx"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import type { ReviewFilters } from "../use-review-filters.ts"
import { CalibrationPart } from "./calibration-part.tsx"
import { JudgementPart } from "./judgement-part.tsx"
import { LeakagePart } from "./leakage-part.tsx"
import style from "./parts.module.css"
import { PeoplePart } from "./people-part.tsx"
import { SunkPart } from "./sunk-part.tsx"
import { TrapPart } from "./trap-part.tsx"
import { TrendsPart } from "./trends-part.tsx"
import { WalksPart } from "./walks-part.tsx"

interface SectionsProps {
  readonly review: Review
  readonly filters: ReviewFilters
}

export const ReviewSections = ({ review, filters: { span, spans, setSpan } }: SectionsProps) => {
  const t = useTranslations("review")
  const formats = useFormats()
  const { deals, walks, from, to } = review
  return (
    <section className={style.sections} aria-labelledby="sections-title" data-testid="sections">
      <div className={style.head}>
        <h2 id="sections-title">{t("sections.title")}</h2>
        <Segments
          label={t("sections.span")}
          choices={spans.map((id) => ({ id, label: t(`sections.spans.${id}`) }))}
          value={span}
          onChange={setSpan}
        />
      </div>
      <p className={style.soft}>
        {t("sections.from", { from: formats.day(from), to: formats.day(to), count: deals.closed })}
      </p>
      <div className={style.folds}>
        <Unfold title={t("judgement.title")}>
          <Inside>
            <JudgementPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("walks.title")} note={t("walks.note", { count: walks.walks })}>
          <Inside>
            <WalksPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("leakage.title")}>
          <Inside>
            <LeakagePart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("trap.title")}>
          <Inside>
            <TrapPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("sunk.title")}>
          <Inside>
            <SunkPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("calibration.title")}>
          <Inside>
            <CalibrationPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("trends.title")}>
          <Inside>
            <TrendsPart review={review} />
          </Inside>
        </Unfold>
        <Unfold title={t("people.title")}>
          <Inside>
            <PeoplePart review={review} />
          </Inside>
        </Unfold>
      </div>
    </section>
  )
}

const Inside = ({ children }: { readonly children: React.ReactNode }) => <div className={style.inside}>{children}</div>

/** There on paper alone. */
export const PaperSections = ({ review }: { readonly review: Review }) => {
  const t = useTranslations("review")
  return (
    <div className={style.paper}>
      <section>
        <h2>{t("judgement.title")}</h2>
        <JudgementPart review={review} />
      </section>
      <section>
        <h2>{t("walks.title")}</h2>
        <WalksPart review={review} />
      </section>
      <section>
        <h2>{t("trends.title")}</h2>
        <TrendsPart review={review} />
      </section>
    </div>
  )
}
