// Who plays: all strategies by name, each with a word on what it does.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { CheckChoices } from "../../components/check-choices.tsx"
import { Buttons } from "../../components/section.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useFormats } from "../../words/format.ts"
import { fewOf } from "./arena-setup.ts"
import style from "./set-up.module.css"
import type { Arena } from "./use-arena.ts"
import { useAsked } from "./use-asked.ts"

type AboutKey = Parameters<ReturnType<typeof useTranslations<"arena.about">>["has"]>[0]

export const StrategiesPart = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.setUp")
  const about = useTranslations("arena.about")
  const formats = useFormats()
  const { value: all = [] } = useAsked(arena.client, "strategies", (desk) => desk.strategies())
  const chosen = arena.setup.strategies.filter((name) => all.includes(name))
  const choose = (names: readonly string[]) => arena.change({ strategies: all.filter((name) => names.includes(name)) })
  const detailOf = (name: string) => (about.has(name as AboutKey) ? { detail: about(name as AboutKey) } : {})
  const note = t("chosen", { count: formats.number(chosen.length), all: formats.number(all.length) })
  return (
    <Unfold title={t("strategies")} note={note}>
      <div className={style.strategies}>
        <Buttons>
          <Button onPress={() => choose(fewOf(all))}>{t("few")}</Button>
          <Button onPress={() => choose(all)}>{t("all")}</Button>
        </Buttons>
        <CheckChoices
          label={t("strategies")}
          choices={all.map((id) => ({ id, label: id, ...detailOf(id) }))}
          value={chosen}
          onChange={choose}
        />
      </div>
    </Unfold>
  )
}
