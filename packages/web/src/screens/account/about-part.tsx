// Which Walkaway this is, and what it says about itself to programs and to the curious.

import { useTranslations } from "use-intl"
import { version } from "../../../../../package.json"
import { Section } from "../../components/section.tsx"
import style from "./about-part.module.css"

export const AboutPart = () => {
  const t = useTranslations("account")
  return (
    <Section title={t("about")} lead={<p>{t("aboutVersion", { version })}</p>}>
      <ul className={style.links}>
        <li>
          <a href="/api/docs">{t("aboutApi")}</a>
        </li>
        <li>
          <a href="/transcript">{t("aboutTranscript")}</a>
        </li>
      </ul>
    </Section>
  )
}
