// What the curtain is and how it is drawn; on a phone, whether lying face down draws it.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { canLieFaceDown, chooseFaceDown, drawsFaceDown } from "../../app/face-down.ts"
import { Switch } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { Section } from "../../components/section.tsx"

const FaceDown = () => {
  const t = useTranslations("account")
  const [isOn, setOn] = useState(drawsFaceDown)
  const [isRefused, setRefused] = useState(false)
  const choose = async (isWanted: boolean) => {
    const given = await chooseFaceDown(isWanted)
    setOn(isWanted && given)
    setRefused(!given)
  }
  return (
    <>
      <Switch isSelected={isOn} onChange={(isWanted) => void choose(isWanted)}>
        {t("curtainFaceDown")}
      </Switch>
      {isRefused ? (
        <Notice kind="caution" isAlert>
          <p>{t("curtainRefused")}</p>
        </Notice>
      ) : (
        <p>{t("curtainFaceDownHint")}</p>
      )}
    </>
  )
}

export const CurtainPart = () => {
  const t = useTranslations("account")
  return (
    <Section title={t("curtain")} lead={<p>{t("curtainLead")}</p>}>
      <p>{t("curtainHow")}</p>
      {canLieFaceDown() ? <FaceDown /> : <p>{t("curtainOnPhone")}</p>}
    </Section>
  )
}
