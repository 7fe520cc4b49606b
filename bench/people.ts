// Measures the model of people by cross-validation in five folds grouped by post, beside every simple opponent on the same
// folds, and prints one line a model, once more over three divisions into folds, and one a round. `--ship` writes the modules of
// fitted figures that the engine ships instead.
//
//   npm run bench -- people LOG.jsonl          npm run bench -- people LOG.jsonl --ship

import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseNegotiationLog } from "@walkaway/contract"
import { type Negotiation, type PeopleModel, predict, type Side } from "@walkaway/engine"
import { fitPeople } from "@walkaway/engine/learning"
import { BASELINES } from "./people/baselines.ts"
import { FOLDS, foldIn, type Point, pointsOf, ROUNDS_MAX } from "./people/points.ts"
import { absoluteErrorOf, logLossOf, pairedDifference, type Scored, type Scores, scoresOf } from "./people/scores.ts"
import { shippedShares } from "./people/shipped-shares.ts"
import { peopleSource, sharesSource } from "./people/shipped-source.ts"

/** One division into folds is luck by four thousandths of log loss; three cost a minute. */
const DIVISIONS = 3

const BELIEF = new URL("../packages/engine/src/belief/", import.meta.url)

const DEFAULT_LOG = new URL("../../shared/data/negotiations/craigslist-dev.jsonl", import.meta.url)

type Answer = (point: Point) => Pick<Scored, "dealProbability" | "price">

const ours =
  (model: PeopleModel, knows: Side): Answer =>
  ({ negotiation, at }) => {
    const seen = predict(model, negotiation, at.k, knows)
    if (seen === null) return { dealProbability: null, price: null }
    const { low, median, high } = seen.price
    return { dealProbability: seen.dealProbability, price: { low, middle: median, high } }
  }

/** Every model, learnt from the negotiations outside one fold. */
const modelsWithout = (rest: readonly Negotiation[]): Map<string, Answer> => {
  const train = pointsOf(rest)
  const model = fitPeople(rest)
  return new Map([
    ...BASELINES.map((baseline) => [baseline.name, baseline.fit(train)] as const),
    ["people, seller's view", ours(model, "seller")],
    ["people, buyer's view", ours(model, "buyer")],
  ])
}

/** Every model's answers about every point, each from a fit that has not seen the point's post. */
const crossValidate = (negotiations: readonly Negotiation[], division: number): Map<string, Scored[]> => {
  const results = new Map<string, Scored[]>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isAsked = ({ post }: Negotiation): boolean => foldIn(division, post) === fold
    const asked = pointsOf(negotiations.filter(isAsked))
    for (const [name, answer] of modelsWithout(negotiations.filter((one) => !isAsked(one)))) {
      const scored = asked.map((point) => ({
        post: point.negotiation.post,
        k: point.at.k,
        deal: point.deal,
        final: point.final,
        ...answer(point),
      }))
      results.set(name, [...(results.get(name) ?? []), ...scored])
    }
  }
  return results
}

const shown = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(4)).padStart(8)

const row = (name: string, scores: Scores): string =>
  `${name.padEnd(30)}${[scores.logLoss, scores.brier, scores.auc, scores.meanAbsoluteError, scores.rootMeanSquareError, scores.coverage, scores.width].map(shown).join("")}`

const HEAD = `${"".padEnd(30)}${["log loss", "Brier", "AUC", "MAE", "RMSE", "covers", "width"].map((word) => word.padStart(8)).join("")}`

const table = (results: Map<string, Scored[]>, name: string): string => {
  const scored = results.get(name) ?? []
  const rounds = Array.from({ length: ROUNDS_MAX }, (_, index) => scored.filter(({ k }) => k === index + 1))
  return rounds.map((part, index) => row(`  k = ${index + 1}, ${part.length} points`, scoresOf(part))).join("\n")
}

const REFERENCE = "logistic and Huber regression"

const difference = (results: Map<string, Scored[]>, name: string): string => {
  const [ours, theirs] = [results.get(name) ?? [], results.get(REFERENCE) ?? []]
  const said = [logLossOf, absoluteErrorOf].map((loss) => {
    const { mean, standardError } = pairedDifference(ours, theirs, loss)
    return `${mean.toFixed(4)} +- ${standardError.toFixed(4)}`
  })
  return `${name} less ${REFERENCE}: log loss ${said[0]}, absolute error ${said[1]}`
}

const ship = (negotiations: readonly Negotiation[]): void => {
  const modules = {
    "people/shipped.ts": peopleSource(fitPeople(negotiations), negotiations.length),
    "shipped-shares.ts": sharesSource(shippedShares(negotiations), negotiations.length),
  }
  for (const [name, source] of Object.entries(modules)) {
    const path = new URL(name, BELIEF)
    writeFileSync(path, source)
    console.log(`Written: ${fileURLToPath(path)}. npm run tidy puts it into shape.`)
  }
}

/** Prints the comparison for the log at `args[0]`. */
export const main = (args: readonly string[]): void => {
  const path = args.find((arg) => !arg.startsWith("--")) ?? DEFAULT_LOG
  const { negotiations, refusals } = parseNegotiationLog(readFileSync(path, "utf8"))
  for (const { message } of refusals) console.error(message)
  if (args.includes("--ship")) {
    ship(negotiations)
    return
  }
  const divisions = Array.from({ length: DIVISIONS }, (_, division) => crossValidate(negotiations, division))
  const names = [...divisions[0].keys()]
  const repeated = new Map(names.map((name) => [name, divisions.flatMap((results) => results.get(name) ?? [])]))
  const said = `${negotiations.length} negotiations, ${pointsOf(negotiations).length} points, ${FOLDS} folds grouped by post`
  for (const [title, results] of [
    [`${said}\n`, divisions[0]],
    [`\nthe same over ${DIVISIONS} divisions into folds, the first one included\n`, repeated],
  ] as const) {
    console.log(`${title}\n${HEAD}`)
    for (const [name, scored] of results) console.log(row(name, scoresOf(scored)))
  }
  console.log("")
  for (const name of names.filter((each) => each.startsWith("people"))) console.log(difference(divisions[0], name))
  for (const name of names) console.log(`\n${name}\n${table(divisions[0], name)}`)
}

if (import.meta.main) main(process.argv.slice(2))
