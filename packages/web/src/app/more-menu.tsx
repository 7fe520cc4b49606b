// Everything that is not needed several times a day, and on a phone the ways for which its foot has no room.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components"
import { useTranslations } from "use-intl"
import { ask } from "../desk/client.ts"
import { useMe } from "../desk/session.ts"
import { useWorkIn } from "../desk/use-work-in.ts"
import { waitingOf } from "../outbox/use-outbox.ts"
import style from "./more-menu.module.css"
import { FURTHER_WAYS, useHasTopWays, WaitingBadge } from "./ways.tsx"

const PLACES = [
  { to: "/team", word: "team" },
  { to: "/policy", word: "policy" },
  { to: "/haggle", word: "haggle" },
  { to: "/arena", word: "arena" },
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

export interface MoreMenuProps {
  readonly trigger: ReactNode
  readonly className: string
  /** It is open when it comes, and the key that asked for it was pressed on a button that did not know how to open it. */
  readonly opensAtFirst: boolean
  /** The button says by itself what it is. */
  readonly isNamed: boolean
}

export const MoreMenu = ({ trigger, className, opensAtFirst, isNamed }: MoreMenuProps) => {
  const t = useTranslations("app")
  const [startsAtFirst, setStartsAtFirst] = useState(opensAtFirst)
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const workIn = useWorkIn()
  const further = useHasTopWays() ? [] : FURTHER_WAYS
  // Whoever has entries waiting is told where he signs out.
  const leave = async () => ((await waitingOf(me.userId)).length > 0 ? navigate({ to: "/account" }) : signOut())
  const others = me.organisations.filter(({ id }) => id !== me.organisation.id)
  return (
    <MenuTrigger defaultOpen onOpenChange={() => setStartsAtFirst(false)}>
      <Button className={className} {...(!isNamed && { "aria-label": t("more") })}>
        {trigger}
      </Button>
      <Popover className={style.popover ?? ""} placement="bottom end">
        <Menu className={style.menu ?? ""} aria-label={t("more")} {...(startsAtFirst && { autoFocus: "first" })}>
          <MenuSection className={style.section ?? ""}>
            <Header className={style.who ?? ""}>
              <strong>{me.name}</strong>
              <span>{me.organisation.name}</span>
            </Header>
            {further.map(({ to, word }) => (
              <MenuItem
                key={to}
                textValue={t(word)}
                className={style.item ?? ""}
                onAction={() => void navigate({ to })}
              >
                {t(word)}
                {word === "approvals" ? <WaitingBadge /> : null}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection className={style.section ?? ""} aria-label={t("house")}>
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
