// What was said, and saying more: a figure of theirs or of mine, somebody turning away, a call back, an agreement.

import type { AdviceOutput } from "@walkaway/contract"
import { Undo2 } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import { Speech } from "../../components/speech.tsx"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import style from "./haggle.module.css"
import { type Haggle, type Said, standingOf, withoutLast, withSaid } from "./haggle-deal.ts"

export interface HaggleLogProps {
  readonly haggle: Haggle
  readonly onChange: (haggle: Haggle) => void
  readonly advice: AdviceOutput | null
}

const WORDS = {
  me: { offer: "me", accept: "iAccepted", walk: "iWalked", call: "iCalled", return: "iCalled" },
  them: { offer: "they", accept: "theyAccepted", walk: "theyWalked", call: "theyCalled", return: "theyCalled" },
} as const

const Row = ({ said, currency }: { readonly said: Said; readonly currency: string }) => {
  const t = useTranslations("haggle")
  const f = useFormats()
  const price = said.price === null ? "" : f.money(said.price, currency)
  return <Speech by={said.by === "me" ? "us" : "them"}>{t(WORDS[said.by][said.kind], { price })}</Speech>
}

export const HaggleLog = ({ haggle, onChange, advice }: HaggleLogProps) => {
  const t = useTranslations("haggle")
  const [figure, setFigure] = useState<string | null>(null)
  const { currency, said } = haggle
  const { phase, mine, theirs } = standingOf(haggle)
  const say = (saying: Said) => {
    onChange(withSaid(haggle, saying))
    setFigure(null)
  }
  const named = (by: Said["by"]) => {
    if (figure === null) return
    const isCall = (phase === "i-left" && by === "them") || (phase === "they-left" && by === "me")
    say({ kind: isCall ? "call" : "offer", by, price: figure })
  }
  const advised = advice?.recommended.price
  return (
    <section className={style.log} aria-labelledby="said">
      <h2 id="said">{t("said")}</h2>
      {said.length === 0 ? <p className={style.soft}>{t("nothing")}</p> : null}
      <ol className={style.said}>
        {said
          .filter(({ kind }) => kind !== "return")
          .map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: things said have no name but their place
            <Row key={index} said={one} currency={currency} />
          ))}
      </ol>
      {phase === "agreed" ? null : (
        <>
          <MoneyField
            label={t("figure")}
            currency={currency}
            value={figure}
            onChange={setFigure}
            {...(advised !== undefined && { placeholder: decimalOfAmount(advised, currency) })}
          />
          <div className={style.says}>
            <Button isDisabled={figure === null} onPress={() => named("them")}>
              {phase === "i-left" ? t("theyCall") : t("theySay")}
            </Button>
            <Button kind="primary" isDisabled={figure === null} onPress={() => named("me")}>
              {phase === "they-left" ? t("iCall") : t("iSay")}
            </Button>
            {theirs === null ? null : (
              <Button onPress={() => say({ kind: "accept", by: "me", price: null })}>{t("iTake")}</Button>
            )}
            {mine === null ? null : (
              <Button onPress={() => say({ kind: "accept", by: "them", price: null })}>{t("theyTake")}</Button>
            )}
            {phase === "talking" ? (
              <>
                <Button onPress={() => say({ kind: "walk", by: "me", price: null })}>{t("iLeave")}</Button>
                <Button onPress={() => say({ kind: "walk", by: "them", price: null })}>{t("theyLeave")}</Button>
              </>
            ) : null}
          </div>
        </>
      )}
      {said.length > 0 ? (
        <Button kind="quiet" icon={<Undo2 aria-hidden />} onPress={() => onChange(withoutLast(haggle))}>
          {t("undo")}
        </Button>
      ) : null}
    </section>
  )
}
