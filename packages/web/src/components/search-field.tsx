// Searching a list while one types: what was typed is handed on when the hand rests, so that the desk is not asked for every letter.

import { Search, X } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { Button as AriaButton, SearchField as AriaSearchField, Input, Label } from "react-aria-components"
import { useTranslations } from "use-intl"
import field from "./field.module.css"
import style from "./search-field.module.css"

const RESTS_AFTER_MS = 250

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const SearchField = ({ label, value, onChange }: SearchFieldProps) => {
  const t = useTranslations("common")
  const [typed, setTyped] = useState(value)
  const handedOn = useRef(value)
  useEffect(() => {
    if (value === handedOn.current) return
    handedOn.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    const wish = typed.trim()
    if (wish === handedOn.current) return
    const rest = setTimeout(() => {
      handedOn.current = wish
      onChange(wish)
    }, RESTS_AFTER_MS)
    return () => clearTimeout(rest)
  }, [typed, onChange])
  return (
    <AriaSearchField value={typed} onChange={setTyped} className={style.search ?? ""}>
      <Label className="visually-hidden">{label}</Label>
      <Search className={style.glass ?? ""} aria-hidden />
      <Input className={`${field.input} ${style.input}`} placeholder={label} />
      <AriaButton className={style.clear ?? ""} aria-label={t("remove")}>
        <X aria-hidden />
      </AriaButton>
    </AriaSearchField>
  )
}
