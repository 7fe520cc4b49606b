// What is needed now and then, folded away under its name, with a word on what lies in it.

import { ChevronDown } from "lucide-react"
import type { ReactNode } from "react"
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components"
import style from "./unfold.module.css"

export interface UnfoldProps {
  readonly title: string
  /** How much of it is filled, say. */
  readonly note?: string | undefined
  readonly children: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly level?: 2 | 3 | 4 | 5
}

export const Unfold = ({ title, note, children, isOpenAtFirst = false, level = 3 }: UnfoldProps) => (
  <Disclosure defaultExpanded={isOpenAtFirst} className={style.unfold ?? ""}>
    <Heading level={level} className={style.heading ?? ""}>
      <AriaButton slot="trigger" className={style.trigger ?? ""}>
        <ChevronDown aria-hidden className={style.chevron ?? ""} />
        <span>{title}</span>
        {note ? <span className={style.note}>{note}</span> : null}
      </AriaButton>
    </Heading>
    <DisclosurePanel className={style.panel ?? ""}>
      <div className={style.inside}>{children}</div>
    </DisclosurePanel>
  </Disclosure>
)
