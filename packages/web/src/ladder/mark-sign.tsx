// The sign of one move: a price is a square or a circle, a stay a small one, a no a cross, a price that lapsed a stop across its path, a
// gift a tick on it, leaving and coming back arrow heads out of and into the talk, an agreement both shapes in one.

import { classes } from "../components/classes.ts"
import style from "./drawing.module.css"
import type { Mark } from "./paths.ts"
import { circle, cross, shapeOf, square, triangle } from "./shapes.ts"

const SMALL = 0.62

const Price = ({ by, size, isPending }: Mark) => (
  <path className={classes(style.price, style[by], isPending && style.pending)} d={shapeOf(by, size)} />
)

const Joined = ({ size }: Mark) => (
  <>
    <path className={style.joinedRing} d={circle(size * 1.9)} />
    <path className={style.joinedCore} d={square(size * 0.85)} />
  </>
)

const Arrow = ({ by, size, isPending, turn }: Mark & { readonly turn: number }) => (
  <path
    className={classes(style.price, style[by], isPending && style.pending)}
    d={triangle(size * 1.1)}
    transform={`rotate(${turn})`}
  />
)

const Upright = ({ by, size, className }: Mark & { readonly className: string }) => (
  <path className={classes(className, style[by])} d={`M0,${-size * 0.7}V${size * 0.7}`} />
)

const Sign = ({ mark, forward }: { readonly mark: Mark; readonly forward: 1 | -1 }) => {
  switch (mark.kind) {
    case "offer":
    case "call":
      return <Price {...mark} />
    case "hold":
      return <Price {...mark} size={mark.size * SMALL} />
    case "accept":
      return <Joined {...mark} />
    case "reject":
      return <path className={classes(style.no, style[mark.by])} d={cross(mark.size)} />
    case "expire":
      return <Upright {...mark} className={style.stop} />
    case "give":
      return <Upright {...mark} size={mark.size * 0.8} className={style.gift} />
    case "walk":
    case "return":
      return <Arrow {...mark} turn={90 * forward} />
  }
}

export const MarkSign = ({ mark, forward }: { readonly mark: Mark; readonly forward: 1 | -1 }) => (
  <g className={style.mark} data-move={mark.key} style={{ transform: `translate(${mark.x}px, ${mark.y}px)` }}>
    <Sign mark={mark} forward={forward} />
  </g>
)
