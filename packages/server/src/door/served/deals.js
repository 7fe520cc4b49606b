// The open deals as cards: what is to be done now in one sentence, the ladder, the figures in words. Read only: what stands here comes
// from the API as it is.

import { ask } from "./ask.js"
import { ladderOf, markOf } from "./ladder.js"
import { byId, make } from "./page.js"
import { adviceSentence, momentText, oddsSentence, phaseText, priceText, restingSentence, safeLine } from "./words.js"

const numberOf = (price) => (price === null || price === undefined ? undefined : Number(price))

/** The committed line if we may see it; else what the figures say. */
const lineOf = (deal, advice) => {
  if (deal.line?.sight === "exact") return { figure: Number(deal.line.price), words: "Our line" }
  return advice ? { figure: safeLine(deal, advice), words: "Computed line" } : undefined
}

const figuresOf = (deal, given) => {
  const advice = given?.advice
  const line = lineOf(deal, advice)
  const ours = numberOf(deal.ourOffer)
  const ask = numberOf(deal.ask)
  const next = ["counter", "call-back"].includes(given?.recommended.move) ? given.recommended.price : undefined
  return [
    { kind: "ask", figure: ask === ours ? undefined : ask, words: "Advertised" },
    {
      kind: "ours",
      figure: ours,
      words: ask === ours ? "We ask, as advertised" : deal.side === "seller" ? "We ask" : "We offer",
    },
    { kind: "theirs", figure: numberOf(deal.theirOffer), words: deal.side === "seller" ? "They offer" : "They ask" },
    { kind: "line", figure: line?.figure, words: line?.words },
    { kind: "next", figure: next ?? undefined, words: "Next" },
  ].filter(({ figure }) => figure !== undefined)
}

const believedOf = (given) => {
  const limit = given?.advice?.belief.limit
  return limit && limit.p90 > limit.p10 ? { from: limit.p10, to: limit.p90 } : undefined
}

const row = (kind, words, text) =>
  make("div", { class: `figure ${kind}` }, make("dt", {}, markOf(kind), words), make("dd", {}, text))

const bandOrNothing = ({ line, currency }) => {
  if (line?.sight === "banded") {
    return row("line", "Our line, roughly", `${priceText(line.from, currency)} to ${priceText(line.to, currency)}`)
  }
  return line?.sight === "hidden" ? row("line", "Our line", "committed; not shown to you") : undefined
}

const showFigures = (card, deal, given) => {
  const { currency } = deal
  const figures = figuresOf(deal, given)
  const band = believedOf(given)
  const believed =
    band && `${priceText(Math.round(band.from), currency)} to ${priceText(Math.round(band.to), currency)}`
  const text = ({ words, figure }) => `${words} ${priceText(figure, currency)}`
  const label = `${figures.map(text).join(", ")}${believed ? `, their limit perhaps ${believed}` : ""}.`
  if (figures.length > 1) card.querySelector(".ladder").replaceChildren(ladderOf(figures, band, label))
  card
    .querySelector(".figures")
    .replaceChildren(
      ...figures.map(({ kind, words, figure }) => row(kind, words, priceText(figure, currency))),
      ...[bandOrNothing(deal), believed && row("believed", "Their limit, perhaps", believed)].filter(Boolean),
    )
}

const factsOf = (deal) => {
  const facts = [make("span", { class: `phase ${deal.phase}` }, phaseText(deal))]
  if (deal.customer?.name) facts.push(make("span", {}, deal.customer.name))
  facts.push(make("span", {}, deal.owner.name ?? "somebody who left"))
  if (deal.nextCallBackAt) facts.push(make("span", {}, `Call back ${momentText(deal.nextCallBackAt)}`))
  if (deal.approvalsWaiting > 0) facts.push(make("span", { class: "waits" }, "An approval waits"))
  return facts
}

const cardOf = (deal) => {
  const card = byId("deal").content.firstElementChild.cloneNode(true)
  card.querySelector(".deal-title").textContent = deal.title
  card.querySelector(".deal-facts").replaceChildren(...factsOf(deal))
  card.querySelector(".say").textContent = "…"
  showFigures(card, deal, undefined)
  return card
}

const ADVISED = new Set(["talking", "away"])

const advise = async (card, deal) => {
  const say = card.querySelector(".say")
  if (!ADVISED.has(deal.phase)) {
    say.textContent = restingSentence(deal)
    return
  }
  const answer = await ask("GET", `/deals/${deal.id}/advice`)
  if (!answer.ok) {
    say.classList.add("unsaid")
    say.textContent = [answer.problem.detail, answer.problem.remedy].filter(Boolean).join(" ")
    return
  }
  say.textContent = adviceSentence(deal, answer.body)
  say.dataset.move = answer.body.recommended.move
  card.querySelector(".odds").textContent = oddsSentence(deal, answer.body)
  showFigures(card, deal, answer.body)
}

/** A few at a time: the desk has other callers. */
const AT_ONCE = 3

const adviseAll = async (waiting) => {
  const queue = [...waiting]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await advise(...next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const PAGE = 20

/** A deal as it will look, so that the first page is not a blank one. */
const SPECIMEN = [
  { kind: "ours", figure: 9995, words: "We ask" },
  { kind: "theirs", figure: 8900, words: "They offer" },
  { kind: "line", figure: 9250, words: "Our line" },
  { kind: "next", figure: 9725, words: "Next" },
]

const specimen = () => {
  const label =
    "How a deal will look: we ask 9,995, they offer 8,900, our line is 9,250, say 9,725 next; their limit is perhaps 9,050 to 9,900."
  const text = (figure) => figure.toLocaleString(navigator.languages)
  const figures = SPECIMEN.map(({ kind, figure, words }) => row(kind, words, text(figure)))
  figures.push(row("believed", "Their limit, perhaps", `${text(9050)} to ${text(9900)}`))
  return make(
    "figure",
    {},
    make("figcaption", {}, "How a deal will look"),
    make("div", { class: "ladder" }, ladderOf(SPECIMEN, { from: 9050, to: 9900 }, label)),
    make("dl", { class: "figures" }, ...figures),
  )
}

const nothingHere = () =>
  make(
    "div",
    { class: "empty" },
    make("h2", {}, "No open deals yet"),
    make(
      "p",
      {},
      "Load the example dealership to see the desk at work, or open a deal of your own through the API: ",
      make("a", { href: "/transcript" }, "the transcript"),
      " shows a whole deal, step by step, to copy from.",
    ),
    specimen(),
  )

const countText = ({ items, next }) => {
  if (items.length === 0) return ""
  return next === null ? `${items.length}` : `the ${items.length} touched last`
}

/** Lists the open deals; answers the problem if they cannot be had. */
export const showDeals = async () => {
  const place = byId("deals")
  const answer = await ask("GET", `/deals?phase=open&limit=${PAGE}`)
  place.setAttribute("aria-busy", "false")
  if (!answer.ok) return answer.problem
  byId("count").textContent = countText(answer.body)
  const cards = answer.body.items.map((deal) => [cardOf(deal), deal])
  place.replaceChildren(...(cards.length > 0 ? cards.map(([card]) => card) : [nothingHere()]))
  await adviseAll(cards)
  return undefined
}
