// One match: how it ended, the plane of utilities, the offers over time, and a slider that goes through it answer by answer. It can be played again
// with other luck.

import { RotateCw } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Dial } from "../../components/dial.tsx"
import { Notice } from "../../components/notice.tsx"
import { BackLink } from "../../components/page.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Loading } from "../../components/states.tsx"
import { useFormats } from "../../words/format.ts"
import type { ArenaClient } from "./arena-client.ts"
import type { MatchView } from "./arena-types.ts"
import { CourseDrawing } from "./course-drawing.tsx"
import { EndSign } from "./end-sign.tsx"
import { KeyPart } from "./key-part.tsx"
import style from "./match.module.css"
import { PlaneDrawing } from "./plane-drawing.tsx"
import { useStepWords } from "./step-words.ts"
import { StepsTable } from "./steps-table.tsx"
import { TermsTable } from "./terms-table.tsx"
import { useArenaWords } from "./use-arena-words.ts"
import { useAsked } from "./use-asked.ts"

type Seat = 0 | 1

const OURS = "walkaway"

/** Ours is whoever plays for us; else whoever was chosen in the standing; else the first. */
const seatOf = ({ strategies: [first, second] }: MatchView, chosen: string | undefined): Seat => {
  const wanted = [OURS, chosen].find((name) => name !== undefined && (first === name) !== (second === name))
  return wanted !== undefined && second === wanted ? 1 : 0
}

const Left = ({ match, side }: { readonly match: MatchView; readonly side: Seat }) => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  const words = useArenaWords()
  const told = { who: words.who(match, side), worth: words.figure(match.utilities[side]) }
  return (
    <p>
      {match.agreement
        ? t("left", { ...told, advantage: formats.share(match.advantages[side]) })
        : t("leftWithout", told)}
    </p>
  )
}

