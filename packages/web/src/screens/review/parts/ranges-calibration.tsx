// How often what came lay within the range that was stated, for worth and hours, and whether the middle was too high or too low on the whole.

import { useTranslations } from "use-intl"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import type { Calibration } from "./odds-calibration.tsx"
import style from "./parts.module.css"

/** What a range from a tenth to nine tenths promises. */
const SHOULD = 0.8

type Ranges = Extract<Calibration["worth"], { kind: "measured" }>

const useBias = (currency: string) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  return ({ bias: { low, middle, high } }: Ranges, isMoney: boolean): string => {
    const write = (figure: number): string =>
      isMoney ? formats.about(figure, currency) : formats.hours(Math.round(figure * 10) / 10)
    const signed = (figure: number): string =>
      isMoney ? formats.signed(figure, currency) : `${figure < 0 ? "−" : "+"}${write(Math.abs(figure))}`
    const ends = { low: signed(low), high: signed(high) }
    if (low > 0) return t("more", { value: write(middle), ...ends })
    return high < 0 ? t("less", { value: write(-middle), ...ends }) : t("as", ends)
  }
}

export const RangesCalibration = ({
  calibration,
  currency,
}: {
  readonly calibration: Calibration
  readonly currency: string
}) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  const bias = useBias(currency)
  const { range, lacking } = useMeasuredWords()
  return (
    <section className={style.small}>
      <MeasuredTable
        caption={`${t("inside")}. ${t("insideMore")}`}
        heads={[t("ranges"), t("cases"), t("inside")]}
        scale={{ isWhole: true, reference: SHOULD }}
        rows={(["worth", "hours"] as const).map((kind) => {
          const ranges = calibration[kind]
          return ranges.kind === "measured"
            ? {
                id: kind,
                name: t(kind),
                cells: [ranges.ranges],
                interval: ranges.inside,
                said: formats.share(ranges.inside.middle),
                range: range(ranges.inside, formats.share),
                note: bias(ranges, kind === "worth"),
              }
            : { id: kind, name: t(kind), cells: ["–"], interval: null, said: lacking(ranges) }
        })}
      />
    </section>
  )
}
