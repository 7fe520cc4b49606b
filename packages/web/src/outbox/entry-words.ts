// An entry, or a move of somebody's, as a clause: "they offered £9,250".

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { LoggedMove } from "../desk/types.ts"
import { sayAnyOf } from "../words/any-of.ts"
import { type Formats, useFormats } from "../words/format.ts"
import type { Words } from "../words/languages.ts"
import type { Entry } from "./entry.ts"

export interface EntryWords {
  entry(entry: Entry): string
  move(move: LoggedMove, currency: string): string
  who(move: LoggedMove): string
}

interface Said {
  readonly kind: LoggedMove["kind"]
  readonly by: LoggedMove["by"]
  readonly price?: string | number | null | undefined
  readonly item?: string | null | undefined
  readonly door?: "open" | "closed" | null | undefined
}

type T = ReturnType<typeof useTranslations<"outbox">>

const saidIn = (t: T, formats: Formats, said: Said, currency: string): string => {
  const { kind, by, price, item, door } = said
  const figures = {
    by,
    price: (price ?? null) === null ? "" : formats.money(String(price), currency),
    item: item ?? "",
    door: door ?? "open",
  }
  return sayAnyOf<`said.${keyof Words["outbox"]["said"]}`>(t)(`said.${kind}`, figures)
}

const effortIn = (t: T, formats: Formats, { what, currency }: Entry): string => {
  if (what.operation !== "logEffort") return ""
  const { hours = 0, money } = what.body
  const spent = [
    ...(hours > 0 ? [formats.hours(hours)] : []),
    ...(money === undefined ? [] : [formats.money(String(money), currency)]),
  ]
  return t("said.effort", { spent: formats.list(spent) })
}

export const useEntryWords = (): EntryWords => {
  const t = useTranslations("outbox")
  const common = useTranslations("common")
  const formats = useFormats()
  return useMemo(
    () => ({
      entry: (entry) =>
        entry.what.operation === "logMove"
          ? saidIn(t, formats, entry.what.body, entry.currency)
          : effortIn(t, formats, entry),
      move: (move, currency) => saidIn(t, formats, move, currency),
      who: ({ actor: { kind, name } }) => (kind === "desk" ? t("theDesk") : (name ?? common("somebody"))),
    }),
    [t, common, formats],
  )
}

/** As the beginning of a sentence. */
export const asSentence = (clause: string, locale: string): string =>
  clause.slice(0, 1).toLocaleUpperCase(locale) + clause.slice(1)