const Ending = ({ match }: { readonly match: MatchView }) => {
  const t = useTranslations("arena.match")
  const words = useArenaWords()
  const { agreement, scenario, nashDistance, first, fault } = match
  return (
    <section className={style.ending} aria-labelledby="arena-ending">
      <h2 id="arena-ending">{t("details")}</h2>
      <p>{t("first", { who: words.who(match, first) })}</p>
      {agreement && agreement.values.length > 0 ? (
        <dl className={style.agreed}>
          {agreement.values.map((value, index) => (
            <div key={scenario.issues[index]}>
              <dt>{words.issue(scenario, scenario.issues[index])}</dt>
              <dd>{words.value(scenario, value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Left match={match} side={0} />
      <Left match={match} side={1} />
      <p>{nashDistance === undefined ? t("noNash") : t("nash", { distance: words.figure(nashDistance) })}</p>
      {fault?.message ? <p>{fault.message}</p> : null}
    </section>
  )
}

const PlaneNote = ({ match: { plane } }: { readonly match: MatchView }) => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  if (plane.isPartly) return <p className={style.soft}>{t("partly")}</p>
  return plane.isThinned ? (
    <p className={style.soft}>{t("thinned", { outcomes: formats.number(plane.outcomes) })}</p>
  ) : null
}

/** From the end at first: one wants to know how it went, and then how it came to that. */
const Talk = ({ match, ours }: { readonly match: MatchView; readonly ours: Seat }) => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  const words = useStepWords(match)
  const last = match.steps.length
  const [at, setAt] = useState(last)
  const drawing = { match, ours, at }
  return (
    <>
      {last > 0 ? (
        <div className={style.scrub}>
          <Dial
            label={t("scrub")}
            said={t("stepOf", { at: formats.number(at), last: formats.number(last) })}
            range={{ min: 0, max: last, step: 1 }}
            value={at}
            onTurn={setAt}
            testId="scrub"
          />
          <p role="status" className={style.said} data-testid="step">
            {words.said(at)}
          </p>
        </div>
      ) : (
        <Notice kind="caution">{t("noOffers")}</Notice>
      )}
      <div className={style.drawings}>
        <section className={style.part} aria-labelledby="arena-plane">
          <h2 id="arena-plane">{t("plane")}</h2>
          <PlaneDrawing {...drawing} />
          <PlaneNote match={match} />
          <KeyPart match={match} ours={ours} />
        </section>
        <div className={style.beside}>
          {last > 0 ? (
            <section className={style.part} aria-labelledby="arena-course">
              <h2 id="arena-course">{t("course")}</h2>
              <CourseDrawing {...drawing} />
            </section>
          ) : null}
          {match.steps.some(({ values }) => values) ? <TermsTable {...drawing} /> : null}
          <Ending match={match} />
        </div>
      </div>
      {last > 0 ? <StepsTable match={match} /> : null}
    </>
  )
}

const isSame = (one: MatchView, other: MatchView): boolean =>
  one.steps.length === other.steps.length &&
  one.steps.every(({ outcome }, turn) => outcome === other.steps[turn].outcome)

interface ShownProps {
  readonly match: MatchView
  readonly chosen: string | undefined
  readonly isSameAgain: boolean
  readonly onReplay: () => void
}

const Shown = ({ match, chosen, isSameAgain, onReplay }: ShownProps) => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  const words = useArenaWords()
  const [ours, setOurs] = useState<Seat>(() => seatOf(match, chosen))
  const heading = useRef<HTMLHeadingElement>(null)
  // One comes from a list that is gone now.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <div className={style.top}>
        <header className={style.header}>
          <h1 ref={heading} tabIndex={-1}>
            {t("title", { first: words.who(match, 0), second: words.who(match, 1) })}
          </h1>
          <p className={style.end} data-testid="match-end">
            <EndSign end={match.end} />
            {words.end(match)}
          </p>
          <p className={style.soft}>
            {words.scenario(match.scenario)} · {t("seed", { seed: String(match.seed) })}
          </p>
        </header>
        <div className={style.tools}>
          <Segmented
            label={t("ours")}
            choices={[
              { id: "0", label: words.who(match, 0) },
              { id: "1", label: words.who(match, 1) },
            ]}
            value={String(ours) as "0" | "1"}
            onChange={(seat) => setOurs(Number(seat) as Seat)}
          />
          {match.canReplay ? (
            <Button icon={<RotateCw aria-hidden />} onPress={onReplay}>
              {t("replay", { seed: formats.number(match.seed + 1) })}
            </Button>
          ) : null}
        </div>
      </div>
      <p role="status" className={style.soft}>
        {isSameAgain ? t("same") : null}
      </p>
      <Talk key={`${match.index} ${match.seed}`} match={match} ours={ours} />
    </>
  )
}

export interface MatchPartProps {
  readonly client: ArenaClient
  readonly index: number
  /** There is something to look at. */
  readonly isThere: boolean
  /** In the standing. */
  readonly chosen: string | undefined
}

export const MatchPart = ({ client, index, isThere, chosen }: MatchPartProps) => {
  const t = useTranslations("arena.match")
  const [seed, setSeed] = useState<number>()
  const [before, setBefore] = useState<MatchView>()
  const asked = useAsked(client, `${isThere} ${index} ${seed}`, async (desk) =>
    isThere ? await desk.match(index, seed) : undefined,
  )
  const match = asked.value
  const isMissing = asked.is === "fault" || (asked.is === "there" && match === undefined)
  return (
    <div className={style.match}>
      <BackLink to="/arena" label={t("back")} />
      {isMissing ? <Notice kind="caution">{t("notThere")}</Notice> : null}
      {match ? (
        <Shown
          match={match}
          chosen={chosen}
          isSameAgain={asked.is === "there" && before !== undefined && before !== match && isSame(before, match)}
          onReplay={() => {
            setBefore(match)
            setSeed(match.seed + 1)
          }}
        />
      ) : isMissing ? null : (
        <Loading rows={6} />
      )}
    </div>
  )
}
