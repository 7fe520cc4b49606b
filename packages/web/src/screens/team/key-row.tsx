// One key: what it may do, who made it, when it was last used.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Row } from "../../components/rows.tsx"
import type { ProgramKey } from "../../desk/types.ts"
import { type Formats, useFormats } from "../../words/format.ts"

export type KeyState = "works" | "revoked" | "expired"

export const stateOfKey = ({ revokedAt, expiresAt }: ProgramKey, now = new Date()): KeyState => {
  if (revokedAt !== null) return "revoked"
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime() ? "expired" : "works"
}

type T = ReturnType<typeof useTranslations<"team">>

const endOf = (key: ProgramKey, t: T, formats: Formats): string | undefined => {
  if (key.revokedAt !== null) return t("keyRevokedOn", { moment: formats.moment(key.revokedAt) })
  if (key.expiresAt === null) return undefined
  const moment = formats.moment(key.expiresAt)
  return stateOfKey(key) === "expired" ? t("keyExpiredOn", { moment }) : t("keyUntil", { moment })
}

const TAGS = { revoked: "keyRevoked", expired: "keyExpired" } as const

export interface KeyRowProps {
  readonly programKey: ProgramKey
  readonly onRevoke?: (key: ProgramKey) => void
}

export const KeyRow = ({ programKey, onRevoke }: KeyRowProps) => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  const formats = useFormats()
  const { name, role, scopes, createdBy, createdAt, lastUsedAt } = programKey
  const state = stateOfKey(programKey)
  const story = [
    lastUsedAt === null ? t("keyNeverUsed") : t("keyUsed", { ago: formats.ago(lastUsedAt) }),
    t("keyMadeBy", { name: createdBy.name ?? common("somebody"), moment: formats.moment(createdAt) }),
    endOf(programKey, t, formats),
  ]
  return (
    <Row
      title={name}
      tag={state === "works" ? undefined : t(TAGS[state])}
      isFaded={state !== "works"}
      detail={
        <>
          <p>{t("keyMayDo", { role, scopes: formats.list(scopes.map((scope) => t(`scopesOf.${scope}`))) })}</p>
          <p>{story.filter((part) => part !== undefined).join(" · ")}</p>
        </>
      }
      actions={
        onRevoke ? (
          <Button aria-label={t("revokeKeyOf", { name })} onPress={() => onRevoke(programKey)}>
            {t("revokeKey")}
          </Button>
        ) : null
      }
    />
  )
}
