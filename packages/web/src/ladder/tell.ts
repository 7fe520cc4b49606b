// The story in words: a row a move for the table and the readout, and one paragraph for whoever does not see the drawing. One source for
// all three, so that they say the same.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { sayAnyOf } from "../words/any-of.ts"
import { type Formats, useFormats } from "../words/format.ts"
import type { Beat } from "./beats.ts"
import type { Belief } from "./beliefs.ts"
import { currencyOf, placeable } from "./prices.ts"
import { isLimitKnown, type LadderStory } from "./story.ts"
import type { LadderTexts } from "./texts.ts"
import { type LadderWords, useLadderTexts } from "./use-ladder-texts.ts"

export interface ToldMove {
  readonly key: string
  readonly by: Beat["by"]
  readonly isPending: boolean
  readonly time: string
  readonly who: string
  readonly what: string
  readonly price: string
  readonly step: string
  readonly toLine: string
  readonly belief: string
  /** "They offered £8,900", and what else is to be said about it. */
  readonly sentence: string
  readonly details: readonly string[]
}

export interface ToldLadder {
  readonly moves: readonly ToldMove[]
  readonly summary: string
}

interface Voice {
  readonly story: LadderStory
  readonly words: LadderWords
  readonly formats: Formats
  readonly texts: LadderTexts
}

const unsigned = (amount: string): string => amount.replace(/^-/, "")

const isZero = (amount: string): boolean => !/[1-9]/.test(amount)

const money = ({ formats, story }: Voice, amount: string): string => formats.money(amount, story.currency)

const rangeOf = ({ texts }: Voice, { p10, p50, p90 }: Belief) => {
  const about = (amount: number) => texts.about(amount, p90 - p10)
  return { low: about(p10), middle: about(p50), high: about(p90) }
}

const againstLine = (voice: Voice, toLine: string): string => {
  if (isZero(toLine)) return voice.words("onLine")
  const distance = money(voice, unsigned(toLine))
  return voice.words(toLine.startsWith("-") ? "shortOfLine" : "beyondLine", { distance })
}

const sentenceOf = (voice: Voice, { kind, by, price, item, isForGood }: Beat): string => {
  const { words } = voice
  if (kind === "walk") return words(`said.${isForGood ? "walkForGood" : "walk"}.${by}`)
  if (kind === "return") return words(`said.return.${by}`)
  if (kind === "give") return words(`said.give.${by}`, { item: item ?? "" })
  if (price === undefined) return words(`said.${kind === "hold" ? "holdAlone" : "rejectAlone"}.${by}`)
  return sayAnyOf<`said.${typeof kind}.${typeof by}`>(words)(`said.${kind}.${by}`, { price: money(voice, price) })
}

const stepOf = (voice: Voice, { by, step }: Beat): string | undefined => {
  if (step === undefined) return undefined
  if (isZero(step)) return voice.words(`sameAsLast.${by}`)
  return voice.words(`step.${by}`, { step: voice.formats.signedMoney(step, voice.story.currency) })
}

const detailsOf = (voice: Voice, beat: Beat): readonly string[] =>
  [
    stepOf(voice, beat),
    beat.toLine === undefined ? undefined : againstLine(voice, beat.toLine),
    beat.belief && voice.words("beliefThen", rangeOf(voice, beat.belief)),
    beat.expiresAt === undefined ? undefined : voice.words("stands", { time: voice.formats.moment(beat.expiresAt) }),
    beat.version === undefined ? voice.words("pending") : undefined,
  ].filter((detail) => detail !== undefined)

const kindOf = ({ words }: Voice, { kind, isForGood, item }: Beat): string => {
  if (kind === "walk" && isForGood) return words("kind.walkForGood")
  return kind === "give" ? words("kind.give", { item: item ?? "" }) : words(`kind.${kind}`)
}

const signed = ({ formats, story }: Voice, amount: string | undefined): string =>
  amount === undefined ? "" : formats.signedMoney(amount, story.currency)

