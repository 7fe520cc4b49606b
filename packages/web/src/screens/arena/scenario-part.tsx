// Which scenario is played: one of ours, or files of one's own, which are read here and go nowhere.

import { FolderOpen, Upload } from "lucide-react"
import { FileTrigger } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Choices } from "../../components/fields.tsx"
import { Buttons } from "../../components/section.tsx"
import { useFormats } from "../../words/format.ts"
import { OWN, type ReadFiles, type ScenarioChoice, type ScenarioSummary, SHIPPED_IDS } from "./arena-types.ts"
import { pickedFiles } from "./picked-files.ts"
import style from "./set-up.module.css"
import type { Arena } from "./use-arena.ts"
import { useArenaWords } from "./use-arena-words.ts"
import { useAsked } from "./use-asked.ts"

const Summary = ({ scenario }: { readonly scenario: ScenarioSummary }) => {
  const t = useTranslations("arena.setUp")
  const words = useArenaWords()
  const formats = useFormats()
  const { outcomes, efficient, issues } = scenario
  const named = formats.list(issues.map((issue) => words.issue(scenario, issue)))
  return (
    <p className={style.soft} data-testid="arena-efficient">
      {t("summary", { outcomes, efficient, issues: named })}
    </p>
  )
}

const Own = ({ own }: { readonly own: ReadFiles }) => {
  const t = useTranslations("arena.setUp")
  const { scenarios, notes } = own
  return (
    <div role="status" className={style.stack} data-testid="own-scenarios">
      <p>
        {t("several", { count: scenarios.length })} {scenarios.map(({ name }) => name).join(", ")}
      </p>
      {scenarios.length === 1 ? <Summary scenario={scenarios[0]} /> : null}
      {notes.length > 0 ? (
        <div className={style.soft}>
          <p>{t("noteLead")}</p>
          <ul className={style.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

const OwnFiles = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.setUp")
  const take = (files: FileList | null) => {
    const picked = pickedFiles(files)
    if (picked.length > 0) void arena.readFiles(picked)
  }
  return (
    <div className={style.stack}>
      <p className={style.soft}>{t("filesHint")}</p>
      <Buttons>
        <FileTrigger allowsMultiple acceptedFileTypes={[".xml", ".yml", ".yaml", ".json"]} onSelect={take}>
          <Button icon={<Upload aria-hidden />} isPending={arena.isReading}>
            {t("files")}
          </Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={take}>
          <Button icon={<FolderOpen aria-hidden />} isPending={arena.isReading}>
            {t("folder")}
          </Button>
        </FileTrigger>
      </Buttons>
      {arena.own ? <Own own={arena.own} /> : null}
    </div>
  )
}

const Shipped = ({ arena }: { readonly arena: Arena }) => {
  const { scenario } = arena.setup
  const { value } = useAsked(arena.client, scenario, async (desk) =>
    scenario === OWN ? undefined : await desk.lookAt(scenario),
  )
  return value ? <Summary scenario={value} /> : <p className={style.soft}>…</p>
}

export const ScenarioPart = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena")
  const choices: readonly { readonly id: ScenarioChoice; readonly label: string; readonly detail?: string }[] = [
    ...SHIPPED_IDS.map((id) => ({ id, label: t(`shipped.${id}.title`), detail: t(`shipped.${id}.about`) })),
    { id: OWN, label: t("setUp.own") },
  ]
  return (
    <div className={style.stack}>
      <Choices
        label={t("setUp.scenario")}
        choices={choices}
        value={arena.setup.scenario}
        onChange={(scenario) => arena.change({ scenario })}
      />
      {arena.setup.scenario === OWN ? <OwnFiles arena={arena} /> : <Shipped arena={arena} />}
    </div>
  )
}
