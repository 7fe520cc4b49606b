// The organisation's name, which its owners choose.

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
import { organisationQuery, sessionQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"

export const HousePart = () => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  const queries = useQueryClient()
  const { organisation } = useMe()
  const [name, setName] = useState(organisation.name)
  const [saved, setSaved] = useState<string>()
  return (
    <Section title={t("house")} lead={<p>{t("houseLead")}</p>}>
      <WireForm
        operation="renameOrganisation"
        label={t("house")}
        fields={["name"]}
        body={() => written({ name })}
        send={(body) => ask("renameOrganisation", { body })}
        onDone={(renamed) => {
          queries.setQueryData(organisationQuery().queryKey, renamed)
          void queries.invalidateQueries(sessionQuery())
          setSaved(name)
        }}
      >
        {({ isSending }) => (
          <>
            <TextField
              name="name"
              label={t("houseName")}
              value={name}
              onChange={setName}
              autoComplete="organization"
              maxLength={100}
              isRequired
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
