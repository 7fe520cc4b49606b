// One lead of the ranked list: what it is and where it stands, what an hour on it earns against what an hour must earn, what to do with it and
// why in one sentence, and the three verdicts. What was decided here shows at once and stays in its place.

import { Link } from "@tanstack/react-router"
import { Checkbox } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { CheckBox } from "../../components/check-box.tsx"
import { classes } from "../../components/classes.ts"
import { Problem } from "../../components/states.tsx"
import link from "../../components/title-link.module.css"
import { Unfold } from "../../components/unfold.tsx"
import type { LeadInShort, VerdictWish } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { type Decision, holds } from "./decisions.ts"
import { LeadChanges, LeadFacts } from "./lead-facts.tsx"
import style from "./lead-row.module.css"
import { LeadWorth } from "./lead-worth.tsx"
import { ParkForm } from "./park-form.tsx"
import { TurningPoints } from "./turning-points.tsx"
import { useDecidedWords, useGivenWords, useProposalWords, useReasonWords } from "./use-lead-words.ts"
import type { Verdicts } from "./use-verdicts.ts"
import { VerdictButtons } from "./verdict-buttons.tsx"
import { VerdictMark } from "./verdict-mark.tsx"

export interface RowContext {
  readonly verdicts: Verdicts
  readonly selection: ReadonlySet<string>
  readonly onSelect: (id: string) => void
  /** The lead whose "until when?" is open. */
  readonly parking: string | undefined
  readonly onParking: (id: string | undefined) => void
  readonly onFarewell: (lead: LeadInShort) => void
  /** Highest figure of the bars. */
  readonly top: number
  readonly isTeam: boolean
}

interface LeadRowProps extends RowContext {
  readonly lead: LeadInShort
}

const Select = ({ lead, selection, onSelect }: LeadRowProps) => {
  const t = useTranslations("leads")
  return (
    <Checkbox
      className={style.select ?? ""}
      aria-label={t("select", { title: lead.title })}
      isSelected={selection.has(lead.id)}
      onChange={() => onSelect(lead.id)}
    >
      <CheckBox />
    </Checkbox>
  )
}

/** What the desk proposes, why, and what somebody decided before. */
const Said = ({ lead, decision }: { readonly lead: LeadInShort; readonly decision: Decision | undefined }) => {
  const t = useTranslations("leads")
  const proposal = useProposalWords()
  const reasonWords = useReasonWords()
  const given = useGivenWords()
  const decided = useDecidedWords()(lead)
  const { triage, status } = lead
  if (holds(decision)) {
    const state =
      decision.state === "sending" ? t("sending") : decision.state === "taking-back" ? t("takingBack") : undefined
    return (
      <div className={style.said}>
        <VerdictMark verdict={decision.wish.verdict}>{given(decision.wish)}</VerdictMark>
        {state ? <p className={style.why}>{state}</p> : null}
      </div>
    )
  }
  if (!triage) return <div className={style.said}>{t(`status.${status}`)}</div>
  const [reason] = triage.reasons
  return (
    <div className={style.said}>
      <p className={style.proposal}>
        <VerdictMark verdict={triage.proposed}>{proposal(triage)}</VerdictMark>
        {triage.closeCall ? <span className={style.close}>{t("closeCall")}</span> : null}
      </p>
      {reason ? <p className={style.why}>{reasonWords(reason, lead.currency)}</p> : null}
      {decided ? <p className={style.before}>{decided}</p> : null}
      {triage.proposed === null ? null : (
        <Unfold title={t("would")} level={4}>
          <TurningPoints lead={lead} />
        </Unfold>
      )}
    </div>
  )
}

/** The desk did not take it, or was not reached. */
const Refused = ({ decision, verdicts }: { readonly decision: Decision; readonly verdicts: Verdicts }) => {
  const t = useTranslations("leads")
  if (decision.error === undefined) return null
  const { id, title } = decision.lead
  const isRefused = decision.state === "refused"
  return (
    <div className={style.refused}>
      <p>{t(isRefused ? "refused" : "notTakenBack", { title })}</p>
      <Problem error={decision.error} {...(isRefused && { onRetry: () => void verdicts.sendAgain(id) })} />
      <Button kind="quiet" onPress={() => verdicts.forget(id)}>
        {t("leaveIt")}
      </Button>
    </div>
  )
}

const Actions = ({ lead, verdicts, parking, onParking, onFarewell }: LeadRowProps) => {
  const t = useTranslations("leads.farewell")
  const decision = verdicts.decisions.get(lead.id)
  const decide = (wish: VerdictWish) => {
    onParking(undefined)
    void verdicts.give(lead, wish)
  }
  if (holds(decision) && decision.wish.verdict === "drop") {
    return (
      <Button kind="quiet" onPress={() => onFarewell(lead)}>
        {t("write")}
      </Button>
    )
  }
  if (holds(decision) || lead.status === "deal" || lead.status === "closed") return null
  const isParking = parking === lead.id
  return (
    <VerdictButtons
      title={lead.title}
      proposed={lead.triage?.proposed ?? null}
      isParking={isParking}
      onVerdict={(verdict) => {
        if (verdict === "park") onParking(isParking ? undefined : lead.id)
        else decide({ verdict })
      }}
    />
  )
}

export const LeadRow = (props: LeadRowProps) => {
  const { lead, verdicts, parking, onParking, top, isTeam } = props
  const formats = useFormats()
  const decision = verdicts.decisions.get(lead.id)
  const isDecidable = lead.status !== "deal" && lead.status !== "closed"
  return (
    <li className={classes(style.row, holds(decision) && style.decided)} data-lead={lead.id}>
      <div className={style.mark}>
        {isDecidable ? <Select {...props} /> : null}
        {lead.triage?.rank == null ? null : <span className={style.rank}>{formats.number(lead.triage.rank)}</span>}
      </div>
      <div className={style.what}>
        <h3 className={style.name}>
          <Link to="/leads/$leadId" params={{ leadId: lead.id }} className={link.title ?? ""} data-lead-title>
            {lead.title}
          </Link>
        </h3>
        <LeadFacts lead={lead} isTeam={isTeam} />
        <LeadChanges changes={lead.changes} stage={lead.stage} />
      </div>
      <LeadWorth lead={lead} top={top} />
      <Said lead={lead} decision={decision} />
      <div className={style.actions}>
        <Actions {...props} />
      </div>
      {parking === lead.id ? (
        <ParkForm
          triage={lead.triage}
          onPark={(wish) => {
            onParking(undefined)
            void verdicts.give(lead, wish)
          }}
          onClose={() => onParking(undefined)}
        />
      ) : null}
      {decision ? <Refused decision={decision} verdicts={verdicts} /> : null}
    </li>
  )
}