const moveOf = (voice: Voice, beat: Beat): ToldMove => ({
  key: beat.key,
  by: beat.by,
  isPending: beat.version === undefined,
  time: voice.formats.moment(beat.at),
  who: voice.words(beat.by === "us" ? "table.us" : "table.them"),
  what: kindOf(voice, beat),
  price: beat.price === undefined ? "" : money(voice, beat.price),
  step: signed(voice, beat.step),
  toLine: signed(voice, beat.toLine),
  belief: beat.belief ? voice.words("table.range", rangeOf(voice, beat.belief)) : "",
  sentence: sentenceOf(voice, beat),
  details: detailsOf(voice, beat),
})

const standingWords = (voice: Voice): readonly string[] => {
  const { story, words } = voice
  if (story.agreed !== undefined) return [words("summary.agreed", { price: money(voice, story.agreed) })]
  const { us, them } = story.standing
  const last = them && story.beats[them.index]
  const ours = us ? [words("summary.us", { price: money(voice, us.price) })] : []
  if (!them) return ours
  const price = money(voice, them.price)
  return [
    ...ours,
    last?.toLine === undefined
      ? words("summary.them", { price })
      : words("summary.themToLine", { price, distance: againstLine(voice, last.toLine) }),
  ]
}

const lineWords = (voice: Voice): readonly string[] => {
  const { words, story } = voice
  const { line } = story
  if (line.sight === "none") return story.isPublic ? [] : [words("lineNone")]
  if (line.sight === "hidden") return [words("lineHidden")]
  if (line.sight === "banded") {
    const currency = currencyOf(story.currency)
    const [from, to] = [line.from, line.to].toSorted((a, b) => placeable(a, currency) - placeable(b, currency))
    return [words("summary.banded", { from: money(voice, from), to: money(voice, to) })]
  }
  const { levels, target } = line
  const moved = { count: levels.length - 1, price: money(voice, levels[0].price) }
  return [
    words("summary.line", { price: money(voice, levels[levels.length - 1].price) }),
    ...(levels.length > 1 ? [words("summary.lineMoved", moved)] : []),
    ...(target === undefined ? [] : [words("summary.target", { price: money(voice, target) })]),
  ]
}

const endingWords = ({ story, words }: Voice): readonly string[] => {
  const last = story.beats.findLast(({ kind }) => kind === "walk")
  if (!last) return []
  if (story.phase === "away") return [words(`summary.away.${last.by}`)]
  return story.phase === "over" ? [words(`summary.over.${last.by}`)] : []
}

export const adviceWords = (voice: Pick<Voice, "story" | "words" | "formats">): string | undefined => {
  const { advised, agreed, currency } = voice.story
  if (advised === undefined || agreed !== undefined) return undefined
  const move = voice.words(`move.${advised.move}`)
  if (advised.price === undefined) return voice.words("summary.advisedAlone", { move })
  return voice.words("summary.advised", { move, price: voice.formats.money(advised.price, currency) })
}

const summaryOf = (voice: Voice): string => {
  const { story, words } = voice
  const belief = story.beliefs.at(-1)
  return [
    words("summary.start", { side: story.side, title: story.title }),
    ...(story.ask === undefined ? [] : [words("summary.asked", { price: money(voice, story.ask) })]),
    words("summary.moves", { count: story.beats.length }),
    ...standingWords(voice),
    ...endingWords(voice),
    ...lineWords(voice),
    ...(belief ? [words(isLimitKnown(story) ? "summary.limitKnown" : "summary.belief", rangeOf(voice, belief))] : []),
    adviceWords(voice),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ")
}

/** The whole story in the reader's language. */
export const useTold = (story: LadderStory): ToldLadder => {
  const words = useTranslations("ladder")
  const formats = useFormats()
  const texts = useLadderTexts(story)
  return useMemo(() => {
    const voice = { story, words, formats, texts }
    return { moves: story.beats.map((beat) => moveOf(voice, beat)), summary: summaryOf(voice) }
  }, [story, words, formats, texts])
}
