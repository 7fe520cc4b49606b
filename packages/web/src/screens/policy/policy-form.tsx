// The whole policy as a form. It is one document with one version: it is saved as a whole, and only over the version that it was read from.

import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { LeaveUnsaved } from "../../components/leave-unsaved.tsx"
import { Notice } from "../../components/notice.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask, problemOf } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Policy, PolicyInForce } from "../../desk/types.ts"
import { CallBackPart } from "./call-back-part.tsx"
import { Conflict } from "./conflict.tsx"
import { CrossingPart } from "./crossing-part.tsx"
import { changedParts, rebased } from "./draft.ts"
import { LeadsPart, leadFieldsOf } from "./leads-part.tsx"
import { MoneyPart } from "./money-part.tsx"
import { PlacePart } from "./place-part.tsx"
import style from "./policy-form.module.css"
import { ReasonsPart } from "./reasons-part.tsx"
import { SaveBar } from "./save-bar.tsx"
import { SightPart } from "./sight-part.tsx"

export interface PartProps {
  readonly policy: Policy
  readonly set: (change: Partial<Policy>) => void
  readonly isOwner: boolean
}

const fieldsOf = (policy: Policy): readonly string[] => [
  ...["costPerHour.salesperson", "costPerHour.manager", "costPerHour.owner", "holdingCostPerDay"],
  ...["approval.autoUpTo", "approval.managerUpTo", "lineBeforeOffers"],
  ...policy.reasons.map((_, index) => `reasons[${index}]`),
  ...["lineSight.salesperson", "lineSight.manager", "lineBand"],
  ...["callBack.attemptsMax", "callBack.firstAfterHours", "callBack.nextAfterHours"],
  ...["callBack.from", "callBack.until", "timeZone", "currency"],
  ...leadFieldsOf(policy),
]

const SAID_FOR_MS = 8_000

/** What was read, what is typed over it, and what somebody else has set meanwhile. */
const useDraft = (inForce: PolicyInForce) => {
  const queries = useQueryClient()
  const [base, setBase] = useState(inForce)
  const [policy, setPolicy] = useState(inForce.policy)
  const [theirs, setTheirs] = useState<PolicyInForce>()
  const isChanged = changedParts(base.policy, policy).length > 0
  // Nothing typed yet: what somebody else sets is simply shown.
  if (!isChanged && inForce.version > base.version) {
    setBase(inForce)
    setPolicy(inForce.policy)
  }
  const take = (version: PolicyInForce, next: Policy) => {
    setTheirs(undefined)
    setBase(version)
    setPolicy(next)
  }
  /** Undefined: somebody was faster. */
  const save = async (body: Policy): Promise<PolicyInForce | undefined> => {
    try {
      return await ask("setPolicy", { body, ifMatch: base.version })
    } catch (error) {
      if (problemOf(error).code !== "version-conflict") throw error
      setTheirs(await queries.fetchQuery({ ...policyQuery(), staleTime: 0 }))
      return undefined
    }
  }
  const saved = (version: PolicyInForce) => {
    take(version, version.policy)
    queries.setQueryData(policyQuery().queryKey, version)
    void queries.invalidateQueries({ queryKey: ["policies"] })
  }
  return { base, policy, setPolicy, theirs, isChanged, take, save, saved }
}

export const PolicyForm = ({ inForce }: { readonly inForce: PolicyInForce }) => {
  const t = useTranslations("policy")
  const isOwner = useMe().role === "owner"
  const draft = useDraft(inForce)
  const [said, setSaid] = useState<"saved" | "rebased">()
  const { base, policy, theirs, isChanged } = draft
  useEffect(() => {
    if (said !== "saved") return
    const over = setTimeout(() => setSaid(undefined), SAID_FOR_MS)
    return () => clearTimeout(over)
  }, [said])
  const set = (change: Partial<Policy>) => {
    setSaid(undefined)
    draft.setPolicy({ ...policy, ...change })
  }
  const part: PartProps = { policy, set, isOwner }
  return (
    <>
      {theirs ? (
        <Conflict
          base={base.policy}
          theirs={theirs}
          onTake={() => draft.take(theirs, theirs.policy)}
          onKeep={() => {
            draft.take(theirs, rebased(base.policy, policy, theirs.policy))
            setSaid("rebased")
          }}
        />
      ) : null}
      {said === "rebased" ? (
        <div role="status">
          <Notice>{t("rebased")}</Notice>
        </div>
      ) : null}
      <WireForm
        operation="setPolicy"
        label={t("title")}
        fields={fieldsOf(policy)}
        body={() => ({
          ...policy,
          reasons: policy.reasons.map(({ code, label }) => ({ code, ...written({ label }) })),
        })}
        send={draft.save}
        onDone={(version) => {
          if (version === undefined) return
          draft.saved(version)
          setSaid("saved")
        }}
      >
        {({ isSending }) => (
          <div className={style.form}>
            <MoneyPart {...part} />
            <CrossingPart {...part} />
            <ReasonsPart {...part} />
            <SightPart {...part} />
            <CallBackPart {...part} />
            <LeadsPart {...part} />
            <PlacePart {...part} />
            <SaveBar
              isChanged={isChanged}
              isSending={isSending}
              said={said === "saved" && !isChanged ? t("saved") : undefined}
              onDiscard={() => draft.take(base, base.policy)}
            />
          </div>
        )}
      </WireForm>
      <LeaveUnsaved
        isUnsaved={isChanged}
        title={t("leaveTitle")}
        more={t("leaveMore")}
        leave={t("leaveAnyway")}
        keep={{ label: t("stay") }}
      />
    </>
  )
}
