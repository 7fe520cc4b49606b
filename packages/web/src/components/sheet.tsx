// Something that wants an answer before one goes on: from below on a phone, in the middle on a larger screen. Escape and a tap beside it
// close it; focus goes back to where it was.

import { X } from "lucide-react"
import type { ReactNode, Ref } from "react"
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import { useTranslations } from "use-intl"
import style from "./sheet.module.css"

export interface SheetProps {
  readonly title: string
  /** True unless told: a sheet that is there only while it is open need not say so. */
  readonly isOpen?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Beneath the content, always in sight. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

export const Sheet = ({ title, isOpen = true, onClose, children, actions, isWide = false, ref }: SheetProps) => {
  const t = useTranslations("common")
  return (
    <ModalOverlay
      {...(ref && { ref })}
      isOpen={isOpen}
      onOpenChange={(isStill) => isStill || onClose()}
      isDismissable
      className={style.overlay}
    >
      <Modal className={`${style.sheet} ${isWide ? style.wide : ""}`}>
        <Dialog className={style.dialog}>
          <header className={style.header}>
            <Heading slot="title" level={2} className={style.title}>
              {title}
            </Heading>
            <AriaButton slot="close" className={style.close} aria-label={t("close")}>
              <X aria-hidden />
            </AriaButton>
          </header>
          <div className={style.body}>{children}</div>
          {actions ? <footer className={style.actions}>{actions}</footer> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
