// A link or a key that is shown this once: to read, to copy, and then gone. Who cannot use the clipboard selects it by hand.

import { Copy } from "lucide-react"
import { useState } from "react"
import { Input, Label, TextField } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "./button.tsx"
import style from "./once-shown.module.css"
import { Said } from "./said.tsx"

export interface OnceShownProps {
  readonly label: string
  readonly secret: string
}

export const OnceShown = ({ label, secret }: OnceShownProps) => {
  const t = useTranslations("common")
  const [copied, setCopied] = useState<string>()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(secret)
  }
  return (
    <div className={style.shown}>
      <TextField className={style.field ?? ""} value={secret} isReadOnly>
        <Label className={style.label ?? ""}>{label}</Label>
        <Input className={style.secret ?? ""} onFocus={({ target }) => target.select()} spellCheck={false} />
      </TextField>
      <div className={style.actions}>
        <Button
          kind="primary"
          icon={<Copy aria-hidden />}
          onPress={() => void copy().catch(() => setCopied(undefined))}
        >
          {t("copy")}
        </Button>
        <Said text={copied === secret ? t("copied") : undefined} />
      </div>
    </div>
  )
}
