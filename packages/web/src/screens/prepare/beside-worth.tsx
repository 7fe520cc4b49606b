// The two figures of a sheet that stand beside the statement: what is asked in public, and what we believe of their limit.

import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { FigureField } from "../../components/figure-field.tsx"
import { Fields, Part } from "./question.tsx"
import { useSheetOnPage } from "./sheet-context.ts"

export const AskPart = () => {
  const t = useTranslations("prepare")
  const { sheet, change, isReadOnly } = useSheetOnPage()
  const { currency, side } = sheet.deal
  return (
    <Part title={t("group.price")}>
      <Fields>
        <AmountField
          label={t(side === "seller" ? "field.ask" : "field.askBuying")}
          name="ask"
          kind={{ money: currency }}
          value={sheet.ask}
          onChange={(ask) => change((before) => ({ ...before, ask }))}
          isDisabled={isReadOnly}
        />
      </Fields>
    </Part>
  )
}

export const LimitPart = () => {
  const t = useTranslations("prepare")
  const { sheet, change, isReadOnly } = useSheetOnPage()
  const { currency, side } = sheet.deal
  return (
    <Part title={t(side === "seller" ? "group.belief" : "group.beliefBuying")}>
      <FigureField
        label={t("field.limit")}
        hint={t(side === "seller" ? "hint.limit" : "hint.limitBuying")}
        name="limit"
        kind={{ money: currency }}
        value={sheet.limit}
        onChange={(limit) => change((before) => ({ ...before, limit }))}
        isDisabled={isReadOnly}
        isAlwaysRange
      />
    </Part>
  )
}
