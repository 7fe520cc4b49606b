// The ladder of a deal, laid on its side: our price above the axis, theirs below, the line across in red, what to say next as a rhomb, and
// as a soft band where we believe their limit is. Every mark has a shape of its own and stands in words below, so that nobody needs the
// colours. Places are in per cent, so that it fits any width without a script that measures.

const SVG = "http://www.w3.org/2000/svg"

const shape = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/** Marks in a box of 14 by 14 around their point. */
const MARKS = {
  ask: "M0 6 L-5 -3 L5 -3 Z",
  ours: "M0 6 L-6 -4 L6 -4 Z",
  theirs: "M0 -6 L-6 4 L6 4 Z",
  next: "M0 -6 L6 0 L0 6 L-6 0 Z",
}

export const markOf = (kind) => {
  const inside =
    kind === "line"
      ? shape("path", { d: "M0 -7 V7", class: "mark-of line" })
      : kind === "believed"
        ? shape("rect", { x: -7, y: -4, width: 14, height: 8, class: "mark-of believed" })
        : shape("path", { d: MARKS[kind], class: `mark-of ${kind}` })
  return shape("svg", { class: "key", viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" }, inside)
}

const HEIGHT = 66
const AXIS = 34
const EDGE = 4

const scaleOf = (figures) => {
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const span = high - low || Math.max(1, high * 0.02)
  return (figure) => EDGE + ((figure - low) / span) * (100 - 2 * EDGE)
}

const at = (place, top, child) =>
  shape("svg", { x: `${place.toFixed(2)}%`, y: top, overflow: "visible", class: "at" }, child)

const LEVEL = { ask: AXIS - 12, ours: AXIS - 13, theirs: AXIS + 13, next: AXIS }

/** `figures`: [{ kind, figure }]; `band`: { from, to } of what we believe, or undefined. */
export const ladderOf = (figures, band, label) => {
  const place = scaleOf([...figures.map(({ figure }) => figure), ...(band ? [band.from, band.to] : [])])
  const drawing = shape("svg", { role: "img", "aria-label": label, width: "100%", height: HEIGHT })
  if (band) {
    const [from, to] = [place(band.from), place(band.to)]
    const size = { x: `${from.toFixed(2)}%`, width: `${(to - from).toFixed(2)}%`, y: AXIS - 9, height: 18 }
    drawing.append(shape("rect", { ...size, class: "believed" }))
  }
  drawing.append(shape("line", { x1: "0", x2: "100%", y1: AXIS, y2: AXIS, class: "axis" }))
  for (let tick = 0; tick <= 20; tick += 1) {
    const x = `${(EDGE + (tick / 20) * (100 - 2 * EDGE)).toFixed(2)}%`
    drawing.append(shape("line", { x1: x, x2: x, y1: AXIS, y2: AXIS + (tick % 5 === 0 ? 7 : 4), class: "tick" }))
  }
  for (const { kind, figure } of figures) {
    if (kind === "line") {
      const x = `${place(figure).toFixed(2)}%`
      drawing.append(shape("line", { x1: x, x2: x, y1: 3, y2: HEIGHT - 3, class: "the-line" }))
    } else drawing.append(at(place(figure), LEVEL[kind], shape("path", { d: MARKS[kind], class: `mark-of ${kind}` })))
  }
  return drawing
}
