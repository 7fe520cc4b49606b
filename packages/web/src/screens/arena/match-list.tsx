// The matches, page by page: who met whom on which side, how it ended, what it brought both. Each is a link, so that the browser's way back works.

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Segments } from "../../components/segments.tsx"
import { Empty, Loading } from "../../components/states.tsx"
import { useFormats } from "../../words/format.ts"
import type { ArenaClient } from "./arena-client.ts"
import { ENDED, type Ended, type MatchRow, type MatchWish } from "./arena-types.ts"
import { EndSign } from "./end-sign.tsx"
import style from "./match-list.module.css"
import tables from "./tables.module.css"
import { useArenaWords } from "./use-arena-words.ts"
import { useAsked } from "./use-asked.ts"

const PAGE = 20

const Row = ({ match, isOneScenario }: { readonly match: MatchRow; readonly isOneScenario: boolean }) => {
  const t = useTranslations("arena.matches")
  const formats = useFormats()
  const words = useArenaWords()
  const { index, scenario, strategies, advantages } = match
  const [first, second] = advantages.map((advantage) => words.figure(advantage))
  return (
    <li>
      <Link to="/arena" search={{ match: index }} className={style.row ?? ""} data-testid="match">
        <span className={style.who}>
          {t("versus", {
            first: strategies[0],
            firstSide: words.side(scenario, 0),
            second: strategies[1],
            secondSide: words.side(scenario, 1),
          })}
        </span>
        <span className={style.end}>
          <EndSign end={match.end} />
          {words.end(match)}
        </span>
        <span className={style.figures}>{t("advantages", { first, second })}</span>
        <span className={style.about}>
          {t("number", { number: formats.number(index + 1) })}
          {isOneScenario ? null : `, ${words.scenario(scenario)}`}
        </span>
      </Link>
    </li>
  )
}

export interface MatchListProps {
  readonly client: ArenaClient
  /** Changes with every result. */
  readonly edition: string
  readonly wish: MatchWish
  readonly isOneScenario: boolean
}

const useTitle = ({ strategy, opponent }: MatchWish): string => {
  const t = useTranslations("arena.matches")
  if (strategy === undefined) return t("title")
  return opponent === undefined ? t("of", { strategy }) : t("between", { strategy, opponent })
}

export const MatchList = ({ client, edition, wish: whose, isOneScenario }: MatchListProps) => {
  const t = useTranslations("arena.matches")
  const formats = useFormats()
  const [ended, setEnded] = useState<Ended>("all")
  const wish = { ...whose, ended }
  const key = JSON.stringify([edition, wish])
  const [place, setPlace] = useState({ key, from: 0 })
  const from = place.key === key ? place.from : 0
  const { value: page } = useAsked(client, `${key} ${from}`, (desk) => desk.matches(wish, from, PAGE))
  const title = useTitle(wish)
  const total = page?.total ?? 0
  const turn = (by: number) => setPlace({ key, from: from + by })
  const shown = {
    from: formats.number(from + 1),
    to: formats.number(Math.min(total, from + PAGE)),
    total: formats.number(total),
  }
  return (
    <section className={tables.part} aria-labelledby="arena-matches">
      <div className={tables.heading}>
        <h2 id="arena-matches">{title}</h2>
        <Segments
          label={t("ended")}
          choices={ENDED.map((id) => ({ id, label: t(`endedAs.${id}`) }))}
          value={ended}
          onChange={setEnded}
        />
      </div>
      {page ? null : <Loading />}
      {page?.total === 0 ? <Empty title={t("none")} /> : null}
      <ol className={style.list} start={from + 1}>
        {page?.rows.map((match) => (
          <Row key={match.index} match={match} isOneScenario={isOneScenario} />
        ))}
      </ol>
      {total > 0 ? (
        <div className={style.pages}>
          <Button isDisabled={from === 0} onPress={() => turn(-PAGE)}>
            {t("before")}
          </Button>
          <p role="status">{t("shown", shown)}</p>
          <Button isDisabled={from + PAGE >= total} onPress={() => turn(PAGE)}>
            {t("next")}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
