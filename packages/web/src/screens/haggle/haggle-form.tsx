// The four figures: their price, what it is worth to me, the same elsewhere, what leaving costs; and the line that follows from them.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { LineSaid } from "../../components/line-said.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import { Segmented } from "../../components/segmented.tsx"
import type { Figures } from "../../figures/questions.ts"
import { useFormats } from "../../words/format.ts"
import style from "./haggle.module.css"
import { type Haggle, isWhole } from "./haggle-deal.ts"

export interface HaggleFormProps {
  readonly haggle: Haggle
  readonly onChange: (haggle: Haggle) => void
  readonly onDone: () => void
  readonly figures: Figures | null
}

const CURRENCIES = Intl.supportedValuesOf("currency")

export const HaggleForm = ({ haggle, onChange, onDone, figures }: HaggleFormProps) => {
  const t = useTranslations("haggle")
  const f = useFormats()
  const { side, currency } = haggle
  const isBuying = side === "buyer"
  const change = (part: Partial<Haggle>) => onChange({ ...haggle, ...part })
  const line = figures?.line ? f.line(figures.line.walkAwayPrice, currency, side) : undefined
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole(haggle)) onDone()
      }}
    >
      <Segmented
        label={t("side")}
        choices={[
          { id: "buyer", label: t("buying") },
          { id: "seller", label: t("selling") },
        ]}
        value={side}
        onChange={(chosen) => change({ side: chosen, said: [] })}
      />
      <div className={style.pair}>
        <TextField
          label={t("thing")}
          value={haggle.thing}
          onChange={(thing) => change({ thing })}
          placeholder={t("thingExample")}
          maxLength={200}
        />
        <Select
          label={t("currency")}
          choices={CURRENCIES.map((id) => ({ id, label: id }))}
          value={currency}
          onChange={(chosen) => change({ currency: chosen })}
        />
      </div>
      <div className={style.pair}>
        <MoneyField
          label={isBuying ? t("askBuyer") : t("askSeller")}
          currency={currency}
          value={haggle.ask}
          onChange={(ask) => change({ ask })}
        />
        <MoneyField
          label={isBuying ? t("worthBuyer") : t("worthSeller")}
          hint={isBuying ? t("worthBuyerHint") : t("worthSellerHint")}
          currency={currency}
          value={haggle.worth}
          onChange={(worth) => change({ worth })}
        />
      </div>
      <div className={style.pair}>
        <MoneyField
          label={t("elsewhere")}
          hint={isBuying ? t("elsewhereBuyerHint") : t("elsewhereSellerHint")}
          currency={currency}
          value={haggle.elsewhere}
          onChange={(elsewhere) => change({ elsewhere })}
        />
        <MoneyField
          label={t("leaving")}
          hint={t("leavingHint")}
          currency={currency}
          value={haggle.leavingCost}
          onChange={(leavingCost) => change({ leavingCost })}
        />
      </div>
      <p role="status">
        {line && isWhole(haggle) ? (
          <LineSaid>{t(isBuying ? "lineBuyer" : "lineSeller", { price: line })}</LineSaid>
        ) : (
          t("need")
        )}
      </p>
      <Button type="submit" kind="primary" size="l" isDisabled={!isWhole(haggle)} isWide>
        {t("done")}
      </Button>
    </form>
  )
}
