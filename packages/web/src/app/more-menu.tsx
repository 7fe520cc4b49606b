// Everything that is not needed several times a day.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components"
import { useTranslations } from "use-intl"
import { ask } from "../desk/client.ts"
import { useMe } from "../desk/session.ts"
import { useWorkIn } from "../desk/use-work-in.ts"
import { waitingOf } from "../outbox/use-outbox.ts"
import style from "./more-menu.module.css"

const PLACES = [
  { to: "/team", word: "team" },
  { to: "/policy", word: "policy" },
  { to: "/haggle", word: "haggle" },
  { to: "/account", word: "account" },
] as const

export const useSignOut = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await ask("signOut").catch(() => undefined)
    queries.clear()
    await navigate({ to: "/sign-in" })
  }
}

export const MoreMenu = ({ trigger, className }: { readonly trigger: ReactNode; readonly className: string }) => {
  const t = useTranslations("app")
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const workIn = useWorkIn()
  // Whoever has entries waiting is told where he signs out.
  const leave = async () => ((await waitingOf(me.userId)).length > 0 ? navigate({ to: "/account" }) : signOut())
  const others = me.organisations.filter(({ id }) => id !== me.organisation.id)
  return (
    <MenuTrigger defaultOpen>
      <Button className={className} aria-label={t("more")}>
        {trigger}
      </Button>
      <Popover className={style.popover ?? ""} placement="bottom end">
        <Menu className={style.menu ?? ""} aria-label={t("more")}>
          <MenuSection className={style.section ?? ""}>
            <Header className={style.who ?? ""}>
              <strong>{me.name}</strong>
              <span>{me.organisation.name}</span>
            </Header>
            {PLACES.map(({ to, word }) => (
              <MenuItem key={to} className={style.item ?? ""} onAction={() => void navigate({ to })}>
                {t(word)}
              </MenuItem>
            ))}
          </MenuSection>
          {others.length > 0 ? (
            <MenuSection className={style.section ?? ""} aria-label={t("switchTo")}>
              {others.map(({ id, name }) => (
                <MenuItem key={id} className={style.item ?? ""} onAction={() => void workIn(id)}>
                  {t("workIn", { name })}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
          <Separator className={style.separator ?? ""} />
          <MenuItem className={style.item ?? ""} onAction={() => void leave()}>
            {t("signOut")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
