// Which keys decide: behind a button that says so, where there is a keyboard to press them on.

import { Keyboard } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import style from "./keys-help.module.css"

const KEYS = [
  ["move", ["J", "K", "↓", "↑"]],
  ["pursue", ["P"]],
  ["park", ["W"]],
  ["drop", ["D"]],
  ["undo", ["U"]],
  ["open", undefined],
  ["select", ["X"]],
  ["help", ["?"]],
] as const

export interface KeysHelpProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Puts the keyboard on the first lead. */
  readonly onStart: () => void
}

export const KeysHelp = ({ isOpen, onOpenChange, onStart }: KeysHelpProps) => {
  const t = useTranslations("leads")
  const start = () => {
    onOpenChange(false)
    requestAnimationFrame(() => requestAnimationFrame(onStart))
  }
  return (
    <>
      <div className={style.open}>
        <Button kind="quiet" icon={<Keyboard aria-hidden />} onPress={() => onOpenChange(true)}>
          {t("keys")}
        </Button>
      </div>
      {isOpen ? (
        <Sheet
          title={t("keysTitle")}
          onClose={() => onOpenChange(false)}
          actions={
            <Button kind="primary" onPress={start}>
              {t("keysStart")}
            </Button>
          }
        >
          <p>{t("keysLead")}</p>
          <dl className={style.keys}>
            {KEYS.map(([name, keys]) => (
              <div key={name}>
                <dt>
                  {(keys ?? [t("keysEnter")]).map((key) => (
                    <kbd key={key} className={style.key}>
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{t(`keyNames.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      ) : null}
    </>
  )
}
