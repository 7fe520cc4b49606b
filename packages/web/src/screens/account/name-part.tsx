// One's name, as the others read it.

import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import { sessionQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"

export const NamePart = () => {
  const t = useTranslations("account")
  const common = useTranslations("common")
  const queries = useQueryClient()
  const me = useMe()
  const [name, setName] = useState(me.name)
  const [saved, setSaved] = useState<string>()
  return (
    <Section title={t("you")} lead={<p>{t("youLead")}</p>}>
      <WireForm
        operation="changeName"
        label={t("you")}
        fields={["name"]}
        body={() => written({ name })}
        send={(body) => ask("changeName", { body })}
        onDone={(session) => {
          queries.setQueryData(sessionQuery().queryKey, session)
          setSaved(name)
        }}
      >
        {({ isSending }) => (
          <>
            <TextField
              name="name"
              label={t("name")}
              value={name}
              onChange={setName}
              autoComplete="name"
              isRequired
              maxLength={100}
            />
            <Buttons>
              <Button type="submit" isPending={isSending}>
                {common("save")}
              </Button>
              <Said text={saved === name ? common("saved") : undefined} />
            </Buttons>
          </>
        )}
      </WireForm>
    </Section>
  )
}
