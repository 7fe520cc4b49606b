// Says politely that something was done, beside where it was done. The place stands there from the start, since a screen reader hears only
// what changes inside a place that it knows.

import { Check } from "lucide-react"
import type { ReactNode } from "react"
import style from "./said.module.css"

export const Said = ({ text }: { readonly text: string | undefined }) => (
  <p role="status" className={style.said}>
    {text === undefined ? null : (
      <>
        <Check aria-hidden />
        {text}
      </>
    )}
  </p>
)

/** The same for more than a few words: a link that was made, an invitation that went out. */
export const Polite = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className={style.polite}>
    {children}
  </div>
)
