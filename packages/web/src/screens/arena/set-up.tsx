// What is played, and the way to play it; or a result that was played elsewhere.

import { FileText, Play } from "lucide-react"
import { FileTrigger } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { useFormats } from "../../words/format.ts"
import { MATCHES_MAX, matchesOf, obstacleOf } from "./arena-setup.ts"
import { OWN } from "./arena-types.ts"
import { FileProblems } from "./file-problems.tsx"
import { pickedFiles } from "./picked-files.ts"
import { RulesPart } from "./rules-part.tsx"
import { ScenarioPart } from "./scenario-part.tsx"
import style from "./set-up.module.css"
import { StrategiesPart } from "./strategies-part.tsx"
import type { Arena } from "./use-arena.ts"

const PlayButton = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena")
  const formats = useFormats()
  const { setup, own, phase } = arena
  const scenarios = setup.scenario === OWN ? (own?.scenarios.length ?? 0) : 1
  const matches = matchesOf(setup, scenarios)
  const obstacle = obstacleOf(setup, scenarios)
  const why = {
    files: t("setUp.needFiles"),
    opponents: t("setUp.needTwo"),
    size: t("setUp.tooMany", { count: formats.number(matches), most: formats.number(MATCHES_MAX) }),
  }
  return (
    <div className={style.play}>
      <Button
        kind="primary"
        size="l"
        isWide
        data-testid="arena-play"
        icon={<Play aria-hidden />}
        isDisabled={obstacle !== undefined}
        isPending={phase === "playing"}
        onPress={() => void arena.play()}
      >
        {t("setUp.play")}
      </Button>
      <p role="status" className={style.soft}>
        {obstacle ? why[obstacle] : t("setUp.matches", { count: matches })}
      </p>
    </div>
  )
}

const OpenResult = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.setUp")
  const take = (files: FileList | null) => {
    const [file] = pickedFiles(files)
    if (file) void arena.openResult(file)
  }
  return (
    <section className={style.result} aria-labelledby="arena-result">
      <h3 id="arena-result">{t("or")}</h3>
      <p className={style.soft}>{t.rich("resultHint", { code: (text) => <code>{text}</code> })}</p>
      <div>
        <FileTrigger acceptedFileTypes={[".json"]} onSelect={take}>
          <Button icon={<FileText aria-hidden />} isPending={arena.isReading} isDisabled={arena.phase === "playing"}>
            {t("result")}
          </Button>
        </FileTrigger>
      </div>
    </section>
  )
}

export const SetUp = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.setUp")
  return (
    <section className={style.setUp} aria-labelledby="arena-set-up">
      <h2 id="arena-set-up">{t("title")}</h2>
      <FileProblems problems={arena.problems} />
      <ScenarioPart arena={arena} />
      <StrategiesPart arena={arena} />
      <RulesPart rules={arena.setup.rules} onChange={(rules) => arena.change({ rules })} />
      <PlayButton arena={arena} />
      <OpenResult arena={arena} />
    </section>
  )
}
