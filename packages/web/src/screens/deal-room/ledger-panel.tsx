// The concession ledger: what each side gave, what it is worth to us, and a warning when giving runs ahead of getting.

import type { LedgerOutput } from "@walkaway/contract/brief"
import { scaleLinear } from "d3-scale"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import { Notice } from "../../components/notice.tsx"
import { type Formats, useFormats } from "../../words/format.ts"
import { itemSaid } from "../../words/item-said.ts"
import style from "./panels.module.css"

type Item = LedgerOutput["items"][number]

const FULL = 100

const Scales = ({ given, got, f, currency }: { given: number; got: number; f: Formats; currency: string }) => {
  const t = useTranslations("dealRoom.ledger")
  const share = scaleLinear()
    .domain([0, Math.max(given, got, 1)])
    .range([0, FULL])
  return (
    <div className={style.scales}>
      <div className={style.scale}>
        <span>{t("gave")}</span>
        <span className={style.scaleBar} style={{ inlineSize: `${share(Math.max(0, given))}%` }} aria-hidden />
        <b>{f.about(given, currency)}</b>
      </div>
      <div className={style.scale}>
        <span>{t("got")}</span>
        <span
          className={classes(style.scaleBar, style.scaleGot)}
          style={{ inlineSize: `${share(Math.max(0, got))}%` }}
          aria-hidden
        />
        <b>{f.about(got, currency)}</b>
      </div>
    </div>
  )
}

const Row = ({ item, currency }: { readonly item: Item; readonly currency: string }) => {
  const t = useTranslations("dealRoom.ledger")
  const f = useFormats()
  const isOurs = item.by === "us"
  const figure = isOurs ? item.cost : item.value
  const what =
    item.kind === "price" && item.from !== null && item.to !== null
      ? t("price", { from: f.money(item.from, currency), to: f.money(item.to, currency) })
      : itemSaid(item.item ?? "")
  return (
    <tr>
      <th scope="row">{t(item.by)}</th>
      <td>{what}</td>
      <td className={isOurs ? style.gave : style.got}>
        {figure === null ? t("unknown") : f.signed(isOurs ? -figure.middle : figure.middle, currency)}
      </td>
    </tr>
  )
}

export const LedgerPanel = ({ ledger, currency }: { readonly ledger: LedgerOutput; readonly currency: string }) => {
  const t = useTranslations("dealRoom.ledger")
  const f = useFormats()
  const { items, totals, warning } = ledger
  return (
    <section className={style.panel} aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t("title")}</h2>
      {items.length === 0 ? <p className={style.soft}>{t("nothing")}</p> : null}
      {warning ? (
        <Notice kind="caution">
          <p>{t("warning", { given: f.about(warning.given, currency), got: f.about(warning.got, currency) })}</p>
        </Notice>
      ) : null}
      {items.length > 0 ? (
        <>
          <Scales given={totals.given} got={totals.got} f={f} currency={currency} />
          <table className={style.ledger}>
            <thead>
              <tr>
                <th scope="col">{t("who")}</th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("figure")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={`${item.moveIndex}${item.kind}${item.item ?? ""}`} item={item} currency={currency} />
              ))}
            </tbody>
          </table>
          {totals.pattern.ours === "none" ? null : <p className={style.soft}>{t(`pattern.${totals.pattern.ours}`)}</p>}
        </>
      ) : null}
    </section>
  )
}
