// Sliders that answer at once: what would the advice be if they said this, if we said that, if it took longer, if our alternative were
// better. Nothing is logged; the engine in the browser answers.

import { RotateCcw } from "lucide-react"
import { memo, useEffect, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Dial, type DialProps, type DialRange } from "../../components/dial.tsx"
import type { Deal } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import { isAsking } from "./is-asking.ts"
import style from "./what-if.module.css"
import { rangesOf } from "./what-if-ranges.ts"
import { useWhatIf, useWhatIfStore, type WhatIfStore } from "./what-if-store.ts"

export interface WhatIfPanelProps {
  readonly deal: Deal
  readonly hoursToCome: number | undefined
}

type Knob = "theirOffer" | "ourOffer" | "hoursToCome" | "alternativeShift"

interface KnobDialProps extends Omit<DialProps, "onTurn"> {
  readonly knob: Knob
  readonly onTurn: (knob: Knob, value: number) => void
}

/** Drawn anew only when it is the one that was moved. */
const KnobDial = memo(({ knob, onTurn, ...dial }: KnobDialProps) => (
  <Dial {...dial} onTurn={(value) => onTurn(knob, value)} />
))

const HOURS: DialRange = { min: 0, max: 20, step: 0.5 }

const turn = (store: WhatIfStore, currency: string) => (knob: Knob, value: number) =>
  store.change({ [knob]: knob === "theirOffer" || knob === "ourOffer" ? decimalOfAmount(value, currency) : value })

const useShiftWords = (currency: string) => {
  const t = useTranslations("dealRoom.whatIf")
  const f = useFormats()
  return (shift: number): string => {
    if (shift === 0) return t("asNow")
    return shift > 0
      ? t("better", { amount: f.about(shift, currency) })
      : t("worse", { amount: f.about(-shift, currency) })
  }
}

export const WhatIfPanel = ({ deal, hoursToCome }: WhatIfPanelProps) => {
  const t = useTranslations("dealRoom.whatIf")
  const f = useFormats()
  const ranges = useMemo(() => rangesOf(deal), [deal])
  const { currency } = deal
  const store = useWhatIfStore()
  const whatIf = useWhatIf()
  const onTurn = useMemo(() => turn(store, currency), [store, currency])
  const shiftWords = useShiftWords(currency)
  const price = (text: string | undefined, standing: string | null) => {
    const shown = text ?? standing
    return shown === null ? t("none") : f.money(shown, currency)
  }
  const section = useRef<HTMLElement>(null)
  // A slider that takes the focus does not bring itself into sight.
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [])
  const shift = whatIf.alternativeShift ?? 0
  const hours = whatIf.hoursToCome ?? hoursToCome ?? 0
  return (
    <section ref={section} className={style.whatIf} aria-labelledby="what-if-title">
      <div className={style.head}>
        <h2 id="what-if-title">{t("title")}</h2>
        <Button kind="quiet" icon={<RotateCcw aria-hidden />} isDisabled={!isAsking(whatIf)} onPress={store.reset}>
          {t("reset")}
        </Button>
      </div>
      <p className={style.lead}>{t("lead")}</p>
      {ranges.price ? (
        <>
          <KnobDial
            knob="theirOffer"
            label={t("theirOffer")}
            said={price(whatIf.theirOffer, deal.theirOffer)}
            range={ranges.price}
            value={Number(whatIf.theirOffer ?? deal.theirOffer ?? ranges.price.min)}
            onTurn={onTurn}
            testId="what-if-their-offer"
            takesFocus
          />
          <KnobDial
            knob="ourOffer"
            label={t("ourOffer")}
            said={price(whatIf.ourOffer, deal.ourOffer)}
            range={ranges.price}
            value={Number(whatIf.ourOffer ?? deal.ourOffer ?? deal.ask ?? ranges.price.max)}
            onTurn={onTurn}
          />
        </>
      ) : null}
      <KnobDial
        knob="hoursToCome"
        label={t("hours")}
        said={f.hours(hours)}
        range={HOURS}
        value={hours}
        onTurn={onTurn}
      />
      {ranges.shift ? (
        <KnobDial
          knob="alternativeShift"
          label={t("alternative")}
          said={shiftWords(shift)}
          range={ranges.shift}
          value={shift}
          onTurn={onTurn}
        />
      ) : null}
    </section>
  )
}
