// Keys by which programs act here: those that work, and, folded away, those that did.

import { useQuery, useQueryClient } from "@tanstack/react-query"
import { KeyRound } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Folded } from "../../components/folded.tsx"
import { Rows } from "../../components/rows.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { ProgramKey } from "../../desk/types.ts"
import { KeyRow, stateOfKey } from "./key-row.tsx"
import { NewKeySheet } from "./new-key-sheet.tsx"
import { keysQuery } from "./team-queries.ts"

const KeyList = ({ keys }: { readonly keys: readonly ProgramKey[] }) => {
  const t = useTranslations("team")
  const queries = useQueryClient()
  const [revoked, setRevoked] = useState<ProgramKey>()
  const [isAsking, setAsking] = useState(false)
  const working = keys.filter((key) => stateOfKey(key) === "works")
  const old = keys.filter((key) => stateOfKey(key) !== "works")
  const revoke = (key: ProgramKey) => {
    setRevoked(key)
    setAsking(true)
  }
  return (
    <>
      {working.length > 0 ? (
        <Rows label={t("keys")}>
          {working.map((key) => (
            <KeyRow key={key.id} programKey={key} onRevoke={revoke} />
          ))}
        </Rows>
      ) : (
        <p>{t("noKeys")}</p>
      )}
      {old.length > 0 ? (
        <Folded title={t("oldKeys", { count: old.length })}>
          <Rows label={t("oldKeys", { count: old.length })}>
            {old.map((key) => (
              <KeyRow key={key.id} programKey={key} />
            ))}
          </Rows>
        </Folded>
      ) : null}
      <Confirm
        title={t("revokeKeySure", { name: revoked?.name ?? "" })}
        action={t("revokeKey")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("revokeKey", { params: { keyId: revoked?.id ?? "" } })}
        onDone={() => void queries.invalidateQueries(keysQuery())}
      >
        <p>{t("revokeKeyMore")}</p>
      </Confirm>
    </>
  )
}

export const KeysPart = () => {
  const t = useTranslations("team")
  const { data, error, refetch } = useQuery(keysQuery())
  const [isMaking, setMaking] = useState(false)
  return (
    <Section title={t("keys")} lead={<p>{t("keysLead")}</p>}>
      {data ? (
        <KeyList keys={data.items} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
      <Buttons>
        <Button icon={<KeyRound aria-hidden />} isWide onPress={() => setMaking(true)}>
          {t("newKey")}
        </Button>
      </Buttons>
      {isMaking ? <NewKeySheet onClose={() => setMaking(false)} /> : null}
    </Section>
  )
}
