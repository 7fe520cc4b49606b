// What somebody said, in a list of what was said: theirs begins at one edge, ours ends at the other.

import type { ReactNode } from "react"
import style from "./speech.module.css"

export const Speech = ({ by, children }: { readonly by: "us" | "them"; readonly children: ReactNode }) => (
  <li className={style.speech} data-by={by}>
    {children}
  </li>
)
