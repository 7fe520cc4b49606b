// The stages of a house with what each takes, as a CSV: stage, hours, odds, cost, wait days, in the order in which leads pass them. What is
// left out is the figure of no stage in particular, and counts as a guess.

import { type Refusal, type Result, refuse } from "@walkaway/engine"
import { STAGE_DEFAULTS, type StageToCome, sharedStages, UNKNOWN_STAGE } from "@walkaway/engine/triage"
import { cellStyleOf, isInPercent } from "./cell-style.ts"
import { CsvRows } from "./csv-rows.ts"
import { columnsIn } from "./lead-columns.ts"
import { type Rejection, RowCells } from "./row-cells.ts"
import { standardStage } from "./stage-words.ts"

/** A refusal that says where in the file: `line` and, where it is about one, `column`. */
export type PlacedRefusal = Refusal & Partial<Pick<Rejection, "line" | "column">>

const NO_STAGES: Refusal = {
  code: "no-stages",
  message: "The file names no stages.",
  remedy: "Give a CSV with the columns stage, hours, odds, cost; one stage a row, in their order.",
}

const rowsOf = (text: string) => {
  const rows: { cells: string[]; line: number }[] = []
  const broken: number[] = []
  const reader = new CsvRows({
    row: (cells, line) => rows.push({ cells, line }),
    unclosedQuote: (line) => broken.push(line),
  })
  reader.push(text)
  reader.end()
  return { rows, broken, delimiter: reader.delimiter }
}

const likeStandard = (name: string): Omit<StageToCome, "name"> =>
  STAGE_DEFAULTS.find((stage) => stage.name === standardStage(name)) ?? UNKNOWN_STAGE

const stageOf = (cells: RowCells, at: ReturnType<typeof columnsIn>["at"]): StageToCome => {
  const name = cells.text(at.stage)
  const usual = likeStandard(name)
  if (name === "") cells.reject(at.stage, "no-stages", "The stage has no name.", "Write its name.")
  const waitDays = cells.amount(at.waitDays)
  return {
    name,
    hours: cells.hours(at.hours) ?? usual.hours,
    cost: cells.amount(at.cost) ?? usual.cost,
    passProbability: cells.odds(at.odds) ?? usual.passProbability,
    ...(waitDays && { waitDays }),
  }
}

/** Reads the stages. Refusal codes: `no-stages`, `unclosed-quote`, `unreadable-cell`, and those of a lead's stages. */
export const readStages = (text: string): Result<readonly StageToCome[], PlacedRefusal> => {
  const { rows, broken, delimiter } = rowsOf(text)
  const [header, ...body] = rows
  const headers = (header?.cells ?? []).map((cell) => cell.trim())
  const { at } = columnsIn(headers)
  if (at.stage < 0 || body.length === 0) return refuse(NO_STAGES)
  if (broken.length > 0) return refuse({ code: "unclosed-quote", line: broken[0], message: "A quote is never closed." })
  const style = cellStyleOf(
    body.flatMap(({ cells }) => cells),
    delimiter,
  )
  const odds = body.map(({ cells }) => cells[at.odds]?.trim() ?? "")
  const inPercent = new Set(at.odds >= 0 && isInPercent(headers[at.odds], odds, style) ? [at.odds] : [])
  const reader = new RowCells({ headers, style, inPercent, today: "1970-01-01", source: { kind: "imported" } })
  const stages: StageToCome[] = []
  for (const { cells, line } of body) {
    reader.take(cells, line)
    stages.push(stageOf(reader, at))
    if (reader.rejection) return refuse(reader.rejection)
  }
  const checked = sharedStages(stages)
  if (checked.ok) return checked
  const row = Number(/^stages\[(\d+)\]/.exec(checked.error.path ?? "")?.[1] ?? 0)
  return refuse({ ...checked.error, line: body[row].line })
}
