// A courteous word to somebody who is let go: a draft from the house's wording, to be changed, copied, or opened in one's own mail. The desk
// sends nothing and keeps nothing of it.

import { useQuery } from "@tanstack/react-query"
import { Copy, Mail, Phone } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { Said } from "../../components/said.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Farewell } from "../../desk/types.ts"
import { telOf } from "../customers/customer-details.tsx"
import style from "./farewell-draft.module.css"

export type FarewellLanguage = Farewell["language"]

interface DraftText {
  readonly subject: string
  readonly text: string
}

const mailtoOf = (email: string, { subject, text }: DraftText): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`

const useCopy = () => {
  const [result, setResult] = useState<{ readonly text: string; readonly isDone: boolean }>()
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setResult({ text, isDone: true }),
      () => setResult({ text, isDone: false }),
    )
  return { copy, isCopied: (text: string) => (result?.text === text ? result.isDone : undefined) }
}

const Ways = ({ farewell, draft }: { readonly farewell: Farewell; readonly draft: DraftText }) => {
  const t = useTranslations("leads.farewell")
  const { copy, isCopied } = useCopy()
  const { to } = farewell
  const done = isCopied(draft.text)
  return (
    <>
      <div className={style.ways}>
        <Button kind="primary" icon={<Copy aria-hidden />} onPress={() => copy(draft.text)}>
          {t("copy")}
        </Button>
        {to?.email ? (
          <a className={style.link} href={mailtoOf(to.email, draft)}>
            <Mail aria-hidden />
            {t("mail")}
          </a>
        ) : null}
        {to?.phone ? (
          <a className={style.link} href={telOf(to.phone)}>
            <Phone aria-hidden />
            {t("call", { phone: to.phone })}
          </a>
        ) : null}
        <Said text={done ? t("copied") : undefined} />
      </div>
      {done === false ? <p className={style.note}>{t("noClipboard")}</p> : null}
    </>
  )
}

const Draft = ({ farewell }: { readonly farewell: Farewell }) => {
  const t = useTranslations("leads.farewell")
  const [draft, setDraft] = useState<DraftText>({ subject: farewell.subject, text: farewell.text })
  const { to, template } = farewell
  const note = !to ? t("nobody") : !to.email && !to.phone ? t("noAddress") : undefined
  return (
    <div className={style.draft}>
      {note ? <p className={style.note}>{note}</p> : null}
      <TextField
        label={t("subject")}
        value={draft.subject}
        onChange={(subject) => setDraft({ ...draft, subject })}
        autoComplete="off"
      />
      <TextField
        label={t("text")}
        hint={t(template === "policy" ? "policy" : "builtIn")}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        isLong
      />
      <Ways farewell={farewell} draft={draft} />
    </div>
  )
}

export interface FarewellDraftProps {
  readonly leadId: string
  readonly language: FarewellLanguage
}

export const FarewellDraft = ({ leadId, language }: FarewellDraftProps) => {
  const { data, error, refetch } = useQuery({
    queryKey: ["lead", leadId, "farewell", language],
    queryFn: ({ signal }) => ask("draftFarewell", { params: { leadId }, query: { language }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <Draft key={language} farewell={data} />
  return (
    <div className={style.draft}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />}
    </div>
  )
}
