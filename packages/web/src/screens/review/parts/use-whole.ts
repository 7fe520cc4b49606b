// The names of people, and of the whole among its parts: everybody, or the one person who was asked about.

import { useTranslations } from "use-intl"
import type { Review } from "../../../desk/types.ts"

interface OfPerson {
  readonly person: Review["person"]
}

export const useWhole = ({ person: asked }: Pick<Review, "person">) => {
  const t = useTranslations("review.filters")
  const somebody = useTranslations("common")("somebody")
  const nameOf = (person: Review["person"]): string => {
    const one = person ?? asked
    return one === null ? t("everybody") : (one.name ?? somebody)
  }
  return {
    nameOf,
    /** Somebody who was asked about alone is the whole already. */
    once: <Row extends OfPerson>(rows: readonly Row[]): readonly Row[] =>
      asked === null ? rows : rows.filter(({ person }) => person === null),
  }
}
