// The same drawing for readers from right to left: every place is reflected about the middle. Texts keep their anchors, since "start" is
// the right end where the reader starts.

import type { Box, Point } from "./geometry.ts"
import type { LadderLayout } from "./layout.ts"

export const mirrored = (layout: LadderLayout): LadderLayout => {
  const { width } = layout
  const point = <P extends Point>(place: P): P => ({ ...place, x: width - place.x })
  const box = <B extends Box>(place: B): B => ({ ...place, x: width - place.x - place.width })
  const points = (places: readonly Point[]) => places.map(point)
  const { line } = layout
  return {
    ...layout,
    plot: box(layout.plot),
    ticks: layout.ticks.map(point),
    now: width - layout.now,
    gaps: layout.gaps.map(box),
    talk: layout.talk.map(box),
    band: layout.band.map(box),
    zone: layout.zone && box(layout.zone),
    line:
      line.kind === "exact"
        ? { ...line, pieces: line.pieces.map((piece) => ({ ...piece, points: points(piece.points) })) }
        : line.kind === "banded"
          ? { ...line, box: box(line.box) }
          : line,
    steps: layout.steps.map((step) => ({ ...step, points: points(step.points) })),
    marks: layout.marks.map(point),
    target: layout.target && point(layout.target),
    advised: layout.advised && point(layout.advised),
    whatIf: layout.whatIf && point(layout.whatIf),
    edge: layout.edge.map((label) => ({
      ...box(label),
      glyph: point(label.glyph),
      priceAt: point(label.priceAt),
      nameAt: point(label.nameAt),
      leader: points(label.leader),
    })),
    treads: layout.treads.map((label) => ({ ...box(label), at: point(label.at) })),
    strip: layout.strip.map((label) => ({ ...box(label), signAt: point(label.signAt), textAt: point(label.textAt) })),
  }
}
