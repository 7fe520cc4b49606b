// How far a move lies beyond the line, in money and as a share of the line, with the side on which it lies.

import { amountOf, compareMoney } from "@walkaway/engine"
import { useTranslations } from "use-intl"
import { moneyOf } from "../../components/distance.ts"
import type { Approval } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

type Crossing = Pick<Approval, "price" | "netPrice" | "line" | "distance" | "currency">

export interface CrossingFigures {
  readonly isBelow: boolean
  /** Distance over the line. */
  readonly share: number
}

/** Undefined where the reader does not see the line. */
export const crossingFigures = ({
  price,
  netPrice,
  line,
  distance,
  currency,
}: Crossing): CrossingFigures | undefined => {
  const [held, at, far] = [netPrice ?? price, line, distance].map((text) =>
    text === null ? undefined : moneyOf(text, currency),
  )
  if (!held || !at || !far) return undefined
  return { isBelow: compareMoney(held, at) < 0, share: at.minor === 0n ? 0 : amountOf(far) / amountOf(at) }
}

export const useCrossingWords = (approval: Crossing) => {
  const t = useTranslations("approvals")
  const formats = useFormats()
  const figures = crossingFigures(approval)
  if (!figures || approval.distance === null) return undefined
  const amount = formats.money(approval.distance, approval.currency)
  const share = formats.fineShare(figures.share)
  return { isBelow: figures.isBelow, distance: t(figures.isBelow ? "below" : "above", { amount, share }) }
}
