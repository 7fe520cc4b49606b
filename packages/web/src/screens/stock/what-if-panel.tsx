// The knobs of a what-if: buyers, asks, the cost of a day, the trade, the days until it must go.

import { RotateCcw } from "lucide-react"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { Dial } from "../../components/dial.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useIsWide } from "../../components/use-is-wide.ts"
import { useFormats } from "../../words/format.ts"
import style from "./what-if.module.css"
import { isAsNow, type Knobs } from "./what-if-knobs.ts"

const BUYERS = { min: 0, max: 3, step: 0.25 } as const
const PERCENT = { min: -20, max: 20, step: 1 } as const
const DAYS_MAX = 400

export interface WhatIfPanelProps {
  readonly knobs: Knobs
  readonly currency: string
  readonly onTurn: (part: Partial<Knobs>) => void
  readonly onReset: () => void
}

const Asks = ({ knobs, currency, onTurn }: Omit<WhatIfPanelProps, "onReset">) => {
  const t = useTranslations("stock.asking")
  const formats = useFormats()
  const { askBy, askPercent, askAmount } = knobs
  const percent = askPercent === 0 ? t("asNow") : t("percent", { percent: formats.signedShare(askPercent / 100) })
  return (
    <>
      <Segmented
        label={t("how")}
        choices={[
          { id: "percent", label: t("askPercent") },
          { id: "amount", label: t("askAmount") },
        ]}
        value={askBy}
        onChange={(chosen) => onTurn({ askBy: chosen })}
      />
      {askBy === "percent" ? (
        <Dial
          label={t("askBy")}
          said={percent}
          range={PERCENT}
          value={askPercent}
          onTurn={(value) => onTurn({ askPercent: value })}
        />
      ) : (
        <AmountField
          label={t("amount")}
          hint={t("amountHint")}
          kind={{ money: currency }}
          isSigned
          value={askAmount}
          onChange={(amount) => onTurn({ askAmount: amount })}
        />
      )}
    </>
  )
}

export const WhatIfPanel = ({ knobs, currency, onTurn, onReset }: WhatIfPanelProps) => {
  const t = useTranslations("stock.asking")
  const formats = useFormats()
  const isWide = useIsWide()
  const { buyers, holdingCostPerDay, tradeValueBy, tradeFallPerDay, days } = knobs
  const money = { money: currency }
  const come = buyers === 1 ? t("asNow") : buyers === 0 ? t("nobody") : t("times", { factor: formats.number(buyers) })
  return (
    <section className={style.panel} aria-labelledby="knobs-title">
      <div className={style.panelHead}>
        <h2 id="knobs-title">{t("knobs")}</h2>
        <Button kind="quiet" icon={<RotateCcw aria-hidden />} isDisabled={isAsNow(knobs)} onPress={onReset}>
          {t("reset")}
        </Button>
      </div>
      <Dial
        label={t("buyers")}
        said={come}
        range={BUYERS}
        value={buyers}
        onTurn={(value) => onTurn({ buyers: value })}
        testId="buyers"
      />
      <Asks knobs={knobs} currency={currency} onTurn={onTurn} />
      <Unfold title={t("costs")} isOpenAtFirst={isWide}>
        <p className={style.soft}>{t("asBefore")}</p>
        <div className={style.fields}>
          <AmountField
            label={t("holding")}
            kind={money}
            value={holdingCostPerDay}
            onChange={(amount) => onTurn({ holdingCostPerDay: amount })}
          />
          <AmountField
            label={t("tradeFall")}
            kind={money}
            value={tradeFallPerDay}
            onChange={(amount) => onTurn({ tradeFallPerDay: amount })}
          />
          <AmountField
            label={t("tradeBy")}
            hint={t("tradeByHint")}
            kind={money}
            isSigned
            value={tradeValueBy}
            onChange={(amount) => onTurn({ tradeValueBy: amount })}
          />
          <CountField
            label={t("days")}
            min={0}
            max={DAYS_MAX}
            format={{ maximumFractionDigits: 0 }}
            value={days}
            onChange={(count) => onTurn({ days: count })}
          />
        </div>
      </Unfold>
    </section>
  )
}
