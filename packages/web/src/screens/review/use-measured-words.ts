// Figures with their bounds in words, and the admission that there are too few cases. The sign of a figure goes into the sentence, so what is
// written is its size.

import { useTranslations } from "use-intl"
import type { Interval, Review } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

export type NotEnough = NonNullable<NonNullable<Review["sunkCost"]>["team"]["lacking"]>

/** log(1 + 8) - log(1 + 1): what a slope by log(1 + hours) makes from the first hour to the eighth. */
const FIRST_TO_EIGHTH_HOUR = Math.log(9 / 2)

/** A slope in percent per unit of log(1 + hours) as the share of the price from the first hour to the eighth. */
export const firstToEighthHour = ({ low, middle, high }: Interval): Interval => {
  const share = (slope: number): number => (slope * FIRST_TO_EIGHTH_HOUR) / 100
  return { low: share(low), middle: share(middle), high: share(high) }
}

export const useMeasuredWords = () => {
  const t = useTranslations("review")
  const formats = useFormats()
  return {
    /** "3 to 9"; undefined where the figure is exact. */
    range: ({ low, high }: Interval, write: (figure: number) => string): string | undefined =>
      write(low) === write(high) ? undefined : t("range", { low: write(low), high: write(high) }),
    lacking: ({ why, have, needed }: NotEnough): string => t(`lacking.${why}`, { have, needed }),
    /** A difference of shares in points: 0.083 as "8.3". */
    points: (share: number): string => formats.number(Math.round(share * 1000) / 10),
  }
}
