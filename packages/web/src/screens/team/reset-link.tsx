// A link with which somebody sets a new password: mailed where the desk sends mail, else shown this once to hand over.

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { OnceShown } from "../../components/once-shown.tsx"
import { Polite } from "../../components/said.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Person } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./person-sheet.module.css"

export const ResetLink = ({ person }: { readonly person: Person }) => {
  const t = useTranslations("team")
  const formats = useFormats()
  const making = useMutation({ mutationFn: () => ask("makeResetLink", { params: { userId: person.id } }) })
  const made = making.data
  return (
    <section className={style.part}>
      <div>
        <h3 className={style.title}>{t("resetLink")}</h3>
        <p className={style.more}>{t("resetLinkMore")}</p>
      </div>
      {making.error ? <Problem error={making.error} /> : null}
      <Polite>
        {made?.link ? <OnceShown label={t("linkReady")} secret={made.link} /> : null}
        {made?.mailed ? <p>{t("linkMailed")}</p> : null}
        {made ? <p className={style.more}>{t("linkUntil", { moment: formats.moment(made.expiresAt) })}</p> : null}
      </Polite>
      <Button isPending={making.isPending} onPress={() => making.mutate()}>
        {t("makeLink")}
      </Button>
    </section>
  )
}
