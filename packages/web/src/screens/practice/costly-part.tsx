// What of one's own moves costs most over the last talks: what to work on.

import { useTranslations } from "use-intl"
import type { PracticeProgress } from "../../desk/types.ts"
import { CostlyList } from "./costly-list.tsx"
import style from "./practice.module.css"

export const CostlyPart = ({ costly }: Pick<PracticeProgress, "costly">) => {
  const t = useTranslations("practice.costly")
  return (
    <section className={style.part} data-testid="practice-costly">
      <h2>{t("title")}</h2>
      {costly.kind === "measured" ? (
        <>
          <p className={style.soft}>{t("lead", { talks: costly.talks })}</p>
          {costly.moves.length > 0 ? <CostlyList moves={costly.moves} /> : <p>{t("none")}</p>}
        </>
      ) : (
        <p className={style.soft}>{t("later", { needed: String(costly.needed) })}</p>
      )}
    </section>
  )
}
