// Sliders that answer at once: what would the advice be if they said this, if we said that, if it took longer, if our alternative were
// better. Nothing is logged; the engine in the browser answers.

import { RotateCcw } from "lucide-react"
import { useMemo } from "react"
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import type { Deal } from "../../desk/types.ts"
import type { WhatIf } from "../../figures/questions.ts"
import { useFormats } from "../../words/format.ts"
import { decimalOfAmount } from "./decimal.ts"
import { isAsking } from "./is-asking.ts"
import style from "./what-if.module.css"
import { type Range, rangesOf } from "./what-if-ranges.ts"

export interface WhatIfPanelProps {
  readonly deal: Deal
  readonly whatIf: WhatIf
  readonly onChange: (whatIf: WhatIf) => void
  readonly hoursToCome: number | undefined
}

interface DialProps {
  readonly label: string
  readonly said: string
  readonly range: Range
  readonly value: number
  readonly onChange: (value: number) => void
  readonly testId?: string
}

const Dial = ({ label, said, range, value, onChange, testId }: DialProps) => (
  <Slider
    className={style.dial ?? ""}
    minValue={range.min}
    maxValue={range.max}
    step={range.step}
    value={value}
    onChange={(next) => onChange(Array.isArray(next) ? next[0] : next)}
  >
    <Label className={style.label}>{label}</Label>
    <SliderOutput className={style.said ?? ""}>{said}</SliderOutput>
    <SliderTrack className={style.track ?? ""}>
      <SliderThumb className={style.thumb ?? ""} {...(testId !== undefined && { "data-testid": testId })} />
    </SliderTrack>
  </Slider>
)

export const WhatIfPanel = ({ deal, whatIf, onChange, hoursToCome }: WhatIfPanelProps) => {
  const t = useTranslations("dealRoom.whatIf")
  const f = useFormats()
  const ranges = useMemo(() => rangesOf(deal), [deal])
  const { currency } = deal
  const change = (part: WhatIf) => onChange({ ...whatIf, ...part })
  const price = (text: string | undefined, standing: string | null) => {
    const shown = text ?? standing
    return shown === null ? t("none") : f.money(shown, currency)
  }
  const shift = whatIf.alternativeShift ?? 0
  const hours = whatIf.hoursToCome ?? hoursToCome ?? 0
  return (
    <section className={style.whatIf} aria-labelledby="what-if-title">
      <div className={style.head}>
        <h2 id="what-if-title">{t("title")}</h2>
        <Button
          kind="quiet"
          icon={<RotateCcw aria-hidden />}
          isDisabled={!isAsking(whatIf)}
          onPress={() => onChange({})}
        >
          {t("reset")}
        </Button>
      </div>
      <p className={style.lead}>{t("lead")}</p>
      {ranges.price ? (
        <>
          <Dial
            label={t("theirOffer")}
            said={price(whatIf.theirOffer, deal.theirOffer)}
            range={ranges.price}
            value={Number(whatIf.theirOffer ?? deal.theirOffer ?? ranges.price.min)}
            onChange={(value) => change({ theirOffer: decimalOfAmount(value, currency) })}
            testId="what-if-their-offer"
          />
          <Dial
            label={t("ourOffer")}
            said={price(whatIf.ourOffer, deal.ourOffer)}
            range={ranges.price}
            value={Number(whatIf.ourOffer ?? deal.ourOffer ?? deal.ask ?? ranges.price.max)}
            onChange={(value) => change({ ourOffer: decimalOfAmount(value, currency) })}
          />
        </>
      ) : null}
      <Dial
        label={t("hours")}
        said={f.hours(hours)}
        range={{ min: 0, max: 20, step: 0.5 }}
        value={hours}
        onChange={(hoursNext) => change({ hoursToCome: hoursNext })}
      />
      {ranges.shift ? (
        <Dial
          label={t("alternative")}
          said={
            shift === 0
              ? t("asNow")
              : shift > 0
                ? t("better", { amount: f.about(shift, currency) })
                : t("worse", { amount: f.about(-shift, currency) })
          }
          range={ranges.shift}
          value={shift}
          onChange={(alternativeShift) => change({ alternativeShift })}
        />
      ) : null}
    </section>
  )
}
