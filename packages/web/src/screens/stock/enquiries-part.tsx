// Who came without a deal: one tap says how, and what was tapped by mistake is taken back by the next.

import { useInfiniteQuery, useMutation } from "@tanstack/react-query"
import { DoorOpen, Mail, Phone, Undo2 } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Polite } from "../../components/said.tsx"
import { Buttons } from "../../components/section.tsx"
import { Problem } from "../../components/states.tsx"
import { enquiriesQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Enquiry, Unit } from "../../desk/types.ts"
import { useOnce } from "../../outbox/use-once.ts"
import { useFormats } from "../../words/format.ts"
import { CHANNELS, type Channel, logEnquiry, takeBackEnquiry } from "./log-enquiry.ts"
import style from "./unit.module.css"
import { useUnitChange } from "./use-unit-change.ts"

const ICONS = { "walk-in": DoorOpen, phone: Phone, message: Mail } as const

const useEnquiryWords = () => {
  const t = useTranslations("stock.enquiries")
  return ({ channel, count }: Enquiry): string => {
    const key = `channels.${channel ?? "other"}`
    const how = t.has(key as "channels.other") ? t(key as "channels.other") : t("channels.other")
    return count === 1 ? how : `${how} · ${t("many", { count: String(count) })}`
  }
}

const useLogging = (unit: Unit) => {
  const change = useUnitChange()
  const once = useOnce()
  const logging = useMutation({ mutationFn: (channel: Channel) => logEnquiry(once, change, unit, channel) })
  const takingBack = useMutation({ mutationFn: (enquiry: Enquiry) => takeBackEnquiry(once, change, unit, enquiry) })
  return { logging, takingBack }
}

interface LastProps {
  readonly last: Enquiry | "taken back" | undefined
  readonly onUndo: (enquiry: Enquiry) => void
}

/** What was just done, and the way back. */
const Last = ({ last, onUndo }: LastProps) => {
  const t = useTranslations("stock.enquiries")
  const formats = useFormats()
  const words = useEnquiryWords()
  const isLogged = last !== undefined && last !== "taken back"
  return (
    <div className={style.last}>
      <Polite>
        {last === "taken back" ? <p>{t("takenBack")}</p> : null}
        {isLogged ? <p>{t("logged", { what: words(last), day: formats.day(last.on) })}</p> : null}
      </Polite>
      {isLogged ? (
        <Button kind="quiet" icon={<Undo2 aria-hidden />} onPress={() => onUndo(last)}>
          {t("undo")}
        </Button>
      ) : null}
    </div>
  )
}

interface ListProps {
  readonly unit: Unit
  readonly mayLog: boolean
  readonly onTakeBack: (enquiry: Enquiry) => void
}

const List = ({ unit, mayLog, onTakeBack }: ListProps) => {
  const t = useTranslations("stock.enquiries")
  const formats = useFormats()
  const words = useEnquiryWords()
  const list = useInfiniteQuery(enquiriesQuery(unit.id))
  return (
    <PagedList list={list} empty={<p className={style.soft}>{t("none")}</p>}>
      {(enquiries) => (
        <Rows label={t("list")}>
          {enquiries.map((enquiry) => (
            <Row
              key={enquiry.version}
              title={words(enquiry)}
              detail={formats.day(enquiry.on)}
              actions={
                mayLog ? (
                  <Button
                    kind="quiet"
                    aria-label={t("takeBackOne", { what: words(enquiry), day: formats.day(enquiry.on) })}
                    onPress={() => onTakeBack(enquiry)}
                  >
                    {t("takeBack")}
                  </Button>
                ) : null
              }
            />
          ))}
        </Rows>
      )}
    </PagedList>
  )
}

export const EnquiriesPart = ({ unit, isHere }: { readonly unit: Unit; readonly isHere: boolean }) => {
  const t = useTranslations("stock.enquiries")
  const mayLog = may(useMe(), "log")
  const { logging, takingBack } = useLogging(unit)
  const [last, setLast] = useState<LastProps["last"]>()
  const takeBack = (enquiry: Enquiry) => takingBack.mutate(enquiry, { onSuccess: () => setLast("taken back") })
  const log = (channel: Channel) => logging.mutate(channel, { onSuccess: setLast })
  return (
    <section className={style.part} aria-labelledby="enquiries-title">
      <h2 id="enquiries-title">{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      {mayLog && isHere ? (
        // biome-ignore lint/a11y/useSemanticElements: a few buttons and their common name, no form
        <div role="group" aria-label={t("log")}>
          <Buttons>
            {CHANNELS.map((channel) => {
              const Icon = ICONS[channel]
              return (
                <Button
                  key={channel}
                  icon={<Icon aria-hidden />}
                  isPending={logging.isPending}
                  onPress={() => log(channel)}
                >
                  {t(`channels.${channel}`)}
                </Button>
              )
            })}
          </Buttons>
        </div>
      ) : null}
      <Last last={last} onUndo={takeBack} />
      {logging.error ? <Problem error={logging.error} /> : null}
      {takingBack.error ? <Problem error={takingBack.error} /> : null}
      <List unit={unit} mayLog={mayLog} onTakeBack={takeBack} />
    </section>
  )
}
