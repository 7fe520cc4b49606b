// Brings in a whole stock document, and says of each car what became of it, or what is wrong with it, place by place.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Upload } from "lucide-react"
import { FileTrigger } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Polite } from "../../components/said.tsx"
import { Problem } from "../../components/states.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import style from "./import.module.css"
import { type ReadDocument, readDocument } from "./read-document.ts"

type Imported = BodyOf<"importStock">

type Outcome = { readonly name: string } & (
  | { readonly imported: Imported; readonly refused?: undefined }
  | { readonly refused: Exclude<ReadDocument, { kind: "whole" }>; readonly imported?: undefined }
)

const SHOWN_MAX = 12

type Place = Parameters<ReturnType<typeof useProblemWords>["place"]>[0]

const Places = ({ title, places }: { readonly title: string; readonly places: readonly Place[] }) => {
  const t = useTranslations("stock.adding")
  const words = useProblemWords()
  const more = places.length - SHOWN_MAX
  return (
    <Notice kind="caution" title={title} isAlert>
      <ul className={style.wrong}>
        {places.slice(0, SHOWN_MAX).map((place) => (
          <li key={`${place.path} ${place.code}`}>{t("wrongAt", { place: place.path, what: words.place(place) })}</li>
        ))}
        {more > 0 ? <li>{t("wrongMore", { count: more })}</li> : null}
      </ul>
    </Notice>
  )
}

/** The car by its number, and the place in the document. */
const placeOf = ({ path, stockNumber, ...what }: Imported["rejected"][number]): Place => ({
  ...what,
  path: stockNumber === null ? path : `${stockNumber}, ${path}`,
})

const Refused = ({ outcome }: { readonly outcome: Extract<Outcome, { refused: object }> }) => {
  const t = useTranslations("stock.adding")
  const { refused, name } = outcome
  if (refused.kind === "too-large") return <Notice kind="caution" title={t("tooLarge", { name })} isAlert />
  if (refused.kind !== "wrong") {
    return (
      <Notice kind="caution" title={t("notJson", { name })} isAlert>
        <p>{t("notJsonMore")}</p>
      </Notice>
    )
  }
  const { places } = refused
  return <Places title={t("wrong", { count: places.length })} places={places} />
}

const Brought = ({ imported }: { readonly imported: Imported }) => {
  const t = useTranslations("stock.adding")
  const { added, changed, unchanged, units, rejected } = imported
  return (
    <>
      {rejected.length > 0 ? (
        <Places title={t("rejected", { count: rejected.length })} places={rejected.map(placeOf)} />
      ) : null}
      <Polite>
        <p className={style.done} data-testid="imported">
          {t("done", { added, changed, unchanged })}
        </p>
        <ul className={style.list} aria-label={t("list")}>
          {units.map(({ id, stockNumber, what }) => (
            <li key={id}>
              <Link to="/stock/$unitId" params={{ unitId: id }}>
                {stockNumber}
              </Link>
              <span>{t(`what.${what}`)}</span>
            </li>
          ))}
        </ul>
      </Polite>
    </>
  )
}

export const ImportPart = () => {
  const t = useTranslations("stock.adding")
  const queries = useQueryClient()
  const importing = useMutation({
    mutationFn: async (file: File): Promise<Outcome> => {
      const read = await readDocument(file)
      if (read.kind !== "whole") return { name: file.name, refused: read }
      return { name: file.name, imported: await ask("importStock", { body: read.document }) }
    },
    onSuccess: ({ imported }) => {
      if (!imported) return
      void queries.invalidateQueries({ queryKey: ["stock"] })
      void queries.invalidateQueries({ queryKey: ["units"] })
      void queries.invalidateQueries({ queryKey: ["unit"] })
    },
  })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) importing.mutate(file)
  }
  const { data, error } = importing
  return (
    <>
      <div>
        <FileTrigger acceptedFileTypes={["application/json", ".json"]} onSelect={take}>
          <Button icon={<Upload aria-hidden />} isPending={importing.isPending}>
            {t(importing.isPending ? "reading" : "choose")}
          </Button>
        </FileTrigger>
      </div>
      {error ? <Problem error={error} /> : null}
      {data?.refused ? <Refused outcome={data} /> : null}
      {data?.imported ? <Brought imported={data.imported} /> : null}
    </>
  )
}
