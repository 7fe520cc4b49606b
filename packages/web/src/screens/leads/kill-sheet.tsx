// Agrees when to stop, or moves what was agreed; moving wants a reason.

import { useQuery } from "@tanstack/react-query"
import { KILL_KINDS, type RequestFor } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { NO_REASON, ReasonFields, reasonSent } from "../deal-room/reason-fields.tsx"
import { useKeepLead, useReadAgain } from "./use-lead-write.ts"

type Body = RequestFor<"moveKillCriterion">["body"]
type Kind = (typeof KILL_KINDS)[number]

const FIELDS = ["kind", "hoursMax", "stage", "moneyMax", "lastDay", "reason.code", "reason.note"]

/** For the choice of a stage: all of them. */
const ALL = "all"

interface Typed {
  readonly kind: Kind
  readonly hoursMax: number | null
  readonly stage: string
  readonly moneyMax: string | null
  readonly lastDay: string
}

const typedOf = ({ killCriterion: criterion }: Lead): Typed => ({
  kind: criterion?.kind ?? "hours-in-stage",
  hoursMax: criterion?.hoursMax ?? null,
  stage: criterion?.stage ?? ALL,
  moneyMax: criterion?.moneyMax ?? null,
  lastDay: criterion?.lastDay ?? "",
})

/** What is missing is sent as missing, so that the schema says so at its field. */
const bodyOf = ({ kind, hoursMax, stage, moneyMax, lastDay }: Typed): Body => {
  const parts = {
    "hours-in-stage": { ...(stage !== ALL && { stage }), ...(hoursMax !== null && { hoursMax }) },
    money: { ...(moneyMax !== null && { moneyMax }) },
    date: { ...(lastDay !== "" && { lastDay }) },
  }
  return { kind, ...parts[kind] } as Body
}

interface FieldsProps {
  readonly lead: Lead
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

const KindFields = ({ lead, typed, change }: FieldsProps) => {
  const t = useTranslations("leads.kill")
  if (typed.kind === "money") {
    return (
      <AmountField
        name="moneyMax"
        label={t("moneyMax")}
        kind={{ money: lead.currency }}
        value={typed.moneyMax}
        onChange={(moneyMax) => change({ moneyMax })}
      />
    )
  }
  if (typed.kind === "date") {
    return (
      <TextField
        type="date"
        name="lastDay"
        label={t("lastDay")}
        value={typed.lastDay}
        onChange={(lastDay) => change({ lastDay })}
      />
    )
  }
  return (
    <>
      <CountField
        name="hoursMax"
        label={t("hoursMax")}
        value={typed.hoursMax}
        onChange={(hoursMax) => change({ hoursMax })}
        min={0}
        max={10_000}
      />
      <Select
        name="stage"
        label={t("stage")}
        choices={[{ id: ALL, label: t("allStages") }, ...lead.stages.map(({ code, label }) => ({ id: code, label }))]}
        value={typed.stage}
        onChange={(stage) => change({ stage })}
      />
    </>
  )
}

export const KillSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads.kill")
  const isMove = lead.killCriterion !== null
  const policy = useQuery(policyQuery()).data?.policy
  const keep = useKeepLead()
  const readAgain = useReadAgain(lead.id)
  const [typed, setTyped] = useState(() => typedOf(lead))
  const [reason, setReason] = useState(NO_REASON)
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const body = (): Body => {
    const sent = reasonSent(reason)
    return { ...bodyOf(typed), ...(isMove && sent && { reason: sent }) }
  }
  const send = async (wish: Body): Promise<Lead> => {
    const request = { params: { leadId: lead.id }, body: wish, ifMatch: lead.version }
    try {
      return isMove ? await ask("moveKillCriterion", request) : await ask("commitKillCriterion", request)
    } catch (error) {
      readAgain(error)
      throw error
    }
  }
  return (
    <Sheet title={t(isMove ? "moveTitle" : "title")} onClose={onClose}>
      <p>{t(isMove ? "moveLead" : "lead")}</p>
      <WireForm
        operation={isMove ? "moveKillCriterion" : "commitKillCriterion"}
        label={t("title")}
        fields={FIELDS}
        body={body}
        send={send}
        onDone={(now) => {
          keep(now)
          onClose()
        }}
      >
        {({ isSending }) => (
          <>
            <Segmented
              label={t("kind")}
              name="kind"
              choices={KILL_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
              value={typed.kind}
              onChange={(kind) => change({ kind })}
            />
            <KindFields lead={lead} typed={typed} change={change} />
            {isMove ? <ReasonFields policy={policy} value={reason} onChange={setReason} /> : null}
            <div>
              <Button
                type="submit"
                kind="primary"
                isWide
                isDisabled={isMove && reason.code === null}
                isPending={isSending}
              >
                {t(isMove ? "moveDo" : "do")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
    </Sheet>
  )
}
