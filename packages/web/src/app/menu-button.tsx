// The button of the menu: three strokes at the top, a word at the foot of a phone. The menu itself is fetched when somebody comes near the button, by pointer or by keyboard.

import { Menu } from "lucide-react"
import { type ReactNode, useState } from "react"
import { Button } from "react-aria-components"
import { useTranslations } from "use-intl"
import { lazyPart } from "../components/lazy-part.tsx"

const MoreMenu = lazyPart(async () => (await import("./more-menu.tsx")).MoreMenu)

const POINTERS: ReadonlySet<string> = new Set(["mouse", "pen", "touch"])

export interface MenuButtonProps {
  readonly className: string
  /** In place of the three strokes; says by itself what it is. */
  readonly children?: ReactNode
}

export const MenuButton = ({ className, children }: MenuButtonProps) => {
  const t = useTranslations("app")
  const [wanted, setWanted] = useState<"by-pointer" | "by-keyboard">()
  const trigger = children ?? <Menu aria-hidden />
  const button = (
    <Button
      className={className}
      {...(!children && { "aria-label": t("more") })}
      aria-haspopup="menu"
      onHoverStart={MoreMenu.fetchWhenIdle}
      onFocus={MoreMenu.fetchWhenIdle}
      onPress={({ pointerType }) => setWanted(POINTERS.has(pointerType) ? "by-pointer" : "by-keyboard")}
    >
      {trigger}
    </Button>
  )
  if (!wanted) return button
  const opensAtFirst = wanted === "by-keyboard"
  const opening = { trigger, className, opensAtFirst, isNamed: children !== undefined }
  return <MoreMenu whileFetching={button} {...opening} />
}
