// The question: two to six groups, and the days in which the deals were closed.

import { Plus } from "lucide-react"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { TextField } from "../../../components/fields.tsx"
import { Buttons, SideBySide } from "../../../components/section.tsx"
import { WireForm } from "../../../components/wire-form.tsx"
import { ask } from "../../../desk/client.ts"
import type { Fairness } from "../../../desk/types.ts"
import style from "./fairness.module.css"
import { GroupFields } from "./group-fields.tsx"
import { emptyGroup, GROUPS_LEAST, GROUPS_MOST, joined, questionOf, renamed, without } from "./groups.ts"

export const FairnessForm = ({ onAnswer }: { readonly onAnswer: (answer: Fairness) => void }) => {
  const t = useTranslations("review.fairness")
  const [groups, setGroups] = useState(
    () => [emptyGroup("1"), emptyGroup("2")] as readonly ReturnType<typeof emptyGroup>[],
  )
  const nextKey = useRef(GROUPS_LEAST + 1)
  const [from, setFrom] = useState("")
  const [to, setTo] = useState("")
  const addGroup = () => {
    setGroups([...groups, emptyGroup(String(nextKey.current))])
    nextKey.current += 1
  }
  return (
    <WireForm
      operation="reportFairness"
      label={t("title")}
      body={() => questionOf(groups, from, to)}
      send={(body) => ask("reportFairness", { body })}
      onDone={onAnswer}
      fields={[...groups.map((_, index) => `groups[${index}].name`), "from", "to"]}
    >
      {({ isSending }) => (
        <>
          <div className={style.groups}>
            {groups.map((group, index) => (
              <GroupFields
                key={group.key}
                group={group}
                number={index + 1}
                onName={(name) => setGroups((now) => renamed(now, group.key, name))}
                onJoin={(customers) => setGroups((now) => joined(now, group.key, customers))}
                onLeave={(customerId) => setGroups((now) => without(now, group.key, customerId))}
                onRemove={
                  groups.length > GROUPS_LEAST
                    ? () => setGroups((now) => now.filter(({ key }) => key !== group.key))
                    : undefined
                }
              />
            ))}
          </div>
          {groups.length < GROUPS_MOST ? (
            <div className={style.addGroup}>
              <Button kind="quiet" icon={<Plus aria-hidden />} onPress={addGroup}>
                {t("addGroup")}
              </Button>
            </div>
          ) : null}
          <div className={style.days}>
            <SideBySide>
              <TextField
                name="from"
                type="date"
                label={t("from")}
                hint={t("spanHint")}
                value={from}
                onChange={setFrom}
              />
              <TextField name="to" type="date" label={t("to")} value={to} onChange={setTo} />
            </SideBySide>
          </div>
          <Buttons>
            <Button type="submit" kind="primary" isPending={isSending}>
              {t("ask")}
            </Button>
          </Buttons>
        </>
      )}
    </WireForm>
  )
}
