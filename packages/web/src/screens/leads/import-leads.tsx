// Leads from the table of another system: the file is read here and sent as text; the desk says what became of it, and of each row that it
// could not read the line, the column and why. The words about rows are the desk's own, since they name what stands in the file.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Upload } from "lucide-react"
import { FileTrigger } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Polite } from "../../components/said.tsx"
import { Section } from "../../components/section.tsx"
import { Problem } from "../../components/states.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { may, useMe } from "../../desk/session.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { useFormats } from "../../words/format.ts"
import style from "./import-leads.module.css"

type Imported = BodyOf<"importLeads">

const Rejected = ({ rejected }: Pick<Imported, "rejected">) => {
  const t = useTranslations("leads.importing")
  const formats = useFormats()
  if (rejected.length === 0) return null
  return (
    <table className={style.rejected}>
      <caption>{t("rejected", { count: rejected.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("line")}</th>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("reason")}</th>
        </tr>
      </thead>
      <tbody>
        {rejected.map(({ line, column, code, message, remedy }) => (
          <tr key={`${line} ${column} ${code}`}>
            <th scope="row">{formats.number(line)}</th>
            <td>{column ?? "–"}</td>
            <td>
              {message} <span className={style.soft}>{remedy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Brought = ({ imported }: { readonly imported: Imported }) => {
  const t = useTranslations("leads.importing")
  const { added, changed, unchanged, closed, rejected } = imported
  return (
    <>
      <Polite>
        <p data-testid="leads-imported">{t("done", { added, changed, unchanged, closed })}</p>
      </Polite>
      <Rejected rejected={rejected} />
      {added + changed > 0 ? (
        <div>
          <ButtonLink to="/leads">{t("look")}</ButtonLink>
        </div>
      ) : null}
    </>
  )
}

export const ImportLeads = () => {
  const t = useTranslations("leads.importing")
  const me = useMe()
  const queries = useQueryClient()
  const importing = useMutation({
    mutationFn: async (file: File) =>
      await ask("importLeads", { body: { csv: await file.text() }, idempotencyKey: freshKey() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["leads"] })
      void queries.invalidateQueries({ queryKey: ["lead"] })
    },
  })
  if (!may(me, "manage")) return null
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) importing.mutate(file)
  }
  return (
    <Section title={t("title")} lead={<p>{t("lead")}</p>}>
      <div>
        <FileTrigger acceptedFileTypes={["text/csv", ".csv"]} onSelect={take}>
          <Button icon={<Upload aria-hidden />} isPending={importing.isPending}>
            {t("file")}
          </Button>
        </FileTrigger>
      </div>
      {importing.error ? <Problem error={importing.error} /> : null}
      {importing.data ? <Brought imported={importing.data} /> : null}
    </Section>
  )
}
