// One strategy against each of the others, the best for it first; from here to the matches of the two.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Loading } from "../../components/states.tsx"
import { WideTable } from "../../components/wide-table.tsx"
import { useFormats } from "../../words/format.ts"
import type { ArenaClient } from "./arena-client.ts"
import type { Meeting } from "./arena-types.ts"
import style from "./tables.module.css"
import { useArenaWords } from "./use-arena-words.ts"
import { useAsked } from "./use-asked.ts"

export interface AgainstPartProps {
  readonly client: ArenaClient
  /** Changes with every result. */
  readonly edition: string
  readonly strategy: string
  readonly opponent: string | undefined
  readonly onOpponent: (opponent: string | undefined) => void
  readonly onClose: () => void
}

interface RowProps {
  readonly meeting: Meeting
  readonly name: string
  readonly most: number
  readonly isOnly: boolean
  readonly onOnly: () => void
}

/** How long a bar of an advantage is; below none there is none. */
const barOf = (figure: number, most: number): string => `${Math.max(0, most > 0 ? (100 * figure) / most : 0)}%`

const Row = ({ meeting, name, most, isOnly, onOnly }: RowProps) => {
  const t = useTranslations("arena.against")
  const formats = useFormats()
  const words = useArenaWords()
  const { opponent, advantage, theirs, agreementRate, n } = meeting
  return (
    <tr className={style.row} data-chosen={isOnly}>
      <th scope="row">
        <button
          type="button"
          className={style.choose}
          aria-pressed={isOnly}
          aria-label={t("only", { opponent })}
          onClick={onOnly}
        >
          {name}
        </button>
      </th>
      <td className={style.bars}>
        <span className={style.value}>{words.figure(advantage)}</span>
        <span className={style.track} aria-hidden>
          <span className={style.bar} style={{ inlineSize: barOf(advantage, most) }} />
        </span>
      </td>
      <td className={style.bars}>
        <span className={style.value}>{words.figure(theirs)}</span>
        <span className={style.track} aria-hidden>
          <span className={style.theirBar} style={{ inlineSize: barOf(theirs, most) }} />
        </span>
      </td>
      <td className={style.number}>{formats.share(agreementRate)}</td>
      <td className={style.number}>{formats.number(n)}</td>
    </tr>
  )
}

export const AgainstPart = ({ client, edition, strategy, opponent, onOpponent, onClose }: AgainstPartProps) => {
  const t = useTranslations("arena.against")
  const { value } = useAsked(client, `${edition} ${strategy}`, (desk) => desk.against(strategy))
  const most = Math.max(0, ...(value ?? []).flatMap(({ advantage, theirs }) => [advantage, theirs]))
  return (
    <section className={style.part} aria-labelledby="arena-against" data-testid="against">
      <div className={style.heading}>
        <h2 id="arena-against">{t("title", { strategy })}</h2>
        <Button kind="quiet" onPress={onClose}>
          {t("close")}
        </Button>
      </div>
      <p className={style.soft}>{t("caption", { strategy })}</p>
      {value ? (
        <WideTable labelledBy="arena-against">
          <caption className="visually-hidden">{t("title", { strategy })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("opponent")}</th>
              <th scope="col">{t("ours")}</th>
              <th scope="col">{t("theirs")}</th>
              <th scope="col" className={style.number}>
                {t("deals")}
              </th>
              <th scope="col" className={style.number}>
                {t("seats")}
              </th>
            </tr>
          </thead>
          <tbody>
            {value.map((meeting) => (
              <Row
                key={meeting.opponent}
                meeting={meeting}
                name={meeting.opponent === strategy ? t("itself") : meeting.opponent}
                most={most}
                isOnly={meeting.opponent === opponent}
                onOnly={() => onOpponent(meeting.opponent === opponent ? undefined : meeting.opponent)}
              />
            ))}
          </tbody>
        </WideTable>
      ) : (
        <Loading />
      )}
    </section>
  )
}
