// The predictions as CSV, one row a point: id,k,side,pDeal,price,lo,hi; prices in units of the listing.

import type { Side } from "@walkaway/engine"
import type { Replayed } from "./walk-through.ts"

const HEADER = "id,k,side,pDeal,price,lo,hi"

/** Quoted only where it must be. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const figure = (value: number): string => String(Number(value.toFixed(6)))

export const predictionsCsv = (replayed: readonly Replayed[], side: Side): string => {
  const rows = replayed.flatMap(({ negotiation, points }) =>
    points.map(({ k, dealProbability, agreement }) =>
      [
        cell(negotiation.id),
        k,
        side,
        ...[dealProbability, agreement.price, agreement.low, agreement.high].map(figure),
      ].join(","),
    ),
  )
  return `${[HEADER, ...rows].join("\n")}\n`
}
