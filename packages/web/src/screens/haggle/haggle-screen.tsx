// Haggle: one thing, one price, anybody. Four figures, then what is said; and stay, counter or leave. No account, no network: the engine runs
// here, and what is typed stays on the device.

import { useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { OpenHeading, OpenPage } from "../../components/open-page.tsx"
import { useFigures } from "../../figures/use-figures.ts"
import style from "./haggle.module.css"
import { HaggleAdvice } from "./haggle-advice.tsx"
import { documentOf, isWhole } from "./haggle-deal.ts"
import { HaggleForm } from "./haggle-form.tsx"
import { HaggleLog } from "./haggle-log.tsx"
import { useKeptHaggle } from "./kept-haggle.ts"

export const HaggleScreen = () => {
  const t = useTranslations("haggle")
  const [haggle, keep, startAnew] = useKeptHaggle()
  const [isAsking, setAsking] = useState(false)
  const [isEditing, setEditing] = useState(!isWhole(haggle))
  const document = useMemo(() => documentOf(haggle), [haggle])
  const question = useMemo(() => (document ? { document } : undefined), [document])
  const { figures } = useFigures(question)
  return (
    <OpenPage title={t("title")} toDesk={t("desk")} width="narrow">
      <OpenHeading title={haggle.thing.trim() || t("title")} lead={t("lead")} />
      {isEditing ? (
        <HaggleForm haggle={haggle} onChange={keep} onDone={() => setEditing(false)} figures={figures} />
      ) : (
        <>
          <HaggleAdvice haggle={haggle} figures={figures} />
          <HaggleLog haggle={haggle} onChange={keep} advice={figures?.advice ?? null} />
          <div className={style.actions}>
            <Button kind="quiet" onPress={() => setEditing(true)}>
              {t("change")}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {t("again")}
            </Button>
            <Confirm
              title={t("again")}
              action={t("again")}
              isOpen={isAsking}
              onOpenChange={setAsking}
              run={async () => {
                startAnew()
                setEditing(true)
              }}
            >
              <p>{t("againSure")}</p>
            </Confirm>
          </div>
        </>
      )}
    </OpenPage>
  )
}
