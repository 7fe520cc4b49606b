// Language and look, small, in the browser's own lists: they are wanted once, on a machine that one may see for the first time.

import { type ReactNode, useId } from "react"
import { useLocale, useTranslations } from "use-intl"
import { chooseTheme, chosenTheme, THEMES, type Theme } from "../../app/theme.ts"
import { chooseLanguage, LANGUAGES, type Language } from "../../words/languages.ts"
import style from "./door-choices.module.css"

interface SmallChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

const SmallChoice = ({ label, value, onChange, children }: SmallChoiceProps) => {
  const id = useId()
  return (
    <span className={style.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} defaultValue={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </span>
  )
}

const THEME_WORDS = { device: "themeDevice", light: "themeLight", dark: "themeDark" } as const

export const DoorChoices = () => {
  const t = useTranslations("door")
  const language = useLocale()
  const speak = (value: string) => {
    chooseLanguage(value as Language)
    location.reload()
  }
  return (
    <div className={style.choices}>
      <SmallChoice label={t("language")} value={language} onChange={speak}>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {new Intl.DisplayNames([one], { type: "language" }).of(one)}
          </option>
        ))}
      </SmallChoice>
      <SmallChoice label={t("theme")} value={chosenTheme()} onChange={(value) => chooseTheme(value as Theme)}>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(THEME_WORDS[theme])}
          </option>
        ))}
      </SmallChoice>
    </div>
  )
}
