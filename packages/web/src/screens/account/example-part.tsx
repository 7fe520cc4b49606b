// The worked example: an organisation of its own, loaded and removed whole.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Confirm } from "../../components/confirm.tsx"
import { Said } from "../../components/said.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { organisationQuery, sessionQuery } from "../../desk/queries.ts"
import { useWorkIn } from "../../desk/use-work-in.ts"

type Told = (text: string | undefined) => void

const useReadAgain = () => {
  const queries = useQueryClient()
  return () => Promise.all([queries.invalidateQueries(organisationQuery()), queries.invalidateQueries(sessionQuery())])
}

const ExampleToLoad = ({ onTold }: { readonly onTold: Told }) => {
  const t = useTranslations("account")
  const readAgain = useReadAgain()
  const loading = useMutation({
    mutationFn: () => ask("loadExample"),
    onSuccess: async ({ units, deals }: BodyOf<"loadExample">) => {
      await readAgain()
      onTold(t("exampleLoaded", { units, deals }))
    },
  })
  return (
    <>
      {loading.error ? <Problem error={loading.error} /> : null}
      <Buttons>
        <Button isPending={loading.isPending} onPress={() => loading.mutate()}>
          {t("exampleLoad")}
        </Button>
      </Buttons>
    </>
  )
}

const ExampleThere = ({ exampleId, onTold }: { readonly exampleId: string; readonly onTold: Told }) => {
  const t = useTranslations("account")
  const readAgain = useReadAgain()
  const workIn = useWorkIn()
  const going = useMutation({ mutationFn: () => workIn(exampleId) })
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <p>{t("exampleIsThere")}</p>
      {going.error ? <Problem error={going.error} /> : null}
      <Buttons>
        <Button isPending={going.isPending} onPress={() => going.mutate()}>
          {t("exampleGo")}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t("exampleRemove")}
        </Button>
      </Buttons>
      <Confirm
        title={t("exampleRemoveSure")}
        action={t("exampleRemove")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        run={() => ask("removeExample")}
        onDone={() => {
          onTold(t("exampleRemoved"))
          void readAgain()
        }}
      >
        <p>{t("exampleRemoveMore")}</p>
      </Confirm>
    </>
  )
}

export const ExamplePart = () => {
  const t = useTranslations("account")
  const { data, error, refetch } = useQuery(organisationQuery())
  const [told, setTold] = useState<string>()
  const content = () => {
    if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={1} />
    if (data.isExample) return <p>{t("exampleHere")}</p>
    if (data.exampleId === null) return <ExampleToLoad onTold={setTold} />
    return <ExampleThere exampleId={data.exampleId} onTold={setTold} />
  }
  return (
    <Section title={t("example")} lead={<p>{t("exampleLead")}</p>}>
      {content()}
      <Said text={told} />
    </Section>
  )
}
