// All that we hold about a customer, to read on the screen and to hand over as a file, which the browser makes itself.

import { ChevronRight, Download } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PhaseMark } from "../../components/phase-mark.tsx"
import type { BodyOf } from "../../desk/client.ts"
import { useFormats } from "../../words/format.ts"
import { Timeline } from "../history/timeline.tsx"
import { useNames } from "../history/use-names.ts"
import { CustomerFacts } from "./customer-details.tsx"
import style from "./customers.module.css"
import { saveAsFile } from "./save-as-file.ts"

type Held = BodyOf<"getCustomerEverything">

const Notes = ({ notes }: { readonly notes: Held["notes"] }) => {
  const t = useTranslations("customers")
  const formats = useFormats()
  if (notes.length === 0) return <p className={style.soft}>{t("noNotes")}</p>
  const about = (kind: string) => t(`about.${kind === "deal" || kind === "customer" ? kind : "other"}`)
  return (
    <ul className={style.notes}>
      {notes.map(({ id, aboutKind, text, writtenAt }) => (
        <li key={id}>
          <p>{text}</p>
          <p className={style.soft}>
            {about(aboutKind)} · {formats.moment(writtenAt)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const OneDeal = ({ held: { deal, events } }: { readonly held: Held["deals"][number] }) => {
  const t = useTranslations("customers")
  const names = useNames(deal.customer)
  return (
    <details className={style.held}>
      <summary>
        <ChevronRight aria-hidden />
        <span>{deal.title}</span>
        <span className={style.soft}>
          <PhaseMark deal={deal} /> · {t("happened", { count: events.length })}
        </span>
      </summary>
      <Timeline happenings={events} said={[]} names={names} currency={deal.currency} />
    </details>
  )
}

export const Everything = ({ everything }: { readonly everything: Held }) => {
  const t = useTranslations("customers")
  const formats = useFormats()
  const { producedAt, customer, notes, deals } = everything
  return (
    <div className={style.everything}>
      <header className={style.everythingHead}>
        <div>
          <h3>{t("everythingTitle")}</h3>
          <p className={style.soft}>{t("produced", { when: formats.moment(producedAt) })}</p>
        </div>
        <Button
          icon={<Download aria-hidden />}
          onPress={() => saveAsFile(`customer-${customer.id}.json`, JSON.stringify(everything, null, 2))}
        >
          {t("download")}
        </Button>
      </header>
      {customer.forgottenAt === null ? <CustomerFacts customer={customer} /> : null}
      <h3>{t("notes")}</h3>
      <Notes notes={notes} />
      <h3>{t("deals")}</h3>
      {deals.map((held) => (
        <OneDeal key={held.deal.id} held={held} />
      ))}
    </div>
  )
}
