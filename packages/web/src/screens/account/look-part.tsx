// Language and look, in this browser. A theme is worn at once; another language wants its catalogue, so the page begins anew.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { chooseTheme, chosenTheme, THEMES, type Theme } from "../../app/theme.ts"
import { type Choice, Choices } from "../../components/fields.tsx"
import { Section, SideBySide } from "../../components/section.tsx"
import { chooseLanguage, chosenLanguage, LANGUAGES, type Language } from "../../words/languages.ts"

const THEME_WORDS = { device: "themeDevice", light: "themeLight", dark: "themeDark" } as const

const DEVICE = "device"

/** Each language by its own name, so that whoever does not understand this one finds it. */
const ownName = (language: Language): string => {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const speak = (choice: Language | typeof DEVICE): void => {
  chooseLanguage(choice === DEVICE ? undefined : choice)
  location.reload()
}

export const LookPart = () => {
  const t = useTranslations("account")
  const [theme, setTheme] = useState(chosenTheme)
  const wear = (choice: Theme) => {
    chooseTheme(choice)
    setTheme(choice)
  }
  const languages: readonly Choice<Language | typeof DEVICE>[] = [
    { id: DEVICE, label: t("languageDevice") },
    ...LANGUAGES.map((language) => ({ id: language, label: ownName(language) })),
  ]
  return (
    <Section title={t("look")} lead={<p>{t("lookLead")}</p>}>
      <SideBySide>
        <Choices
          label={t("theme")}
          choices={THEMES.map((one) => ({ id: one, label: t(THEME_WORDS[one]) }))}
          value={theme}
          onChange={wear}
        />
        <Choices
          label={t("language")}
          hint={t("languageHint")}
          choices={languages}
          value={chosenLanguage() ?? DEVICE}
          onChange={speak}
        />
      </SideBySide>
    </Section>
  )
}
