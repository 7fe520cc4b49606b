// A path that glides to its new course where the browser can animate one, and is simply there where it cannot.

import type { CSSProperties } from "react"

const pathStyle = (d: string): CSSProperties => ({ d: `path("${d}")` })

export const Course = ({ className, d }: { readonly className: string | undefined; readonly d: string }) => (
  <path className={className} d={d} style={pathStyle(d)} />
)
