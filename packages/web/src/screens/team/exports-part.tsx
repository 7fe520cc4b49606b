// Everything to take along, as files that the browser itself fetches: they may be large, and nothing of them passes through this page.

import { addressOf } from "@walkaway/contract/client"
import { Download } from "lucide-react"
import { useTranslations } from "use-intl"
import { Row, Rows } from "../../components/rows.tsx"
import { Section } from "../../components/section.tsx"
import style from "./exports-part.module.css"

interface FileRowProps {
  readonly title: string
  readonly more: string
  readonly operation: "exportOrganisation" | "exportNegotiations"
  readonly file: string
}

const FileRow = ({ title, more, operation, file }: FileRowProps) => (
  <Row
    title={
      <a className={style.file} href={addressOf(operation, {})} download={file}>
        <Download aria-hidden />
        {title}
      </a>
    }
    detail={more}
  />
)

export const ExportsPart = ({ isOwner }: { readonly isOwner: boolean }) => {
  const t = useTranslations("team")
  return (
    <Section title={t("exports")} lead={<p>{t("exportsLead")}</p>}>
      <Rows label={t("exports")}>
        {isOwner ? (
          <FileRow
            title={t("exportAll")}
            more={t("exportAllMore")}
            operation="exportOrganisation"
            file="walkaway-everything.jsonl"
          />
        ) : null}
        <FileRow
          title={t("exportDeals")}
          more={t("exportDealsMore")}
          operation="exportNegotiations"
          file="walkaway-negotiations.jsonl"
        />
      </Rows>
    </Section>
  )
}
