// What can be done with one of the people: another role, a link for a new password, the end of the membership. The last asks once more.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ROLES, type Role } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Choices } from "../../components/fields.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { peopleQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Person } from "../../desk/types.ts"
import style from "./person-sheet.module.css"
import { ResetLink } from "./reset-link.tsx"

export interface PersonSheetProps {
  readonly person: Person
  readonly onClose: () => void
  readonly onSaid: (text: string) => void
}

const RoleOf = ({ person, onClose, onSaid }: PersonSheetProps) => {
  const t = useTranslations("team")
  const queries = useQueryClient()
  const [role, setRole] = useState<Role>(person.role)
  const changing = useMutation({
    mutationFn: () => ask("changeRole", { params: { userId: person.id }, body: { role } }),
    onSuccess: async () => {
      await queries.invalidateQueries(peopleQuery())
      onSaid(t("roleChanged", { name: person.name, role }))
      onClose()
    },
  })
  const isLower = ROLES.indexOf(role) < ROLES.indexOf(person.role)
  return (
    <section className={style.part}>
      <Choices
        label={t("role")}
        choices={ROLES.map((one) => ({ id: one, label: t(`roles.${one}`), detail: t(`rolesMore.${one}`) }))}
        value={role}
        onChange={setRole}
        {...(isLower && { hint: t("roleLower") })}
      />
      {changing.error ? <Problem error={changing.error} /> : null}
      <Button
        kind="primary"
        isWide
        isDisabled={role === person.role}
        isPending={changing.isPending}
        onPress={() => changing.mutate()}
      >
        {t("changeRole")}
      </Button>
    </section>
  )
}

export const PersonSheet = ({ person, onClose, onSaid }: PersonSheetProps) => {
  const t = useTranslations("team")
  const queries = useQueryClient()
  const isOwner = useMe().role === "owner"
  const [isRemoving, setRemoving] = useState(false)
  const removed = () => {
    onSaid(t("removed", { name: person.name }))
    onClose()
    void queries.invalidateQueries(peopleQuery())
  }
  return (
    <>
      <Sheet title={person.name} isOpen={!isRemoving} onClose={() => isRemoving || onClose()}>
        {isOwner ? <RoleOf person={person} onClose={onClose} onSaid={onSaid} /> : null}
        {isOwner ? <ResetLink person={person} /> : null}
        <section className={style.part}>
          <Button isWide onPress={() => setRemoving(true)}>
            {t("removePerson")}
          </Button>
        </section>
      </Sheet>
      <Confirm
        title={t("removeSure", { name: person.name })}
        action={t("removePerson")}
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        run={() => ask("removePerson", { params: { userId: person.id } })}
        onDone={removed}
      >
        <p>{t("removeMore")}</p>
      </Confirm>
    </>
  )
}
