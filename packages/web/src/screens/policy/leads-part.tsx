// Hours for leads, of the house and of those who have more or fewer; what an hour earns anyway; the stages that a lead passes; and the words
// in which leads are let go.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { TextField } from "../../components/fields.tsx"
import { CountField, MoneyField } from "../../components/money-field.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { peopleQuery } from "../../desk/queries.ts"
import type { Policy } from "../../desk/types.ts"
import { LeadStageRows } from "./lead-stage-rows.tsx"
import type { PartProps } from "./policy-form.tsx"

export type LeadRules = NonNullable<Policy["leads"]>

interface RulesProps {
  readonly rules: LeadRules
  readonly change: (part: Partial<LeadRules>) => void
  readonly currency: string
}

const HOURS = { min: 0.5, max: 1000 }

/** Without a figure of one's own the house's holds. */
const withHours = (people: LeadRules["people"], personId: string, hoursPerWeek: number | null): LeadRules["people"] => {
  const others = people.filter((one) => one.personId !== personId)
  return hoursPerWeek === null ? others : [...others, { personId, hoursPerWeek }]
}

const PeopleHours = ({ rules, change }: RulesProps) => {
  const t = useTranslations("policy.leads")
  const people = useQuery(peopleQuery()).data?.items ?? []
  return (
    <Unfold title={t("people")} note={t("peopleNote", { count: rules.people.length })}>
      <SideBySide>
        {people.map(({ id, name }) => {
          const at = rules.people.findIndex(({ personId }) => personId === id)
          return (
            <CountField
              key={id}
              name={at < 0 ? `person ${id}` : `leads.people[${at}].hoursPerWeek`}
              label={name}
              value={rules.people[at]?.hoursPerWeek ?? null}
              onChange={(hours) => change({ people: withHours(rules.people, id, hours) })}
              {...HOURS}
            />
          )
        })}
      </SideBySide>
    </Unfold>
  )
}

const LANGUAGES = ["en", "de"] as const
type Language = (typeof LANGUAGES)[number]

const NOTHING = { subject: "", text: "" }

const Farewell = ({ rules, change, language }: RulesProps & { readonly language: Language }) => {
  const t = useTranslations("policy.leads")
  const now = rules.farewell[language] ?? NOTHING
  // Emptied: the built-in words hold again.
  const put = (part: Partial<typeof NOTHING>) => {
    const next = { ...now, ...part }
    const isEmpty = next.subject.trim() === "" && next.text.trim() === ""
    change({ farewell: { ...rules.farewell, [language]: isEmpty ? null : next } })
  }
  return (
    <>
      <TextField
        name={`leads.farewell.${language}.subject`}
        label={t(`subject.${language}`)}
        value={now.subject}
        onChange={(subject) => put({ subject })}
        maxLength={200}
      />
      <TextField
        name={`leads.farewell.${language}.text`}
        label={t(`text.${language}`)}
        hint={t("farewellHint", { names: "{customer}, {title}, {me}, {house}" })}
        value={now.text}
        onChange={(text) => put({ text })}
        isLong
      />
    </>
  )
}

export const leadFieldsOf = ({ leads }: Policy): readonly string[] =>
  leads
    ? [
        ...["leads.hoursPerWeek", "leads.floorPerHour"],
        ...leads.people.map((_, at) => `leads.people[${at}].hoursPerWeek`),
        ...leads.stages.flatMap((_, at) =>
          ["label", "odds", "hours", "cost"].map((key) => `leads.stages[${at}].${key}`),
        ),
        ...LANGUAGES.flatMap((one) => [`leads.farewell.${one}.subject`, `leads.farewell.${one}.text`]),
      ]
    : []

export const LeadsPart = ({ policy, set }: PartProps) => {
  const t = useTranslations("policy.leads")
  const { leads: rules, currency } = policy
  if (!rules) return null
  const change = (part: Partial<LeadRules>) => set({ leads: { ...rules, ...part } })
  const part: RulesProps = { rules, change, currency }
  return (
    <Section
      title={t("title")}
      lead={
        <>
          <p>{t("lead")}</p>
          <p>{t("stagesLead")}</p>
        </>
      }
    >
      <SideBySide>
        <CountField
          name="leads.hoursPerWeek"
          label={t("hours")}
          hint={t("hoursHint")}
          value={rules.hoursPerWeek}
          onChange={(hoursPerWeek) => change({ hoursPerWeek })}
          {...HOURS}
        />
        <MoneyField
          name="leads.floorPerHour"
          label={t("floor")}
          hint={t("floorHint")}
          currency={currency}
          value={rules.floorPerHour}
          onChange={(floorPerHour) => change({ floorPerHour })}
        />
      </SideBySide>
      <PeopleHours {...part} />
      <LeadStageRows stages={rules.stages} currency={currency} onChange={(stages) => change({ stages: [...stages] })} />
      <Unfold title={t("farewell")}>
        <SideBySide>
          {LANGUAGES.map((language) => (
            <div key={language}>
              <Farewell {...part} language={language} />
            </div>
          ))}
        </SideBySide>
      </Unfold>
    </Section>
  )
}
