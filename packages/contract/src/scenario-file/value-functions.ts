// NegMAS's functions of one issue, from a file to the worth of each value. A function is data (a type and figures); those whose file holds code
// (LambdaFun) are refused. Formulas as in NegMAS's documentation of its value functions [NegMAS].

import { asNumber, asText, at, isKeyed, isList, type Keyed, numberAt, shownValue } from "./keyed.ts"
import { type IssueDraft, matchable, numberLabel } from "./scenario-draft.ts"
import type { ScenarioReport } from "./scenario-report.ts"

type Formula = (x: number) => number

/** Figures of a formula; one that is missing takes its default, one without is NaN and spoils the result. */
type Figures = (key: string, usual?: number) => number

const FORMULAS: Readonly<Record<string, (figure: Figures, fun: Keyed) => Formula>> = {
  ConstFun: (figure) => () => figure("bias"),
  IdentityFun: () => (x) => x,
  LinearFun: (figure) => (x) => figure("slope") * x + figure("bias", 0),
  AffineFun: (figure) => (x) => figure("slope") * x + figure("bias", 0),
  QuadraticFun: (figure) => (x) => figure("a2") * x * x + figure("a1") * x + figure("bias", 0),
  PolynomialFun: (figure, fun) => {
    const list = fun.get("coefficients")
    const factors = isList(list) ? list.map(asNumber) : [Number.NaN]
    return (x) => factors.reduce((sum, factor, i) => sum + factor * x ** (i + 1), figure("bias", 0))
  },
  ExponentialFun: (figure) => (x) => figure("base", Math.E) ** (figure("tau") * x) + figure("bias", 0),
  LogFun: (figure) => (x) =>
    (figure("scale", 1) * Math.log(figure("tau") * x)) / Math.log(figure("base", Math.E)) + figure("bias", 0),
  SinFun: (figure) => (x) =>
    figure("amplitude", 1) * Math.sin(figure("multiplier", 1) * x + figure("phase", 0)) + figure("bias", 0),
  CosFun: (figure) => (x) =>
    figure("amplitude", 1) * Math.cos(figure("multiplier", 1) * x + figure("phase", 0)) + figure("bias", 0),
}

/** `negmas.preferences.value_fun.TableFun` and `TableFun` are one. */
export const bareType = (value: unknown): string | undefined =>
  asText(at(value, "type") ?? at(value, "__python_class__"))
    ?.split(".")
    .at(-1)

const ofTable = (mapping: unknown, draft: IssueDraft, path: string, report: ScenarioReport): Float64Array => {
  if (isList(mapping)) return Float64Array.from(draft.values, (_, i) => asNumber(mapping[i]))
  const worths = new Map<string, unknown>()
  for (const [key, worth] of isKeyed(mapping) ? mapping : [])
    worths.set(matchable(typeof key === "number" ? numberLabel(key) : String(key)), worth)
  const missing = draft.values.filter((value) => !worths.has(matchable(value)))
  if (missing.length > 0 && missing.length < draft.values.length)
    report.note(`${path} says nothing of "${missing[0]}": taken as 0`)
  if (missing.length === draft.values.length) return new Float64Array(missing.length).fill(Number.NaN)
  return Float64Array.from(draft.values, (value) => asNumber(worths.get(matchable(value)) ?? 0))
}

/** What each value of an issue is worth, before its weight; NaN only together with a complaint in the report. */
export const worthOfValues = (fun: unknown, draft: IssueDraft, path: string, report: ScenarioReport): Float64Array => {
  const type = bareType(fun)
  const isTable = type === "TableFun" || (type === undefined && (isKeyed(fun) || isList(fun)))
  const worths = isTable
    ? ofTable(at(fun, "mapping") ?? fun, draft, path, report)
    : byFormula(type ?? "", fun, draft, path, report)
  if (worths?.some((worth) => !Number.isFinite(worth)))
    report.refuse(
      "bad-value-function",
      { path },
      `The function gives no number for "${draft.values[worths.findIndex((worth) => !Number.isFinite(worth))]}".`,
      "Give a number for each value of the issue.",
    )
  return worths ?? new Float64Array(draft.values.length)
}

const byFormula = (
  type: string,
  fun: unknown,
  draft: IssueDraft,
  path: string,
  report: ScenarioReport,
): Float64Array | undefined => {
  const known = Object.hasOwn(FORMULAS, type) ? FORMULAS[type] : undefined
  if (!known || !isKeyed(fun)) {
    const what = type === "" ? shownValue(fun) : `"${type}"`
    report.refuse(
      "unknown-value-function",
      { path },
      `${what} is no function of values that we read.`,
      `Use TableFun with a mapping, or ${Object.keys(FORMULAS).join(", ")}.`,
    )
    return undefined
  }
  if (draft.numbers === undefined && type !== "ConstFun") {
    report.refuse("not-numbers", { path }, `${type} needs numbers, and "${draft.name}" has none.`, "Use TableFun.")
    return undefined
  }
  const formula = known((key, usual) => numberAt(fun, key) ?? usual ?? Number.NaN, fun)
  return Float64Array.from(draft.numbers ?? draft.values.map(() => 0), formula)
}
