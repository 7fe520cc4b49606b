// The button of the menu. The menu itself is fetched when somebody comes near the button, by pointer or by keyboard.

import { Menu } from "lucide-react"
import { useState } from "react"
import { Button } from "react-aria-components"
import { useTranslations } from "use-intl"
import { lazyPart } from "../components/lazy-part.tsx"

const MoreMenu = lazyPart(async () => (await import("./more-menu.tsx")).MoreMenu)

export const MenuButton = ({ className }: { readonly className: string }) => {
  const t = useTranslations("app")
  const [isWanted, setWanted] = useState(false)
  const button = (
    <Button
      className={className}
      aria-label={t("more")}
      aria-haspopup="menu"
      onHoverStart={MoreMenu.fetchWhenIdle}
      onFocus={MoreMenu.fetchWhenIdle}
      onPress={() => setWanted(true)}
    >
      <Menu aria-hidden />
    </Button>
  )
  if (!isWanted) return button
  return <MoreMenu whileFetching={button} trigger={<Menu aria-hidden />} className={className} />
}
