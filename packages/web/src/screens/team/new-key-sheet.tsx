// A new key: what for, as whom, what it may do and for how long. Its secret is shown once, in the same sheet, which then waits to be closed.

import { useQueryClient } from "@tanstack/react-query"
import { ROLES, type Role, SCOPES_OF_ROLE, type Scope } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { CheckChoices } from "../../components/check-choices.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { OnceShown } from "../../components/once-shown.tsx"
import { Polite } from "../../components/said.tsx"
import { SideBySide } from "../../components/section.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"
import { keysQuery } from "./team-queries.ts"

const LIFETIMES = { never: undefined, days30: 30, days90: 90, days365: 365 } as const
type Lifetime = keyof typeof LIFETIMES
const LIFETIME_IDS = Object.keys(LIFETIMES) as readonly Lifetime[]

interface Wish {
  readonly name: string
  readonly role: Role
  readonly scopes: readonly Scope[]
  readonly lifetime: Lifetime
}

const DAY_MS = 86_400_000

const bodyOf = ({ name, role, scopes, lifetime }: Wish, now = Date.now()) => {
  const days = LIFETIMES[lifetime]
  return {
    ...written({ name }),
    role,
    scopes: [...scopes],
    ...(days !== undefined && { expiresAt: new Date(now + days * DAY_MS).toISOString() }),
  }
}

interface KeyFormProps {
  readonly onDone: (made: BodyOf<"makeKey">) => void
}

const KeyForm = ({ onDone }: KeyFormProps) => {
  const t = useTranslations("team")
  const me = useMe()
  const [wish, setWish] = useState<Wish>({ name: "", role: "salesperson", scopes: ["read"], lifetime: "never" })
  const set = (change: Partial<Wish>) => setWish({ ...wish, ...change })
  const roles = ROLES.slice(0, ROLES.indexOf(me.role) + 1)
  const possible = SCOPES_OF_ROLE[wish.role]
  return (
    <WireForm
      operation="makeKey"
      label={t("newKey")}
      fields={["name", "role", "scopes"]}
      body={() => bodyOf(wish)}
      send={(body) => ask("makeKey", { body })}
      onDone={onDone}
    >
      {({ isSending }) => (
        <>
          <TextField
            name="name"
            label={t("keyName")}
            hint={t("keyNameHint")}
            value={wish.name}
            onChange={(name) => set({ name })}
            maxLength={80}
            isRequired
            autoFocus
          />
          <SideBySide>
            <Select
              name="role"
              label={t("keyRole")}
              choices={roles.map((role) => ({ id: role, label: t(`roles.${role}`) }))}
              value={wish.role}
              onChange={(role) =>
                set({ role, scopes: wish.scopes.filter((scope) => SCOPES_OF_ROLE[role].includes(scope)) })
              }
            />
            <Select
              label={t("expires")}
              choices={LIFETIME_IDS.map((lifetime) => ({ id: lifetime, label: t(`expiresIn.${lifetime}`) }))}
              value={wish.lifetime}
              onChange={(lifetime) => set({ lifetime })}
            />
          </SideBySide>
          <CheckChoices
            name="scopes"
            label={t("scopes")}
            choices={possible.map((scope) => ({
              id: scope,
              label: t(`scopesOf.${scope}`),
              detail: t(`scopesMore.${scope}`),
            }))}
            value={wish.scopes}
            onChange={(scopes) => set({ scopes })}
          />
          <Button type="submit" kind="primary" isPending={isSending}>
            {t("makeKey")}
          </Button>
        </>
      )}
    </WireForm>
  )
}

export const NewKeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations("team")
  const common = useTranslations("common")
  const queries = useQueryClient()
  const [made, setMade] = useState<BodyOf<"makeKey">>()
  const done = (answer: BodyOf<"makeKey">) => {
    setMade(answer)
    void queries.invalidateQueries(keysQuery())
  }
  return (
    <Sheet
      title={t("newKey")}
      isOpen
      onClose={onClose}
      actions={made ? <Button onPress={onClose}>{common("close")}</Button> : null}
    >
      {made ? (
        <Polite>
          <OnceShown label={t("keyReady", { name: made.key.name })} secret={made.secret} />
          <p>{t("keyReadyMore")}</p>
        </Polite>
      ) : (
        <KeyForm onDone={done} />
      )}
    </Sheet>
  )
}
