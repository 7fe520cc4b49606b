// Who owns the desk, and where it sells. Currency and time zone are guessed from the browser and can be put right.

import { useState } from "react"
import { useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PasswordField, TextField } from "../../components/fields.tsx"
import { CurrencyField, TimeZoneField } from "../../components/place-fields.tsx"
import { guessedCurrency, guessedTimeZone } from "../../components/places.ts"
import { SideBySide } from "../../components/section.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { written } from "../../components/written.ts"
import { ask } from "../../desk/client.ts"
import style from "./set-up-form.module.css"
import { useEnter } from "./use-enter.ts"

const FIELDS = ["name", "email", "password", "organisation", "currency", "timeZone"] as const

const emptyWish = (locale: string) => {
  const timeZone = guessedTimeZone()
  return { name: "", email: "", password: "", organisation: "", currency: guessedCurrency(timeZone, locale), timeZone }
}

type Wish = ReturnType<typeof emptyWish>

interface PartProps {
  readonly wish: Wish
  readonly set: (key: keyof Wish) => (value: string) => void
}

const Owner = ({ wish, set }: PartProps) => {
  const t = useTranslations("door")
  return (
    <fieldset className={style.part}>
      <legend>{t("you")}</legend>
      <TextField
        name="name"
        label={t("name")}
        value={wish.name}
        onChange={set("name")}
        autoComplete="name"
        isRequired
        autoFocus
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        value={wish.email}
        onChange={set("email")}
        autoComplete="username"
        inputMode="email"
        isRequired
      />
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        value={wish.password}
        onChange={set("password")}
        autoComplete="new-password"
        isRequired
      />
    </fieldset>
  )
}

const House = ({ wish, set }: PartProps) => {
  const t = useTranslations("door")
  return (
    <fieldset className={style.part}>
      <legend>{t("place")}</legend>
      <TextField
        name="organisation"
        label={t("organisation")}
        hint={t("organisationHint")}
        value={wish.organisation}
        onChange={set("organisation")}
        autoComplete="organization"
        isRequired
      />
      <SideBySide>
        <CurrencyField name="currency" label={t("currency")} value={wish.currency} onChange={set("currency")} />
        <TimeZoneField name="timeZone" label={t("timeZone")} value={wish.timeZone} onChange={set("timeZone")} />
      </SideBySide>
    </fieldset>
  )
}

export const SetUpForm = ({ token }: { readonly token: string }) => {
  const t = useTranslations("door")
  const { locale } = useLocale()
  const enter = useEnter()
  const [wish, setWish] = useState(() => emptyWish(locale))
  const set: PartProps["set"] = (key) => (value) => setWish((before) => ({ ...before, [key]: value }))
  return (
    <WireForm
      operation="setUp"
      fields={FIELDS}
      body={() => written({ token, ...wish })}
      send={(body) => ask("setUp", { body })}
      onDone={(session) => enter(session)}
    >
      {({ isSending }) => (
        <>
          <Owner wish={wish} set={set} />
          <House wish={wish} set={set} />
          <Button type="submit" kind="primary" size="l" isPending={isSending}>
            {t("open")}
          </Button>
        </>
      )}
    </WireForm>
  )
}
