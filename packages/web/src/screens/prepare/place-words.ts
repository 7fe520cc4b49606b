// What a place in a statement is called on the sheet, for errors and for what somebody else changed.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { LISTS, type ListName } from "./sheet-fields.ts"
import { rowKind, rowsIn, saidRows } from "./sheet-form.ts"
import type { Sheet } from "./use-sheet.ts"
import { wordKey } from "./word-keys.ts"

/** `["alternatives", 0, "days"]` as the schema's own problems name it: `alternatives[0].days`. */
export const placeOf = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("")

/** `alternatives[0].days` as its steps. */
export const stepsOf = (place: string): readonly string[] => place.split(/[.[\]]+/).filter((step) => step !== "")

/** Places below the statement of worth are the sheet's own. */
export const sheetPlace = (place: string): string => place.replace(/^worth\.?/, "")

const IN_LIST = /^(\w+)\[(\d+)\](?:\.(\w+))?/

const isList = (name: string): name is ListName => name in LISTS

/** Key of a row's field in the catalogue. */
export const rowFieldKey = (list: ListName, kind: string, field: string): string =>
  wordKey(`${list === "interests" || list === "alternatives" ? kind : list}.${field}`)

export const usePlaceWords = (sheet: Sheet): ((place: string) => string) => {
  const t = useTranslations("prepare")
  return useMemo(() => {
    const said = (key: string): string | undefined => (t.has(key as "title") ? t(key as "title") : undefined)
    const rowWord = (list: string, index: number, field: string | undefined): string | undefined => {
      if (!isList(list)) return undefined
      const row = saidRows(rowsIn(sheet.form, list))[index]
      const kind = row ? rowKind(row) : ""
      const name = said(`kind.${wordKey(kind)}`) ?? said(`group.${list}`)
      const word = field === undefined ? undefined : said(`row.${rowFieldKey(list, kind, field)}`)
      return word && name ? `${name}: ${word}` : (word ?? name)
    }
    return (place) => {
      const inList = IN_LIST.exec(place)
      if (inList) return rowWord(inList[1], Number(inList[2]), inList[3]) ?? place
      const bare = place.replace(/\[\d+\].*$/, "")
      if (bare === "alternatives") return t("q2")
      return said(`field.${wordKey(bare)}`) ?? said(`group.${wordKey(bare)}`) ?? place
    }
  }, [t, sheet.form])
}
