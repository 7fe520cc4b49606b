// The arena: strategies negotiate with each other over many deals, and one sees who does how well, against whom, and how a match went. For anybody,
// without an account and without a network: the engine plays here, in a thread of its own.

import { useSearch } from "@tanstack/react-router"
import { Square } from "lucide-react"
import { type RefObject, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { OpenHeading, OpenPage } from "../../components/open-page.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useIsWide } from "../../components/use-is-wide.ts"
import { useFormats } from "../../words/format.ts"
import { AgainstPart } from "./against-part.tsx"
import style from "./arena.module.css"
import type { Result } from "./arena-types.ts"
import { MatchList } from "./match-list.tsx"
import { MatchPart } from "./match-part.tsx"
import { SetUp } from "./set-up.tsx"
import { StandingPart } from "./standing-part.tsx"
import { type Arena, useArena } from "./use-arena.ts"

interface Choice {
  readonly strategy?: string | undefined
  readonly opponent?: string | undefined
}

const Progress = ({ arena: { phase, progress, stop } }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.playing")
  const formats = useFormats()
  const { played, all } = progress
  const said = { played: formats.number(played), all: formats.number(all) }
  return (
    <div className={style.progress} data-testid="arena-progress" data-phase={phase}>
      {phase === "playing" ? (
        <progress className={style.bar} value={played} max={Math.max(1, all)} aria-label={t("said", said)} />
      ) : null}
      <p role="status">
        {phase === "stopped" ? t("stopped", said) : null}
        {phase === "done" ? t("done", { played }) : null}
      </p>
      {phase === "playing" ? (
        <div className={style.playing}>
          <p className={style.soft}>{t("said", said)}</p>
          {/* On a phone the button that was pressed is folded away by now. */}
          <Button icon={<Square aria-hidden />} onPress={stop} autoFocus>
            {t("stop")}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Grows with every result, so that nothing of the one before is shown with it. */
const useEdition = (result: Result): string => {
  const [known, setKnown] = useState({ result, count: 0 })
  if (known.result !== result) setKnown({ result, count: known.count + 1 })
  return String(known.result === result ? known.count : known.count + 1)
}

/** A new result may be without whoever was chosen in the one before. */
const stillThere = (result: Result | undefined, { strategy, opponent }: Choice): Choice => {
  const has = (name: string | undefined) => result?.standings.some((standing) => standing.strategy === name) ?? false
  if (!has(strategy)) return {}
  return has(opponent) ? { strategy, opponent } : { strategy }
}

interface ResultPartProps {
  readonly arena: Arena
  readonly result: Result
  readonly seen: RefObject<Result | undefined>
  readonly chosen: Choice
  readonly onChoose: (chosen: Choice) => void
}

const ResultPart = ({ arena: { client }, result, seen, chosen, onChoose }: ResultPartProps) => {
  const edition = useEdition(result)
  const { strategy, opponent } = chosen
  return (
    <div className={style.results}>
      <StandingPart result={result} seen={seen} chosen={strategy} onChoose={(name) => onChoose({ strategy: name })} />
      {strategy === undefined ? null : (
        <AgainstPart
          client={client}
          edition={edition}
          strategy={strategy}
          opponent={opponent}
          onOpponent={(name) => onChoose({ strategy, opponent: name })}
          onClose={() => onChoose({})}
        />
      )}
      <MatchList client={client} edition={edition} wish={chosen} isOneScenario={result.scenarios.length === 1} />
    </div>
  )
}

const Begin = () => {
  const t = useTranslations("arena")
  return (
    <div className={style.begin}>
      <p>{t("begin")}</p>
    </div>
  )
}

/** Where there is no room beside it, what is played makes way for what came of it. */
const Chosen = ({ arena }: { readonly arena: Arena }) => {
  const t = useTranslations("arena.setUp")
  const isWide = useIsWide()
  if (isWide || arena.phase === "none") return <SetUp arena={arena} />
  return (
    <Unfold title={t("change")} level={2}>
      <SetUp arena={arena} />
    </Unfold>
  )
}

const Whole = ({ arena, seen, chosen, onChoose }: Omit<ResultPartProps, "result">) => {
  const t = useTranslations("arena")
  const { result, phase } = arena
  return (
    <>
      <OpenHeading title={t("title")} lead={t("lead")} />
      <div className={style.columns} data-has-result={result !== undefined}>
        <Chosen arena={arena} />
        <div className={style.outcome}>
          {phase === "fault" ? (
            <Notice kind="caution" title={t("broken.fault")} isAlert>
              <p>{t("broken.faultMore")}</p>
            </Notice>
          ) : null}
          <Progress arena={arena} />
          {result ? <ResultPart arena={arena} result={result} seen={seen} chosen={chosen} onChoose={onChoose} /> : null}
          {phase === "none" ? <Begin /> : null}
        </div>
      </div>
    </>
  )
}

export const ArenaScreen = () => {
  const t = useTranslations("arena")
  const arena = useArena()
  const { match } = useSearch({ from: "/arena" })
  const seen = useRef<Result>(undefined)
  const [wanted, setChosen] = useState<Choice>({})
  const chosen = stillThere(arena.result, wanted)
  return (
    <OpenPage title={t("title")} toDesk={t("desk")} width="wide">
      {match === undefined ? (
        <Whole arena={arena} seen={seen} chosen={chosen} onChoose={setChosen} />
      ) : (
        <MatchPart
          key={match}
          client={arena.client}
          index={match}
          isThere={arena.result !== undefined}
          chosen={chosen.strategy}
        />
      )}
    </OpenPage>
  )
}
