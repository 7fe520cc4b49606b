// The button of the menu. The menu itself comes when the browser is idle; until then the button waits for it.

import { Menu } from "lucide-react"
import { Suspense, useEffect, useState } from "react"
import { Button } from "react-aria-components"
import { useTranslations } from "use-intl"
import { lazyPart } from "../components/lazy-part.ts"

const MoreMenu = lazyPart(async () => (await import("./more-menu.tsx")).MoreMenu)

export const MenuButton = ({ className }: { readonly className: string }) => {
  const t = useTranslations("app")
  const [isWanted, setWanted] = useState(false)
  useEffect(MoreMenu.fetchWhenIdle, [])
  const button = (
    <Button className={className} aria-label={t("more")} aria-haspopup="menu" onPress={() => setWanted(true)}>
      <Menu aria-hidden />
    </Button>
  )
  if (!isWanted) return button
  return (
    <Suspense fallback={button}>
      <MoreMenu trigger={<Menu aria-hidden />} className={className} />
    </Suspense>
  )
}
